/** A reminder read afresh at the moment it goes out: nothing is said to a unit that has handed in meanwhile. */
import { findBlocOfCycle, listMemberships, type Bloc } from '#blocs';
import { deadlineInstant, getCycle, listDeadlines, type Deadline } from '#cycles';
import type { Database, Tx } from '#db';
import { findProgress } from '#scores';
import type { Recipient, Reminder, TimetableLine } from './model.ts';
import { readProgress } from './read-progress.ts';
import { putOff } from './rules/putting-off.ts';
import { remainingUntil } from './rules/remaining.ts';
import { findDeadlineById } from './store.ts';

export async function findDeadlineOfBloc(tx: Tx, deadlineId: number): Promise<{ bloc: Bloc; deadline: Deadline } | undefined> {
  const at = await findDeadlineById(tx, deadlineId);
  if (at === undefined) return undefined;
  const bloc = await findBlocOfCycle(tx, at.cycleId);
  const deadline = (await listDeadlines(tx, at.cycleId)).find((one) => one.id === deadlineId);
  // Last year's deadlines are nobody's business any more.
  return bloc === undefined || deadline === undefined || bloc.currentCycleId !== at.cycleId ? undefined : { bloc, deadline };
}

export async function readReminder(db: Database, about: Recipient & { readonly deadlineId: number }, now: Date): Promise<Reminder | undefined> {
  const tx = db.client;
  const found = await findDeadlineOfBloc(tx, about.deadlineId);
  if (found === undefined) return undefined;
  const { bloc, deadline } = found;
  const { owing } = await readProgress(tx, bloc, { deadline, now });
  const unit = owing.find((one) => one.id === about.unitId);
  const members = await listMemberships(tx, deadline.cycleId, 'confirmed');
  const isAddressed = members.some((one) => one.personId === about.personId && one.unitId === about.unitId && one.canSubmit);
  if (unit === undefined || !isAddressed) return undefined;
  const instant = deadlineInstant(deadline, bloc.timeZone);
  return {
    bloc, deadline, unit,
    cycle: await getCycle(tx, deadline.cycleId),
    remaining: remainingUntil(instant, now, bloc.timeZone),
    headings: deadline.kind === 'self-score' ? await findProgress(tx, { cycleId: deadline.cycleId, unitId: unit.id }) : undefined,
    snooze: putOff(now, instant, bloc.timeZone),
  };
}

/** The group's one summary; nothing when everybody has handed in by now. */
export async function readSummary(db: Database, deadlineId: number, now: Date): Promise<(TimetableLine & { readonly bloc: Bloc; readonly year: number }) | undefined> {
  const tx = db.client;
  const found = await findDeadlineOfBloc(tx, deadlineId);
  if (found === undefined) return undefined;
  const { bloc, deadline } = found;
  const progress = await readProgress(tx, bloc, { deadline, now });
  if (progress.owing.length === 0) return undefined;
  const { year } = await getCycle(tx, deadline.cycleId);
  return { bloc, deadline, progress, year, isOver: deadlineInstant(deadline, bloc.timeZone) <= now };
}
