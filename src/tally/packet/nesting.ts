/** What is told by the brackets and keys of a JSON text alone, before anything is built from it. */
import { PACKET_LIMITS } from './schema.ts';

const [QUOTE, BACKSLASH, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE, COLON, SPACE] = [34, 92, 91, 93, 123, 125, 58, 32];

/** A reader of JSON keeps the last of two equal keys and says nothing, so two people could read two packets in one text. */
export function faultOfNesting(text: string): 'too-deep' | 'key-twice' | undefined {
  const keys: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      const end = endOfString(text, at);
      if (isKey(text, end) && isTwice(keys, text.slice(at, end + 1))) return 'key-twice';
      at = end;
    } else if (sign === OPEN_BRACKET || sign === OPEN_BRACE) keys.push(new Set());
    else if (sign === CLOSE_BRACKET || sign === CLOSE_BRACE) keys.pop();
    if (keys.length > PACKET_LIMITS.depth) return 'too-deep';
  }
  return undefined;
}

function isKey(text: string, end: number): boolean {
  let next = end + 1;
  while (next < text.length && text.charCodeAt(next) <= SPACE) next += 1;
  return text.charCodeAt(next) === COLON;
}

/** An escaped letter is the same letter. */
function isTwice(keys: readonly Set<string>[], written: string): boolean {
  const here = keys.at(-1);
  const key = written.includes('\\') ? plain(written) : written.slice(1, -1);
  if (here === undefined || key === undefined) return false;
  const known = here.has(key);
  here.add(key);
  return known;
}

function plain(written: string): string | undefined {
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
}

/** A text that ends inside a string is left to the JSON reader. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}
