/** Rows of conferences: their kind, state and times. */
import type { Tx } from '#db';
import type { Conference, ConferenceKind, ConferenceState } from '../model.ts';

interface ConferenceRow {
  id: number;
  cycleId: number;
  kind: string;
  state: string;
  openedAt: Date;
  closedAt: Date | null;
}

async function toConference(tx: Tx, row: ConferenceRow | null): Promise<Conference | undefined> {
  if (row === null) return undefined;
  const { blocId, year } = await tx.cycle.findUniqueOrThrow({ where: { id: row.cycleId }, select: { blocId: true, year: true } });
  const { id, cycleId, openedAt, closedAt } = row;
  return { id, blocId, cycleId, year, kind: row.kind as ConferenceKind, state: row.state as ConferenceState, openedAt, closedAt };
}

export const findConference = async (tx: Tx, id: number): Promise<Conference | undefined> => toConference(tx, await tx.conference.findUnique({ where: { id } }));

const cyclesOf = async (tx: Tx, blocId: number): Promise<number[]> =>
  (await tx.cycle.findMany({ where: { blocId }, select: { id: true } })).map((row) => row.id);

/** The bloc's conference that is on or suspended, of whichever year. */
export async function findOpenConference(tx: Tx, blocId: number): Promise<Conference | undefined> {
  return toConference(tx, await tx.conference.findFirst({ where: { openCycleId: { in: await cyclesOf(tx, blocId) } } }));
}

/** The bloc's newest conference, on or closed; one that was opened by mistake counts as none. */
export async function findLatestConference(tx: Tx, blocId: number): Promise<Conference | undefined> {
  return toConference(tx, await tx.conference.findFirst({ where: { cycleId: { in: await cyclesOf(tx, blocId) }, state: { not: 'annulled' } }, orderBy: { id: 'desc' } }));
}

/** Takes the conference's row for the rest of the transaction: attendance, ballots and closing wait for one another. */
export async function lockConference(tx: Tx, id: number): Promise<boolean> {
  return (await tx.conference.updateMany({ where: { id }, data: { version: { increment: 1 } } })).count === 1;
}

export async function createConference(tx: Tx, at: { cycleId: number; kind: ConferenceKind; openedById: number; now: Date }): Promise<number> {
  const { cycleId, kind, openedById, now } = at;
  const row = await tx.conference.create({ data: { cycleId, openCycleId: cycleId, kind, state: 'open', openedAt: now, openedById } });
  return row.id;
}

/** Ballots stand above the conference, which may not ask them: it reads these columns of their table itself. */
export const countOpenBallots = (tx: Tx, conferenceId: number): Promise<number> => tx.ballot.count({ where: { conferenceId, state: 'open' } });

/** Ballots that are open or were counted. */
export const countBallotsHeld = (tx: Tx, conferenceId: number): Promise<number> =>
  tx.ballot.count({ where: { conferenceId, state: { in: ['open', 'closed'] } } });

export const countPublishedSince = (tx: Tx, conferenceId: number, since: Date): Promise<number> =>
  tx.ballot.count({ where: { conferenceId, publishedAt: { gte: since } } });

export async function endConference(tx: Tx, id: number, end: { readonly state: 'closed' | 'annulled'; readonly now: Date }): Promise<void> {
  await tx.conference.update({ where: { id }, data: { state: end.state, openCycleId: null, closedAt: end.now } });
}

/** Suspended, it stays the one conference of its year that is on. */
export async function setConferenceState(tx: Tx, id: number, state: 'open' | 'suspended'): Promise<void> {
  await tx.conference.update({ where: { id }, data: { state } });
}

export async function beginAgain(tx: Tx, conference: Conference): Promise<void> {
  await tx.conference.update({ where: { id: conference.id }, data: { state: 'open', openCycleId: conference.cycleId, closedAt: null } });
}
