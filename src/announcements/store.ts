/** Rows of the living board: which message it is and what it last showed. */
import type { Tx } from '#db';

export interface BoardRow {
  readonly messageId: number | undefined;
  readonly shownHash: string | undefined;
}

export async function findBoard(tx: Tx, blocId: number): Promise<BoardRow | undefined> {
  const row = await tx.board.findUnique({ where: { blocId } });
  return row === null ? undefined : { messageId: row.messageId ?? undefined, shownHash: row.shownHash ?? undefined };
}

export async function saveBoard(tx: Tx, blocId: number, shown: { messageId: number; shownHash: string }): Promise<void> {
  const { chatId } = await tx.bloc.findUniqueOrThrow({ where: { id: blocId }, select: { chatId: true } });
  if (chatId === null) return;
  await tx.board.upsert({ where: { blocId }, create: { blocId, chatId, ...shown }, update: { chatId, ...shown } });
}
