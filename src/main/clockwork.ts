/** node-cron ticks every minute; the database says what is due. */
import cron from 'node-cron';
import type { Log } from '#kernel';
import type { App } from '../app.ts';

export function startClockwork(app: App, log: Log): { stop(): void } {
  let running: Promise<unknown> | undefined;
  const task = cron.schedule('* * * * *', () => {
    running ??= app
      .tick()
      .catch((error: unknown) => log.error('clock.failed', { error: error instanceof Error ? error.name : 'unknown' }))
      .finally(() => {
        running = undefined;
      });
  });
  return {
    stop: () => {
      void task.stop();
    },
  };
}
