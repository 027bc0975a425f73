/** Reads a plan as people write it: "hơn 95", "ít nhất 100,5 %", "đúng 3"; a bare number is "đúng". */
import { accept, cleanLine, refuse, searchKey, type Result } from '#kernel';
import type { Plan, Relation, TargetsRefusal } from '../model.ts';

const WORDS: readonly (readonly [Relation, readonly string[]])[] = [
  ['more-than', ['hơn', 'trên', 'lớn hơn', 'more than', 'over', '>']],
  ['at-least', ['ít nhất', 'tối thiểu', 'từ', 'at least', '>=', '≥']],
  ['exactly', ['đúng', 'bằng', 'exactly', '=']],
];

// Twelve digits before the comma stay exact as hundredths in a double.
const AMOUNT = /^(\d{1,12})(?:[.,](\d{1,2}))?$/u;

/** "98,5" → 9850. A separator of thousands is refused: 1.200 could be read both ways. */
function parseHundredths(text: string): number | undefined {
  const match = AMOUNT.exec(text);
  if (match === null) return undefined;
  const [, whole = '', cents = ''] = match;
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}

const candidates = WORDS.flatMap(([relation, words]) => words.map((word) => ({ relation, word: searchKey(word) }))).toSorted(
  (one, other) => other.word.length - one.word.length,
);

/** `measure` may be repeated after the figure ("hơn 95 %"), nothing else may follow it. */
export function parsePlan(text: string, measure: string): Result<Plan, TargetsRefusal> {
  const key = searchKey(text);
  const found = candidates.find(({ word }) => key.startsWith(word));
  const rest = cleanLine(found === undefined ? key : key.slice(found.word.length));
  const unit = searchKey(measure);
  const bare = unit !== '' && rest.endsWith(unit) ? rest.slice(0, -unit.length).trim() : rest.replace(/\s*%$/u, '');
  const amount = parseHundredths(bare);
  return amount === undefined ? refuse('plan-unreadable') : accept({ relation: found?.relation ?? 'exactly', amount });
}
