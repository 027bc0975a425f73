/** The next round: who goes through, for how many seats, under which rule. */
import { describe, expect, it } from 'vitest';
import { checkRule, decideVerdict, presetRule, runOff } from '#tally';
import type { Rule, RunOff } from '#tally';
import { countsOf, ruleOf } from '../cast.ts';

const after = (rule: Rule, votes: readonly number[], units = 11): RunOff | undefined =>
  runOff(rule, decideVerdict(rule, countsOf(units, votes)));

describe('a run-off', () => {
  it('the level leaders below the threshold go through', () => {
    const next = after(presetRule('leader-majority'), [5, 5, 1]);
    expect(next).toMatchObject({ options: ['A', 'B'], seats: 1, rule: { form: { kind: 'choose', min: 1, max: 1 }, runOff: { rounds: 0 } } });
  });

  it('the top two per seat go through, and so do all that are level at the cut', () => {
    expect(after(presetRule('leader-majority'), [5, 3, 2, 1])?.options).toEqual(['A', 'B']);
    expect(after(presetRule('leader-majority'), [5, 2, 2, 2])?.options).toEqual(['A', 'B', 'C', 'D']);
  });

  it('two open seats let four through', () => {
    const rule = ruleOf({ seats: 2, form: { kind: 'choose', max: 2 } });
    expect(after(rule, [5, 4, 3, 2, 1])).toMatchObject({ options: ['A', 'B', 'C', 'D'], seats: 2, rule: { form: { max: 2 } } });
  });

  it('a paper may name more than the seats where the first round let it', () => {
    const rule = ruleOf({ form: { kind: 'choose', max: 3 } });
    expect(after(rule, [5, 5, 1])?.rule.form).toEqual({ kind: 'choose', min: 1, max: 2 });
  });

  it('a genuine tie is fought out by the tied alone, for the seats that are left', () => {
    const rule = ruleOf({ seats: 2, form: { kind: 'choose', max: 2 } });
    const next = after(rule, [6, 5, 5, 2], 9);
    expect(next).toMatchObject({ options: ['B', 'C'], seats: 1, rule: { seats: 1, form: { kind: 'choose', min: 1, max: 1 } } });
  });

  it('among the tied only: without a tie there is no run-off', () => {
    const rule = ruleOf({ runOff: { who: { kind: 'tied' }, rounds: 1 } });
    expect(after(rule, [5, 5, 1])?.options).toEqual(['A', 'B']);
    expect(after(rule, [5, 4, 2])).toBeUndefined();
  });

  it('all above a share of a base go through', () => {
    const rule = ruleOf({ runOff: { who: { kind: 'above', base: 'all-units', numerator: 25, denominator: 100, strict: false }, rounds: 1 } });
    expect(after(rule, [5, 3, 2, 1])?.options).toEqual(['A', 'B']);
  });

  it('nobody without a vote goes through', () => {
    expect(after(presetRule('leader-majority'), [5, 0, 0])?.options).toEqual(['A']);
    expect(after(presetRule('leader-majority'), [0, 0])).toBeUndefined();
  });

  it('who withdraws before the round is left out', () => {
    const rule = presetRule('leader-majority');
    const verdict = decideVerdict(rule, countsOf(11, [5, 5, 1]));
    expect(runOff(rule, verdict, ['A'])?.options).toEqual(['B']);
    expect(runOff(rule, verdict, ['A', 'B'])).toBeUndefined();
  });

  it('there is none when every seat is filled, no round is left or the quorum failed', () => {
    expect(after(presetRule('leader-majority'), [6, 5])).toBeUndefined();
    expect(after(ruleOf({ runOff: { who: { kind: 'tied' }, rounds: 0 } }), [5, 5])).toBeUndefined();
    const rule = presetRule('leader-majority');
    expect(runOff(rule, decideVerdict(rule, { ...countsOf(11, [5, 5]), unitsPresent: 2 }))).toBeUndefined();
  });

  it('its rule can always be satisfied', () => {
    const rule = ruleOf({ seats: 3, form: { kind: 'choose', min: 2, max: 3 } });
    const next = after(rule, [6, 5, 1, 0], 11);
    expect(next).toMatchObject({ options: ['B', 'C'], seats: 2 });
    expect(next && checkRule(next.rule, { options: next.options.length }).ok).toBe(true);
  });
});
