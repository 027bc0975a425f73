/** node-cron ticks every minute and the database says what is due; once a night it is copied. */
import cron from 'node-cron';
import { errorName, type Log } from '#kernel';
import type { App } from '../app.ts';

export interface ClockworkParts {
  readonly app: Pick<App, 'tick'>;
  readonly log: Log;
  /** The nightly copy of the database. */
  readonly backUp: () => Promise<unknown>;
}

/** The office's night, when nobody waits for the database. */
const NIGHTLY = '10 2 * * *';

export function startClockwork({ app, log, backUp }: ClockworkParts): { stop(): void } {
  const failed = (error: unknown): void => log.error('clock.failed', { error: errorName(error) });
  const nightly = cron.schedule(NIGHTLY, () => void backUp().catch(failed));
  let running: Promise<unknown> | undefined;
  const task = cron.schedule('* * * * *', () => {
    running ??= app
      .tick()
      .catch(failed)
      .finally(() => {
        running = undefined;
      });
  });
  return {
    stop: () => {
      void task.stop();
      void nightly.stop();
    },
  };
}
