/** Which questions exclude each other: the two offices of a year, and awards where whoever took one is no candidate for the next. */
import type { Ballot } from '../model.ts';

export type Question = Pick<Ballot, 'conferenceId' | 'purpose' | 'sequence' | 'award'>;

export const isSameQuestion = (one: Question, other: Question): boolean =>
  one.purpose === other.purpose && (one.award === undefined || (one.conferenceId === other.conferenceId && one.sequence === other.sequence));

/** Whoever wins the one is no candidate for the other, whichever of them is decided first. Both are of one year. */
export function excludes(one: Question, other: Question): boolean {
  if (isSameQuestion(one, other)) return false;
  if (one.award === undefined || other.award === undefined) return one.award === other.award;
  const higher = one.sequence < other.sequence ? one : other;
  return one.conferenceId === other.conferenceId && higher.award?.winners !== 'stay';
}

/** The awards of the same list that come before this one. */
export const isAwardBefore = (one: Question, other: Question): boolean =>
  one.award !== undefined && other.award !== undefined && one.conferenceId === other.conferenceId && one.sequence < other.sequence;

/** Awards of which nothing is left but what was annulled: of each the question that can be put again. */
export function annulledAwards(ballots: readonly Ballot[]): readonly Ballot[] {
  const gone = ballots.filter((one) => one.award !== undefined && one.state === 'annulled' && !ballots.some((other) => other.state !== 'annulled' && isSameQuestion(one, other)));
  return gone.filter((one) => !gone.some((other) => isSameQuestion(one, other) && (other.round < one.round || (other.round === one.round && other.id > one.id))));
}
