/** Lots: which word may be given, and the words as they go into the draw. */
import { accept, cleanLine, refuse, type Result } from '#kernel';
import type { UnitWord } from '#tally';

const WORD_LIMIT = 40;

export function readWord(text: string): Result<string, 'lots-word'> {
  const word = cleanLine(text);
  return word === '' || word.length > WORD_LIMIT ? refuse('lots-word') : accept(word);
}

/** Every unit of the draw stands in it; one that gave no word stands with an empty one, so that the packet names it. */
export const wordsOf = (drawing: readonly number[], given: readonly { readonly unitId: number; readonly word: string }[]): readonly UnitWord[] =>
  drawing.map((unitId) => ({ unit: String(unitId), word: given.find((one) => one.unitId === unitId)?.word ?? '' }));

export const silentUnits = (words: readonly UnitWord[]): readonly string[] => words.filter(({ word }) => word === '').map(({ unit }) => unit);
