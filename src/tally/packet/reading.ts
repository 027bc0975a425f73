/** Reads a packet from untrusted text: size, depth, JSON, whole characters, schema, papers, in this order, each fault named. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { PaperCode } from '../model.ts';
import type { Rule } from '../rule.ts';
import { bodyOf, isAsSealed, withoutHash } from './canonical.ts';
import { faultOfNesting } from './nesting.ts';
import { paperLinesOf, readPaperLines } from './paper-lines.ts';
import { readPaper } from './paper-text.ts';
import { PACKET_LIMITS, packetSchema } from './schema.ts';
import type { Packet } from './schema.ts';
import { placeOfIllFormed } from './well-formed.ts';

export interface PacketFault {
  readonly kind:
    | 'too-large'
    | 'too-deep'
    | 'key-twice'
    | 'not-json'
    | 'not-well-formed'
    | 'not-a-packet'
    | 'too-many-papers'
    | 'not-a-paper'
    | 'receipts-do-not-match';
  /** where in the packet, as in `evidence.papers.17` */
  readonly where: string;
}

export interface ReadPacket {
  readonly packet: Packet;
  /** the packet exactly as written, for its hash */
  readonly raw: object;
  /** what is hashed, where the text is known already to be written as it was sealed; `raw` is then without its papers */
  readonly body?: string;
  /** codes of the secret papers, empty for open methods */
  readonly papers: ArrayLike<PaperCode>;
}

export function readPacketText(text: string): Result<ReadPacket, PacketFault> {
  if (text.length > PACKET_LIMITS.bytes) return refuse({ kind: 'too-large', where: '' });
  const sealed = readAsSealed(text);
  if (sealed !== undefined) return accept(sealed);
  const nesting = faultOfNesting(text);
  if (nesting !== undefined) return refuse({ kind: nesting, where: '' });
  const raw = jsonOf(text);
  return raw === undefined ? refuse({ kind: 'not-json', where: '' }) : readPacket(raw.value);
}

/**
 * A packet that is laid out as `sealPacket` does it, its papers read from their lines: several times faster than by way of a value.
 * Whatever is otherwise in the least gives undefined, and is read and named the long way.
 */
function readAsSealed(text: string): ReadPacket | undefined {
  const written = paperLinesOf(text);
  if (written === undefined || faultOfNesting(written.rest) !== undefined) return undefined;
  const read = readPacket(jsonOf(written.rest)?.value);
  if (!read.ok) return undefined;
  const { packet, raw } = read.value;
  const { hash, evidence, rule, options } = packet;
  if (hash === undefined || evidence.kind !== 'papers' || !isAsSealed(written.rest, { hash, body: bodyOf(raw) })) return undefined;
  const papers = readPaperLines(written.lines, rule.form.kind, options.length);
  const body = withoutHash(text, hash);
  return papers === undefined || body === undefined ? undefined : { packet, raw, papers, body };
}

function jsonOf(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * The schema is asked about everything but the long lists of a secret ballot, which are read by one plain loop:
 * a million papers must not become a million reports of what is wrong with them.
 */
export function readPacket(raw: unknown): Result<ReadPacket, PacketFault> {
  const written = objectOf(raw) ?? {};
  const evidence = objectOf(written['evidence']) ?? {};
  const isSecret = evidence['kind'] === 'papers';
  const checked = checkSchema(isSecret ? { ...written, evidence: { ...evidence, papers: [], receipts: undefined } } : raw);
  if (!checked.ok) return checked;
  const papers = isSecret ? papersOf(evidence, checked.value) : accept<ArrayLike<PaperCode>>([]);
  return papers.ok ? accept({ packet: checked.value, raw: written, papers: papers.value }) : papers;
}

function checkSchema(light: unknown): Result<Packet, PacketFault> {
  const tooLong = overlongList(light);
  if (tooLong !== undefined) return refuse({ kind: 'not-a-packet', where: tooLong });
  const illFormed = placeOfIllFormed(light);
  if (illFormed !== undefined) return refuse({ kind: 'not-well-formed', where: illFormed });
  const parsed = packetSchema.safeParse(light);
  if (parsed.success) return accept(parsed.data);
  return refuse({ kind: 'not-a-packet', where: (parsed.error.issues[0]?.path ?? []).join('.') });
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/** The first list, other than the secret papers, that is longer than any list may be. */
function overlongList(raw: unknown, where = ''): string | undefined {
  if (Array.isArray(raw) && raw.length > PACKET_LIMITS.units) return where;
  if (typeof raw !== 'object' || raw === null) return undefined;
  for (const [key, value] of Object.entries(raw)) {
    const found = overlongList(value, where === '' ? key : `${where}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function papersOf(evidence: Readonly<Record<string, unknown>>, packet: Packet): Result<ArrayLike<PaperCode>, PacketFault> {
  const { papers, receipts } = evidence;
  if (!Array.isArray(papers)) return refuse({ kind: 'not-a-packet', where: 'evidence.papers' });
  if (papers.length > PACKET_LIMITS.papers) return refuse({ kind: 'too-many-papers', where: 'evidence.papers' });
  const illFormed = placeOfIllFormed(receipts, 'evidence.receipts');
  if (illFormed !== undefined) return refuse({ kind: 'not-well-formed', where: illFormed });
  if (receipts !== undefined && !areReceipts(receipts, papers.length)) {
    return refuse({ kind: 'receipts-do-not-match', where: 'evidence.receipts' });
  }
  const codes = codesOf(papers, packet.rule, packet.options.length);
  return typeof codes === 'number' ? refuse({ kind: 'not-a-paper', where: `evidence.papers.${codes}` }) : accept(codes);
}

/** The codes, or the place of the first text that is no paper. */
function codesOf(papers: readonly unknown[], rule: Rule, optionCount: number): Float64Array | number {
  const codes = new Float64Array(papers.length);
  for (let index = 0; index < papers.length; index += 1) {
    const paper = papers[index];
    const code = typeof paper === 'string' ? readPaper(paper, rule.form.kind, optionCount) : undefined;
    if (code === undefined) return index;
    codes[index] = code;
  }
  return codes;
}

function areReceipts(receipts: unknown, papers: number): boolean {
  if (!Array.isArray(receipts) || receipts.length !== papers) return false;
  const isWord = (word: unknown): boolean => typeof word === 'string' && word.length > 0 && word.length <= PACKET_LIMITS.textLength;
  return receipts.every(isWord) && new Set(receipts).size === papers;
}
