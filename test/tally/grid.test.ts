/** Every way up to 15 units can vote yes, no, abstain, blank, invalid, not at all, or be away, under every base and fraction. */
import { expect, it } from 'vitest';
import { countPapers, decideVerdict } from '#tally';
import type { Base, Counts, Rule } from '#tally';
import { rollOf, ruleOf } from './cast.ts';

const MOST_UNITS = 15;
const BASES: readonly Base[] = ['all-units', 'present', 'returned', 'valid', 'yes-no'];
const FRACTIONS = [
  [1, 2, true],
  [2, 3, false],
  [70, 100, false],
  [80, 100, false],
  [90, 100, false],
] as const;

/** yes, no, abstain, blank, invalid, kept, away */
type Split = readonly number[];

function* splits(units: number, parts: number): Generator<Split> {
  if (parts === 1) {
    yield [units];
    return;
  }
  for (let first = 0; first <= units; first += 1) for (const rest of splits(units - first, parts - 1)) yield [first, ...rest];
}

/** How many of the seven parts of a split stand in each base; the parts are ordered so that each base is a beginning of the list. */
const PARTS: Readonly<Record<Base, number>> = { 'yes-no': 2, valid: 3, returned: 5, present: 6, 'all-units': 7 };

/** The second counter: it knows no papers and no floating point, only the sentence of the rule in big integers. */
function baseIndependently(base: Base, split: Split): bigint {
  return split.slice(0, PARTS[base]).reduce((sum, part) => sum + BigInt(part), 0n);
}

function papersOf(split: Split): readonly number[] {
  const codes = [1, 2, 3, 0, -1];
  return codes.flatMap((code, part) => Array.from({ length: split[part] ?? 0 }, () => code));
}

interface Case {
  readonly rule: Rule;
  readonly base: Base;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly strict: boolean;
}

const cases: readonly Case[] = BASES.flatMap((base) =>
  FRACTIONS.map(([numerator, denominator, strict]) => ({
    rule: ruleOf({ form: { kind: 'approve' }, quorum: { kind: 'none' }, pass: { kind: 'fraction', base, numerator, denominator, strict } }),
    base,
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
    strict,
  })),
);

/** The first thing the two counters do not agree on, or nothing. */
function disagreement(each: Case, split: Split, counts: Counts): string | undefined {
  const of = baseIndependently(each.base, split);
  const passes = (votes: bigint): boolean => {
    const [left, right] = [votes * each.denominator, each.numerator * of];
    return votes > 0n && (each.strict ? left > right : left >= right);
  };
  const verdict = decideVerdict(each.rule, counts);
  const [outcome] = verdict.outcomes;
  if (outcome === undefined) return 'no outcome';
  const needed = BigInt(outcome.needed);
  const elected = verdict.elected.length === 1;
  if (elected !== passes(BigInt(split[0] ?? 0))) return `elected ${String(elected)}`;
  if (BigInt(outcome.of) !== of) return `base ${outcome.of}`;
  return passes(needed) && !passes(needed - 1n) ? undefined : `needed ${outcome.needed}`;
}

/** Every case of one split; the counting is done once, as the rules differ only in base and fraction. */
function differencesOf(split: Split, units: number): readonly string[] {
  const present = units - (split[6] ?? 0);
  const rule = cases[0]?.rule ?? ruleOf({});
  const counts = countPapers({ rule, options: ['A'], roll: rollOf(units, present), papers: papersOf(split) });
  return cases.flatMap((each) => {
    const difference = disagreement(each, split, counts);
    return difference === undefined ? [] : [`${split.join('/')} ${each.base} ${each.numerator}/${each.denominator}: ${difference}`];
  });
}

it('two counters agree on every split of up to 15 units under five bases and five fractions', { timeout: 120_000 }, () => {
  let seen = 0;
  const differences: string[] = [];
  for (let units = 0; units <= MOST_UNITS; units += 1) {
    for (const split of splits(units, 7)) {
      seen += cases.length;
      differences.push(...differencesOf(split, units));
    }
  }
  expect(differences.slice(0, 3)).toEqual([]);
  expect(seen).toBe(4_263_600);
});
