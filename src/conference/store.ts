/** Rows of conferences and attendance ↔ model. */
import type { Tx } from '#db';
import type { Attendance, Conference, ConferenceState } from './model.ts';

interface ConferenceRow {
  id: number;
  cycleId: number;
  state: string;
  openedAt: Date;
  closedAt: Date | null;
}

async function toConference(tx: Tx, row: ConferenceRow | null): Promise<Conference | undefined> {
  if (row === null) return undefined;
  const { blocId, year } = await tx.cycle.findUniqueOrThrow({ where: { id: row.cycleId }, select: { blocId: true, year: true } });
  return { id: row.id, blocId, cycleId: row.cycleId, year, state: row.state as ConferenceState, openedAt: row.openedAt, closedAt: row.closedAt };
}

export const findConference = async (tx: Tx, id: number): Promise<Conference | undefined> => toConference(tx, await tx.conference.findUnique({ where: { id } }));

const cyclesOf = async (tx: Tx, blocId: number): Promise<number[]> =>
  (await tx.cycle.findMany({ where: { blocId }, select: { id: true } })).map((row) => row.id);

/** The bloc's conference that is on, of whichever year. */
export async function findOpenConference(tx: Tx, blocId: number): Promise<Conference | undefined> {
  return toConference(tx, await tx.conference.findFirst({ where: { openCycleId: { in: await cyclesOf(tx, blocId) } } }));
}

/** The bloc's newest conference, open or closed. */
export async function findLatestConference(tx: Tx, blocId: number): Promise<Conference | undefined> {
  return toConference(tx, await tx.conference.findFirst({ where: { cycleId: { in: await cyclesOf(tx, blocId) } }, orderBy: { id: 'desc' } }));
}

/** Takes the conference's row for the rest of the transaction: attendance, ballots and closing wait for one another. */
export async function lockConference(tx: Tx, id: number): Promise<boolean> {
  return (await tx.conference.updateMany({ where: { id }, data: { version: { increment: 1 } } })).count === 1;
}

export async function createConference(tx: Tx, at: { cycleId: number; kind: string; openedById: number; now: Date }): Promise<number> {
  const { cycleId, kind, openedById, now } = at;
  const row = await tx.conference.create({ data: { cycleId, openCycleId: cycleId, kind, state: 'open', openedAt: now, openedById } });
  return row.id;
}

/** Ballots stand above the conference, which may not ask them: it reads this one column of their table itself. */
export const countOpenBallots = (tx: Tx, conferenceId: number): Promise<number> => tx.ballot.count({ where: { conferenceId, state: 'open' } });

export async function endConference(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.conference.update({ where: { id }, data: { state: 'closed', openCycleId: null, closedAt: now } });
}

export async function listAttendance(tx: Tx, conferenceId: number): Promise<readonly Attendance[]> {
  return tx.attendance.findMany({ where: { conferenceId }, select: { unitId: true, isPresent: true, at: true, onBehalf: true } });
}

export async function noteAttendance(tx: Tx, at: { conferenceId: number; unitId: number }, note: { isPresent: boolean; at: Date; personId: number; onBehalf: boolean }): Promise<void> {
  await tx.attendance.upsert({ where: { conferenceId_unitId: at }, create: { ...at, ...note }, update: note });
}
