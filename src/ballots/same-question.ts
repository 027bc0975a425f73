/** One office or award is decided in one place: what was held of the question stands against putting it once more. */
import { findConference } from '#conference';
import type { Tx } from '#db';
import { findRoundAfter } from './further-round.ts';
import type { Ballot, BallotsRefusal } from './model.ts';
import { readResult } from './read-result.ts';
import { awaits } from './rules/awaited.ts';
import { isSameQuestion, type Question } from './rules/exclusion.ts';
import { listBallotsOfYear } from './store/year.ts';

/** Every ballot of this office or award in the year, in the order in which they were prepared; without what was annulled. */
export async function listSame(tx: Tx, question: Question): Promise<readonly Ballot[]> {
  const conference = await findConference(tx, question.conferenceId);
  return conference === undefined ? [] : (await listBallotsOfYear(tx, conference.cycleId)).filter((one) => isSameQuestion(one, question));
}

export async function isFilled(tx: Tx, same: readonly Ballot[]): Promise<boolean> {
  for (const ballot of same.filter((one) => one.state === 'closed')) if ((await readResult(tx, ballot)).verdict.elected.length > 0) return true;
  return false;
}

/** What is prepared of it in this conference; a draft of an earlier one was left there. */
export const findDraft = (same: readonly Ballot[], { conferenceId }: Pick<Ballot, 'conferenceId'>): Ballot | undefined =>
  same.findLast((one) => one.state === 'draft' && one.conferenceId === conferenceId);

/** Of the question, what was held last: it alone says what may follow. */
export const findHeldLast = (same: readonly Ballot[]): Ballot | undefined => same.findLast((one) => one.state === 'open' || one.state === 'closed');

/** What the rule in use still offers after the ballot held last: a further round, the chair's word, lots. */
async function readWay(tx: Tx, last: Ballot | undefined): Promise<{ readonly nextRound?: number; readonly canStillElect: boolean }> {
  if (last === undefined) return { canStillElect: false };
  const result = await readResult(tx, last);
  if ((await findRoundAfter(tx, result)) !== undefined) return { nextRound: last.round + 1, canStillElect: true };
  return { canStillElect: awaits(result) !== undefined };
}

type Put = Pick<Ballot, 'round'> & { readonly id?: number };

/**
 * Asked under the conference's lock whenever a question is prepared, so that it has one draft at most. A further round follows
 * the one it was generated from; anything else waits until nothing that was held has elected, or still can.
 */
export async function refuseSame(tx: Tx, put: Put, same: readonly Ballot[]): Promise<BallotsRefusal | undefined> {
  const others = same.filter((one) => one.id !== put.id);
  if (others.some((one) => one.state === 'open')) return 'already-prepared';
  const { nextRound, canStillElect } = await readWay(tx, findHeldLast(others));
  if (put.round > 1 && put.round === nextRound) return undefined;
  if (await isFilled(tx, others)) return 'already-elected';
  if (put.round > 1) return 'no-run-off';
  return canStillElect ? 'way-left' : undefined;
}

/** A further round whose place was taken since: the round before it was annulled and held again, or the chair or lots have decided. */
export const refuseOvertaken = async (tx: Tx, ballot: Ballot): Promise<BallotsRefusal | undefined> =>
  ballot.round === 1 ? undefined : refuseSame(tx, ballot, await listSame(tx, ballot));
