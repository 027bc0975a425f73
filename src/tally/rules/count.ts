/** The counter: starts from an empty result that lists every option at zero and adds paper after paper. */
import { accept, assert, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Counts, NamedVote, OptionId, PaperCode, Roll, RollFigures, UnitId } from '../model.ts';
import type { Rule } from '../rule.ts';
import { adder, emptySums, votesOf } from './paper-sums.ts';
import type { Sums } from './paper-sums.ts';
import { mayVote, rollFigures, weightOf } from './roll.ts';

export interface CountRequest {
  readonly rule: Rule;
  readonly options: readonly OptionId[];
  /** the frozen roll, or only its figures where an electorate is too large to list */
  readonly roll: Roll | RollFigures;
  readonly papers: ArrayLike<PaperCode>;
}

/** Counts sealed papers, one vote each. More papers than were issued is a broken store, not a result: it throws. */
export function countPapers(request: CountRequest): Counts {
  const { rule, options, papers } = request;
  const figures = 'issued' in request.roll ? request.roll : rollFigures(rule, request.roll);
  assert(papers.length <= figures.issued, 'no more papers return than were issued');
  assert(rule.weights === 'none', 'papers without a name weigh the same');
  const sums = emptySums(options.length);
  const add = adder(rule, options.length, sums);
  for (let index = 0; index < papers.length; index += 1) add(papers[index] ?? -1, 1);
  return countsFrom(figures, options, sums);
}

export type VoteRefusal = { readonly kind: 'not-on-roll' | 'may-not-vote' | 'voted-twice'; readonly unit: UnitId };

/** Counts open votes by name, with the weights of the roll where the rule has them. */
export function countVotes(request: {
  readonly rule: Rule;
  readonly options: readonly OptionId[];
  readonly roll: Roll;
  readonly votes: readonly NamedVote[];
}): Result<Counts, VoteRefusal> {
  const { rule, options, roll, votes } = request;
  const entries = new Map(roll.map((entry) => [entry.unit, entry]));
  const voted = new Set<UnitId>();
  const sums = emptySums(options.length);
  const add = adder(rule, options.length, sums);
  for (const { unit, paper } of votes) {
    const entry = entries.get(unit);
    if (entry === undefined) return refuse({ kind: 'not-on-roll', unit });
    if (!mayVote(rule, entry)) return refuse({ kind: 'may-not-vote', unit });
    if (voted.has(unit)) return refuse({ kind: 'voted-twice', unit });
    voted.add(unit);
    add(paper, weightOf(rule, entry));
  }
  return accept(countsFrom(rollFigures(rule, roll), options, sums));
}

function countsFrom(figures: RollFigures, options: readonly OptionId[], sums: Sums): Counts {
  const { returned, valid, invalid, blank, noneOfThese } = sums;
  return {
    ...figures,
    returned,
    notReturned: figures.issued - returned,
    valid,
    invalid,
    blank,
    noneOfThese,
    options: options.map((option, index) => ({ option, ...votesOf(sums, index) })),
  };
}
