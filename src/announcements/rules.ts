/** What a publication consists of, and whom it makes leader and deputy. */
import { accept, refuse, type Result } from '#kernel';
import { awaits, type Ballot, type BallotResult } from '#ballots';
import type { AnnouncementsRefusal } from './model.ts';

export function decidePublication(ballots: readonly Ballot[]): Result<readonly Ballot[], AnnouncementsRefusal> {
  if (ballots.some((ballot) => ballot.state === 'open')) return refuse('ballot-open');
  const ready = ballots.filter((ballot) => ballot.state === 'closed' && ballot.publishedAt === null);
  return ready.length === 0 ? refuse('nothing-to-publish') : accept(ready);
}

/** What a counted question still waits for: the chair, lots, a further round. */
export type Awaited = 'chair' | 'lots' | 'round';

/** Nothing where a later round of the same question is told in the same breath. */
export function awaitedBy(result: BallotResult, at: { readonly isRoundOffered: boolean; readonly results: readonly BallotResult[] }): Awaited | undefined {
  const { ballot } = result;
  const people = awaits(result);
  if (people !== undefined) return people;
  const isFollowed = at.results.some((one) => one.ballot.purpose === ballot.purpose && one.ballot.sequence === ballot.sequence && one.ballot.round > ballot.round);
  return at.isRoundOffered && !isFollowed ? 'round' : undefined;
}

export interface Lead {
  readonly leaderUnitId?: number;
  readonly deputyUnitId?: number;
}

/** The elected of the given results; an office that nobody won is left out. */
export function leadOf(results: readonly BallotResult[]): Lead {
  const electedFor = (purpose: 'leader' | 'deputy'): number | undefined => {
    const [first] = results.filter((one) => one.ballot.purpose === purpose).flatMap((one) => one.verdict.elected);
    return first === undefined ? undefined : Number(first);
  };
  const [leader, deputy] = [electedFor('leader'), electedFor('deputy')];
  return { ...(leader === undefined ? {} : { leaderUnitId: leader }), ...(deputy === undefined ? {} : { deputyUnitId: deputy }) };
}
