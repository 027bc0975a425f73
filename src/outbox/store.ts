/** Rows of the outbox. A row with a merge key stands for "refresh this once more": later requests fold into it. */
import type { Tx } from '#db';

export interface OutboxEntry {
  readonly kind: string;
  readonly blocId?: number;
  readonly payload: unknown;
  readonly mergeKey?: string;
  readonly now: Date;
}

export interface OutboxRow {
  readonly id: number;
  readonly kind: string;
  readonly blocId: number | null;
  readonly payload: string;
  readonly version: number;
  readonly mergeKey: string | null;
}

/** One statement, because it stands inside the hottest transaction. */
export async function enqueue(tx: Tx, entry: OutboxEntry): Promise<void> {
  const { kind, blocId = null, mergeKey, now } = entry;
  const payload = JSON.stringify(entry.payload);
  if (mergeKey === undefined) {
    await tx.outboxMessage.create({ data: { kind, payload, blocId, state: 'pending', notBefore: now, createdAt: now } });
    return;
  }
  // A refresh asked for while one is being delivered must be delivered again: the version tells.
  await tx.$executeRaw`
    INSERT INTO "OutboxMessage" ("kind", "blocId", "payload", "mergeKey", "state", "notBefore", "createdAt")
    VALUES (${kind}, ${blocId}, ${payload}, ${mergeKey}, 'pending', ${now}, ${now})
    ON CONFLICT ("mergeKey") DO UPDATE SET "version" = "OutboxMessage"."version" + 1, "state" = 'pending'`;
}

/** What waits, without the refreshes that `resting` names: those rows stay, and newer requests fold into them. */
export const listDue = (tx: Tx, now: Date, resting: readonly string[]): Promise<OutboxRow[]> =>
  tx.outboxMessage.findMany({
    where: {
      state: 'pending',
      notBefore: { lte: now },
      ...(resting.length === 0 ? {} : { OR: [{ mergeKey: null }, { mergeKey: { notIn: [...resting] } }] }),
    },
    orderBy: { id: 'asc' },
    take: 50,
    select: { id: true, kind: true, blocId: true, payload: true, version: true, mergeKey: true },
  });

/** Only one sender gets the row; false when somebody else did. */
export async function claim(tx: Tx, row: OutboxRow): Promise<boolean> {
  const { count } = await tx.outboxMessage.updateMany({
    where: { id: row.id, state: 'pending', version: row.version },
    data: { state: 'sending', attempts: { increment: 1 } },
  });
  return count === 1;
}

/** The secretary is asked about a row in doubt by a row of its own, written with the doubt: asked once, whenever the line allows. */
export const DOUBT = 'doubt';

const askAbout = (tx: Tx, row: Pick<OutboxRow, 'id' | 'blocId'>, now: Date): Promise<void> =>
  row.blocId === null ? Promise.resolve() : enqueue(tx, { kind: DOUBT, blocId: row.blocId, payload: { rowId: row.id }, now });

/** Marks it delivered; a merged row that was asked for again meanwhile stays pending, a finished merged row is removed. */
export async function finish(tx: Tx, row: OutboxRow, outcome: { state: 'sent' | 'failed' | 'in-doubt'; now: Date }): Promise<void> {
  await tx.outboxMessage.deleteMany({ where: { id: row.id, version: row.version, mergeKey: { not: null } } });
  await tx.outboxMessage.updateMany({ where: { id: row.id, version: row.version, mergeKey: null }, data: { state: outcome.state, sentAt: outcome.now } });
  if (outcome.state === 'in-doubt') await askAbout(tx, row, outcome.now);
}

export async function postpone(tx: Tx, row: OutboxRow): Promise<void> {
  await tx.outboxMessage.updateMany({ where: { id: row.id, state: 'sending' }, data: { state: 'pending' } });
}

/** After a crash: refreshes and other harmless kinds go again, for the rest nobody knows whether they arrived. */
export async function recoverSending(tx: Tx, repeatable: readonly string[], now: Date): Promise<number> {
  await tx.outboxMessage.updateMany({ where: { state: 'sending', kind: { in: [...repeatable] } }, data: { state: 'pending' } });
  const rows = await tx.outboxMessage.findMany({ where: { state: 'sending' }, orderBy: { id: 'asc' }, select: { id: true, blocId: true } });
  await tx.outboxMessage.updateMany({ where: { state: 'sending' }, data: { state: 'in-doubt' } });
  for (const row of rows) await askAbout(tx, row, now);
  return rows.length;
}

interface InDoubt {
  readonly id: number;
  readonly blocId: number;
  readonly kind: string;
  readonly createdAt: Date;
}

/** Undefined once it was settled. */
export async function findInDoubt(tx: Tx, id: number): Promise<InDoubt | undefined> {
  const row = await tx.outboxMessage.findUnique({ where: { id, state: 'in-doubt' }, select: { id: true, blocId: true, kind: true, createdAt: true } });
  return row === null || row.blocId === null ? undefined : { ...row, blocId: row.blocId };
}

/** The secretary of this bloc has looked: say it again, or leave it. False when it was settled already. */
export async function settleInDoubt(tx: Tx, row: { readonly id: number; readonly blocId: number }, decision: 'send-again' | 'arrived'): Promise<boolean> {
  const state = decision === 'send-again' ? 'pending' : 'sent';
  const { count } = await tx.outboxMessage.updateMany({ where: { ...row, state: 'in-doubt' }, data: { state } });
  return count === 1;
}
