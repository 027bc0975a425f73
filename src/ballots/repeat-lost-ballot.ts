/** A ballot whose key is lost cannot be counted: it is annulled, told so, and prepared again. */
import { findBlocOfCycle, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { transact } from '#db';
import { accept, assert, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { BallotsRefusal } from './model.ts';
import type { OpenParts } from './open-ballot.ts';
import { asRunner } from './prepare-ballot.ts';
import { isSecret } from './rules/methods.ts';
import { createBallot, dropPapers, findPrevious, lockBallot, setState } from './store.ts';
import { copySlipMarks } from './store/slips.ts';

export function repeatLostBallot(parts: OpenParts, ballotId: number, by: ActedBy): Promise<Result<number, BallotsRefusal>> {
  return transact(parts.db, async (tx): Promise<Result<number, BallotsRefusal>> => {
    const ballot = await lockBallot(tx, ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot.state !== 'open' || !isSecret(ballot.rule) || parts.keyring.find(ballotId) !== undefined) return refuse('not-open');
    await dropPapers(tx, ballotId);
    const previousId = await findPrevious(tx, ballotId);
    await setState(tx, ballotId, { state: 'annulled', closedAt: by.now, closedById: by.personId, previousId: null });
    const bloc = await findBlocOfCycle(tx, runner.value.cycleId);
    assert(bloc !== undefined, 'a cycle belongs to a bloc');
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, key: 'audit-ballot-key-lost', args: {} });
    await enqueue(tx, { kind: 'ballot-annulled', blocId: bloc.id, payload: { ballotId }, now: by.now });
    await refreshBoard(tx, bloc.id, by.now);
    const { conferenceId, purpose, forYear, round, rule, optionUnitIds, award, sequence, hasReceipts } = ballot;
    const again = await createBallot(tx, { conferenceId, purpose, forYear, round, rule, optionUnitIds, award, sequence, hasReceipts, previousId, preparedById: by.personId });
    await copySlipMarks(tx, { from: ballot.id, to: again });
    return accept(again);
  });
}
