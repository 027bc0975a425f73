/** The secretary chooses the language of the bloc's group; the board is said anew in it. */
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { refreshBoard } from './bind-group.ts';
import type { ActedBy, BlocsRefusal } from './model.ts';
import { isSecretary } from './rules/rights.ts';
import { findBlocOfChat, getActor, setBlocLanguage } from './store.ts';

export function setGroupLanguage(
  db: Database,
  wish: { readonly chatId: number; readonly language: 'vi' | 'en' },
  by: ActedBy,
): Promise<Result<'chosen', BlocsRefusal>> {
  return transact(db, async (tx): Promise<Result<'chosen', BlocsRefusal>> => {
    const bloc = await findBlocOfChat(tx, wish.chatId);
    if (bloc === undefined) return refuse('not-in-bloc');
    if (!isSecretary(await getActor(tx, by.personId, { blocId: bloc.id, cycleId: bloc.currentCycleId }))) return refuse('not-secretary');
    await setBlocLanguage(tx, bloc.id, wish.language);
    await refreshBoard(tx, bloc.id, by.now);
    return accept('chosen');
  });
}
