/** Who stands for a question: for deputy not the elected leader, for an award nobody who took one before it. */
import { listUnits } from '#blocs';
import type { Conference } from '#conference';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import type { Ballot, Purpose } from './model.ts';
import { readResult } from './read-result.ts';
import { stillCandidates } from './rules/awards.ts';
import { listBallots } from './store.ts';

async function electedIn(tx: Tx, ballots: readonly Ballot[]): Promise<readonly { readonly sequence: number; readonly unit: string }[]> {
  const taken = [];
  for (const ballot of ballots.filter((one) => one.state === 'closed')) {
    for (const unit of (await readResult(tx, ballot)).verdict.elected) taken.push({ sequence: ballot.sequence, unit });
  }
  return taken;
}

export async function listCandidates(tx: Tx, conference: Conference, wish: { readonly purpose: Purpose; readonly sequence?: number; readonly now: Date }): Promise<readonly number[]> {
  const units = (await listUnits(tx, conference.cycleId, localDate(wish.now, 'UTC'))).map((unit) => unit.id);
  if (wish.purpose === 'leader') return units;
  const ballots = await listBallots(tx, conference.id);
  if (wish.purpose === 'deputy') {
    const leaders = await electedIn(tx, ballots.filter((one) => one.purpose === 'leader'));
    return units.filter((unitId) => !leaders.some((one) => one.unit === String(unitId)));
  }
  const awards = ballots.filter((one) => one.award !== undefined);
  return stillCandidates(wish.sequence ?? 0, { awards, units, taken: await electedIn(tx, awards) });
}

/** An award before this one that is not decided yet: the order of awards is the order of the law. */
export const isAwardWaiting = async (tx: Tx, ballot: Ballot): Promise<boolean> =>
  ballot.award !== undefined &&
  (await listBallots(tx, ballot.conferenceId)).some((one) => one.award !== undefined && one.sequence < ballot.sequence && one.state !== 'closed');
