/** The papers of a sealed packet, read where they stand in its text: a million of them need not become a million strings. */
import type { PaperCode } from '../model.ts';
import type { Rule } from '../rule.ts';
import { readPaper } from './paper-text.ts';
import { PACKET_LIMITS } from './schema.ts';

/** Line feeds stand in no JSON string, so this is the key itself, on the depth of the evidence. */
const OPENING = '\n  "papers": [\n';
const CLOSING = '\n  ]';
const BEFORE = '   "';
const AFTER = '",\n';

export interface PaperLines {
  /** the text with an empty list in the place of the papers */
  readonly rest: string;
  /** one paper a line, as `sealPacket` writes them */
  readonly lines: string;
}

/** Undefined where there are no papers or the text is laid out in another way. */
export function paperLinesOf(text: string): PaperLines | undefined {
  const opening = text.indexOf(OPENING);
  const from = opening + OPENING.length;
  const to = opening === -1 ? -1 : text.indexOf(CLOSING, from);
  if (to === -1) return undefined;
  return { rest: `${text.slice(0, from - 1)}${text.slice(to + CLOSING.length - 1)}`, lines: text.slice(from, to) };
}

/** The codes, or undefined where any line is other than a paper in plain signs: the whole packet is then read the long way, which names it. */
export function readPaperLines(lines: string, form: Rule['form']['kind'], optionCount: number): ArrayLike<PaperCode> | undefined {
  const codes: PaperCode[] = [];
  for (let at = 0; at < lines.length; ) {
    if (codes.length === PACKET_LIMITS.papers || !lines.startsWith(BEFORE, at)) return undefined;
    const end = endOfPaper(lines, at + BEFORE.length, optionCount);
    const code = readPaper(lines.slice(at + BEFORE.length, end), form, optionCount);
    if (code === undefined) return undefined;
    codes.push(code);
    at = end + AFTER.length;
    if (!endsAsWritten(lines, end)) return undefined;
  }
  return codes;
}

/** Most papers are as long as there are options; a word such as "none" ends where its quote is. */
function endOfPaper(lines: string, from: number, optionCount: number): number {
  if (lines.startsWith('"', from + optionCount)) return from + optionCount;
  const quote = lines.indexOf('"', from);
  return quote === -1 ? lines.length : quote;
}

const endsAsWritten = (lines: string, end: number): boolean => (end === lines.length - 1 ? lines.endsWith('"') : end < lines.length - AFTER.length && lines.startsWith(AFTER, end));
