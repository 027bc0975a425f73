/** Chat of deadlines: /lich with the secretary's moves, /viec, "nhắc lại sau". */
import { z } from 'zod';
import { findDesk, isSecretary, refused, withBloc, type Desk, type FeatureParts } from '#blocs';
import { DEADLINE_KINDS, findCycle, findDeadline, moveDeadline, type Deadline } from '#cycles';
import { endDialogue, saveDialogue } from '#dialogues';
import { say, screen } from '#kernel';
import { rowId as id, tap, type Answer, type DialogueKind, type Feature, type TypedInput, type Visit } from '#telegram';
import { putOffReminder } from './put-off-reminder.ts';
import { readReminder } from './read-reminder.ts';
import { listTasks, readTimetable } from './read-timetable.ts';
import { decideMove, readDeadline } from './rules/typed-deadline.ts';
import { renderMoveAsk, renderPutOff, renderTasks, renderTimetable, sayMoved, sayPutOff } from './view.ts';

const kind = z.enum(DEADLINE_KINDS);
const KIND = 'reminders-move';
const stateSchema = z.object({ cycleId: z.number(), kind });

interface Which {
  readonly cycleId: number;
  readonly kind: Deadline['kind'];
}

async function showTimetable(parts: FeatureParts, visit: Visit, desk: Desk): Promise<Answer> {
  return { screen: renderTimetable(await readTimetable(parts.db, desk, visit.now), visit.isPrivate ? 'private' : 'group') };
}

async function deskOfCycle(parts: FeatureParts, visit: Visit, cycleId: number): Promise<Desk | undefined> {
  const cycle = await findCycle(parts.db.client, cycleId);
  const desk = cycle === undefined ? undefined : await findDesk(parts, cycle.blocId, visit);
  return desk?.bloc.currentCycleId === cycleId ? desk : undefined;
}

async function backToTimetable(parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> {
  await endDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });
  const desk = await deskOfCycle(parts, visit, cycleId);
  return desk === undefined ? refused('reminders', 'no-such-deadline') : showTimetable(parts, visit, desk);
}

async function askMove(parts: FeatureParts, visit: Visit, which: Which): Promise<Answer> {
  const tx = parts.db.client;
  const desk = await deskOfCycle(parts, visit, which.cycleId);
  const deadline = await findDeadline(tx, which.cycleId, which.kind);
  if (desk === undefined || deadline === undefined) return refused('reminders', 'no-such-deadline');
  if (!isSecretary(desk.actor)) return refused('reminders', 'not-secretary');
  await saveDialogue(tx, { personId: visit.personId, chatId: visit.place.chatId, kind: KIND, state: which, updateId: visit.updateId, now: visit.now });
  return { screen: renderMoveAsk(deadline) };
}

async function takeMove(parts: FeatureParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const which = stateSchema.parse(input.state);
  if (input.text === undefined) return refused('reminders', 'text-expected');
  const desk = await deskOfCycle(parts, visit, which.cycleId);
  const before = await findDeadline(parts.db.client, which.cycleId, which.kind);
  if (desk === undefined || before === undefined) return refused('reminders', 'no-such-deadline');
  const typed = readDeadline(input.text);
  if (!typed.ok) return refused('reminders', typed.refusal);
  const decided = decideMove(typed.value, before.time, { now: visit.now, zone: desk.bloc.timeZone });
  if (!decided.ok) return refused('reminders', decided.refusal);
  const { date, time = before.time } = decided.value;
  const moved = await moveDeadline(parts.db, { ...which, date, time }, visit);
  if (!moved.ok) return refused('cycles', moved.refusal);
  await endDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });
  const timetable = renderTimetable(await readTimetable(parts.db, desk, visit.now), 'private');
  return { screen: screen([sayMoved(moved.value), ...timetable.lines], timetable.buttons) };
}

async function snooze(parts: FeatureParts, visit: Visit, about: { deadlineId: number; unitId: number }): Promise<Answer> {
  const done = await putOffReminder(parts.db, about, visit);
  if (!done.ok) return refused('reminders', done.refusal);
  const reminder = await readReminder(parts.db, { ...about, personId: visit.personId }, visit.now);
  return { toast: sayPutOff(done.value), ...(reminder === undefined ? {} : { screen: renderPutOff(reminder, done.value) }) };
}

const moveDialogue = (parts: FeatureParts): DialogueKind => ({ kind: KIND, handle: (visit, input) => takeMove(parts, visit, input) });

export const remindersFeature = (parts: FeatureParts): Feature => ({
  name: 'reminders',
  commands: [
    {
      name: 'lich', alias: 'timetable', description: say('reminders-command-timetable'), where: 'both',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'lich', argument, show: (desk) => showTimetable(parts, visit, desk) }),
    },
    {
      name: 'viec', alias: 'todo', description: say('reminders-command-tasks'), where: 'private',
      handle: (visit, argument) =>
        withBloc(parts, visit, { command: 'viec', argument, show: async (desk) => ({ screen: renderTasks(await listTasks(parts.db, desk, visit.now)) }) }),
    },
  ],
  taps: [
    tap('reminders-snooze', z.tuple([id, id]), (visit, [deadlineId, unitId]) => snooze(parts, visit, { deadlineId, unitId })),
    tap('reminders-timetable', z.tuple([id]), (visit, [cycleId]) => backToTimetable(parts, visit, cycleId)),
    tap('reminders-move', z.tuple([id, kind]), (visit, [cycleId, which]) => askMove(parts, visit, { cycleId, kind: which })),
  ],
  dialogues: [moveDialogue(parts)],
});
