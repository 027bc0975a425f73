/** A paper as a person writes it, one sign an option: read from and written into packets. */
import { BLANK, SPOILED, decodeChoice, digitAt } from '../rules/choice.ts';
import type { PaperCode } from '../model.ts';
import type { Rule } from '../rule.ts';

type FormKind = Rule['form']['kind'];

const DOT = 46;
const APPROVE_SIGNS = '.yna';
/** Signs after this many are kept apart while reading, so that sums stay in fast small whole numbers. */
const HALF = { choose: 24, approve: 12 } as const;
const HALF_SIZE = 2 ** 24;

/** The code of a written paper; undefined when it is not written as the form asks. More names than seats is a paper, though an invalid one. */
export function readPaper(text: string, form: FormKind, optionCount: number): PaperCode | undefined {
  if (text.length !== optionCount || text === 'none' || text === 'spoiled') return readWord(text, form, optionCount);
  return readSigns(text, { form, from: 0, to: optionCount });
}

/** A paper written in signs, wherever it stands in a text. */
export function readSigns(text: string, at: { readonly form: FormKind; readonly from: number; readonly to: number }): PaperCode | undefined {
  return at.form === 'choose' ? readNames(text, at.from, at.to) : readMarks(text, at.from, at.to);
}

function readWord(text: string, form: FormKind, optionCount: number): PaperCode | undefined {
  if (text === 'spoiled') return SPOILED;
  return text === 'none' && form === 'choose' ? 2 ** optionCount : undefined;
}

function readNames(text: string, from: number, to: number): PaperCode | undefined {
  let [low, high] = [0, 0];
  for (let index = 0; index < to - from; index += 1) {
    const sign = text.charCodeAt(from + index);
    if (sign === DOT) continue;
    if (sign !== 120) return undefined;
    if (index < HALF.choose) low |= 1 << index;
    else high |= 1 << (index - HALF.choose);
  }
  return low + high * HALF_SIZE;
}

function readMarks(text: string, from: number, to: number): PaperCode | undefined {
  let [low, high] = [0, 0];
  for (let index = 0; index < to - from; index += 1) {
    const mark = markOf(text.charCodeAt(from + index));
    if (mark === -1) return undefined;
    if (index < HALF.approve) low |= mark << (2 * index);
    else high |= mark << (2 * (index - HALF.approve));
  }
  return low + high * HALF_SIZE;
}

function markOf(sign: number): number {
  if (sign === DOT) return 0;
  if (sign === 121) return 1;
  if (sign === 110) return 2;
  return sign === 97 ? 3 : -1;
}

/** The written form of a code that was cast under the rule; anything else is written as spoiled. */
export function writePaper(code: PaperCode, rule: Rule, optionCount: number): string {
  if (code === BLANK) return '.'.repeat(optionCount);
  const choice = decodeChoice(rule, optionCount, code);
  if (!choice.ok) return 'spoiled';
  if (choice.value.kind === 'none-of-these') return 'none';
  const places = Array.from({ length: optionCount }, (_, index) => index);
  if (rule.form.kind === 'choose') return places.map((place) => (digitAt(code, 2, place) === 1 ? 'x' : '.')).join('');
  return places.map((place) => APPROVE_SIGNS.charAt(digitAt(code, 4, place))).join('');
}
