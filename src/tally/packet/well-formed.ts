/** Texts of whole characters: half of a surrogate pair is another text in JSON than in UTF-8, so two packets could be one to a hash. */

/** With the flag u a whole pair is one character, so this finds only halves. */
const LONE_SURROGATE = /\p{Cs}/u;

const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/** The place of the first text, key or value, that is not well formed. */
export function placeOfIllFormed(value: unknown, where = ''): string | undefined {
  if (typeof value === 'string') return isWellFormed(value) ? undefined : where;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = isWellFormed(key) ? placeOfIllFormed(item, where === '' ? key : `${where}.${key}`) : where;
    if (found !== undefined) return found;
  }
  return undefined;
}
