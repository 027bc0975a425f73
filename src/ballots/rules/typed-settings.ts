/** Settings of a rule that are typed: any share or number of units, read exactly from one line as people write it. */
import { accept, refuse, type Result } from '#kernel';
import type { Fraction, Rule } from '#tally';
import type { BallotsRefusal } from '../model.ts';
import { baseOf, settingOf } from './settings.ts';

export const TYPED_SETTINGS = ['share', 'quorum', 'names', 'run-off'] as const;
export type TypedSetting = (typeof TYPED_SETTINGS)[number];

/** Signs do not matter: a phone may have no Vietnamese keyboard. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').replace(/⁄/gu, '/').replace(/\s+/gu, ' ').trim().toLowerCase();

const AT_LEAST = /^(?:it nhat|toi thieu|dat tu|tu|>=|≥|at least|from)? ?(.+?)(?: tro len| or more)?$/u;
const OVER = /^(?:qua|tren|hon|nhieu hon|lon hon|>|more than|over|above) ?(?!=)(.+)$/u;
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,6}))? ?(?:%|phan tram|percent)$/u;
const FRACTION = /^(\d{1,7}) ?\/ ?(\d{1,7})$/u;
const HALF = /^(?:(?:mot )?nua|ban|half)$/u;
const UNITS = /^(\d{1,7})(?: ?(?:don vi|units?))?$/u;
const BETWEEN = /^(?:tu |from |between )?(\d{1,2}) ?(?:den|toi|-|–|to|and) ?(\d{1,2})(?: (?:don vi|ten|units?|names?))?$/u;
const EXACTLY = /^(?:dung|chinh xac|exactly|=) ?(\d{1,2})(?: (?:don vi|ten|units?|names?))?$/u;
const UP_TO = /^(?:(?:khong qua|toi da|nhieu nhat|up to|at most|<=|≤) ?)?(\d{1,2})(?: (?:don vi|ten|units?|names?))?$/u;
/** The bounds of a rule's own numbers. */
const LARGEST = 1_000_000;

interface Typed {
  readonly strict: boolean;
  readonly amount: string;
}

function readTyped(text: string): Typed {
  const line = folded(text);
  const over = OVER.exec(line);
  return over === null ? { strict: false, amount: AT_LEAST.exec(line)?.[1] ?? '' } : { strict: true, amount: over[1] ?? '' };
}

/** 66,7 % is 667/1000: the digits as they stand, never a quotient. */
function readAmount(amount: string): readonly [number, number] | undefined {
  if (HALF.test(amount)) return [1, 2];
  const fraction = FRACTION.exec(amount);
  if (fraction !== null) return [Number(fraction[1]), Number(fraction[2])];
  const percent = PERCENT.exec(amount);
  if (percent === null) return undefined;
  const digits = (percent[2] ?? '').replace(/0+$/u, '');
  return [Number(`${percent[1]}${digits}`), 100 * 10 ** digits.length];
}

function fractionOf({ strict, amount }: Typed): Fraction | undefined {
  const [numerator, denominator] = readAmount(amount) ?? [0, 0];
  return numerator === 0 || denominator === 0 || denominator > LARGEST ? undefined : { numerator, denominator, strict };
}

/** Whether more than the whole is asked for is the rule's own question, not the reader's. */
export function readShare(text: string): Result<Fraction, BallotsRefusal> {
  const share = fractionOf(readTyped(text));
  return share === undefined ? refuse('share-unread') : accept(share);
}

function unitsOf({ strict, amount }: Typed): number | undefined {
  const units = Number(UNITS.exec(amount)?.[1] ?? 0) + (strict ? 1 : 0);
  return UNITS.test(amount) && units > 0 && units <= LARGEST ? units : undefined;
}

/** A share of all units, or so many units. */
export function readQuorum(text: string): Result<Rule['quorum'], BallotsRefusal> {
  const typed = readTyped(text);
  const share = fractionOf(typed);
  if (share !== undefined) return accept({ kind: 'fraction', ...share });
  const units = unitsOf(typed);
  return units === undefined ? refuse('quorum-unread') : accept({ kind: 'units', units });
}

/** The least and the most; a number alone is the most. */
function boundsOf(line: string): readonly string[] {
  const [, exactly] = EXACTLY.exec(line) ?? [];
  if (exactly !== undefined) return [exactly, exactly];
  const [, ...between] = BETWEEN.exec(line) ?? [];
  return between.length > 0 ? between : ['1', ...(UP_TO.exec(line) ?? []).slice(1)];
}

/** How many names a paper has. A paper without a name is blank, so that none is no number of names. */
export function readNames(text: string): Result<{ readonly min: number; readonly max: number }, BallotsRefusal> {
  const [min = 0, max = 0] = boundsOf(folded(text)).map(Number);
  return min > 0 && max > 0 ? accept({ min, max }) : refuse('names-unread');
}

function written(rule: Rule, setting: TypedSetting, text: string): Result<Rule, BallotsRefusal> {
  if (setting === 'quorum') {
    const quorum = readQuorum(text);
    return quorum.ok ? accept({ ...rule, quorum: quorum.value }) : quorum;
  }
  if (setting === 'names') {
    const names = readNames(text);
    return names.ok ? accept({ ...rule, form: { kind: 'choose', ...names.value } }) : names;
  }
  const share = readShare(text);
  if (!share.ok) return share;
  const base = baseOf(rule);
  if (setting === 'share') return accept({ ...rule, pass: { kind: 'fraction', ...share.value, base } });
  return accept({ ...rule, runOff: { ...rule.runOff, who: { kind: 'above', ...share.value, base } } });
}

/** The changed rule has no longer the name of the one it came from. */
export function withTyped(rule: Rule, setting: TypedSetting, text: string): Result<Rule, BallotsRefusal> {
  const now = settingOf(rule, setting);
  if (now === undefined) return refuse('method-unfit');
  const typed = written(rule, setting, text);
  if (!typed.ok) return typed;
  const isSame = now !== 'other' && settingOf(typed.value, setting) === now;
  if (isSame || JSON.stringify(typed.value) === JSON.stringify(rule)) return accept(rule);
  const { preset: _preset, ...changed } = typed.value;
  return accept(changed);
}
