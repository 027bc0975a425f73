/** The frozen roll of a question, and who is represented on it, people by name. */
import { findConference, nameHolders } from '#conference';
import type { Tx } from '#db';
import type { Roll } from '#tally';
import type { Ballot, Represented } from './model.ts';
import { representedOf, type FrozenRoll } from './rules/proxies.ts';
import { readRoll } from './store.ts';

/** A question that was never opened has nobody on its roll. */
export const readFrozen = async (tx: Tx, { id, openedAt }: Pick<Ballot, 'id' | 'openedAt'>): Promise<FrozenRoll> => ({ roll: await readRoll(tx, id), openedAt: openedAt ?? new Date(0) });

export async function readRepresented(tx: Tx, { conferenceId }: Pick<Ballot, 'conferenceId'>, roll: Roll): Promise<readonly Represented[]> {
  const pairs = representedOf(roll);
  if (pairs.every((one) => one.holderPersonId === undefined)) return pairs;
  const conference = await findConference(tx, conferenceId);
  return conference === undefined ? pairs : nameHolders(tx, conference.cycleId, pairs);
}

/** Who casts for this unit, where that is somebody else. */
export const findRepresented = async (tx: Tx, ballot: Pick<Ballot, 'id' | 'conferenceId'>, unitId: number): Promise<Represented | undefined> =>
  (await readRepresented(tx, ballot, await readRoll(tx, ballot.id))).find((one) => one.unitId === unitId);
