/** Who stands for a question: every unit of the bloc but those that took what excludes them. */
import { listUnits } from '#blocs';
import type { Conference } from '#conference';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import { fitToStanding } from './further-round.ts';
import { listTaken } from './list-taken.ts';
import type { Ballot, Taken } from './model.ts';
import { findBallot, setOptions } from './store.ts';

type Wish = Pick<Ballot, 'purpose'> & Partial<Pick<Ballot, 'sequence' | 'award'>> & { readonly now: Date };

export async function listCandidates(tx: Tx, conference: Conference, { purpose, sequence = 0, award, now }: Wish): Promise<readonly number[]> {
  const taken = await listTaken(tx, { cycleId: conference.cycleId, question: { conferenceId: conference.id, purpose, sequence, award } });
  return (await listUnits(tx, conference.cycleId, localDate(now, 'UTC'))).map((unit) => unit.id).filter((unitId) => !taken.some((one) => one.unitId === unitId));
}

/** Units of the draft that took something else since it was prepared. */
export const listBarred = async (tx: Tx, ballot: Ballot, cycleId: number): Promise<readonly Taken[]> =>
  (await listTaken(tx, { cycleId, question: ballot })).filter((one) => ballot.optionUnitIds.includes(one.unitId));

/** As it goes onto the paper: whoever was elected or proposed meanwhile, or has left the bloc, does not stand. */
export async function withStanding(tx: Tx, ballot: Ballot, at: { readonly conference: Conference; readonly now: Date }): Promise<Ballot> {
  const standing = await listCandidates(tx, at.conference, { ...ballot, now: at.now });
  const optionUnitIds = ballot.optionUnitIds.filter((unitId) => standing.includes(unitId));
  if (optionUnitIds.length === ballot.optionUnitIds.length) return ballot;
  await setOptions(tx, ballot.id, optionUnitIds);
  await fitToStanding(tx, ballot, optionUnitIds);
  return { ...ballot, optionUnitIds, rule: (await findBallot(tx, ballot.id))?.rule ?? ballot.rule };
}
