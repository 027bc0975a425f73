/** Reads what the group's messages show, at the moment they are sent. */
import { createHash } from 'node:crypto';
import { findBloc, listUnits, listUnitsEver, type Desk } from '#blocs';
import { findBallot, findPublishedConference, findRoundAfter, listBallots, listBallotsOfYear, listUntoldConferences, readResult, readTurnout, type BallotResult } from '#ballots';
import { findConference, findOpenConference, readMeeting, type Conference } from '#conference';
import { findCycleOfYear, findHandover, getCycle, type Cycle } from '#cycles';
import type { Tx } from '#db';
import { localDate, localTime, showDate, type Say } from '#kernel';
import type { BoardFacts, MeetingOnBoard, ResultsFacts, SummaryFacts } from './model.ts';
import { awaitedBy, type Awaited } from './rules.ts';

/** A line about the year's progress, from a capability that knows (registrations, self-scores). */
export type BoardSource = (tx: Tx, desk: Omit<Desk, 'actor'>, now: Date) => Promise<readonly Say[]>;

async function readOnBoard(tx: Tx, conference: Conference, now: Date): Promise<MeetingOnBoard> {
  const ballots = [];
  for (const ballot of await listBallots(tx, conference.id)) {
    if (ballot.state === 'draft') continue;
    ballots.push({ ballot, turnout: await readTurnout(tx, ballot) });
  }
  return { ...(await readMeeting(tx, conference, now)), ballots };
}

async function readHandedOver(tx: Tx, { currentCycleId, timeZone }: Desk['bloc']): Promise<BoardFacts['handedOver']> {
  const handover = await findHandover(tx, currentCycleId);
  if (handover === undefined || handover.takenAt === null) return undefined;
  return { unitId: handover.toUnitId, date: showDate(localDate(handover.takenAt, timeZone)) };
}

/** The year names one deputy; where more seats were filled, the published results name them all. */
async function readDeputies(tx: Tx, { blocId, year, deputyUnitId }: Cycle): Promise<readonly number[]> {
  if (deputyUnitId === null) return [];
  const before = await findCycleOfYear(tx, blocId, year - 1);
  const held = before === undefined ? [] : await listBallotsOfYear(tx, before);
  const published = held.filter(({ purpose, publishedAt }) => purpose === 'deputy' && publishedAt !== null);
  if (!published.some(({ rule }) => rule.seats > 1)) return [deputyUnitId];
  const elected: number[] = [];
  for (const ballot of published) elected.push(...(await readResult(tx, ballot)).verdict.elected.map(Number));
  return [...new Set([...elected, deputyUnitId])];
}

export async function readBoard(tx: Tx, blocId: number, at: { readonly now: Date; readonly sources: readonly BoardSource[] }): Promise<BoardFacts | undefined> {
  const { now, sources } = at;
  const bloc = await findBloc(tx, blocId);
  if (bloc === undefined) return undefined;
  const today = localDate(now, bloc.timeZone);
  const units = await listUnits(tx, bloc.currentCycleId, today);
  const cycle = await getCycle(tx, bloc.currentCycleId);
  const open = await findOpenConference(tx, bloc.id);
  const progress: Say[] = [];
  for (const source of sources) progress.push(...(await source(tx, { bloc, units, today }, now)));
  return {
    bloc,
    cycle,
    deputyUnitIds: await readDeputies(tx, cycle),
    units,
    progress,
    meeting: open === undefined ? undefined : await readOnBoard(tx, open, now),
    handedOver: await readHandedOver(tx, bloc),
    hasResults: (await findPublishedConference(tx, bloc.id)) !== undefined,
  };
}

/** The given ballots of a conference, or all that were published. */
export async function readResults(tx: Tx, conferenceId: number, which: { readonly ballotIds?: readonly number[] }): Promise<ResultsFacts | undefined> {
  const conference = await findConference(tx, conferenceId);
  const bloc = conference === undefined ? undefined : await findBloc(tx, conference.blocId);
  if (conference === undefined || bloc === undefined) return undefined;
  const ids = which.ballotIds ?? (await listBallots(tx, conferenceId)).filter((ballot) => ballot.publishedAt !== null).map((ballot) => ballot.id);
  const results = [];
  for (const id of ids) {
    const ballot = await findBallot(tx, id);
    if (ballot !== undefined) results.push(await readResult(tx, ballot));
  }
  return { bloc, conference, results, units: await listUnitsEver(tx, conference.cycleId, localDate(conference.openedAt, bloc.timeZone)) };
}

/** Conferences with results that wait to be told. */
export async function readUntold(tx: Tx, blocId: number): Promise<readonly Conference[]> {
  const found = [];
  for (const id of await listUntoldConferences(tx, blocId)) found.push(await findConference(tx, id));
  return found.filter((one) => one !== undefined);
}

/** Before a publication: which of the questions are not decided yet, by their ids, and what they wait for. */
export async function readAwaited(tx: Tx, results: readonly BallotResult[]): Promise<ReadonlyMap<number, Awaited>> {
  const awaited = new Map<number, Awaited>();
  for (const result of results) {
    const by = awaitedBy(result, { isRoundOffered: (await findRoundAfter(tx, result)) !== undefined, results });
    if (by !== undefined) awaited.set(result.ballot.id, by);
  }
  return awaited;
}

const MARK_LENGTH = 12;

/** What a publication's prompt showed, as a mark its button carries: the questions, how each came out, what each waited for. */
export function markOf(results: readonly BallotResult[], awaited: ReadonlyMap<number, Awaited>): string {
  const shown = results.map(({ ballot, verdict, ties }) => [ballot.id, verdict, ties, awaited.get(ballot.id) ?? 'nothing']);
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, MARK_LENGTH);
}

export async function readSummary(tx: Tx, conferenceId: number): Promise<SummaryFacts | undefined> {
  const facts = await readResults(tx, conferenceId, {});
  if (facts === undefined) return undefined;
  const { conference, bloc } = facts;
  return {
    ...facts,
    meeting: await readMeeting(tx, conference, conference.openedAt),
    from: localTime(conference.openedAt, bloc.timeZone),
    to: localTime(conference.closedAt ?? conference.openedAt, bloc.timeZone),
  };
}
