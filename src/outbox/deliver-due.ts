/** One pass over what is due: each row claimed before it is said and settled after. */
import { transact, type Database } from '#db';
import { accept, errorName, type Clock, type Log } from '#kernel';
import type { Delivered, OutboxKind } from './kinds.ts';
import type { Rests } from './rests.ts';
import { claim, finish, listDue, postpone, type OutboxRow } from './store.ts';

export interface DeliveryParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly kinds: readonly OutboxKind[];
  readonly rests: Rests;
}

export interface Pass {
  /** Rows that are done with, however they ended. */
  readonly settled: number;
  /** Something must be tried again later. */
  readonly again: boolean;
}

async function deliverRow({ kinds, clock, log }: DeliveryParts, row: OutboxRow): Promise<Delivered> {
  const kind = kinds.find((one) => one.kind === row.kind);
  if (kind === undefined) return 'failed';
  try {
    const delivered = await kind.deliver(JSON.parse(row.payload), clock.now());
    return delivered === 'in-doubt' && kind.isRepeatable ? 'try-again' : delivered;
  } catch (error) {
    log.error('outbox.failed', { id: row.id, kind: row.kind, error: errorName(error) });
    // It may have broken before or after the message went out: lost in silence would be worse than asked about.
    return kind.isRepeatable ? 'try-again' : 'in-doubt';
  }
}

/** What comes in doubt is asked about in the same transaction; anything else is one or two statements that may be repeated. */
async function settle(db: Database, row: OutboxRow, outcome: Parameters<typeof finish>[2]): Promise<void> {
  if (outcome.state !== 'in-doubt') return finish(db.client, row, outcome);
  await transact(db, async (tx) => accept(await finish(tx, row, outcome)));
}

/** A `stopping` signal ends the pass between two rows. */
export async function deliverDue(parts: DeliveryParts, stopping: AbortSignal): Promise<Pass> {
  const { db, clock, log, rests } = parts;
  let settled = 0;
  let again = false;
  for (const row of await listDue(db.client, clock.now(), rests.list())) {
    if (stopping.aborted) break;
    if (!(await claim(db.client, row))) continue;
    const outcome = await deliverRow(parts, row);
    if (row.mergeKey !== null) rests.begin(row.mergeKey);
    if (outcome === 'try-again') {
      again = true;
      await postpone(db.client, row);
      continue;
    }
    settled += 1;
    await settle(db, row, { state: outcome, now: clock.now() });
    log[outcome === 'sent' ? 'info' : 'warn'](`outbox.${outcome}`, { id: row.id, kind: row.kind });
  }
  return { settled, again };
}
