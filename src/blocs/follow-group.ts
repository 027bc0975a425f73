/** What becomes of the bloc's group on Telegram: it moves, the bot is put out of it or let in again. */
import { transact, type Database } from '#db';
import { accept, type Result } from '#kernel';
import { refreshBoard } from './bind-group.ts';
import { findBlocOfChat, migrateChat, setChatKind } from './store.ts';

/** The old group's message numbers are void: the board is shown anew in the supergroup. */
export async function moveGroup(db: Database, move: { readonly from: number; readonly to: number }, now: Date): Promise<void> {
  await transact(db, async (tx): Promise<Result<undefined, never>> => {
    await migrateChat(tx, move.from, move.to);
    const bloc = await findBlocOfChat(tx, move.to);
    if (bloc !== undefined) await refreshBoard(tx, bloc.id, now);
    return accept(undefined);
  });
}

/** Whether the chat is a bloc's group. Nothing is sent to a group that was left, and another one may be bound in its place. */
export async function noteGroupPresence(db: Database, seen: { readonly chatId: number; readonly isInside: boolean }, now: Date): Promise<boolean> {
  const noted = await transact(db, async (tx): Promise<Result<boolean, never>> => {
    const bloc = await findBlocOfChat(tx, seen.chatId);
    if (bloc === undefined) return accept(false);
    const isChanged = await setChatKind(tx, seen.chatId, seen.isInside ? 'group' : 'left');
    if (isChanged && seen.isInside) await refreshBoard(tx, bloc.id, now);
    return accept(true);
  });
  return noted.ok && noted.value;
}
