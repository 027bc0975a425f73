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

/** The hash a packet must carry: over its canonical text without the hash itself. */
export function packetHash(packet: object, digest: Digest): string {
  return digest(canonicalText({ ...packet, hash: undefined }));
}

/** The text of the file that is published, and the hash the next packet of the chain names. */
export function sealPacket(packet: PacketInput, digest: Digest): { readonly text: string; readonly hash: string } {
  const hash = packetHash(packet, digest);
  return { text: `${canonicalText({ ...packet, hash })}\n`, hash };
}
