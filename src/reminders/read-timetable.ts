/** The year's deadlines with their state, and what the person's units still owe. */
import { isSecretary, type Desk, type Task } from '#blocs';
import { deadlineInstant, getCycle, listDeadlines } from '#cycles';
import type { Database } from '#db';
import { scoresTasks } from '#scores';
import { targetsTasks } from '#targets';
import type { Timetable, TimetableLine } from './model.ts';
import { readProgress } from './read-progress.ts';

export async function readTimetable(db: Database, desk: Desk, now: Date): Promise<Timetable> {
  const tx = db.client;
  const { bloc } = desk;
  const lines: TimetableLine[] = [];
  for (const deadline of await listDeadlines(tx, bloc.currentCycleId)) {
    const isOver = deadlineInstant(deadline, bloc.timeZone) <= now;
    lines.push({ deadline, isOver, progress: await readProgress(tx, bloc, { deadline, now }) });
  }
  return { bloc, cycle: await getCycle(tx, bloc.currentCycleId), isSecretary: isSecretary(desk.actor), lines };
}

export const listTasks = async (db: Database, desk: Desk, now: Date): Promise<readonly Task[]> => [
  ...(await targetsTasks(db.client, desk, now)),
  ...(await scoresTasks(db.client, desk, now)),
];
