/** Luân phiên: the candidates in the order of their turns, read when the question is prepared and again when it is opened. */
import { listPlaces } from '#blocs';
import type { Conference } from '#conference';
import type { Tx } from '#db';
import { findHolderId } from './by-turn-holder.ts';
import { listCandidates } from './list-candidates.ts';
import type { Ballot } from './model.ts';
import { isByTurn } from './rules/methods.ts';
import { inTurn } from './rules/turns.ts';
import { setOptions } from './store.ts';

export async function listTurns(tx: Tx, conference: Conference, wish: { readonly purpose: Ballot['purpose']; readonly now: Date }): Promise<readonly number[]> {
  const { cycleId } = conference;
  const { purpose } = wish;
  return inTurn({ places: await listPlaces(tx, cycleId), holderId: await findHolderId(tx, { purpose, cycleId }), standing: await listCandidates(tx, conference, wish) });
}

/** Who has left, or was elected to the other office meanwhile, has no turn. */
export async function withTurns(tx: Tx, ballot: Ballot, at: { readonly conference: Conference; readonly now: Date }): Promise<Ballot> {
  if (!isByTurn(ballot.rule)) return ballot;
  const optionUnitIds = await listTurns(tx, at.conference, { purpose: ballot.purpose, now: at.now });
  await setOptions(tx, ballot.id, optionUnitIds);
  return { ...ballot, optionUnitIds };
}
