/** What a person owes here: the self-score sheet of each of their units, as long as none is handed in. */
import { unitsToSubmitFor, type Desk, type Task } from '#blocs';
import { deadlineInstant, findDeadline, getCycle } from '#cycles';
import type { Tx } from '#db';
import { action, button, say, showDate } from '#kernel';
import { listScores } from './store.ts';

export async function scoresTasks(tx: Tx, desk: Desk, now: Date): Promise<readonly Task[]> {
  const cycleId = desk.bloc.currentCycleId;
  const own = desk.units.filter((unit) => unitsToSubmitFor(desk.actor).includes(unit.id));
  if (own.length === 0) return [];
  const { year } = await getCycle(tx, cycleId);
  const deadline = await findDeadline(tx, cycleId, 'self-score');
  const handedIn = new Set((await listScores(tx, cycleId)).map((one) => one.unitId));
  const isOver = deadline !== undefined && deadlineInstant(deadline, desk.bloc.timeZone) <= now;
  return own.filter((unit) => !handedIn.has(unit.id)).map((unit) => ({
    line:
      deadline === undefined
        ? say('scores-task', { unit: unit.short, year })
        : say(isOver ? 'scores-task-over' : 'scores-task-until', { unit: unit.short, year, time: deadline.time, date: showDate(deadline.date) }),
    button: button(say(isOver ? 'scores-button-task-over' : 'scores-button-task', { unit: unit.short }), action('scores-open', cycleId, unit.id)),
  }));
}
