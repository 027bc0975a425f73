/** One confirmed act tells the group what was decided, and the board turns to the new year. */
import { getActor, mayRunConference, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { carryRules, carryWeights, lockBallots, readResult, sealPackets, setBallotState, type BallotResult, type SayQuestion } from '#ballots';
import { findConference, lockConference } from '#conference';
import { isLeadInBloc, openNextCycle } from '#cycles';
import { transact, type Database, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { AnnouncementsRefusal } from './model.ts';
import { markOf, readAwaited } from './read-facts.ts';
import { decidePublication, leadOf } from './rules.ts';

export interface PublicationParts {
  readonly db: Database;
  /** The question as it stands in its packet, in words that need no program. */
  readonly sayQuestion: SayQuestion;
}

/** So many packets go to the group one by one; more than that, as one file that holds them all. */
const PACKETS_SENT = 4;

/** Whoever publishes, and the mark of what the prompt showed; without a mark whatever waits is meant. */
export type PublishedBy = ActedBy & { readonly shown?: string | undefined };

async function isAsShown(tx: Tx, results: readonly BallotResult[], shown: string | undefined): Promise<boolean> {
  return shown === undefined || shown === markOf(results, await readAwaited(tx, results));
}

/** The message, the paper and the packets, in the order in which the group sees them. */
async function tell(tx: Tx, said: { readonly blocId: number; readonly conferenceId: number; readonly ballotIds: readonly number[] }, now: Date): Promise<void> {
  const { blocId, ...payload } = said;
  await enqueue(tx, { kind: 'results', blocId, payload, now });
  await enqueue(tx, { kind: 'results-file', blocId, payload, now });
  const files = said.ballotIds.length > PACKETS_SENT ? [said.ballotIds] : said.ballotIds.map((ballotId) => [ballotId]);
  for (const ballotIds of files) await enqueue(tx, { kind: 'recount-packet', blocId, payload: { conferenceId: said.conferenceId, ballotIds }, now });
  await refreshBoard(tx, blocId, now);
}

/** What the bloc has kept for its votes goes along. */
async function openYear(tx: Tx, turn: Parameters<typeof openNextCycle>[1], by: ActedBy): Promise<void> {
  const next = await openNextCycle(tx, turn, by);
  await carryRules(tx, turn.fromCycleId, next);
  await carryWeights(tx, turn.fromCycleId, next);
}

export function publishResults(parts: PublicationParts, conferenceId: number, by: PublishedBy): Promise<Result<readonly BallotResult[], AnnouncementsRefusal>> {
  return transact(parts.db, async (tx): Promise<Result<readonly BallotResult[], AnnouncementsRefusal>> => {
    await lockConference(tx, conferenceId);
    const conference = await findConference(tx, conferenceId);
    if (conference === undefined) return refuse('no-conference');
    const { blocId, cycleId } = conference;
    if (!mayRunConference(await getActor(tx, by.personId, { blocId, cycleId }))) return refuse('not-allowed');
    // The chair's word or the last word for lots may come at this moment: it is heard before, or refused after.
    const decided = decidePublication(await lockBallots(tx, conferenceId));
    if (!decided.ok) return decided;
    const results: BallotResult[] = [];
    for (const ballot of decided.value) results.push(await readResult(tx, ballot));
    if (!(await isAsShown(tx, results, by.shown))) return refuse('results-changed');
    for (const { ballot } of results) await setBallotState(tx, ballot.id, { state: 'closed', publishedAt: by.now });
    await sealPackets(tx, { blocId, conferenceId, results, sayQuestion: parts.sayQuestion, now: by.now });
    const lead = leadOf(results);
    // Refused while it can still be annulled and held again: once told, the office would stay empty for the year.
    if (!(await isLeadInBloc(tx, { fromCycleId: cycleId, lead }))) return refuse('elected-left');
    if (lead.leaderUnitId !== undefined || lead.deputyUnitId !== undefined) await openYear(tx, { fromCycleId: cycleId, lead }, by);
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-results-published', args: { ballots: results.length } });
    await tell(tx, { blocId, conferenceId, ballotIds: decided.value.map((ballot) => ballot.id) }, by.now);
    return accept(results);
  });
}
