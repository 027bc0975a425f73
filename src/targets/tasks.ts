/** What a person owes here: the registration of each of their units, as long as it is not handed in. */
import { unitsToSubmitFor, type Desk, type Task } from '#blocs';
import { deadlineInstant, findDeadline, getCycle } from '#cycles';
import type { Tx } from '#db';
import { action, button, say, showDate } from '#kernel';
import { listRegistered } from './store.ts';

export async function targetsTasks(tx: Tx, desk: Desk, now: Date): Promise<readonly Task[]> {
  const cycleId = desk.bloc.currentCycleId;
  const own = desk.units.filter((unit) => unitsToSubmitFor(desk.actor).includes(unit.id));
  if (own.length === 0) return [];
  const { year } = await getCycle(tx, cycleId);
  const deadline = await findDeadline(tx, cycleId, 'registration');
  const registered = new Set(await listRegistered(tx, cycleId));
  const isOver = deadline !== undefined && deadlineInstant(deadline, desk.bloc.timeZone) <= now;
  return own.filter((unit) => !registered.has(unit.id)).map((unit) => ({
    line:
      deadline === undefined
        ? say('targets-task', { unit: unit.short, year })
        : say(isOver ? 'targets-task-over' : 'targets-task-until', { unit: unit.short, year, time: deadline.time, date: showDate(deadline.date) }),
    button: button(say(isOver ? 'targets-button-task-over' : 'targets-button-task', { unit: unit.short }), action('targets-open', cycleId, unit.id)),
  }));
}
