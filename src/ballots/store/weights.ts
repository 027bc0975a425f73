/** Rows of hệ số: how many votes a unit has in open votes of the year. */
import type { Tx } from '#db';
import type { UnitWeight } from '../model.ts';

export const listWeights = (tx: Tx, cycleId: number): Promise<readonly UnitWeight[]> =>
  tx.voteWeight.findMany({ where: { cycleId }, orderBy: { unitId: 'asc' }, select: { unitId: true, weight: true } });

/** A weight of 1 is written, too: the year has decided it. */
export async function writeWeight(tx: Tx, cycleId: number, { unitId, weight }: UnitWeight): Promise<void> {
  await tx.voteWeight.upsert({ where: { cycleId_unitId: { cycleId, unitId } }, create: { cycleId, unitId, weight }, update: { weight } });
}
