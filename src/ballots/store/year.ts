/** Questions over several conferences: of a year, of a bloc. */
import type { Tx } from '#db';
import type { Ballot } from '../model.ts';
import { toBallot, WITH_OPTIONS } from '../store.ts';

/** In the order in which they were prepared. */
export const listBallotsOfYear = async (tx: Tx, cycleId: number, which: 'live' | 'with-annulled' = 'live'): Promise<readonly Ballot[]> => {
  const state = which === 'live' ? { state: { not: 'annulled' } } : {};
  return (await tx.ballot.findMany({ where: { conference: { cycleId }, ...state }, include: WITH_OPTIONS, orderBy: { id: 'asc' } })).map(toBallot);
};

const ofBloc = async (tx: Tx, blocId: number) => ({ cycleId: { in: (await tx.cycle.findMany({ where: { blocId }, select: { id: true } })).map(({ id }) => id) } });

/** The bloc's newest conference of which a result was told: the one that is on may have none yet. */
export const findPublishedConference = async (tx: Tx, blocId: number): Promise<number | undefined> =>
  (await tx.ballot.findFirst({ where: { state: 'closed', publishedAt: { not: null }, conference: await ofBloc(tx, blocId) }, orderBy: { conferenceId: 'desc' }, select: { conferenceId: true } }))?.conferenceId;

/** Conferences of the bloc in which something counted was not told yet, oldest first. */
export const listUntoldConferences = async (tx: Tx, blocId: number): Promise<readonly number[]> =>
  (await tx.ballot.findMany({ where: { state: 'closed', publishedAt: null, conference: await ofBloc(tx, blocId) }, distinct: ['conferenceId'], orderBy: { conferenceId: 'asc' }, select: { conferenceId: true } })).map(({ conferenceId }) => conferenceId);
