/** What a person owes here: the self-score sheet of each of their units, as long as none is handed in under the table in force. */
import { unitsToSubmitFor, type Desk, type Task, type Unit } from '#blocs';
import { deadlineInstant, findDeadline, getCycle, type Cycle, type Deadline } from '#cycles';
import type { Tx } from '#db';
import { action, button, say, showDate, type Say } from '#kernel';
import { isOutdated } from './rules/points.ts';
import { findLatest } from './store.ts';

interface Due {
  readonly cycle: Cycle;
  readonly deadline: Deadline | undefined;
  readonly isOver: boolean;
}

function sayMissing({ short: unit }: Unit, { cycle: { year }, deadline, isOver }: Due): Say {
  if (deadline === undefined) return say('scores-task', { unit, year });
  return say(isOver ? 'scores-task-over' : 'scores-task-until', { unit, year, time: deadline.time, date: showDate(deadline.date) });
}

/** After the deadline a sheet of the table before stands as it is. */
async function lineFor(tx: Tx, unit: Unit, due: Due): Promise<Say | undefined> {
  const { cycle, isOver } = due;
  const latest = await findLatest(tx, { cycleId: cycle.id, unitId: unit.id });
  if (latest === undefined) return sayMissing(unit, due);
  return !isOver && isOutdated(cycle.scoreTable, latest) ? say('scores-task-outdated', { unit: unit.short, year: cycle.year }) : undefined;
}

export async function scoresTasks(tx: Tx, desk: Desk, now: Date): Promise<readonly Task[]> {
  const own = desk.units.filter((unit) => unitsToSubmitFor(desk.actor).includes(unit.id));
  if (own.length === 0) return [];
  const cycle = await getCycle(tx, desk.bloc.currentCycleId);
  const deadline = await findDeadline(tx, cycle.id, 'self-score');
  const isOver = deadline !== undefined && deadlineInstant(deadline, desk.bloc.timeZone) <= now;
  const tasks: Task[] = [];
  for (const unit of own) {
    const line = await lineFor(tx, unit, { cycle, deadline, isOver });
    const label = say(isOver ? 'scores-button-task-over' : 'scores-button-task', { unit: unit.short });
    if (line !== undefined) tasks.push({ line, button: button(label, action('scores-open', cycle.id, unit.id)) });
  }
  return tasks;
}
