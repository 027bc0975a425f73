/** A list of awards fits a bloc when no award is left without candidates. */
import { expect, test } from 'vitest';
import type { AwardWish } from '../../src/ballots/model.ts';
import { checkAwards } from '../../src/ballots/rules/awards.ts';

/** The five awards of S2 (Bắc Ninh 2019) and their numbers. */
const S2 = ['government-flag', 'prime-minister-certificate', 'province-flag', 'province-certificate', 'party-certificate'] as const;
const NUMBERS = [1, 1, 2, 4, 2];
const listOf = (numbers: readonly number[], winners?: 'stay'): readonly AwardWish[] =>
  numbers.map((seats, index) => ({ kind: S2[index] ?? 'other', seats, ...(winners === undefined ? {} : { winners }) }));

test.each([
  ['ten units are just enough for the ten awards of S2', listOf(NUMBERS), 10, true],
  ['nine are not', listOf(NUMBERS), 9, false],
  ['where whoever takes one stays, the largest number decides', listOf(NUMBERS, 'stay'), 4, true],
  ['and not fewer than that', listOf(NUMBERS, 'stay'), 3, false],
  ['only the first lets its unit stay', [...listOf([1], 'stay'), ...listOf([3])], 3, true],
  ['one award for more units than there are', listOf([5]), 4, false],
])('%s', (_what, wishes, units, fits) => {
  expect(checkAwards(wishes, units)).toEqual(fits ? { ok: true, value: 'fits' } : { ok: false, refusal: 'awards-too-many' });
});
