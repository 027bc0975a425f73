/** All questions of a year, over its conferences. */
import type { Tx } from '#db';
import type { Ballot } from '../model.ts';
import { toBallot, WITH_OPTIONS } from '../store.ts';

/** In the order in which they were prepared. */
export const listBallotsOfYear = async (tx: Tx, cycleId: number, which: 'live' | 'with-annulled' = 'live'): Promise<readonly Ballot[]> => {
  const state = which === 'live' ? { state: { not: 'annulled' } } : {};
  return (await tx.ballot.findMany({ where: { conference: { cycleId }, ...state }, include: WITH_OPTIONS, orderBy: { id: 'asc' } })).map(toBallot);
};
