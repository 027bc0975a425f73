/** The tick: asks of every deadline what is due, and writes "said" and the outbox in one transaction, once per recipient. */
import { findBlocOfCycle, findGroup, listBlocs, type Bloc } from '#blocs';
import { deadlineInstant, findDeadline, listDeadlines, type Deadline } from '#cycles';
import { isUniqueViolation, transact, type Database, type Tx } from '#db';
import { accept, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { Recipient, Step } from './model.ts';
import { listRecipients, readProgress } from './read-progress.ts';
import { dueStep, groupHears } from './rules/due-step.ts';
import { isOfficeHour } from './rules/office-hours.ts';
import { dropPutOffs, findDeadlineById, GROUP, keyOf, listHeard, listPutOffDue, markSaid, takePutOff, type PutOff, type Saying } from './store.ts';

interface Due {
  readonly bloc: Bloc;
  readonly deadline: Deadline;
  readonly step: Step;
}

const enqueuePrivate = (tx: Tx, due: { bloc: Bloc; deadlineId: number; to: Recipient; now: Date }): Promise<void> =>
  enqueue(tx, { kind: 'reminder', blocId: due.bloc.id, payload: { deadlineId: due.deadlineId, personId: due.to.personId, unitId: due.to.unitId }, now: due.now });

async function saySteps(tx: Tx, { bloc, deadline, step }: Due, now: Date): Promise<number> {
  const saying: Saying = { deadlineId: deadline.id, revision: deadline.revision, step };
  const progress = await readProgress(tx, bloc, { deadline, now });
  if (progress.owing.length === 0) return 0;
  const heard = await listHeard(tx, saying);
  const recipients = (await listRecipients(tx, deadline.cycleId, progress)).filter((one) => !heard.has(keyOf(one)));
  const tellsGroup = groupHears(deadline.kind, step) && !heard.has(GROUP) && (await findGroup(tx, bloc.id)) !== undefined;
  if (recipients.length === 0 && !tellsGroup) return 0;
  await markSaid(tx, saying, { recipients: [...recipients.map(keyOf), ...(tellsGroup ? [GROUP] : [])], at: now });
  await dropPutOffs(tx, deadline.id, { recipients, now });
  // Privately first, the group last.
  for (const to of recipients) await enqueuePrivate(tx, { bloc, deadlineId: deadline.id, to, now });
  if (tellsGroup) await enqueue(tx, { kind: 'reminder-group', blocId: bloc.id, payload: { blocId: bloc.id, deadlineId: deadline.id }, now });
  return recipients.length + (tellsGroup ? 1 : 0);
}

async function sayPutOff(tx: Tx, one: PutOff, now: Date): Promise<number> {
  const at = await findDeadlineById(tx, one.deadlineId);
  const bloc = at === undefined ? undefined : await findBlocOfCycle(tx, at.cycleId);
  if (bloc === undefined || !isOfficeHour(now, bloc.timeZone)) return 0;
  if (!(await takePutOff(tx, one.id, now))) return 0;
  await enqueuePrivate(tx, { bloc, deadlineId: one.deadlineId, to: one, now });
  return 1;
}

/** A race with another tick is lost whole: the other one has said it. */
async function once(db: Database, act: (tx: Tx) => Promise<number>): Promise<number> {
  try {
    const done = await transact(db, async (tx): Promise<Result<number, never>> => accept(await act(tx)));
    return done.ok ? done.value : 0;
  } catch (error) {
    if (isUniqueViolation(error)) return 0;
    throw error;
  }
}

async function listDue(tx: Tx, now: Date): Promise<readonly Due[]> {
  const due: Due[] = [];
  for (const bloc of await listBlocs(tx)) {
    for (const deadline of await listDeadlines(tx, bloc.currentCycleId)) {
      const step = dueStep({ kind: deadline.kind, deadline: deadlineInstant(deadline, bloc.timeZone), now, zone: bloc.timeZone });
      if (step !== undefined) due.push({ bloc, deadline, step });
    }
  }
  return due;
}

/** Returns how many messages were put into the outbox; the same instant again gives 0. */
export async function remindDue(db: Database, now: Date): Promise<number> {
  let said = 0;
  for (const due of await listDue(db.client, now)) {
    said += await once(db, async (tx) => {
      // Read again inside the transaction: the secretary may have moved it a moment ago.
      const deadline = await findDeadline(tx, due.deadline.cycleId, due.deadline.kind);
      return deadline?.revision === due.deadline.revision ? saySteps(tx, due, now) : 0;
    });
  }
  for (const one of await listPutOffDue(db.client, now)) said += await once(db, (tx) => sayPutOff(tx, one, now));
  return said;
}
