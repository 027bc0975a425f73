/** Rows of lots: the sealed seed with its commitment, and one word a unit. */
import type { Tx } from '#db';

/** The seed leaves this row only into the material of the tie, when the lots are drawn. */
export interface StoredDraw {
  readonly seed: string;
  readonly commitment: string;
  readonly drawnAt: Date | null;
}

export interface StoredWord {
  readonly unitId: number;
  readonly word: string;
}

export const findDraw = async (tx: Tx, ballotId: number): Promise<StoredDraw | undefined> => (await tx.lotsDraw.findUnique({ where: { ballotId } })) ?? undefined;

/** For screens and notices: everything about a draw but its seed. */
export const findCommitment = async (tx: Tx, ballotId: number): Promise<Omit<StoredDraw, 'seed'> | undefined> =>
  (await tx.lotsDraw.findUnique({ where: { ballotId }, select: { commitment: true, drawnAt: true } })) ?? undefined;

export async function createDraw(tx: Tx, draw: { ballotId: number; seed: string; commitment: string; begunAt: Date }): Promise<void> {
  await tx.lotsDraw.create({ data: draw });
}

export async function markDrawn(tx: Tx, ballotId: number, drawnAt: Date): Promise<void> {
  await tx.lotsDraw.update({ where: { ballotId }, data: { drawnAt } });
}

export const listWords = (tx: Tx, ballotId: number): Promise<readonly StoredWord[]> =>
  tx.lotsWord.findMany({ where: { ballotId }, orderBy: { unitId: 'asc' }, select: { unitId: true, word: true } });

export async function writeWord(tx: Tx, word: { ballotId: number; unitId: number; word: string; personId: number; at: Date }): Promise<void> {
  await tx.lotsWord.create({ data: word });
}
