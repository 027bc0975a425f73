/** Delivers the outbox: one row after another, each claimed before and settled after, with "in doubt" after a crash. */
import type { Database } from '#db';
import { errorName, type Clock, type Log } from '#kernel';
import { claim, finish, listDue, postpone, recoverSending, type OutboxRow } from './store.ts';

/** `in-doubt`: the line broke and nobody knows whether it arrived; the secretary is asked. */
export type Delivered = 'sent' | 'failed' | 'try-again' | 'in-doubt';

export interface OutboxKind {
  readonly kind: string;
  /** May be said twice without harm (an edit, a refresh): repeated after a crash instead of being put in doubt. */
  readonly isRepeatable: boolean;
  readonly deliver: (payload: unknown, now: Date) => Promise<Delivered>;
}

export interface OutboxSender {
  /** After a crash: settles what was under way; returns how many rows are in doubt. */
  recover(): Promise<number>;
  /** Something may be due; returns at once. */
  wake(): void;
  /** Resolves when nothing due is left and nothing is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface SenderParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly kinds: readonly OutboxKind[];
  /** Breath between two passes, so that refreshes merge and Telegram's group limit holds; 0 in tests. */
  readonly gapMs: number;
}

const RETRY_MS = 5_000;

export function makeOutboxSender(parts: SenderParts): OutboxSender {
  const { db, clock, log } = parts;
  const kinds = new Map(parts.kinds.map((one) => [one.kind, one]));
  let running: Promise<void> | undefined;
  let isWoken = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function deliverOne(row: OutboxRow): Promise<Delivered> {
    const kind = kinds.get(row.kind);
    if (kind === undefined) return 'failed';
    try {
      return await kind.deliver(JSON.parse(row.payload), clock.now());
    } catch (error) {
      log.error('outbox.failed', { id: row.id, kind: row.kind, error: errorName(error) });
      return kind.isRepeatable ? 'try-again' : 'failed';
    }
  }

  /** Returns whether something must be tried again later. */
  async function pass(): Promise<{ sent: number; again: boolean }> {
    let sent = 0;
    let again = false;
    for (const row of await listDue(db.client, clock.now())) {
      if (isStopped) break;
      if (!(await claim(db.client, row))) continue;
      const outcome = await deliverOne(row);
      if (outcome === 'try-again') {
        again = true;
        await postpone(db.client, row);
        continue;
      }
      sent += 1;
      await finish(db.client, row, { state: outcome, now: clock.now() });
      log.info(`outbox.${outcome}`, { id: row.id, kind: row.kind });
    }
    return { sent, again };
  }

  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(wake, ms);
    timer.unref();
  };

  async function run(): Promise<void> {
    while (isWoken && !isStopped) {
      isWoken = false;
      const { sent, again } = await pass();
      if (again) later(RETRY_MS);
      else if (sent > 0) isWoken = true;
      if (sent > 0 && parts.gapMs > 0 && !isStopped) {
        isWoken = false;
        later(parts.gapMs);
      }
    }
  }

  function wake(): void {
    isWoken = true;
    if (isStopped) return;
    running ??= run()
      .catch((error: unknown) => {
        log.error('outbox.failed', { error: errorName(error) });
        later(RETRY_MS);
      })
      .finally(() => {
        running = undefined;
        if (isWoken && !isStopped) wake();
      });
  }

  return {
    recover: () => recoverSending(db.client, parts.kinds.filter((one) => one.isRepeatable).map((one) => one.kind)),
    wake,
    idle: async () => {
      wake();
      while (running !== undefined) await running;
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
