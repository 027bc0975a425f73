/** The ranking by self-score, with those who handed in nothing, for secretary and chair. */
import { findBlocOfCycle, getActor, listUnits, mayRunConference } from '#blocs';
import { deadlineInstant, findDeadline, getCycle } from '#cycles';
import type { Database } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import type { Ranking, ScoresRefusal } from './model.ts';
import type { Acting } from './read-sheet.ts';
import { rankUnits } from './rules/ranking.ts';
import { listScores } from './store.ts';

export async function readRanking(db: Database, cycleId: number, by: Acting): Promise<Result<Ranking, ScoresRefusal>> {
  const tx = db.client;
  const bloc = await findBlocOfCycle(tx, cycleId);
  if (bloc === undefined) return refuse('not-secretary');
  if (!mayRunConference(await getActor(tx, by.personId, { blocId: bloc.id, cycleId }))) return refuse('not-secretary');
  const units = await listUnits(tx, cycleId, localDate(by.now, bloc.timeZone));
  const deadline = await findDeadline(tx, cycleId, 'self-score');
  const isOver = deadline !== undefined && deadlineInstant(deadline, bloc.timeZone) <= by.now;
  return accept({ bloc, cycle: await getCycle(tx, cycleId), deadline, isOver, places: rankUnits(units, await listScores(tx, cycleId)) });
}
