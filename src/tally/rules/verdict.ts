/** The verdict under the rule, with its arithmetic; equal votes for the last seat come back as a set. */
import type { Counts, OptionCount, OptionId, OptionVerdict, Outcome, Reason, Standing, Verdict } from '../model.ts';
import type { Base, Rule } from '../rule.ts';
import { baseVotes, quorumOf, shareTenths, votesNeeded } from './threshold.ts';

/** An option on its way to a verdict. */
interface Candidate {
  readonly option: OptionId;
  readonly votes: number;
  readonly of: number;
  readonly needed: number;
  /** what it has done if it is elected */
  readonly merit: Reason;
  /** why it cannot be elected, whatever the others have */
  readonly barred: Reason | undefined;
}

export function decideVerdict(rule: Rule, counts: Counts): Verdict {
  const base = baseOf(rule);
  const quorum = quorumOf(rule, { units: counts.unitsOnRoll, present: counts.unitsPresent });
  const candidates = counts.options.map((option) => candidateOf(rule, counts, option));
  const seated = quorum.met ? fillSeats(candidates, rule.seats) : nobody(candidates);
  const elected = byVotes(candidates).filter((each) => seated.get(each.option) === 'elected');
  const tied = candidates.filter((each) => seated.get(each.option) === 'tied');
  const single = base === 'yes-no' ? undefined : baseVotes(base, counts, { option: '', yes: 0, no: 0, abstain: 0 });
  return {
    kind: 'vote',
    base,
    threshold: rule.pass.kind === 'fraction' ? fractionOf(rule.pass) : undefined,
    of: single,
    needed: single === undefined ? undefined : neededOf(rule, single),
    quorum,
    counts,
    outcomes: candidates.map((each) => outcomeOf(each, { seated, candidates, quorumMet: quorum.met })),
    ...standingOf(rule.seats, { candidates, elected, tied }),
    tiedBelow: quorum.met && tied.length === 0 ? tiedBelow(candidates, rule.seats - elected.length) : [],
  };
}

/** What would change under each of the bases that fit the form; the rule's own base is among them. */
export function otherBases(rule: Rule, counts: Counts): readonly BaseComparison[] {
  if (rule.pass.kind === 'plurality') return [];
  const { pass } = rule;
  const own = decideVerdict(rule, counts);
  const bases: readonly Base[] = ['all-units', 'present', 'returned', 'valid', 'yes-no'];
  return bases
    .filter((base) => base !== 'yes-no' || rule.form.kind === 'approve')
    .map((base) => {
      const verdict = decideVerdict({ ...rule, pass: { ...pass, base } }, counts);
      const changes = !sameMembers(verdict.elected, own.elected) || !sameMembers(verdict.tied, own.tied);
      return { base, changes, needed: verdict.needed, elected: verdict.elected, tied: verdict.tied };
    });
}

export interface BaseComparison {
  readonly base: Base;
  readonly changes: boolean;
  readonly needed: number | undefined;
  readonly elected: readonly OptionId[];
  readonly tied: readonly OptionId[];
}

function sameMembers(left: readonly OptionId[], right: readonly OptionId[]): boolean {
  return left.length === right.length && left.every((option) => right.includes(option));
}

/** Plurality has no threshold; its shares are shown over the valid papers. */
function baseOf(rule: Rule): Base {
  return rule.pass.kind === 'fraction' ? rule.pass.base : 'valid';
}

function fractionOf({ numerator, denominator, strict }: { numerator: number; denominator: number; strict: boolean }): {
  numerator: number;
  denominator: number;
  strict: boolean;
} {
  return { numerator, denominator, strict };
}

/** Under plurality one vote is the least: no votes elect nobody. */
function neededOf(rule: Rule, of: number): number {
  return rule.pass.kind === 'fraction' ? votesNeeded(rule.pass, of) : 1;
}

function candidateOf(rule: Rule, counts: Counts, option: OptionCount): Candidate {
  const of = baseVotes(baseOf(rule), counts, option);
  const needed = neededOf(rule, of);
  const votes = option.yes;
  const outvoted = rule.noneOfThese === 'blocks' && votes < counts.noneOfThese;
  const merit = rule.pass.kind === 'fraction' ? 'reached' : 'highest';
  return { option: option.option, votes, of, needed, merit, barred: barredBy({ votes, needed, outvoted }) };
}

function barredBy(state: { votes: number; needed: number; outvoted: boolean }): Reason | undefined {
  if (state.votes === 0) return 'no-votes';
  if (state.votes < state.needed) return 'below-threshold';
  return state.outvoted ? 'below-none-of-these' : undefined;
}

function byVotes(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((left, right) => right.votes - left.votes);
}

/** Seats go to groups of equal votes; the first group that does not fit shares what is left, and nobody below it is seated. */
function fillSeats(candidates: readonly Candidate[], seats: number): ReadonlyMap<OptionId, Outcome> {
  const eligible = candidates.filter((each) => each.barred === undefined);
  const seated = new Map<OptionId, Outcome>();
  for (const each of eligible) {
    const above = eligible.filter((other) => other.votes > each.votes).length;
    const level = eligible.filter((other) => other.votes === each.votes).length;
    if (above + level <= seats) seated.set(each.option, 'elected');
    else seated.set(each.option, above < seats ? 'tied' : 'not-elected');
  }
  return seated;
}

function nobody(candidates: readonly Candidate[]): ReadonlyMap<OptionId, Outcome> {
  return new Map(candidates.map((each) => [each.option, 'not-elected']));
}

function outcomeOf(
  candidate: Candidate,
  field: { seated: ReadonlyMap<OptionId, Outcome>; candidates: readonly Candidate[]; quorumMet: boolean },
): OptionVerdict {
  const { option, votes, of, needed } = candidate;
  const outcome = field.seated.get(option) ?? 'not-elected';
  const rank = field.candidates.filter((other) => other.votes > votes).length + 1;
  const reason = field.quorumMet ? reasonOf(candidate, outcome) : 'no-quorum';
  return { option, votes, of, needed, tenths: shareTenths(votes, of), rank, outcome, reason };
}

function reasonOf(candidate: Candidate, outcome: Outcome): Reason {
  if (candidate.barred !== undefined) return candidate.barred;
  if (outcome === 'tied') return 'tied-for-last-seat';
  return outcome === 'not-elected' ? 'beaten' : candidate.merit;
}

function standingOf(
  seats: number,
  field: { candidates: readonly Candidate[]; elected: readonly Candidate[]; tied: readonly Candidate[] },
): Standing {
  const { candidates, elected, tied } = field;
  const ids = (list: readonly Candidate[]): OptionId[] => list.map((each) => each.option);
  const notElected = candidates.filter((each) => !elected.includes(each) && !tied.includes(each));
  return { seats, elected: ids(elected), tied: ids(tied), notElected: ids(notElected), seatsLeft: seats - elected.length };
}

/** The group below the threshold that would share the last open seat if votes alone decided. */
function tiedBelow(candidates: readonly Candidate[], seatsLeft: number): readonly OptionId[] {
  const below = candidates.filter((each) => each.barred === 'below-threshold');
  return below
    .filter((each) => {
      const above = below.filter((other) => other.votes > each.votes).length;
      const level = below.filter((other) => other.votes === each.votes).length;
      return above < seatsLeft && above + level > seatsLeft;
    })
    .map((each) => each.option);
}
