/** What the other questions of the year have decided already, and what they may still decide. */
import type { Tx } from '#db';
import { findRoundAfter } from './further-round.ts';
import type { Ballot, BallotsRefusal, Taken } from './model.ts';
import { readResult } from './read-result.ts';
import { awaits } from './rules/awaited.ts';
import { excludes, isAwardBefore, isSameQuestion, type Question } from './rules/exclusion.ts';
import { isByTurn } from './rules/methods.ts';
import { nextInTurn } from './rules/turns.ts';
import { listBallotsOfYear } from './store/year.ts';

interface Asked {
  readonly cycleId: number;
  readonly question: Question;
}

/** Units that took what excludes them from this question, published or not. */
export async function listTaken(tx: Tx, { cycleId, question }: Asked): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const ballot of (await listBallotsOfYear(tx, cycleId)).filter((one) => one.state === 'closed' && excludes(one, question))) {
    for (const unit of (await readResult(tx, ballot)).verdict.elected) taken.push({ unitId: Number(unit), ballot });
  }
  return taken;
}

/** Units that may still be elected on what is before them: papers that are out, the chair's word, lots. A further round is opened anew. */
async function stillIn(tx: Tx, ballot: Ballot): Promise<readonly number[]> {
  if (ballot.state === 'open') return ballot.optionUnitIds;
  const result = await readResult(tx, ballot);
  return awaits(result) === undefined ? [] : result.verdict.tied.map(Number);
}

/** Something may still decide it, be it a further round. */
const isUndecided = async (tx: Tx, ballot: Ballot): Promise<boolean> =>
  (await stillIn(tx, ballot)).length > 0 || (await findRoundAfter(tx, await readResult(tx, ballot))) !== undefined;

/** Of each question what was held last; a further round that is only prepared has decided nothing. */
const heldLast = (ballots: readonly Ballot[]): readonly Ballot[] => {
  const held = ballots.filter((one) => one.state === 'open' || one.state === 'closed');
  return held.filter((one) => one.state === 'open' || !held.some((other) => other.id > one.id && isSameQuestion(other, one)));
};

/** An award before this one is not decided: still to be held, annulled and not held again, or waiting for the chair, lots or a further round. */
async function isAwardWaiting(tx: Tx, ballot: Ballot, year: readonly Ballot[]): Promise<boolean> {
  const before = year.filter((one) => isAwardBefore(one, ballot));
  const live = before.filter((one) => one.state !== 'annulled');
  if (live.some((one) => one.state !== 'closed') || before.some((one) => !live.some((other) => isSameQuestion(one, other)))) return true;
  for (const one of heldLast(live)) if (await isUndecided(tx, one)) return true;
  return false;
}

/** Why this question cannot be opened beside the others: so that no order of acts gives one unit two of what exclude each other. */
export async function refuseBeside(tx: Tx, ballot: Ballot, cycleId: number): Promise<BallotsRefusal | undefined> {
  const year = await listBallotsOfYear(tx, cycleId, 'with-annulled');
  // A further round goes on with what was opened in its order.
  if (ballot.round === 1 && (await isAwardWaiting(tx, ballot, year))) return 'award-order';
  // By turn only those next in turn can be elected.
  const electable = isByTurn(ballot.rule) ? nextInTurn(ballot) : ballot.optionUnitIds;
  for (const other of heldLast(year.filter((one) => excludes(one, ballot)))) {
    if ((await stillIn(tx, other)).some((unitId) => electable.includes(unitId))) return 'other-undecided';
  }
  return undefined;
}
