/** Reading a pasted list of units: one per line, commas belong to names, look-alikes are asked about. */
import { cleanLine, cleanLines, searchKey } from '#kernel';
import type { PossibleDuplicate, Unit, UnitLine } from '../model.ts';

export const NAME_LIMIT = 200;
/** A bloc has 7–15 units (domain.md); a cụm of communes may have more, a keyboard holds no more than this. */
const UNITS_LIMIT = 30;

// People number their lists: "1. Sở Y tế", "- Sở Y tế".
const LIST_MARK = /^(?:\d{1,2}[.)]|[-–•*+])(?:\s+|$)/u;

export const withoutListMark = (line: string): string => line.replace(LIST_MARK, '');

export function readUnitLines(text: string): readonly UnitLine[] {
  return cleanLines(text).map((line) => {
    const [official = '', short = ''] = withoutListMark(line).split('|').map(cleanLine);
    return { official, short: short === '' ? official : short };
  }).filter((line) => line.official !== '');
}

export type LinesProblem = 'none' | 'too-few' | 'too-many' | 'name-too-long';

export function problemOf(lines: readonly UnitLine[]): LinesProblem {
  if (lines.length < 2) return 'too-few';
  if (lines.length > UNITS_LIMIT) return 'too-many';
  return lines.some((line) => line.official.length > NAME_LIMIT || line.short.length > NAME_LIMIT) ? 'name-too-long' : 'none';
}

/** Pairs whose names differ at most in case, spacing or the place of a tone mark. */
export function findDuplicates(lines: readonly UnitLine[]): readonly PossibleDuplicate[] {
  const seen = new Map<string, string>();
  const pairs: PossibleDuplicate[] = [];
  for (const { official } of lines) {
    const key = searchKey(official);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, official);
    else pairs.push({ first, second: official });
  }
  return pairs;
}

/** The answer "one unit": the later line becomes an alias of the first. */
export function mergeDuplicates(lines: readonly UnitLine[]): readonly (UnitLine & { readonly aliases: readonly string[] })[] {
  const merged = new Map<string, UnitLine & { aliases: string[] }>();
  for (const line of lines) {
    const key = searchKey(line.official);
    const first = merged.get(key);
    if (first === undefined) merged.set(key, { ...line, aliases: [] });
    else if (first.official !== line.official) first.aliases.push(line.official);
  }
  return [...merged.values()];
}

/** Whether a name is already borne by a unit of the bloc, in whatever spelling. */
export const bearerOf = (name: string, units: readonly Unit[]): Unit | undefined => bearersOf(name, units)[0];

/** All who bear it, officially, in short or as an alias: two units may share a short name. */
export function bearersOf(name: string, units: readonly Unit[]): readonly Unit[] {
  const key = searchKey(name);
  return units.filter((unit) => [unit.official, unit.short, ...unit.aliases].some((one) => searchKey(one) === key));
}
