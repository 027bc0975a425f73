/** The next round: generated from the verdict, never typed. */
import { assert } from '#kernel';
import type { OptionCount, OptionId, PlainVerdict, Verdict } from '../model.ts';
import type { Rule, TieStep } from '../rule.ts';
import { baseVotes, votesNeeded } from './threshold.ts';

export interface RunOff {
  /** in the order of the first ballot */
  readonly options: readonly OptionId[];
  readonly seats: number;
  readonly rule: Rule;
}

/**
 * Who goes into a further ballot and under which rule; undefined when every seat is filled, no round is left,
 * or nobody qualifies. Who withdraws is left out and nobody moves up: a place in the round was earned by votes.
 * A genuine tie goes to a round of the tied alone, whoever else the rule would let through.
 */
export function runOff(rule: Rule, verdict: Verdict, withdrawn: readonly OptionId[] = []): RunOff | undefined {
  if (!verdict.quorum.met || verdict.seatsLeft === 0 || rule.runOff.rounds === 0) return undefined;
  const qualified = verdict.tied.length > 0 ? verdict.tied : qualifiedBelow(rule, verdict);
  return roundOf(rule, { options: qualified.filter((option) => !withdrawn.includes(option)), seatsLeft: verdict.seatsLeft });
}

/** A secret ballot that follows equal scores or several nominations: its rule is not the rule of the question before it. */
export interface SecondBallot {
  readonly options: readonly OptionId[];
  readonly seats: number;
  /** after equal scores the steps for a tie go on; after nominations they are those of the secret ballot's own rule */
  readonly ties?: readonly TieStep[];
}

/** More names than seats need a ballot. After equal scores undefined while another step comes first, and where the rule knows no second ballot. */
export function secondBallot(rule: Rule, verdict: PlainVerdict, waitingFor: TieStep | undefined): SecondBallot | undefined {
  const field = { options: verdict.tied, seats: verdict.seatsLeft };
  if (verdict.kind === 'nomination') return verdict.reason === 'contested' ? field : undefined;
  return verdict.kind === 'by-rank' && waitingFor === 'second-ballot' ? { ...field, ties: rule.ties } : undefined;
}

function roundOf(rule: Rule, field: { readonly options: readonly OptionId[]; readonly seatsLeft: number }): RunOff | undefined {
  const { options, seatsLeft } = field;
  if (options.length === 0) return undefined;
  const seats = Math.min(seatsLeft, options.length);
  return { options, seats, rule: nextRound(rule, { seats, optionCount: options.length }) };
}

function qualifiedBelow(rule: Rule, verdict: Verdict): readonly OptionId[] {
  const { who } = rule.runOff;
  const below = verdict.outcomes.filter((each) => each.outcome === 'not-elected' && each.votes > 0);
  switch (who.kind) {
    case 'tied':
      return reachingUpTo(below, verdict.tiedBelow);
    case 'top-two-per-seat':
      return below.filter((each) => countAbove(below, each.votes) < 2 * verdict.seatsLeft).map((each) => each.option);
    case 'above':
      return below
        .filter((each) => {
          const count = verdict.counts.options.find((one) => one.option === each.option);
          assert(count !== undefined, 'every option of a verdict was counted');
          return passes(verdict, count, who);
        })
        .map((each) => each.option);
  }
}

type Below = readonly { readonly option: OptionId; readonly votes: number }[];

/** Those tied below the threshold, and whoever stood before them without reaching it. */
function reachingUpTo(below: Below, tied: readonly OptionId[]): readonly OptionId[] {
  const line = below.find((each) => tied.includes(each.option))?.votes;
  if (line === undefined) return [];
  return below.filter((each) => each.votes >= line).map((each) => each.option);
}

/** Equal votes at the cut all go through: cutting there would break a tie. */
function countAbove(below: Below, votes: number): number {
  return below.filter((each) => each.votes > votes).length;
}

function passes(verdict: Verdict, count: OptionCount, above: Extract<Rule['runOff']['who'], { kind: 'above' }>): boolean {
  return count.yes >= votesNeeded(above, baseVotes(above.base, verdict.counts, count));
}

/** A paper may name as many as there are seats again; a rule that let papers name more than the seats keeps doing so. */
function nextRound(rule: Rule, round: { readonly seats: number; readonly optionCount: number }): Rule {
  const { seats, optionCount } = round;
  const runOffRule = { ...rule.runOff, rounds: rule.runOff.rounds - 1 };
  if (rule.form.kind === 'approve') return { ...rule, seats, runOff: runOffRule };
  const max = rule.form.max <= rule.seats ? Math.min(rule.form.max, seats) : Math.min(rule.form.max, optionCount);
  return { ...rule, seats, form: { ...rule.form, min: Math.min(rule.form.min, max), max }, runOff: runOffRule };
}
