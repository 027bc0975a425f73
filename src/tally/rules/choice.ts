/** One paper as a compact whole number: written when it is cast, read when it is counted. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Choice, ChoiceRefusal, Mark, PaperCode } from '../model.ts';
import type { Rule } from '../rule.ts';

export const BLANK: PaperCode = 0;
/** A slip that counts as returned and invalid for a reason no mark can show: not the issued form, no stamp, a name added. */
export const SPOILED: PaperCode = -1;

/** A code stays a safe integer: 48 options and "none of these", or 24 options of two bits each. */
export const MAX_CHOOSE_OPTIONS = 48;
export const MAX_APPROVE_OPTIONS = 24;

const MARKS: readonly Mark[] = ['unmarked', 'yes', 'no', 'abstain'];

/** The digit at `place` of a code written in base `radix`; exact for every safe integer. */
export function digitAt(code: PaperCode, radix: 2 | 4, place: number): number {
  const unit = radix ** place;
  const above = code - (code % unit);
  return (above / unit) % radix;
}

/** No check here: what a person may cast is `checkChoice`; a teller may have to record more names than seats. */
export function encodeChoice(choice: Choice, optionCount: number): PaperCode {
  switch (choice.kind) {
    case 'blank':
      return BLANK;
    case 'none-of-these':
      return 2 ** optionCount;
    case 'choose':
      return [...new Set(choice.chosen)].reduce((code, index) => code + 2 ** index, 0);
    case 'approve':
      return choice.marks.reduce((code, mark, index) => code + MARKS.indexOf(mark) * 4 ** index, 0);
  }
}

/** Reads a code that may come from anywhere (callback data): refuses what the rule does not let a person cast. Blank is always a choice. */
export function decodeChoice(rule: Rule, optionCount: number, code: unknown): Result<Choice, ChoiceRefusal> {
  if (typeof code !== 'number' || !Number.isSafeInteger(code) || code < 0) return refuse('not-a-paper');
  if (code === BLANK) return accept({ kind: 'blank' });
  return rule.form.kind === 'choose'
    ? decodeChosen(rule, optionCount, code)
    : decodeMarks(optionCount, code);
}

function decodeChosen(rule: Rule, optionCount: number, code: PaperCode): Result<Choice, ChoiceRefusal> {
  const { form } = rule;
  if (form.kind !== 'choose') return refuse('not-a-paper');
  if (code >= 2 ** (optionCount + 1)) return refuse('unknown-option');
  const chosen = Array.from({ length: optionCount }, (_, index) => index).filter((index) => digitAt(code, 2, index) === 1);
  if (digitAt(code, 2, optionCount) === 1) {
    if (rule.noneOfThese === 'not-offered') return refuse('none-not-offered');
    return chosen.length > 0 ? refuse('none-with-others') : accept({ kind: 'none-of-these' });
  }
  if (chosen.length > form.max) return refuse('too-many');
  if (chosen.length < form.min) return refuse('too-few');
  return accept({ kind: 'choose', chosen });
}

function decodeMarks(optionCount: number, code: PaperCode): Result<Choice, ChoiceRefusal> {
  if (code >= 4 ** optionCount) return refuse('unknown-option');
  const marks = Array.from({ length: optionCount }, (_, index) => MARKS[digitAt(code, 4, index)] ?? 'unmarked');
  return accept({ kind: 'approve', marks });
}

/** Whether a unit may cast this choice: the form of the rule, and its own name where the rule forbids it. */
export function checkChoice(request: {
  readonly rule: Rule;
  readonly optionCount: number;
  readonly code: unknown;
  /** where the voting unit stands among the options, if it is one of them */
  readonly ownIndex?: number | undefined;
}): Result<PaperCode, ChoiceRefusal> {
  const { rule, optionCount, code, ownIndex } = request;
  const choice = decodeChoice(rule, optionCount, code);
  if (!choice.ok) return choice;
  if (rule.ownUnit === 'forbidden' && ownIndex !== undefined && supports(choice.value, ownIndex)) return refuse('own-unit');
  return accept(encodeChoice(choice.value, optionCount));
}

function supports(choice: Choice, index: number): boolean {
  if (choice.kind === 'choose') return choice.chosen.includes(index);
  return choice.kind === 'approve' && choice.marks[index] === 'yes';
}
