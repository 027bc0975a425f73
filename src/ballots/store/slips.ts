/** Rows of slips in the hall: which units vote on them, and the tellers' sheet. */
import { z } from 'zod';
import type { Tx } from '#db';
import type { SlipCount } from '../model.ts';

const count = z.int().min(0);
const totalsSchema = z.object({
  issued: count, returned: count, notReturned: count, valid: count, invalid: count, blank: count, noneOfThese: count,
  options: z.array(z.object({ option: z.string(), yes: count, no: count, abstain: count })),
});
/** For which tellers it was entered and confirmed stands beside the totals. */
const sheetSchema = z.object({ totals: totalsSchema, enteredFor: z.int(), confirmedFor: z.int().optional() });

export const listSlipUnits = async (tx: Tx, ballotId: number): Promise<readonly number[]> =>
  (await tx.rollEntry.findMany({ where: { ballotId, onPaper: true }, orderBy: { unitId: 'asc' }, select: { unitId: true } })).map(({ unitId }) => unitId);

export const isOnSlip = async (tx: Tx, at: { readonly ballotId: number; readonly unitId: number }): Promise<boolean> =>
  (await tx.rollEntry.count({ where: { ...at, onPaper: true } })) > 0;

/** Of a draft, which has no roll yet: marks are entries that say nothing of who is there. */
export async function setSlipMarks(tx: Tx, ballotId: number, unitIds: readonly number[]): Promise<void> {
  await tx.rollEntry.deleteMany({ where: { ballotId } });
  await tx.rollEntry.createMany({ data: unitIds.map((unitId) => ({ ballotId, unitId, presence: 'absent', onPaper: true })) });
}

export async function markSlips(tx: Tx, ballotId: number, unitIds: readonly number[]): Promise<void> {
  if (unitIds.length > 0) await tx.rollEntry.updateMany({ where: { ballotId, unitId: { in: [...unitIds] } }, data: { onPaper: true } });
}

/** The same question put once more begins with the same units on slips. */
export const copySlipMarks = async (tx: Tx, at: { readonly from: number; readonly to: number }): Promise<void> => setSlipMarks(tx, at.to, await listSlipUnits(tx, at.from));

export async function findSlipCount(tx: Tx, ballotId: number): Promise<SlipCount | undefined> {
  const row = await tx.slipCount.findUnique({ where: { ballotId } });
  if (row === null) return undefined;
  const { totals, enteredFor, confirmedFor } = sheetSchema.parse(JSON.parse(row.totals));
  return { totals, enteredById: row.enteredById, enteredFor, confirmedById: row.confirmedById ?? undefined, confirmedFor, version: row.version };
}

export async function writeSlipCount(tx: Tx, ballotId: number, sheet: SlipCount & { readonly now: Date }): Promise<void> {
  const { totals, enteredById, enteredFor, confirmedById, confirmedFor, version, now } = sheet;
  const stored = { totals: JSON.stringify({ totals, enteredFor, confirmedFor }), version };
  const confirmed = { confirmedById: confirmedById ?? null, confirmedAt: confirmedById === undefined ? null : now };
  const entered = { enteredById, ...(confirmedById === undefined ? { enteredAt: now } : {}) };
  await tx.slipCount.upsert({ where: { ballotId }, create: { ballotId, ...stored, ...entered, enteredAt: now, ...confirmed }, update: { ...stored, ...entered, ...confirmed } });
}
