/** The verdict under the rule: who is elected, who is tied, who is not, and why. */
import { describe, expect, it } from 'vitest';
import { BLANK, countPapers, decideVerdict, encodeChoice, otherBases, presetRule } from '#tally';
import type { Counts, Rule } from '#tally';
import { chosen, countsOf, letters, rollOf, ruleOf, times } from '../cast.ts';

const reasons = (rule: Rule, counts: Counts): readonly string[] => decideVerdict(rule, counts).outcomes.map((each) => each.reason);

describe('a majority of all units', () => {
  it('S1 as announced: 7 of 11 is 63,6%, 6 needed, elected', () => {
    const papers = [...times(7, chosen(3, 0)), ...times(2, chosen(3, 1)), BLANK];
    const counts = countPapers({ rule: presetRule('leader-majority'), options: letters(3), roll: rollOf(11, 10), papers });
    const verdict = decideVerdict(presetRule('leader-majority'), counts);
    expect(verdict).toMatchObject({
      kind: 'vote',
      base: 'all-units',
      threshold: { numerator: 1, denominator: 2, strict: true },
      of: 11,
      needed: 6,
      quorum: { needed: 8, present: 10, units: 11, met: true },
      elected: ['A'],
      tied: [],
      notElected: ['B', 'C'],
      seatsLeft: 0,
    });
    expect(verdict.outcomes[0]).toEqual({ option: 'A', votes: 7, of: 11, needed: 6, tenths: 636, rank: 1, outcome: 'elected', reason: 'reached' });
    expect(verdict.outcomes.map((each) => each.reason)).toEqual(['reached', 'below-threshold', 'no-votes']);
  });

  it('5 and 5 of 11 elect nobody, and say that the two are level', () => {
    const verdict = decideVerdict(presetRule('leader-majority'), countsOf(11, [5, 5, 1]));
    expect(verdict).toMatchObject({ elected: [], tied: [], seatsLeft: 1, tiedBelow: ['A', 'B'] });
  });

  it('half is not more than half', () => {
    expect(decideVerdict(presetRule('leader-majority'), countsOf(10, [5])).elected).toEqual([]);
  });
});

describe('seats', () => {
  const twoSeats = ruleOf({ seats: 2, form: { kind: 'choose', max: 2 } });

  it('more options than seats may pass: the highest are elected, the rest are beaten', () => {
    const verdict = decideVerdict(ruleOf({ seats: 2, form: { kind: 'choose', max: 3 } }), countsOf(11, [7, 9, 8]));
    expect(verdict).toMatchObject({ elected: ['B', 'C'], tied: [], notElected: ['A'], seatsLeft: 0 });
    expect(verdict.outcomes[0]?.reason).toBe('beaten');
  });

  it('equal votes for the last seat come back as a set, and the seat stays open', () => {
    expect(decideVerdict(twoSeats, countsOf(9, [6, 5, 5]))).toMatchObject({ elected: ['A'], tied: ['B', 'C'], seatsLeft: 1 });
  });

  it('a tie that fits into the seats is no tie', () => {
    expect(decideVerdict(twoSeats, countsOf(9, [6, 6, 2]))).toMatchObject({ elected: ['A', 'B'], tied: [], seatsLeft: 0 });
  });

  it('three level on two seats are tied for both', () => {
    const plurality = { ...twoSeats, pass: { kind: 'plurality' as const } };
    expect(decideVerdict(plurality, countsOf(9, [3, 3, 3]))).toMatchObject({ elected: [], tied: ['A', 'B', 'C'], seatsLeft: 2 });
  });

  it('nobody behind a tie slips into a seat', () => {
    const plurality = { ...twoSeats, pass: { kind: 'plurality' as const } };
    expect(decideVerdict(plurality, countsOf(9, [1, 3, 3, 3]))).toMatchObject({ tied: ['B', 'C', 'D'], notElected: ['A'] });
  });

  it('a seat that nobody reached stays open', () => {
    expect(decideVerdict(twoSeats, countsOf(11, [7, 5, 1]))).toMatchObject({ elected: ['A'], tied: [], seatsLeft: 1, tiedBelow: [] });
  });
});

describe('plurality', () => {
  it('the most votes win, however few', () => {
    expect(decideVerdict(presetRule('most-votes'), countsOf(11, [2, 1]))).toMatchObject({ elected: ['A'], threshold: undefined, needed: 1 });
  });

  it('no votes elect nobody', () => {
    expect(decideVerdict(presetRule('most-votes'), countsOf(11, [0, 0]))).toMatchObject({ elected: [], tied: [], seatsLeft: 1 });
    expect(reasons(presetRule('most-votes'), countsOf(11, [0]))).toEqual(['no-votes']);
  });

  it('"none of these" may block an option with fewer votes, where the rule says so', () => {
    const counts = { ...countsOf(9, [4, 0]), noneOfThese: 5 };
    const rule = presetRule('most-votes');
    expect(decideVerdict({ ...rule, noneOfThese: 'counted' }, counts).elected).toEqual(['A']);
    expect(reasons({ ...rule, noneOfThese: 'blocks' }, counts)).toEqual(['below-none-of-these', 'no-votes']);
    expect(decideVerdict({ ...rule, noneOfThese: 'blocks' }, { ...counts, noneOfThese: 4 }).elected).toEqual(['A']);
  });
});

describe('bases', () => {
  // 12 units, 10 present, 9 returned, 8 valid: 5 for, 2 against, 1 without opinion
  const papers = [...times(5, 1), ...times(2, 2), 3, -1];
  const options = ['A'];
  const count = (rule: Rule): Counts => countPapers({ rule, options, roll: rollOf(12, 10), papers });

  it.each([
    ['all-units', 12, 8, 417, false],
    ['present', 10, 7, 500, false],
    ['returned', 9, 6, 556, false],
    ['valid', 8, 6, 625, false],
    ['yes-no', 7, 5, 714, true],
  ] as const)('two thirds of %s', (base, of, needed, tenths, elected) => {
    const rule = ruleOf({ form: { kind: 'approve' }, pass: { kind: 'fraction', numerator: 2, denominator: 3, strict: false, base } });
    const verdict = decideVerdict(rule, count(rule));
    expect(verdict.outcomes[0]).toMatchObject({ of, needed, tenths, outcome: elected ? 'elected' : 'not-elected' });
    expect(verdict.of).toBe(base === 'yes-no' ? undefined : of);
  });

  it('the verdict shows what another base would change', () => {
    const rule = presetRule('acclaim-two-thirds');
    expect(otherBases(rule, count(rule))).toEqual([
      { base: 'all-units', changes: false, needed: 8, elected: [], tied: [] },
      { base: 'present', changes: false, needed: 7, elected: [], tied: [] },
      { base: 'returned', changes: false, needed: 6, elected: [], tied: [] },
      { base: 'valid', changes: false, needed: 6, elected: [], tied: [] },
      { base: 'yes-no', changes: true, needed: undefined, elected: ['A'], tied: [] },
    ]);
    expect(otherBases(presetRule('leader-majority'), count(rule)).map((each) => each.base)).not.toContain('yes-no');
    expect(otherBases(presetRule('most-votes'), count(rule))).toEqual([]);
  });

  it('two thirds of no opinion at all elect nobody', () => {
    const rule = ruleOf({ form: { kind: 'approve' }, pass: { kind: 'fraction', numerator: 2, denominator: 3, strict: false, base: 'yes-no' } });
    const counts = countPapers({ rule, options, roll: rollOf(3), papers: times(3, encodeChoice({ kind: 'approve', marks: ['abstain'] }, 1)) });
    expect(decideVerdict(rule, counts)).toMatchObject({ elected: [], seatsLeft: 1, outcomes: [{ tenths: undefined, needed: 1 }] });
  });
});

describe('without a quorum', () => {
  it('nobody is elected, whatever the papers say', () => {
    const counts = countPapers({ rule: ruleOf({}), options: ['A'], roll: rollOf(11, 7), papers: times(7, 1) });
    const verdict = decideVerdict(ruleOf({}), counts);
    expect(verdict).toMatchObject({ elected: [], tied: [], tiedBelow: [], seatsLeft: 1, quorum: { met: false, needed: 8 } });
    expect(verdict.outcomes.map((each) => each.reason)).toEqual(['no-quorum']);
    expect(decideVerdict(ruleOf({}), { ...countsOf(11, [5, 5]), unitsPresent: 2 }).tiedBelow).toEqual([]);
  });
});
