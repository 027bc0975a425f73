/** Secretary or chair enters the official scores (điểm chính thức) of a year from a list, or takes all of them away. */
import { listUnits, recordAudit } from '#blocs';
import { isUniqueViolation, transact, type Database, type Tx } from '#db';
import { endDialogue } from '#dialogues';
import { accept, localDate, refuse, type Result } from '#kernel';
import { getCycle } from '#cycles';
import type { Scorer } from './change-sheet.ts';
import type { OfficialScore, Ranking, ScoresRefusal } from './model.ts';
import { findBlocToRank, openRanking } from './read-ranking.ts';
import { listOfficialScores, removeOfficialScores, writeOfficialScore } from './store/official.ts';

export interface OfficialList {
  readonly cycleId: number;
  readonly scores: readonly OfficialScore[];
}

interface Change {
  readonly cycleId: number;
  readonly by: Scorer;
}

/** Rights and year are checked here; `act` then changes the scores of this bloc. */
async function change(tx: Tx, { cycleId, by }: Change, act: (at: { blocId: number; unitIds: ReadonlySet<number> }) => Promise<Result<unknown, ScoresRefusal>>): Promise<Result<Ranking, ScoresRefusal>> {
  const bloc = await findBlocToRank(tx, cycleId, by);
  if (!bloc.ok) return bloc;
  if ((await getCycle(tx, cycleId)).closedAt !== null) return refuse('cycle-closed');
  const units = await listUnits(tx, cycleId, localDate(by.now, bloc.value.timeZone));
  const done = await act({ blocId: bloc.value.id, unitIds: new Set(units.map((unit) => unit.id)) });
  if (!done.ok) return done;
  if (by.endsDialogue !== undefined) await endDialogue(tx, by.endsDialogue);
  return openRanking(tx, cycleId, by);
}

/** Units of the list get the score it gives them, the others keep theirs. What a question was decided by stays written down beside it. */
export async function enterOfficialScores(db: Database, { cycleId, scores }: OfficialList, by: Scorer): Promise<Result<Ranking, ScoresRefusal>> {
  const once = () =>
    transact(db, (tx) =>
      change(tx, { cycleId, by }, async ({ blocId, unitIds }) => {
        if (scores.some((one) => !unitIds.has(one.unitId))) return refuse('no-such-unit');
        const before = new Map((await listOfficialScores(tx, cycleId)).map((one) => [one.unitId, one.total]));
        // Always in the same order: two lists entered at once wait for each other instead of locking each other out.
        const changed = scores.filter((one) => before.get(one.unitId) !== one.total).toSorted((one, other) => one.unitId - other.unitId);
        for (const one of changed) {
          await writeOfficialScore(tx, one, { cycleId, personId: by.personId, at: by.now });
          await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId: one.unitId, key: 'audit-scores-official', args: { total: one.total / 100 } });
        }
        return accept(changed.length);
      }),
    );
  try {
    return await once();
  } catch (error) {
    // Two people entered the first score of a unit at once: the later list is written over what the first one wrote.
    if (isUniqueViolation(error)) return once();
    throw error;
  }
}

export const clearOfficialScores = (db: Database, cycleId: number, by: Scorer): Promise<Result<Ranking, ScoresRefusal>> =>
  transact(db, (tx) =>
    change(tx, { cycleId, by }, async ({ blocId }) => {
      const count = await removeOfficialScores(tx, cycleId);
      if (count === 0) return refuse('official-none');
      await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-scores-official-cleared', args: { count } });
      return accept(count);
    }),
  );
