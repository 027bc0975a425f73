/** Rows of recount packets, as published: the text of the file, its hash, and the hash of the one before it in the conference. */
import { z } from 'zod';
import type { Tx } from '#db';

export interface StoredPacket {
  readonly ballotId: number;
  readonly conferenceId: number;
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

const nameOf = (ballotId: number): string => `kiem-phieu-${ballotId}.json`;

export async function findPacket(tx: Tx, ballotId: number): Promise<StoredPacket | undefined> {
  const row = await tx.packet.findUnique({ where: { ballotId } });
  return row === null ? undefined : { ballotId, conferenceId: row.conferenceId, name: nameOf(ballotId), text: row.json, hash: row.hash };
}

const chainSchema = z.object({ chain: z.object({ id: z.string() }) });

/** Where the chain of a conference stands: its id, how long it is, and the hash that nobody has followed yet. Nothing before the first packet. */
export async function findChainEnd(tx: Tx, conferenceId: number): Promise<{ readonly id: string; readonly place: number; readonly previous: string } | undefined> {
  const rows = await tx.packet.findMany({ where: { conferenceId }, select: { ballotId: true, hash: true, previousHash: true } });
  const followed = new Set(rows.map((row) => row.previousHash));
  const last = rows.find((row) => !followed.has(row.hash));
  if (last === undefined) return undefined;
  const { json, hash } = await tx.packet.findUniqueOrThrow({ where: { ballotId: last.ballotId } });
  return { id: chainSchema.parse(JSON.parse(json)).chain.id, place: rows.length, previous: hash };
}

export async function writePacket(tx: Tx, packet: { ballotId: number; conferenceId: number; json: string; hash: string; previousHash: string | null; at: Date }): Promise<void> {
  await tx.packet.create({ data: packet });
}
