/** One tap after a tie or a missed majority: the next round between those who go through, with the seats that are left. */
import type { ActedBy } from '#blocs';
import { lockConference } from '#conference';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { findFollowing, findRoundAfter } from './further-round.ts';
import type { Ballot, BallotsRefusal } from './model.ts';
import { asRunner } from './prepare-ballot.ts';
import { readResult } from './read-result.ts';
import { findHeldLast, listSame } from './same-question.ts';
import { createBallot, findBallot, lockBallot } from './store.ts';
import { copySlipMarks } from './store/slips.ts';

export function prepareRunOff(db: Database, ballotId: number, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const asked = await findBallot(tx, ballotId);
    if (asked === undefined) return refuse('no-such-ballot');
    await lockConference(tx, asked.conferenceId);
    const ballot = await lockBallot(tx, ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot.state !== 'closed') return refuse('not-open');
    const following = await findFollowing(tx, ballot);
    const next = await findRoundAfter(tx, await readResult(tx, ballot));
    if (next === undefined) return refuse('no-run-off');
    const { conferenceId, purpose, forYear, award, sequence, hasReceipts } = ballot;
    if (following !== undefined) return accept(following);
    // What was held since in another way has taken the place of this round.
    if (findHeldLast(await listSame(tx, ballot))?.id !== ballot.id) return refuse('no-run-off');
    const id = await createBallot(tx, {
      conferenceId, purpose, forYear, award, sequence, hasReceipts, round: ballot.round + 1, previousId: ballot.id, rule: next.rule,
      optionUnitIds: next.options.map(Number), preparedById: by.personId,
    });
    await copySlipMarks(tx, { from: ballot.id, to: id });
    const created = await findBallot(tx, id);
    return created === undefined ? refuse('no-such-ballot') : accept(created);
  });
}
