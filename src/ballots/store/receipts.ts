/** Whether a question's papers carry receipt words, and the words once they are opened. */
import type { Tx } from '#db';

export async function setReceipts(tx: Tx, ballotId: number, hasReceipts: boolean): Promise<void> {
  await tx.ballot.update({ where: { id: ballotId }, data: { hasReceipts } });
}

/** In the order of `listPapers`; undefined unless every paper has its word. */
export async function listReceipts(tx: Tx, ballotId: number): Promise<readonly string[] | undefined> {
  const rows = await tx.paper.findMany({ where: { ballotId }, orderBy: { id: 'asc' }, select: { receipt: true } });
  const words = rows.flatMap(({ receipt }) => receipt ?? []);
  return words.length > 0 && words.length === rows.length ? words : undefined;
}
