/** One paper as a whole number. */
import { describe, expect, it } from 'vitest';
import { BLANK, SPOILED, checkChoice, decodeChoice, encodeChoice } from '#tally';
import type { Choice, RuleInput } from '#tally';
import { chosen, ruleOf } from '../cast.ts';

const chooseTwo = ruleOf({ form: { kind: 'choose', max: 2 }, seats: 2 });
const approve = ruleOf({ form: { kind: 'approve' } });

describe('a paper', () => {
  it('every paper over five options that names at most two survives the way there and back', () => {
    for (let first = 0; first < 5; first += 1) {
      for (let second = first; second < 5; second += 1) {
        const choice: Choice = { kind: 'choose', chosen: [...new Set([first, second])] };
        expect(decodeChoice(chooseTwo, 5, encodeChoice(choice, 5))).toEqual({ ok: true, value: choice });
      }
    }
  });

  it('the last of 48 options can be named, and the code stays an exact whole number', () => {
    const code = chosen(48, 0, 47);
    expect(Number.isSafeInteger(code)).toBe(true);
    expect(decodeChoice(chooseTwo, 48, code)).toEqual({ ok: true, value: { kind: 'choose', chosen: [0, 47] } });
  });

  it('marks for 24 options survive the way there and back', () => {
    const marks = Array.from({ length: 24 }, (_, index) => (['yes', 'no', 'abstain', 'unmarked'] as const)[index % 4] ?? 'yes');
    const code = encodeChoice({ kind: 'approve', marks }, 24);
    expect(Number.isSafeInteger(code)).toBe(true);
    expect(decodeChoice(approve, 24, code)).toEqual({ ok: true, value: { kind: 'approve', marks } });
  });

  it('a blank paper is always a choice', () => {
    expect(decodeChoice(chooseTwo, 5, BLANK)).toEqual({ ok: true, value: { kind: 'blank' } });
    expect(checkChoice({ rule: approve, optionCount: 5, code: BLANK })).toEqual({ ok: true, value: BLANK });
  });

  it('none of these is a choice where the rule offers it', () => {
    const none = encodeChoice({ kind: 'none-of-these' }, 5);
    const offered = ruleOf({ noneOfThese: 'counted' });
    expect(decodeChoice(offered, 5, none)).toEqual({ ok: true, value: { kind: 'none-of-these' } });
    expect(decodeChoice(offered, 5, none + 1)).toEqual({ ok: false, refusal: 'none-with-others' });
    expect(decodeChoice(chooseTwo, 5, none)).toEqual({ ok: false, refusal: 'none-not-offered' });
  });

  const refused: readonly (readonly [string, Partial<RuleInput>, unknown, string])[] = [
    ['more names than the rule allows', {}, chosen(5, 0, 1), 'too-many'],
    ['fewer names than the rule asks for', { form: { kind: 'choose', min: 2, max: 3 } }, chosen(5, 4), 'too-few'],
    ['a name that is not on the list', {}, 2 ** 6, 'unknown-option'],
    ['a mark for nobody', { form: { kind: 'approve' } }, 4 ** 5, 'unknown-option'],
    ['a spoiled code', {}, SPOILED, 'not-a-paper'],
    ['half a number', {}, 1.5, 'not-a-paper'],
    ['a number too large to be exact', {}, 2 ** 60, 'not-a-paper'],
    ['text', {}, '1', 'not-a-paper'],
  ];
  it.each(refused)('%s cannot be cast', (_title, changes, code, refusal) => {
    expect(checkChoice({ rule: ruleOf(changes), optionCount: 5, code })).toEqual({ ok: false, refusal });
  });
});

describe('the own unit', () => {
  const code = chosen(5, 3);
  const approval = encodeChoice({ kind: 'approve', marks: ['abstain', 'yes', 'no'] }, 3);

  it('may be voted for by default', () => {
    expect(checkChoice({ rule: ruleOf({}), optionCount: 5, code, ownIndex: 3 })).toEqual({ ok: true, value: code });
  });

  it('may not be voted for where the rule forbids it, and others may', () => {
    const rule = ruleOf({ ownUnit: 'forbidden' });
    expect(checkChoice({ rule, optionCount: 5, code, ownIndex: 3 })).toEqual({ ok: false, refusal: 'own-unit' });
    expect(checkChoice({ rule, optionCount: 5, code, ownIndex: 2 })).toEqual({ ok: true, value: code });
    expect(checkChoice({ rule, optionCount: 5, code })).toEqual({ ok: true, value: code });
  });

  it('may be voted against, even where voting for it is forbidden', () => {
    const rule = ruleOf({ ownUnit: 'forbidden', form: { kind: 'approve' } });
    expect(checkChoice({ rule, optionCount: 3, code: approval, ownIndex: 2 }).ok).toBe(true);
    expect(checkChoice({ rule, optionCount: 3, code: approval, ownIndex: 1 })).toEqual({ ok: false, refusal: 'own-unit' });
  });
});
