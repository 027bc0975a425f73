/** The verdict under the rule, with its arithmetic; equal votes for the last seat come back as a set. */
import type { Counts, OptionCount, OptionId, OptionVerdict, Outcome, Reason, Verdict } from '../model.ts';
import type { Base, Rule } from '../rule.ts';
import { byAmount, fillSeats, standingOf } from './seats.ts';
import type { Ranked } from './seats.ts';
import { baseVotes, quorumOf, shareTenths, votesNeeded } from './threshold.ts';

/** An option on its way to a verdict. */
interface Candidate extends Ranked {
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
  const eligible = quorum.met ? candidates.filter((each) => each.barred === undefined) : [];
  const seated = fillSeats(eligible, rule.seats);
  const seatedAs = (field: readonly Ranked[], outcome: Outcome): OptionId[] =>
    field.filter((each) => seated.get(each.option) === outcome).map((each) => each.option);
  const [elected, tied] = [seatedAs(byAmount(eligible), 'elected'), seatedAs(eligible, 'tied')];
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
    ...standingOf(candidates.map((each) => each.option), { seats: rule.seats, elected, tied }),
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
  return { option: option.option, amount: votes, of, needed, merit, barred: barredBy({ votes, needed, outvoted }) };
}

function barredBy(state: { votes: number; needed: number; outvoted: boolean }): Reason | undefined {
  if (state.votes === 0) return 'no-votes';
  if (state.votes < state.needed) return 'below-threshold';
  return state.outvoted ? 'below-none-of-these' : undefined;
}

function outcomeOf(
  candidate: Candidate,
  field: { seated: ReadonlyMap<OptionId, Outcome>; candidates: readonly Candidate[]; quorumMet: boolean },
): OptionVerdict {
  const { option, amount: votes, of, needed } = candidate;
  const outcome = field.seated.get(option) ?? 'not-elected';
  const rank = field.candidates.filter((other) => other.amount > votes).length + 1;
  const reason = field.quorumMet ? reasonOf(candidate, outcome) : 'no-quorum';
  return { option, votes, of, needed, tenths: shareTenths(votes, of), rank, outcome, reason };
}

function reasonOf(candidate: Candidate, outcome: Outcome): Reason {
  if (candidate.barred !== undefined) return candidate.barred;
  if (outcome === 'tied') return 'tied-for-last-seat';
  return outcome === 'not-elected' ? 'beaten' : candidate.merit;
}

/** The group below the threshold that would share the last open seat if votes alone decided. */
function tiedBelow(candidates: readonly Candidate[], seatsLeft: number): readonly OptionId[] {
  const below = candidates.filter((each) => each.barred === 'below-threshold');
  const seated = fillSeats(below, seatsLeft);
  return below.filter((each) => seated.get(each.option) === 'tied').map((each) => each.option);
}
