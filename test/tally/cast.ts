/** Short ways to write rolls, papers and counts in the tests of the tally. */
import { encodeChoice, presetRule, ruleSchema } from '#tally';
import type { Counts, PaperCode, Presence, Roll, Rule, RuleInput } from '#tally';

export const letters = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String.fromCharCode(65 + index));

/** `rollOf(11)`: all present; `rollOf(11, 10)`: the last one absent. */
export function rollOf(units: number, present = units): Roll {
  return Array.from({ length: units }, (_, index) => {
    const presence: Presence = index < present ? 'present' : 'absent';
    return { unit: `u${index + 1}`, presence };
  });
}

/** `chosen(5, 0, 2)`: a paper over five options that names the first and the third. */
export function chosen(optionCount: number, ...indexes: readonly number[]): PaperCode {
  return encodeChoice({ kind: 'choose', chosen: indexes }, optionCount);
}

export function times<Value>(count: number, value: Value): Value[] {
  return Array.from({ length: count }, () => value);
}

export function ruleOf(changes: Partial<RuleInput>): Rule {
  return ruleSchema.parse({ ...presetRule('leader-majority'), ...changes });
}

/** Counts with the given votes for each option, in a bloc of `units` that all returned a valid paper. */
export function countsOf(units: number, votes: readonly number[]): Counts {
  return {
    allUnits: units,
    present: units,
    issued: units,
    unitsOnRoll: units,
    unitsPresent: units,
    returned: units,
    notReturned: 0,
    valid: units,
    invalid: 0,
    blank: 0,
    noneOfThese: 0,
    options: votes.map((yes, index) => ({ option: letters(votes.length)[index] ?? '', yes, no: 0, abstain: 0 })),
  };
}
