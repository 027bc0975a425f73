/** Shares and numbers as people type them: read exactly, said back exactly, or refused. */
import { describe, expect, test } from 'vitest';
import { checkRule, parseRule, presetRule, type Fraction } from '#tally';
import { readNames, readQuorum, readShare, withTyped } from '../../src/ballots/rules/typed-settings.ts';
import { withSeats } from '../../src/ballots/rules.ts';
import { settingOf, withSetting } from '../../src/ballots/rules/settings.ts';
import { shareWords } from '../../src/ballots/view/share.ts';
import { speaker } from '../support/evening.ts';

const least = (numerator: number, denominator: number): Fraction => ({ numerator, denominator, strict: false });
const over = (numerator: number, denominator: number): Fraction => ({ numerator, denominator, strict: true });

describe('a share is typed', () => {
  const cases: readonly [string, Fraction, string, string][] = [
    ['65%', least(65, 100), 'ít nhất 65%', 'at least 65%'],
    ['  Ít nhất 65 % ', least(65, 100), 'ít nhất 65%', 'at least 65%'],
    ['tối thiểu 65 phần trăm', least(65, 100), 'ít nhất 65%', 'at least 65%'],
    ['it nhat 65%', least(65, 100), 'ít nhất 65%', 'at least 65%'],
    ['từ 3/4', least(3, 4), 'ít nhất 3/4', 'at least 3/4'],
    ['từ 3/4 trở lên', least(3, 4), 'ít nhất 3/4', 'at least 3/4'],
    ['>= 2/3', least(2, 3), 'ít nhất 2/3', 'at least 2/3'],
    ['≥2/3', least(2, 3), 'ít nhất 2/3', 'at least 2/3'],
    ['At least 65%', least(65, 100), 'ít nhất 65%', 'at least 65%'],
    ['66,7%', least(667, 1000), 'ít nhất 66,7%', 'at least 66.7%'],
    ['66.67 %', least(6667, 10_000), 'ít nhất 66,67%', 'at least 66.67%'],
    ['66,6667%', least(666_667, 1_000_000), 'ít nhất 66,6667%', 'at least 66.6667%'],
    ['5,05%', least(505, 10_000), 'ít nhất 5,05%', 'at least 5.05%'],
    ['0,5%', least(5, 1000), 'ít nhất 0,5%', 'at least 0.5%'],
    ['65,00%', least(65, 100), 'ít nhất 65%', 'at least 65%'],
    ['100%', least(100, 100), 'ít nhất 100%', 'at least 100%'],
    ['quá 3/5', over(3, 5), 'quá 3/5', 'more than 3/5'],
    ['Trên 50%', over(50, 100), 'quá nửa', 'more than half'],
    ['quá nửa', over(1, 2), 'quá nửa', 'more than half'],
    ['> 1/2', over(1, 2), 'quá nửa', 'more than half'],
    ['more than 66,7%', over(667, 1000), 'quá 66,7%', 'more than 66.7%'],
    ['1⁄2', least(1, 2), 'ít nhất 1/2', 'at least 1/2'],
  ];
  test.each(cases)('“%s” is read as it stands and said back', (text, share, vi, en) => {
    expect(readShare(text)).toEqual({ ok: true, value: share });
    expect([speaker.plain(shareWords(share), 'vi'), speaker.plain(shareWords(share), 'en')]).toEqual([vi, en]);
    expect(readShare(vi)).toMatchObject({ ok: true, value: { strict: share.strict } });
    expect(checkRule({ ...presetRule('leader-majority'), pass: { kind: 'fraction', ...share, base: 'all-units' } }, { options: 3 }).ok).toBe(true);
  });

  test.each(['', '65', '0%', '0/5', '3/0', '0,0%', '1/1000001', '66,66667%', '1e2%', '-3/5', '0x1/2', '6 5%', '65%%', '3/5/7', 'quá', 'nhiều', '>>= 1/2', '> = ', 'trên 65% trở', '65% tổng số đơn vị', '²/₃%', '9'.repeat(400), ' '.repeat(5000)])('“%s” is not', (text) => {
    expect(readShare(text)).toEqual({ ok: false, refusal: 'share-unread' });
  });

  test.each(['101%', 'quá 100%', '4/3', 'trên 1/1', '999,9999%'])('“%s” is read, and is more than the rule lets anybody ask for', (text) => {
    const typed = withTyped(presetRule('leader-majority'), 'share', text);
    expect(typed.ok && checkRule(typed.value, { options: 3 })).toEqual({ ok: false, refusal: 'fraction-above-one' });
  });
});

describe('a quorum is typed', () => {
  test.each([
    ['7', { kind: 'units', units: 7 }],
    ['7 đơn vị', { kind: 'units', units: 7 }],
    ['ít nhất 7 đơn vị', { kind: 'units', units: 7 }],
    ['trên 7 đơn vị', { kind: 'units', units: 8 }],
    ['7 units', { kind: 'units', units: 7 }],
    ['65%', { kind: 'fraction', ...least(65, 100) }],
    ['quá 3/5', { kind: 'fraction', ...over(3, 5) }],
  ])('“%s” as units or as a share', (text, quorum) => {
    expect(readQuorum(text)).toEqual({ ok: true, value: quorum });
  });

  test.each(['0', '0 đơn vị', '7,5', '1000001', 'trên 1000000', 'bảy', '7 người', ''])('“%s” is not', (text) => {
    expect(readQuorum(text)).toEqual({ ok: false, refusal: 'quorum-unread' });
  });
});

test('what is typed drops the name of the rule, what it says already keeps it; a stored rule reads back the same', () => {
  const rule = presetRule('leader-majority');
  expect(withTyped(rule, 'share', 'trên 50%')).toEqual({ ok: true, value: rule });
  const typed = withTyped(rule, 'share', 'quá 3/5');
  expect(typed).toEqual({ ok: true, value: { ...rule, preset: undefined, pass: { kind: 'fraction', ...over(3, 5), base: 'all-units' } } });
  expect(typed.ok && parseRule(JSON.parse(JSON.stringify(typed.value)))).toEqual(typed);
  expect(typed.ok && withTyped(typed.value, 'share', 'quá 3/5')).toEqual(typed);
  expect(withTyped({ ...rule, runOff: { ...rule.runOff, rounds: 0 } }, 'run-off', '30%')).toEqual({ ok: false, refusal: 'method-unfit' });
});

test('who is let into the next round above a share is counted on the base of the rule, also when that changes', () => {
  const typed = withTyped(presetRule('acclaim-two-thirds'), 'run-off', 'từ 30%');
  expect(typed.ok && typed.value.runOff).toEqual({ who: { kind: 'above', ...least(30, 100), base: 'all-units' }, rounds: 1 });
  const onYesNo = typed.ok ? withSetting(typed.value, 'base', 'yes-no') : undefined;
  expect(onYesNo?.runOff.who).toMatchObject({ base: 'yes-no' });
  const choosing = onYesNo === undefined ? undefined : withSetting({ ...onYesNo, pass: { kind: 'plurality' } }, 'form', 'choose');
  expect(choosing && checkRule(choosing, { options: 3 })).toEqual({ ok: false, refusal: 'base-needs-approval' });
  expect(onYesNo && settingOf(onYesNo, 'run-off')).toBe('other');
});

describe('a number of names is typed', () => {
  test.each([
    ['từ 1 đến 3', 1, 3], ['2 - 3', 2, 3], ['Từ 2 tới 5 đơn vị', 2, 5], ['1–3 tên', 1, 3], ['from 2 to 3 names', 2, 3], ['đúng 2', 2, 2], ['dung 2 don vi', 2, 2], ['exactly 3', 3, 3],
    ['2', 1, 2], ['không quá 3', 1, 3], ['tối đa 2 đơn vị', 1, 2], ['≤ 2', 1, 2], ['từ 3 đến 1', 3, 1],
  ] as const)('“%s” is read', (text, min, max) => {
    expect(readNames(text)).toEqual({ ok: true, value: { min, max } });
  });

  test.each(['', '0', 'từ 0 đến 3', 'đúng', 'ít nhất 2', '1 đến', '1,5', '-2', '100', '1 2 3', 'hai', '2%'])('“%s” is not', (text) => {
    expect(readNames(text)).toEqual({ ok: false, refusal: 'names-unread' });
  });

  test('the rule itself refuses what cannot be: two seats, more than half, one name a paper', () => {
    const typed = withTyped(presetRule('leader-majority', 2), 'names', '1');
    expect(typed.ok && checkRule(typed.value, { options: 3 })).toEqual({ ok: false, refusal: 'seats-need-more-choices' });
    expect(typed.ok && typed.value.preset).toBe(undefined);
    expect(withTyped(presetRule('acclaim-two-thirds'), 'names', '2')).toEqual({ ok: false, refusal: 'method-unfit' });
  });

  test('a number of its own stays when the seats change; one that went by the seats goes on doing so', () => {
    const typed = withTyped(presetRule('leader-majority', 1), 'names', 'từ 2 đến 3');
    expect(typed.ok && withSeats(typed.value, 2).form).toEqual({ kind: 'choose', min: 2, max: 3 });
    expect(withSeats(presetRule('leader-majority', 1), 3).form).toEqual({ kind: 'choose', min: 1, max: 3 });
    const exact = withTyped(presetRule('leader-majority', 2), 'names', 'đúng 2');
    expect(exact.ok && withSeats(exact.value, 3).form).toEqual({ kind: 'choose', min: 3, max: 3 });
  });
});
