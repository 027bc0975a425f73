/** The chair's decision on a tie, with its reason, where the rule gives it to the chair. */
import { recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { transact, type Database } from '#db';
import { accept, cleanLines, hasLetter, refuse, type Result } from '#kernel';
import { settleTies } from '#tally';
import type { Ballot, BallotsRefusal } from './model.ts';
import { asRunner } from './prepare-ballot.ts';
import { readResult } from './read-result.ts';
import { lockBallot } from './store.ts';
import { setTieMaterial } from './store/open-votes.ts';

const REASON_LIMIT = 500;

export interface ChairDecision {
  readonly ballotId: number;
  /** As many as there are seats left. */
  readonly unitIds: readonly number[];
  readonly reason: string;
}

export function decideTie(db: Database, decision: ChairDecision, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const ballot = await lockBallot(tx, decision.ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    // Cut between characters: a packet with half of one would not be counted again.
    const reason = [...cleanLines(decision.reason).join(' ')].slice(0, REASON_LIMIT).join('');
    if (!hasLetter(reason)) return refuse('chair-reason');
    if (ballot.state !== 'closed' || ballot.publishedAt !== null) return refuse('no-tie');
    const { verdict, ties } = await readResult(tx, ballot);
    if (ties.waitingFor !== 'chair') return refuse('no-tie');
    const material = { ...ballot.tieMaterial, chair: { elected: decision.unitIds.map(String), reason } };
    if (!settleTies({ rule: ballot.rule, standing: verdict, material, digest: () => '' }).ok) return refuse('no-tie');
    await setTieMaterial(tx, ballot.id, material);
    for (const unitId of decision.unitIds) await recordAudit(tx, { blocId: runner.value.blocId, at: by.now, personId: by.personId, unitId, key: 'audit-ballot-chair', args: {} });
    await refreshBoard(tx, runner.value.blocId, by.now);
    return accept({ ...ballot, tieMaterial: material });
  });
}
