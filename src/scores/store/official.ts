/** Rows ↔ model of official scores: at most one of a unit and year, the last one entered. */
import type { Tx } from '#db';
import type { OfficialScore } from '../model.ts';

export interface Entry {
  readonly cycleId: number;
  readonly personId: number;
  readonly at: Date;
}

export const listOfficialScores = (tx: Tx, cycleId: number): Promise<readonly OfficialScore[]> =>
  tx.officialScore.findMany({ where: { cycleId }, orderBy: { unitId: 'asc' }, select: { unitId: true, total: true } });

export async function writeOfficialScore(tx: Tx, { unitId, total }: OfficialScore, { cycleId, personId, at }: Entry): Promise<void> {
  await tx.officialScore.upsert({
    where: { cycleId_unitId: { cycleId, unitId } },
    create: { cycleId, unitId, total, personId, at },
    update: { total, personId, at },
  });
}

export async function removeOfficialScores(tx: Tx, cycleId: number): Promise<number> {
  return (await tx.officialScore.deleteMany({ where: { cycleId } })).count;
}
