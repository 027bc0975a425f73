/** Delivers the outbox whenever it is woken: one pass after another, never two at once, with a breath between them. */
import { errorName } from '#kernel';
import { deliverDue, type DeliveryParts } from './deliver-due.ts';
import { recoverSending } from './store.ts';

export interface OutboxSender {
  /** After a crash: settles what was under way; returns how many rows are in doubt. */
  recover(): Promise<number>;
  /** Something may be due; returns at once. */
  wake(): void;
  /** Resolves when nothing due is left and nothing is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface SenderParts extends DeliveryParts {
  /** How long a refresh just shown rests, so that others merge and Telegram's limit per group holds; 0 in tests. */
  readonly gapMs: number;
}

const RETRY_MS = 5_000;
/** Between two passes: a hall that votes wakes the sender at every tap, and one look at the table serves them all. */
const BREATH_MS = 200;

export function makeOutboxSender(parts: SenderParts): OutboxSender {
  const pass = makePass(parts);
  let running: Promise<void> | undefined;
  let isWoken = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let breath: NodeJS.Timeout | undefined;

  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(wake, ms).unref();
  };

  const breathe = (): void => {
    if (isStopped) return;
    breath = setTimeout(endBreath, Math.min(BREATH_MS, parts.gapMs)).unref();
  };

  const endBreath = (): void => {
    clearTimeout(breath);
    breath = undefined;
    if (isWoken) wake();
  };

  async function run(): Promise<void> {
    while (isWoken && !isStopped && breath === undefined) {
      isWoken = false;
      const { sent, againInMs } = await pass.run(() => isStopped);
      if (sent > 0) isWoken = true;
      if (againInMs !== undefined) later(againInMs);
      if (parts.gapMs > 0) breathe();
    }
  }

  function wake(): void {
    isWoken = true;
    if (isStopped || breath !== undefined) return;
    running ??= run()
      .catch((error: unknown) => {
        parts.log.error('outbox.failed', { error: errorName(error) });
        later(RETRY_MS);
      })
      .finally(() => {
        running = undefined;
        if (isWoken && !isStopped) wake();
      });
  }

  return {
    recover: () => recoverSending(parts.db.client, parts.kinds.filter((one) => one.isRepeatable).map((one) => one.kind)),
    wake,
    idle: async () => {
      do {
        pass.forgetRests();
        isWoken = true;
        endBreath();
        while (running !== undefined) await running;
      } while (isWoken && !isStopped);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(breath);
      await running;
    },
  };
}
