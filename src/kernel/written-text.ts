/** What people type, made safe to keep and to compare: NFC, one space, no control or direction marks. */

// Control characters, zero-width characters and direction overrides would let a name reorder or hide the text around it;
// half of a surrogate pair is no character at all.
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Cs}]/gu;

export const cleanLine = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

/** Keeps line breaks; every line is cleaned, empty lines are dropped. */
export const cleanLines = (text: string): readonly string[] =>
  text.split(/\r?\n/u).map(cleanLine).filter((line) => line !== '');

/** At most so many UTF-16 units, the last of them a sign that there was more; no character is cut in two. */
export const clipped = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/u, '').trimEnd()}…`;

/** A reason, a name, a title says something: a full stop alone, a number or a sign does not. */
export const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

// The two ways of placing the tone on oa, oe, uy (hoá/hóa) are one spelling for comparison.
const TONE_ON_FIRST_VOWEL = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![a-z])/gu;

const oneTonePlace = (decomposed: string): string => decomposed.replace(TONE_ON_FIRST_VOWEL, '$1$3$2');

/** The key by which possible duplicates are found: case, spacing and the place of the tone do not matter, the words do. */
export const searchKey = (text: string): string =>
  oneTonePlace(cleanLine(text).toLowerCase().normalize('NFD')).normalize('NFC');
