/** The secretary has looked whether a message arrived: it is said again, or left. */
import { findBloc, getActor, isSecretary } from '#blocs';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { settleInDoubt } from '#outbox';
import type { AnnouncementsRefusal, DoubtAnswer } from './model.ts';

/** `settled` when somebody had answered before. */
export function settleDoubt(
  db: Database,
  doubt: { readonly blocId: number; readonly rowId: number; readonly answer: DoubtAnswer },
  by: { readonly personId: number },
): Promise<Result<DoubtAnswer | 'settled', AnnouncementsRefusal>> {
  const { blocId, rowId, answer } = doubt;
  return transact(db, async (tx): Promise<Result<DoubtAnswer | 'settled', AnnouncementsRefusal>> => {
    const bloc = await findBloc(tx, blocId);
    if (bloc === undefined || !isSecretary(await getActor(tx, by.personId, { blocId, cycleId: bloc.currentCycleId }))) return refuse('not-allowed');
    const isSettledNow = await settleInDoubt(tx, { id: rowId, blocId }, answer === 'again' ? 'send-again' : 'arrived');
    return accept(isSettledNow ? answer : 'settled');
  });
}
