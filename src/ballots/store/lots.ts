/** Rows of lots: the sealed seed with its commitment, and one word a unit. */
import type { Tx } from '#db';

/** The seed is told only in the material of the tie, when the lots are drawn. */
export interface StoredDraw {
  readonly sealedSeed: string;
  readonly commitment: string;
  readonly drawnAt: Date | null;
}

export interface StoredWord {
  readonly unitId: number;
  readonly word: string;
}

export const findDraw = async (tx: Tx, ballotId: number): Promise<StoredDraw | undefined> => (await tx.lotsDraw.findUnique({ where: { ballotId } })) ?? undefined;

/** For screens and notices: everything about a draw but its seed. */
export const findCommitment = async (tx: Tx, ballotId: number): Promise<Omit<StoredDraw, 'sealedSeed'> | undefined> =>
  (await tx.lotsDraw.findUnique({ where: { ballotId }, select: { commitment: true, drawnAt: true } })) ?? undefined;

export async function createDraw(tx: Tx, draw: { ballotId: number; sealedSeed: string; commitment: string; begunAt: Date }): Promise<void> {
  await tx.lotsDraw.create({ data: draw });
}

/** With every word that was given: their seed is lost. */
export async function dropDraw(tx: Tx, ballotId: number): Promise<void> {
  await tx.lotsWord.deleteMany({ where: { ballotId } });
  await tx.lotsDraw.deleteMany({ where: { ballotId } });
}

/** Ballots whose lots were begun and still wait for words. */
export async function listUndrawn(tx: Tx): Promise<readonly number[]> {
  const begun = await tx.lotsDraw.findMany({ where: { drawnAt: null }, select: { ballotId: true } });
  const waiting = await tx.ballot.findMany({ where: { id: { in: begun.map((one) => one.ballotId) }, state: 'closed', publishedAt: null }, select: { id: true } });
  return waiting.map((one) => one.id);
}

export async function markDrawn(tx: Tx, ballotId: number, drawnAt: Date): Promise<void> {
  await tx.lotsDraw.update({ where: { ballotId }, data: { drawnAt } });
}

export const listWords = (tx: Tx, ballotId: number): Promise<readonly StoredWord[]> =>
  tx.lotsWord.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' }, select: { unitId: true, word: true } });

export async function writeWord(tx: Tx, word: { ballotId: number; unitId: number; word: string; personId: number; at: Date }): Promise<void> {
  await tx.lotsWord.create({ data: word });
}
