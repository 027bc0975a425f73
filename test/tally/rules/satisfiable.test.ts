/** Rules that cannot be satisfied. */
import { describe, expect, it } from 'vitest';
import { checkRule, parseRule, presetNames, presetRule } from '#tally';
import type { RuleInput } from '#tally';
import { ruleOf } from '../cast.ts';

const refused: readonly (readonly [string, Partial<RuleInput>, number, string])[] = [
  ['a ballot without candidates', {}, 0, 'no-options'],
  ['five seats for four candidates', { seats: 5, form: { kind: 'choose', max: 4 } }, 4, 'more-seats-than-options'],
  ['fewer choices allowed than asked for', { form: { kind: 'choose', min: 3, max: 2 } }, 4, 'max-below-min'],
  ['more choices than candidates', { form: { kind: 'choose', max: 5 } }, 4, 'more-choices-than-options'],
  ['two seats at more than half when a paper names one', { seats: 2 }, 4, 'seats-need-more-choices'],
  ['two seats at two thirds or more when a paper names one', { seats: 2, pass: { kind: 'fraction', base: 'valid', numerator: 2, denominator: 3, strict: false } }, 4, 'seats-need-more-choices'],
  ['more than the whole', { pass: { kind: 'fraction', base: 'valid', numerator: 1, denominator: 1, strict: true } }, 4, 'fraction-above-one'],
  ['five quarters', { pass: { kind: 'fraction', base: 'valid', numerator: 5, denominator: 4, strict: false } }, 4, 'fraction-above-one'],
  ['yes and no as the base where papers only name', { pass: { kind: 'fraction', base: 'yes-no', numerator: 1, denominator: 2, strict: true } }, 4, 'base-needs-approval'],
  ['"none of these" where each is approved alone', { form: { kind: 'approve' }, noneOfThese: 'counted' }, 4, 'none-needs-choosing'],
  ['a quorum above the number of units', { quorum: { kind: 'units', units: 12 } }, 4, 'quorum-above-units'],
  ['weights on secret papers', { weights: 'by-unit' }, 4, 'weights-need-open-votes'],
  ['the same tie-break twice', { ties: ['lots', 'lots'] }, 4, 'tie-step-twice'],
  ['more candidates than one paper can carry', { form: { kind: 'approve' } }, 25, 'too-many-options'],
];

describe('a rule', () => {
  it.each(refused)('%s cannot be satisfied', (_title, changes, options, refusal) => {
    expect(checkRule(ruleOf(changes), { options, units: 11 })).toEqual({ ok: false, refusal });
  });

  it.each(presetNames)('the preset %s can be satisfied and is read back as it was written', (name) => {
    const rule = presetRule(name, 2);
    expect(checkRule(rule, { options: 4, units: 11 }).ok || rule.form.kind === 'choose').toBe(true);
    expect(checkRule(presetRule(name), { options: 4, units: 11 })).toEqual({ ok: true, value: presetRule(name) });
    expect(parseRule(JSON.parse(JSON.stringify(rule)))).toEqual({ ok: true, value: rule });
  });

  it('what a rule leaves out takes the defaults', () => {
    expect(parseRule({ version: 1, form: { kind: 'choose', max: 1 }, seats: 1, pass: { kind: 'plurality' } })).toMatchObject({
      ok: true,
      value: { method: 'secret-ballot', blank: 'invalid', ownUnit: 'allowed', quorum: { kind: 'fraction', numerator: 2, denominator: 3 }, form: { min: 1 } },
    });
  });

  it.each([
    ['nothing', undefined, ''],
    ['another version', { ...presetRule('most-votes'), version: 2 }, 'version'],
    ['half a seat', { ...presetRule('most-votes'), seats: 0.5 }, 'seats'],
    ['an unknown base', { ...presetRule('leader-majority'), pass: { kind: 'fraction', base: 'guests', numerator: 1, denominator: 2, strict: true } }, 'pass.base'],
    ['a setting nobody knows', { ...presetRule('most-votes'), casting: 'chair' }, ''],
  ])('%s is not a rule, and the place is named', (_title, input, path) => {
    expect(parseRule(input)).toEqual({ ok: false, refusal: { kind: 'not-a-rule', path } });
  });
});
