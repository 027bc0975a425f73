/** Rows of recount packets, as published: the text of the file, its hash, and the hash of the one before it in the conference. */
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

/** Where the chain of a conference stands: how long it is, and the hash that nobody has followed yet. */
export async function findChainEnd(tx: Tx, conferenceId: number): Promise<{ readonly place: number; readonly previous: string | null }> {
  const rows = await tx.packet.findMany({ where: { conferenceId }, select: { hash: true, previousHash: true } });
  const followed = new Set(rows.map((row) => row.previousHash));
  return { place: rows.length, previous: rows.find((row) => !followed.has(row.hash))?.hash ?? null };
}

export async function writePacket(tx: Tx, packet: { ballotId: number; conferenceId: number; json: string; hash: string; previousHash: string | null; at: Date }): Promise<void> {
  await tx.packet.create({ data: packet });
}
