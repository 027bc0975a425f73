/** One confirmed act tells the group what was decided, and the board turns to the new year. */
import { getActor, mayRunConference, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { listBallots, readResult, setBallotState, type BallotResult } from '#ballots';
import { findConference, lockConference } from '#conference';
import { openNextCycle } from '#cycles';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { AnnouncementsRefusal } from './model.ts';
import { decidePublication, leadOf } from './rules.ts';

export function publishResults(db: Database, conferenceId: number, by: ActedBy): Promise<Result<readonly BallotResult[], AnnouncementsRefusal>> {
  return transact(db, async (tx): Promise<Result<readonly BallotResult[], AnnouncementsRefusal>> => {
    await lockConference(tx, conferenceId);
    const conference = await findConference(tx, conferenceId);
    if (conference === undefined) return refuse('no-conference');
    const { blocId, cycleId } = conference;
    if (!mayRunConference(await getActor(tx, by.personId, { blocId, cycleId }))) return refuse('not-allowed');
    const decided = decidePublication(await listBallots(tx, conferenceId));
    if (!decided.ok) return decided;
    const results: BallotResult[] = [];
    for (const ballot of decided.value) {
      await setBallotState(tx, ballot.id, { state: 'closed', publishedAt: by.now });
      results.push(await readResult(tx, ballot));
    }
    const lead = leadOf(results);
    if (lead.leaderUnitId !== undefined || lead.deputyUnitId !== undefined) await openNextCycle(tx, { fromCycleId: cycleId, lead }, by);
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-results-published', args: { ballots: results.length } });
    const payload = { conferenceId, ballotIds: decided.value.map((ballot) => ballot.id) };
    await enqueue(tx, { kind: 'results', blocId, payload, now: by.now });
    await enqueue(tx, { kind: 'results-file', blocId, payload, now: by.now });
    await refreshBoard(tx, blocId, by.now);
    return accept(results);
  });
}
