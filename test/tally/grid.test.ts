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

/** The second counter: it knows no papers and no floating point, only the sentence of the rule in big integers. */
function baseIndependently(base: Base, split: Split): bigint {
  const [yes = 0, no = 0, abstain = 0, blank = 0, invalid = 0, kept = 0, away = 0] = split;
  const total = (...parts: readonly number[]): bigint => parts.reduce((sum, part) => sum + BigInt(part), 0n);
  if (base === 'yes-no') return total(yes, no);
  if (base === 'valid') return total(yes, no, abstain);
  if (base === 'returned') return total(yes, no, abstain, blank, invalid);
  if (base === 'present') return total(yes, no, abstain, blank, invalid, kept);
  return total(yes, no, abstain, blank, invalid, kept, away);
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

it('two counters agree on every split of up to 15 units under five bases and five fractions', { timeout: 120_000 }, () => {
  let seen = 0;
  const differences: string[] = [];
  for (let units = 0; units <= MOST_UNITS; units += 1) {
    for (const split of splits(units, 7)) {
      const present = units - (split[6] ?? 0);
      const counts = countPapers({ rule: cases[0]?.rule ?? ruleOf({}), options: ['A'], roll: rollOf(units, present), papers: papersOf(split) });
      for (const each of cases) {
        seen += 1;
        const difference = disagreement(each, split, counts);
        if (difference !== undefined) differences.push(`${split.join('/')} ${each.base} ${each.numerator}/${each.denominator}: ${difference}`);
      }
    }
  }
  expect(differences.slice(0, 3)).toEqual([]);
  expect(seen).toBe(4_263_600);
});
