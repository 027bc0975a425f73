/** The papers of a sealed packet, read where they stand in its text: a million of them need not become a million strings. */
import type { PaperCode } from '../model.ts';
import type { Rule } from '../rule.ts';
import { readPaper, readSigns } from './paper-text.ts';
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

type FormKind = Rule['form']['kind'];

/** The codes, or undefined where any line is other than a paper in plain signs: the whole packet is then read the long way, which names it. */
export function readPaperLines(lines: string, form: FormKind, optionCount: number): ArrayLike<PaperCode> | undefined {
  const codes: PaperCode[] = [];
  for (let at = 0; at < lines.length; ) {
    if (codes.length === PACKET_LIMITS.papers || !stands(lines, BEFORE, at)) return undefined;
    const from = at + BEFORE.length;
    const isInSigns = lines.charCodeAt(from + optionCount) === QUOTE;
    const to = isInSigns ? from + optionCount : lines.indexOf('"', from);
    const code = isInSigns ? readInSigns(lines, { form, from, to }) : readPaper(lines.slice(from, to), form, optionCount);
    if (code === undefined || !endsAsWritten(lines, to)) return undefined;
    codes.push(code);
    at = to + AFTER.length;
  }
  return codes;
}

const QUOTE = 34;

/** A word may be as long as there are options; it is no row of signs and is asked for afterwards. */
function readInSigns(lines: string, at: { readonly form: FormKind; readonly from: number; readonly to: number }): PaperCode | undefined {
  return readSigns(lines, at) ?? readPaper(lines.slice(at.from, at.to), at.form, at.to - at.from);
}

/** As `startsWith`, without the cost of a call a line. */
function stands(lines: string, part: string, at: number): boolean {
  for (let index = 0; index < part.length; index += 1) if (lines.charCodeAt(at + index) !== part.charCodeAt(index)) return false;
  return true;
}

/** The last line ends with its quote, every other with a comma and another line after it. */
const endsAsWritten = (lines: string, to: number): boolean => to === lines.length - 1 || (to + AFTER.length < lines.length && stands(lines, AFTER, to));
