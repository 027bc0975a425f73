/** Exact arithmetic of thresholds: whole numbers in, whole numbers out. */
import { assert } from '#kernel';
import type { Base, Fraction, Rule } from '../rule.ts';
import type { Counts, OptionCount, QuorumCheck } from '../model.ts';

/** Largest electorate in votes: times the largest numerator it still is an exact whole number. */
export const MAX_VOTES = 1_000_000_000;

/**
 * The fewest votes that pass `fraction` of `of`. Never 0: two thirds of nothing elect nobody.
 * The division is exact because the remainder is taken off first.
 */
export function votesNeeded(fraction: Fraction, of: number): number {
  assert(Number.isSafeInteger(of) && of >= 0 && of <= MAX_VOTES, 'a base is a whole number of votes');
  const product = fraction.numerator * of;
  const remainder = product % fraction.denominator;
  const whole = (product - remainder) / fraction.denominator;
  const needed = fraction.strict || remainder > 0 ? whole + 1 : whole;
  return Math.max(needed, 1);
}

/** Tenths of a percent, half up, as a whole number (636 = 63,6 %); undefined when there is nothing to divide by. */
export function shareTenths(votes: number, of: number): number | undefined {
  if (of === 0) return undefined;
  const dividend = 2000 * votes + of;
  return (dividend - (dividend % (2 * of))) / (2 * of);
}

/** The base in votes for one option; only yes-no depends on the option. */
export function baseVotes(base: Base, counts: Counts, option: OptionCount): number {
  switch (base) {
    case 'all-units':
      return counts.allUnits;
    case 'present':
      return counts.present;
    case 'returned':
      return counts.returned;
    case 'valid':
      return counts.valid;
    case 'yes-no':
      return option.yes + option.no;
  }
}

/** Quorum counts units, never weights. Asked at opening and again at closing. */
export function quorumOf(rule: Rule, meeting: { readonly units: number; readonly present: number }): QuorumCheck {
  const { units, present } = meeting;
  const needed = quorumNeeded(rule, units);
  return { units, present, needed, met: present >= needed };
}

function quorumNeeded(rule: Rule, units: number): number {
  switch (rule.quorum.kind) {
    case 'none':
      return 0;
    case 'units':
      return rule.quorum.units;
    case 'fraction':
      return votesNeeded(rule.quorum, units);
  }
}
