/** One way to write a packet, so that every byte of it is under its hash. */
import type { Digest } from '../model.ts';
import type { PacketInput } from './schema.ts';

/** Keys sorted by code unit, an indentation of one space, no line feed at the end. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value), null, 1);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? value : value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}

/** Whether a text is, byte for byte, what `sealPacket` wrote: the canonical text with the line of its hash in its place. */
export function isAsSealed(text: string, sealed: { readonly hash: string; readonly body: string }): boolean {
  return withoutHash(text, sealed.hash) === sealed.body;
}

/** What of a text is hashed; undefined where its hash does not stand in its place. */
export function withoutHash(text: string, hash: string): string | undefined {
  const line = ` "hash": "${hash}",\n`;
  const at = text.indexOf(`${line} "options":`);
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  return at === -1 ? undefined : text.slice(0, at) + text.slice(at + line.length, end);
}

/** The canonical text that is hashed: everything but the hash. */
export function bodyOf(packet: object): string {
  return canonicalText({ ...packet, hash: undefined });
}

/** The text of the file that is published, and the hash the next packet of the chain names. */
export function sealPacket(packet: PacketInput, digest: Digest): { readonly text: string; readonly hash: string } {
  const hash = digest(bodyOf(packet));
  return { text: `${canonicalText({ ...packet, hash })}\n`, hash };
}
