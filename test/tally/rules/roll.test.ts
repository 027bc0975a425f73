/** Who is on the roll, who gets a paper. */
import { describe, expect, it } from 'vitest';
import { checkRoll, rollFigures } from '#tally';
import type { Roll, RuleInput } from '#tally';
import { rollOf, ruleOf } from '../cast.ts';

describe('a roll', () => {
  it('papers are issued to the units present, not to all units', () => {
    expect(checkRoll(ruleOf({}), rollOf(11, 10))).toEqual({
      ok: true,
      value: { allUnits: 11, present: 10, issued: 10, unitsOnRoll: 11, unitsPresent: 10 },
    });
  });

  it('a unit represented by proxy gets a paper and counts as present, unless the rule says otherwise', () => {
    const roll: Roll = [...rollOf(3), { unit: 'far', presence: 'proxy', holder: 'u1' }];
    expect(rollFigures(ruleOf({}), roll)).toMatchObject({ issued: 4, present: 4, unitsPresent: 4 });
    expect(rollFigures(ruleOf({ proxied: 'absent' }), roll)).toMatchObject({ issued: 4, present: 3, unitsPresent: 3 });
  });

  it('a late unit votes, unless the rule lets it only observe', () => {
    const roll: Roll = [...rollOf(3), { unit: 'late', presence: 'late' }];
    expect(rollFigures(ruleOf({}), roll)).toMatchObject({ issued: 4, present: 4 });
    expect(rollFigures(ruleOf({ lateArrivals: 'observe' }), roll)).toMatchObject({ issued: 3, present: 3 });
  });

  it('an absent member asked in writing gets a paper and is not present', () => {
    const roll: Roll = [...rollOf(3), { unit: 'away', presence: 'in-writing' }];
    expect(rollFigures(ruleOf({ absent: 'asked-in-writing' }), roll)).toMatchObject({ allUnits: 4, issued: 4, present: 3 });
  });

  it('weights count votes, and the quorum still counts units', () => {
    const roll: Roll = [
      { unit: 'big', presence: 'present', weight: 5 },
      { unit: 'small', presence: 'absent', weight: 2 },
    ];
    const rule = ruleOf({ method: 'show-of-hands', weights: 'by-unit' });
    expect(rollFigures(rule, roll)).toEqual({ allUnits: 7, present: 5, issued: 5, unitsOnRoll: 2, unitsPresent: 1 });
  });

  it('a proxy may be held by a late unit that votes, and by a person', () => {
    const late: Roll = [...rollOf(3), { unit: 'late', presence: 'late' }, { unit: 'x', presence: 'proxy', holder: 'late' }];
    expect(checkRoll(ruleOf({}), late)).toMatchObject({ ok: true, value: { issued: 5 } });
    expect(checkRoll(ruleOf({}), [...rollOf(3), { unit: 'x', presence: 'proxy', holder: 'person-1' }]).ok).toBe(true);
  });

  const present = rollOf(3);
  const refused: readonly (readonly [string, Partial<RuleInput>, Roll, object])[] = [
    ['an empty roll', {}, [], { kind: 'empty-roll' }],
    ['a roll on which nobody may vote', {}, rollOf(3, 0), { kind: 'nobody-may-vote' }],
    ['a unit that stands twice', {}, [...present, { unit: 'u1', presence: 'absent' }], { kind: 'unit-twice', unit: 'u1' }],
    ['a weight where units weigh the same', {}, [{ unit: 'x', presence: 'present', weight: 2 }], { kind: 'weight-not-allowed', unit: 'x' }],
    [
      'a weight that is no whole number',
      { weights: 'by-unit', method: 'show-of-hands' },
      [{ unit: 'x', presence: 'present', weight: 1.5 }],
      { kind: 'bad-weight', unit: 'x' },
    ],
    [
      'more votes than can be counted exactly',
      { weights: 'by-unit', method: 'show-of-hands' },
      [
        { unit: 'x', presence: 'present', weight: 1_000_000_000 },
        { unit: 'y', presence: 'present', weight: 1 },
      ],
      { kind: 'too-many-votes' },
    ],
    ['a proxy where the rule has none', { proxies: 'none' }, [...present, { unit: 'x', presence: 'proxy', holder: 'u1' }], { kind: 'proxy-not-allowed', unit: 'x' }],
    ['a proxy without a holder', {}, [...present, { unit: 'x', presence: 'proxy' }], { kind: 'proxy-without-holder', unit: 'x' }],
    ['a holder without a proxy', {}, [{ unit: 'x', presence: 'present', holder: 'u1' }], { kind: 'holder-without-proxy', unit: 'x' }],
    [
      'two proxies in one hand',
      {},
      [...present, { unit: 'x', presence: 'proxy', holder: 'u1' }, { unit: 'y', presence: 'proxy', holder: 'u1' }],
      { kind: 'too-many-proxies', unit: 'y' },
    ],
    [
      'a proxy held by an absent unit',
      {},
      [...present, { unit: 'gone', presence: 'absent' }, { unit: 'x', presence: 'proxy', holder: 'gone' }],
      { kind: 'holder-not-present', unit: 'x' },
    ],
    [
      'a proxy held by a late unit that only observes',
      { lateArrivals: 'observe' },
      [...present, { unit: 'late', presence: 'late' }, { unit: 'x', presence: 'proxy', holder: 'late' }],
      { kind: 'holder-not-present', unit: 'x' },
    ],
    ['a proxy held by a unit that is not of the bloc', {}, [...present, { unit: 'x', presence: 'proxy', holder: 'u77' }], { kind: 'holder-not-on-roll', unit: 'x' }],
    [
      'a proxy held by a unit that only bears the word of a person, and is away',
      {},
      [...present, { unit: 'person-1', presence: 'absent' }, { unit: 'x', presence: 'proxy', holder: 'person-1' }],
      { kind: 'holder-not-present', unit: 'x' },
    ],
    ['a vote in writing where the rule has none', {}, [...present, { unit: 'x', presence: 'in-writing' }], { kind: 'writing-not-allowed', unit: 'x' }],
  ];
  it.each(refused)('%s is refused', (_title, changes, roll, refusal) => {
    expect(checkRoll(ruleOf(changes), roll)).toEqual({ ok: false, refusal });
  });
});
