/** "Nhắc lại sau": one person asks to be reminded of one deadline again later. */
import { getActor, unitsToSubmitFor } from '#blocs';
import { deadlineInstant } from '#cycles';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { RemindersRefusal, Snooze } from './model.ts';
import { readProgress } from './read-progress.ts';
import { findDeadlineOfBloc } from './read-reminder.ts';
import { putOff } from './rules/putting-off.ts';
import { savePutOff } from './store.ts';

export function putOffReminder(
  db: Database,
  wish: { readonly deadlineId: number; readonly unitId: number },
  by: { readonly personId: number; readonly now: Date },
): Promise<Result<Snooze, RemindersRefusal>> {
  return transact(db, async (tx): Promise<Result<Snooze, RemindersRefusal>> => {
    const found = await findDeadlineOfBloc(tx, wish.deadlineId);
    if (found === undefined) return refuse('no-such-deadline');
    const { bloc, deadline } = found;
    const actor = await getActor(tx, by.personId, { blocId: bloc.id, cycleId: deadline.cycleId });
    const { owing } = await readProgress(tx, bloc, { deadline, now: by.now });
    const isOwed = owing.some((unit) => unit.id === wish.unitId) && unitsToSubmitFor(actor).includes(wish.unitId);
    if (!isOwed) return refuse('not-owed');
    const snooze = putOff(by.now, deadlineInstant(deadline, bloc.timeZone), bloc.timeZone);
    if (snooze === undefined) return refuse('too-late-to-put-off');
    await savePutOff(tx, { deadlineId: deadline.id, personId: by.personId, unitId: wish.unitId }, snooze.at);
    return accept(snooze);
  });
}
