/** What a unit says with its objection: how long it may be, and how much of it one message shows. */
import { accept, cleanLine, hasLetter, refuse, type Result } from '#kernel';
import type { Objection } from '../model.ts';

export const OBJECTION_LIMIT = 500;

/** One paragraph, cleaned. */
export function readObjection(text: string): Result<string, 'objection-length'> {
  const clean = cleanLine(text);
  return !hasLetter(clean) || clean.length > OBJECTION_LIMIT ? refuse('objection-length') : accept(clean);
}

/** Of all questions of one result together a message holds so many characters. */
const ROOM_IN_MESSAGE = 600;

/** What was said, shortened alike where many said much; the paper has all of it. */
export function shortened(objections: readonly Objection[]): readonly Objection[] {
  const worded = objections.filter(({ text }) => text !== '');
  const room = Math.floor(ROOM_IN_MESSAGE / Math.max(worded.length, 1));
  return worded.map((one) => {
    const signs = [...one.text];
    return signs.length <= room ? one : { ...one, text: `${signs.slice(0, room - 1).join('').trimEnd()}…` };
  });
}
