/** Adding one paper to the running sums: what makes it valid, and which columns it feeds. */
import type { PaperCode } from '../model.ts';
import type { Rule } from '../rule.ts';

/** Running sums; `marks` has four columns an option: unmarked, yes, no, no opinion. */
export interface Sums {
  returned: number;
  valid: number;
  invalid: number;
  blank: number;
  noneOfThese: number;
  readonly marks: number[];
}

export function emptySums(options: number): Sums {
  return { returned: 0, valid: 0, invalid: 0, blank: 0, noneOfThese: 0, marks: Array.from({ length: 4 * options }, () => 0) };
}

/** The four columns of one option as votes; what is unmarked is no opinion. */
export function votesOf(sums: Sums, index: number): { readonly yes: number; readonly no: number; readonly abstain: number } {
  const [unmarked = 0, yes = 0, no = 0, abstain = 0] = sums.marks.slice(4 * index, 4 * index + 4);
  return { yes, no, abstain: unmarked + abstain };
}

type Add = (code: PaperCode, weight: number) => void;

export function adder(rule: Rule, optionCount: number, sums: Sums): Add {
  const addWritten = rule.form.kind === 'choose' ? chooseAdder(rule, optionCount, sums) : approveAdder(optionCount, sums);
  const blankIsValid = rule.blank === 'valid';
  return (code, weight) => {
    sums.returned += weight;
    if (code === 0) {
      sums.blank += weight;
      if (!blankIsValid) sums.invalid += weight;
      else addBlank(rule, sums, weight);
    } else if (!(code > 0 && addWritten(code, weight))) sums.invalid += weight;
  };
}

/** A valid blank paper has no opinion on any option of an approve form, so the columns still add up. */
function addBlank(rule: Rule, sums: Sums, weight: number): void {
  sums.valid += weight;
  if (rule.form.kind !== 'approve') return;
  for (let column = 0; column < sums.marks.length; column += 4) addTo(sums.marks, column, weight);
}

type AddWritten = (code: PaperCode, weight: number) => boolean;

/** Bit operations work on 32 bits, so a code is read in two halves. */
const HALF = 24;
const HALF_SIZE = 2 ** HALF;

function chooseAdder(rule: Rule, optionCount: number, sums: Sums): AddWritten {
  const [min, max] = rule.form.kind === 'choose' ? [rule.form.min, rule.form.max] : [1, 1];
  const none = rule.noneOfThese === 'not-offered' ? -1 : 2 ** optionCount;
  const end = 2 ** optionCount;
  return (code, weight) => {
    if (code === none) {
      sums.noneOfThese += weight;
      sums.valid += weight;
      return true;
    }
    if (code >= end) return false;
    const low = code % HALF_SIZE;
    const high = (code - low) / HALF_SIZE;
    const chosen = bitsIn(low) + bitsIn(high);
    if (chosen < min || chosen > max) return false;
    sums.valid += weight;
    addBits(sums.marks, { bits: low, from: 0, weight });
    if (high > 0) addBits(sums.marks, { bits: high, from: HALF, weight });
    return true;
  };
}

function bitsIn(half: number): number {
  let bits = 0;
  for (let rest = half; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

function addBits(marks: number[], half: { readonly bits: number; readonly from: number; readonly weight: number }): void {
  for (let rest = half.bits; rest !== 0; rest &= rest - 1) {
    const index = half.from + 31 - Math.clz32(rest & -rest);
    addTo(marks, 4 * index + 1, half.weight);
  }
}

function addTo(marks: number[], column: number, weight: number): void {
  marks[column] = (marks[column] ?? 0) + weight;
}

function approveAdder(optionCount: number, sums: Sums): AddWritten {
  const end = 4 ** optionCount;
  const { marks } = sums;
  const half = 2 * HALF;
  return (code, weight) => {
    if (code >= end) return false;
    sums.valid += weight;
    let rest = code % HALF_SIZE;
    const high = (code - rest) / HALF_SIZE;
    for (let column = 0; column < marks.length; column += 4) {
      if (column === half) rest = high;
      addTo(marks, column + (rest & 3), weight);
      rest >>= 2;
    }
    return true;
  };
}
