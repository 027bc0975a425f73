/** One unit's sheet as one person sees it now: working copy, what was handed in, deadline and right. */
import { findBlocOfCycle, getActor, listUnits, mayRunConference } from '#blocs';
import { deadlineInstant, findDeadline, getCycle } from '#cycles';
import type { Database, Tx } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import type { ScoreDesk, ScoresRefusal } from './model.ts';
import { hasChanged, headingsLeft, isOutdated, totalOf } from './rules/points.ts';
import { standingFor } from './rules/scoring.ts';
import { EMPTY_CONTENT, findDraft, findLatest, type UnitYear } from './store.ts';
import { listOfficialScores } from './store/official.ts';

export interface Acting {
  readonly personId: number;
  readonly now: Date;
}

export async function openDesk(tx: Tx, at: UnitYear, by: Acting): Promise<Result<ScoreDesk, ScoresRefusal>> {
  const bloc = await findBlocOfCycle(tx, at.cycleId);
  if (bloc === undefined) return refuse('no-right');
  const actor = await getActor(tx, by.personId, { blocId: bloc.id, cycleId: at.cycleId });
  const deadline = await findDeadline(tx, at.cycleId, 'self-score');
  const isOver = deadline !== undefined && deadlineInstant(deadline, bloc.timeZone) <= by.now;
  const standing = standingFor(actor, at.unitId, isOver);
  if (standing === undefined) return refuse('no-right');
  const unit = (await listUnits(tx, at.cycleId, localDate(by.now, bloc.timeZone))).find((one) => one.id === at.unitId);
  if (unit === undefined) return refuse('no-such-unit');
  const cycle = await getCycle(tx, at.cycleId);
  const latest = await findLatest(tx, at);
  const draft = (await findDraft(tx, at)) ?? latest ?? EMPTY_CONTENT;
  return accept({
    bloc, cycle, unit, deadline, isOver, standing, draft, latest,
    seesAll: mayRunConference(actor),
    official: (await listOfficialScores(tx, at.cycleId)).find((one) => one.unitId === at.unitId)?.total,
    draftTotal: totalOf(cycle.scoreTable, draft),
    left: headingsLeft(cycle.scoreTable, draft),
    isChanged: hasChanged(cycle.scoreTable, draft, latest),
    isOutdated: latest !== undefined && isOutdated(cycle.scoreTable, latest),
  });
}

export const readSheet = (db: Database, at: UnitYear, by: Acting): Promise<Result<ScoreDesk, ScoresRefusal>> => openDesk(db.client, at, by);

/** How many headings a unit has still to score, of how many; nothing to say for a table without headings. */
export async function findProgress(tx: Tx, at: UnitYear): Promise<{ readonly left: number; readonly all: number } | undefined> {
  const { scoreTable } = await getCycle(tx, at.cycleId);
  if (scoreTable.headings.length === 0) return undefined;
  const draft = (await findDraft(tx, at)) ?? EMPTY_CONTENT;
  return { left: headingsLeft(scoreTable, draft).length, all: scoreTable.headings.length };
}
