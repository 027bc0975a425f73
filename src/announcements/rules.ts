/** What a publication consists of, and whom it makes leader and deputy. */
import { accept, refuse, type Result } from '#kernel';
import type { Ballot, BallotResult } from '#ballots';
import type { AnnouncementsRefusal } from './model.ts';

export function decidePublication(ballots: readonly Ballot[]): Result<readonly Ballot[], AnnouncementsRefusal> {
  if (ballots.some((ballot) => ballot.state === 'open')) return refuse('ballot-open');
  const ready = ballots.filter((ballot) => ballot.state === 'closed' && ballot.publishedAt === null);
  return ready.length === 0 ? refuse('nothing-to-publish') : accept(ready);
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
