/** The ranking by official score, or by self-score until all have one, for secretary and chair. */
import { findBlocOfCycle, getActor, listUnits, mayRunConference, type Bloc } from '#blocs';
import { deadlineInstant, findDeadline, getCycle } from '#cycles';
import type { Database, Tx } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import type { Ranking, ScoresRefusal, YearScores } from './model.ts';
import type { Acting } from './read-sheet.ts';
import { rankUnits } from './rules/ranking.ts';
import { listScores } from './store.ts';
import { listOfficialScores } from './store/official.ts';

/** What every unit has of the year, as it stands now. */
export const readYearScores = async (tx: Tx, cycleId: number): Promise<YearScores> => ({ official: await listOfficialScores(tx, cycleId), self: await listScores(tx, cycleId) });

/** Who runs the bloc's conferences sees all scores and enters the official ones. */
export async function findBlocToRank(tx: Tx, cycleId: number, by: Acting): Promise<Result<Bloc, ScoresRefusal>> {
  const bloc = await findBlocOfCycle(tx, cycleId);
  if (bloc === undefined) return refuse('not-secretary');
  return mayRunConference(await getActor(tx, by.personId, { blocId: bloc.id, cycleId })) ? accept(bloc) : refuse('not-secretary');
}

export async function openRanking(tx: Tx, cycleId: number, by: Acting): Promise<Result<Ranking, ScoresRefusal>> {
  const found = await findBlocToRank(tx, cycleId, by);
  if (!found.ok) return found;
  const bloc = found.value;
  const units = await listUnits(tx, cycleId, localDate(by.now, bloc.timeZone));
  const deadline = await findDeadline(tx, cycleId, 'self-score');
  const isOver = deadline !== undefined && deadlineInstant(deadline, bloc.timeZone) <= by.now;
  return accept({ bloc, cycle: await getCycle(tx, cycleId), deadline, isOver, ...rankUnits(units, await readYearScores(tx, cycleId)) });
}

export const readRanking = (db: Database, cycleId: number, by: Acting): Promise<Result<Ranking, ScoresRefusal>> => openRanking(db.client, cycleId, by);
