/** A show of hands, candidate by candidate: what a unit has said so far is the code of its paper, two bits a candidate, 0 for none yet. */
import { accept, refuse, type Result } from '#kernel';
import type { NamedVote } from '#tally';
import type { Ballot, PartlyMarked } from '../model.ts';
import { HAND_MARKS, type HandMark } from './methods.ts';

/** More than one unit is proposed, so each is marked by itself. */
export const isByCandidate = ({ rule, optionUnitIds }: Pick<Ballot, 'rule' | 'optionUnitIds'>): boolean => rule.method === 'show-of-hands' && optionUnitIds.length > 1;

export const handAt = (code: number, index: number): HandMark | undefined => HAND_MARKS[(Math.floor(code / 4 ** index) % 4) - 1];

/** Places of the candidates the unit has not marked yet. */
export const unmarkedIn = (code: number, options: number): readonly number[] =>
  Array.from({ length: options }, (_, index) => index).filter((index) => handAt(code, index) === undefined);

interface Said {
  readonly mark: HandMark;
  /** The place of one candidate; absent: all that are not marked yet. */
  readonly index?: number | undefined;
}

/** What is said of a candidate once is final. */
export function addHand(code: number, options: number, { mark, index }: Said): Result<number, 'already-voted' | 'already-marked'> {
  const unmarked = unmarkedIn(code, options);
  const meant = index === undefined ? unmarked : unmarked.filter((one) => one === index);
  if (meant.length === 0) return refuse(unmarked.length === 0 ? 'already-voted' : 'already-marked');
  return accept(meant.reduce((sum, one) => sum + (HAND_MARKS.indexOf(mark) + 1) * 4 ** one, code));
}

/** Units that have spoken of some candidates and not of others: what they leave out counts as no opinion. */
export function partlyMarked(ballot: Pick<Ballot, 'rule' | 'optionUnitIds'>, votes: readonly NamedVote[]): readonly PartlyMarked[] {
  if (!isByCandidate(ballot)) return [];
  const { optionUnitIds } = ballot;
  return votes
    .map(({ unit, paper }) => ({ unitId: Number(unit), leftUnitIds: unmarkedIn(paper, optionUnitIds.length).flatMap((index) => optionUnitIds.slice(index, index + 1)) }))
    .filter(({ leftUnitIds }) => leftUnitIds.length > 0);
}

/** Candidates on whom every unit said the same stand together, by their places. */
export function alikeCandidates(votes: readonly NamedVote[], options: number): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (let index = 0; index < options; index += 1) {
    const said = votes.map(({ paper }) => handAt(paper, index) ?? '').join();
    groups.set(said, [...(groups.get(said) ?? []), index]);
  }
  return [...groups.values()];
}
