/** Thresholds, shares and quorums in whole numbers. */
import { describe, expect, it } from 'vitest';
import { presetRule, quorumOf, shareTenths, votesNeeded } from '#tally';
import type { Rule } from '#tally';

describe('votes needed', () => {
  it.each([
    ['more than half of 11 is 6', { numerator: 1, denominator: 2, strict: true }, 11, 6],
    ['more than half of 10 is 6, not 5', { numerator: 1, denominator: 2, strict: true }, 10, 6],
    ['at least half of 10 is 5', { numerator: 1, denominator: 2, strict: false }, 10, 5],
    ['at least 2/3 of 11 is 8', { numerator: 2, denominator: 3, strict: false }, 11, 8],
    ['at least 2/3 of 12 is 8', { numerator: 2, denominator: 3, strict: false }, 12, 8],
    ['more than 2/3 of 12 is 9', { numerator: 2, denominator: 3, strict: true }, 12, 9],
    ['at least 70% of 10 is 7, where 0.7 in binary would ask for 7.000000000000001', { numerator: 70, denominator: 100, strict: false }, 10, 7],
    ['at least 90% of 15 is 14', { numerator: 90, denominator: 100, strict: false }, 15, 14],
    ['all of 7 is 7', { numerator: 1, denominator: 1, strict: false }, 7, 7],
    ['a million units keep their exactness', { numerator: 999_999, denominator: 1_000_000, strict: false }, 1_000_000, 999_999],
    ['at least 2/3 of nothing still needs one vote', { numerator: 2, denominator: 3, strict: false }, 0, 1],
    ['more than half of nothing still needs one vote', { numerator: 1, denominator: 2, strict: true }, 0, 1],
  ])('%s', (_title, fraction, of, needed) => {
    expect(votesNeeded(fraction, of)).toBe(needed);
  });

  it('a base that is not a whole number of votes is a defect', () => {
    const half = { numerator: 1, denominator: 2, strict: true };
    for (const of of [-1, 0.5, Number.NaN, 2_000_000_000]) expect(() => votesNeeded(half, of)).toThrow('whole number');
  });
});

describe('shares for the views', () => {
  it.each([
    [7, 11, 636],
    [2, 11, 182],
    [9, 14, 643],
    [1, 8, 125],
    [1, 16, 63],
    [1, 2000, 1],
    [1, 2001, 0],
    [11, 11, 1000],
    [0, 5, 0],
  ])('%i of %i is %i tenths of a percent, half rounded up', (votes, of, tenths) => {
    expect(shareTenths(votes, of)).toBe(tenths);
  });

  it('there is no share of nothing', () => {
    expect(shareTenths(0, 0)).toBeUndefined();
  });
});

describe('quorum', () => {
  const withQuorum = (quorum: Rule['quorum']): Rule => ({ ...presetRule('leader-majority'), quorum });

  it('two thirds of 11 units is 8, by default', () => {
    const rule = presetRule('leader-majority');
    expect(quorumOf(rule, { units: 11, present: 8 })).toEqual({ units: 11, present: 8, needed: 8, met: true });
    expect(quorumOf(rule, { units: 11, present: 7 })).toEqual({ units: 11, present: 7, needed: 8, met: false });
  });

  it('a quorum may be a number of units, or none', () => {
    expect(quorumOf(withQuorum({ kind: 'units', units: 5 }), { units: 11, present: 4 })).toMatchObject({ needed: 5, met: false });
    expect(quorumOf(withQuorum({ kind: 'none' }), { units: 11, present: 0 })).toMatchObject({ needed: 0, met: true });
  });
});
