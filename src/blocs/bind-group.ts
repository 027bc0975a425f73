/** The bloc gets its group: the secretary added the bot there through the bloc's own link. */
import { isUniqueViolation, transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { ActedBy, Bloc, BlocsRefusal } from './model.ts';
import { isSecretary } from './rules/rights.ts';
import { bindChat, findBloc, findGroup, getActor, isChatBound, recordAudit, saveChat } from './store.ts';

export interface GroupSeen {
  readonly blocId: number;
  readonly chatId: number;
  readonly threadId: number | undefined;
  readonly title: string;
}

export async function bindGroup(db: Database, seen: GroupSeen, by: ActedBy): Promise<Result<Bloc, BlocsRefusal>> {
  const act = transact(db, async (tx): Promise<Result<Bloc, BlocsRefusal>> => {
    const bloc = await findBloc(tx, seen.blocId);
    if (bloc === undefined) return refuse('not-in-bloc');
    if (!isSecretary(await getActor(tx, by.personId, { blocId: bloc.id, cycleId: bloc.currentCycleId }))) return refuse('not-secretary');
    const bound = await findGroup(tx, bloc.id);
    if (bound !== undefined && bound.chatId !== seen.chatId) return refuse('bloc-has-group');
    const chatId = await saveChat(tx, { externalId: seen.chatId, title: seen.title, now: by.now });
    if (await isChatBound(tx, chatId, bloc.id)) return refuse('group-has-bloc');
    await bindChat(tx, bloc.id, { chatId, threadId: seen.threadId });
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, key: 'audit-group-bound', args: { title: seen.title } });
    await refreshBoard(tx, bloc.id, by.now);
    return accept(bloc);
  });
  try {
    return await act;
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('group-has-bloc');
    throw error;
  }
}

/** Asks for the living board to be edited; many requests fold into one edit. */
export const refreshBoard = (tx: Parameters<typeof enqueue>[0], blocId: number, now: Date): Promise<void> =>
  enqueue(tx, { kind: 'board', blocId, payload: { blocId }, mergeKey: `board:${blocId}`, now });
