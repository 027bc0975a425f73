/** A question that elected nobody and has no way left under its rule is put once more, decided in another way; what was held stays as it is. */
import type { ActedBy } from '#blocs';
import { lockConference } from '#conference';
import { transact, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { findFollowing, findRoundAfter } from './further-round.ts';
import type { Ballot, BallotResult, BallotsRefusal } from './model.ts';
import type { OpenParts } from './open-ballot.ts';
import { asRunner } from './prepare-ballot.ts';
import { readResult } from './read-result.ts';
import { awaits } from './rules/awaited.ts';
import { findDraft, isFilled, listSame } from './same-question.ts';
import { createBallot, findBallot, lockBallot } from './store.ts';
import { setPassedOver } from './store/open-votes.ts';
import { copySlipMarks } from './store/slips.ts';

/** What the secretary may do next with a counted question, beside telling it. */
export interface NextStep {
  /** Who meets in a further round. */
  readonly runOff?: readonly string[] | undefined;
  readonly another: 'offered' | 'none';
}

export async function readNextStep(tx: Tx, result: BallotResult): Promise<NextStep> {
  const { ballot } = result;
  const round = await findRoundAfter(tx, result);
  if (round !== undefined) {
    const isHeld = (await findFollowing(tx, ballot))?.state === 'closed';
    return { runOff: isHeld ? undefined : round.options, another: 'none' };
  }
  const same = await listSame(tx, ballot);
  return { another: awaits(result) !== undefined || same.at(-1)?.id !== ballot.id || (await isFilled(tx, same)) ? 'none' : 'offered' };
}

/** A question that was prepared already, or why there is nothing to prepare. */
async function known(tx: Tx, ballot: Ballot, same: readonly Ballot[]): Promise<Result<number, BallotsRefusal> | undefined> {
  if (ballot.state !== 'closed') return refuse('not-open');
  const draft = findDraft(same, ballot);
  if (draft !== undefined) return accept(draft.id);
  if (same.some((one) => one.state === 'open')) return refuse('already-prepared');
  if (await isFilled(tx, same)) return refuse('already-elected');
  return (await readNextStep(tx, await readResult(tx, ballot))).another === 'offered' ? undefined : refuse('way-left');
}

/** The candidates and the rule of the first round, both free to change. Returns the draft's id; a second tap finds it and makes no other. */
export function prepareAnotherWay(parts: Pick<OpenParts, 'db'>, ballotId: number, by: ActedBy): Promise<Result<number, BallotsRefusal>> {
  return transact(parts.db, async (tx): Promise<Result<number, BallotsRefusal>> => {
    const asked = await findBallot(tx, ballotId);
    if (asked === undefined) return refuse('no-such-ballot');
    await lockConference(tx, asked.conferenceId);
    const ballot = await lockBallot(tx, ballotId);
    const runner = await asRunner(tx, asked.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot === undefined) return refuse('no-such-ballot');
    const same = await listSame(tx, ballot);
    const found = await known(tx, ballot, same);
    if (found !== undefined) return found;
    const { conferenceId, purpose, forYear, rule, optionUnitIds, award, sequence, hasReceipts, passedOverUnitIds } = same.findLast((one) => one.round === 1) ?? ballot;
    const another = await createBallot(tx, { conferenceId, purpose, forYear, round: 1, rule, optionUnitIds, award, sequence, hasReceipts, previousId: ballotId, preparedById: by.personId });
    await copySlipMarks(tx, { from: ballotId, to: another });
    await setPassedOver(tx, another, passedOverUnitIds);
    return accept(another);
  });
}
