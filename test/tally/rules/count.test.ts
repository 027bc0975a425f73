/** The counter: what is issued, returned, valid, and how each option stands. */
import { describe, expect, it } from 'vitest';
import { BLANK, SPOILED, countPapers, countVotes, encodeChoice } from '#tally';
import type { Mark, Roll } from '#tally';
import { chosen, letters, rollOf, ruleOf, times } from '../cast.ts';

const rule = ruleOf({});
const options = letters(3);

describe('counting papers', () => {
  it('without a paper every option is listed at zero', () => {
    expect(countPapers({ rule, options, roll: rollOf(11, 10), papers: [] })).toEqual({
      allUnits: 11,
      present: 10,
      issued: 10,
      unitsOnRoll: 11,
      unitsPresent: 10,
      returned: 0,
      notReturned: 10,
      valid: 0,
      invalid: 0,
      blank: 0,
      noneOfThese: 0,
      options: options.map((option) => ({ option, yes: 0, no: 0, abstain: 0 })),
    });
  });

  it('S1 as announced: 10 returned, 9 valid, 1 blank, 7 and 2 votes', () => {
    const papers = [...times(7, chosen(3, 0)), ...times(2, chosen(3, 1)), BLANK];
    const counts = countPapers({ rule, options, roll: rollOf(11, 10), papers });
    expect(counts).toMatchObject({ issued: 10, returned: 10, notReturned: 0, valid: 9, invalid: 1, blank: 1 });
    expect(counts.options.map((each) => each.yes)).toEqual([7, 2, 0]);
  });

  it('a blank paper is valid where the rule says so, and then has no opinion on anybody', () => {
    const approval = ruleOf({ form: { kind: 'approve' }, blank: 'valid' });
    const counts = countPapers({ rule: approval, options, roll: rollOf(2), papers: [BLANK, encodeChoice({ kind: 'approve', marks: ['yes', 'no', 'abstain'] }, 3)] });
    expect(counts).toMatchObject({ valid: 2, invalid: 0, blank: 1 });
    expect(counts.options).toEqual([
      { option: 'A', yes: 1, no: 0, abstain: 1 },
      { option: 'B', yes: 0, no: 1, abstain: 1 },
      { option: 'C', yes: 0, no: 0, abstain: 2 },
    ]);
    expect(countPapers({ rule: ruleOf({ blank: 'valid' }), options, roll: rollOf(1), papers: [BLANK] })).toMatchObject({ valid: 1, invalid: 0, blank: 1 });
  });

  it.each([
    ['more names than allowed', chosen(3, 0, 1)],
    ['a name that is not on the list', 2 ** 5],
    ['"none of these" where it is not offered', 2 ** 3],
    ['a slip that is spoiled', SPOILED],
  ])('%s makes a paper invalid, and it is still returned', (_title, paper) => {
    const counts = countPapers({ rule, options, roll: rollOf(1), papers: [paper] });
    expect(counts).toMatchObject({ returned: 1, valid: 0, invalid: 1, blank: 0 });
    expect(counts.options.every((each) => each.yes === 0)).toBe(true);
  });

  it('a paper with fewer names than the rule asks for is invalid', () => {
    const atLeastTwo = ruleOf({ seats: 2, form: { kind: 'choose', min: 2, max: 2 } });
    expect(countPapers({ rule: atLeastTwo, options, roll: rollOf(2), papers: [chosen(3, 2), chosen(3, 0, 2)] })).toMatchObject({ valid: 1, invalid: 1 });
  });

  it('a paper with fewer names than seats is valid', () => {
    const twoSeats = ruleOf({ seats: 2, form: { kind: 'choose', max: 2 } });
    expect(countPapers({ rule: twoSeats, options, roll: rollOf(1), papers: [chosen(3, 2)] })).toMatchObject({ valid: 1 });
  });

  it('none of these is valid and supports nobody', () => {
    const offered = ruleOf({ noneOfThese: 'counted' });
    const counts = countPapers({ rule: offered, options, roll: rollOf(2), papers: [2 ** 3, chosen(3, 1)] });
    expect(counts).toMatchObject({ valid: 2, noneOfThese: 1 });
    expect(counts.options.map((each) => each.yes)).toEqual([0, 1, 0]);
  });

  it('what a paper leaves unmarked counts as no opinion', () => {
    const marks: readonly Mark[] = ['yes', 'unmarked', 'unmarked'];
    const counts = countPapers({ rule: ruleOf({ form: { kind: 'approve' } }), options, roll: rollOf(1), papers: [encodeChoice({ kind: 'approve', marks }, 3)] });
    expect(counts.options.map((each) => each.abstain)).toEqual([0, 1, 1]);
  });

  it('options far down a long list are counted where they stand', () => {
    const many = letters(48);
    const wide = ruleOf({ form: { kind: 'choose', max: 48 } });
    const counts = countPapers({ rule: wide, options: many, roll: rollOf(2), papers: [chosen(48, 0, 23, 24, 47), chosen(48, 24)] });
    expect(counts.options.flatMap((each, index) => (each.yes > 0 ? [[index, each.yes]] : []))).toEqual([[0, 1], [23, 1], [24, 2], [47, 1]]);
    const marks = Array.from({ length: 24 }, (_, index): Mark => (index % 2 === 0 ? 'yes' : 'no'));
    const approval = countPapers({ rule: ruleOf({ form: { kind: 'approve' } }), options: letters(24), roll: rollOf(1), papers: [encodeChoice({ kind: 'approve', marks }, 24)] });
    expect(approval.options.map((each) => each.yes - each.no)).toEqual(marks.map((mark) => (mark === 'yes' ? 1 : -1)));
  });

  it('more papers than were issued is a defect, not a result', () => {
    expect(() => countPapers({ rule, options, roll: rollOf(2, 1), papers: [1, 1] })).toThrow('no more papers');
  });
});

describe('counting open votes by name', () => {
  const open = ruleOf({ method: 'show-of-hands', weights: 'by-unit' });
  const roll: Roll = [
    { unit: 'big', presence: 'present', weight: 5 },
    { unit: 'small', presence: 'present', weight: 2 },
    { unit: 'away', presence: 'absent' },
  ];

  it('a vote carries the weight of its unit', () => {
    const counted = countVotes({ rule: open, options, roll, votes: [{ unit: 'big', paper: 1 }, { unit: 'small', paper: 2 }] });
    expect(counted).toMatchObject({ ok: true, value: { returned: 7, valid: 7, allUnits: 8, unitsOnRoll: 3 } });
    expect(counted.ok && counted.value.options.map((each) => each.yes)).toEqual([5, 2, 0]);
  });

  it.each([
    ['a stranger', [{ unit: 'who', paper: 1 }], { kind: 'not-on-roll', unit: 'who' }],
    ['an absent unit', [{ unit: 'away', paper: 1 }], { kind: 'may-not-vote', unit: 'away' }],
    ['a unit that voted', [{ unit: 'big', paper: 1 }, { unit: 'big', paper: 1 }], { kind: 'voted-twice', unit: 'big' }],
  ])('%s cannot vote', (_title, votes, refusal) => {
    expect(countVotes({ rule: open, options, roll, votes })).toEqual({ ok: false, refusal });
  });
});
