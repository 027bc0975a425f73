/** Rows of handovers: one a year, offered by one side, taken by the other. */
import type { Tx } from '#db';
import type { Handover } from '../model.ts';

export async function findHandover(tx: Tx, cycleId: number): Promise<Handover | undefined> {
  const row = await tx.handover.findUnique({ where: { cycleId } });
  if (row === null) return undefined;
  const { fromUnitId, toUnitId, offeredById, offeredAt, takenAt } = row;
  return { cycleId, fromUnitId, toUnitId, offeredById, offeredAt, takenAt };
}

export async function saveOffer(tx: Tx, offer: Omit<Handover, 'takenAt'> & { readonly blocId: number }): Promise<void> {
  const { cycleId, ...rest } = offer;
  await tx.handover.upsert({ where: { cycleId }, create: { cycleId, ...rest }, update: rest });
}

/** Only one person takes over; false when somebody did before. */
export const markTaken = async (tx: Tx, cycleId: number, taken: { readonly takenById: number; readonly takenAt: Date }): Promise<boolean> =>
  (await tx.handover.updateMany({ where: { cycleId, takenAt: null }, data: taken })).count === 1;

/** The unit that led the bloc the year before. */
export const findLeaderOf = async (tx: Tx, blocId: number, year: number): Promise<number | null> =>
  (await tx.cycle.findUnique({ where: { blocId_year: { blocId, year } }, select: { leaderUnitId: true } }))?.leaderUnitId ?? null;

/** Conferences stand above the year, which may not ask them: it reads this column of their table itself. */
export const hasOpenConference = async (tx: Tx, blocId: number): Promise<boolean> =>
  (await tx.conference.count({ where: { openCycleId: { in: (await tx.cycle.findMany({ where: { blocId }, select: { id: true } })).map((row) => row.id) } } })) > 0;
