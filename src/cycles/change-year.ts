/** The secretary changes the year's settings: a deadline is moved, the score table is given. */
import { findBlocOfCycle, getActor, isSecretary, recordAudit, refreshBoard, type Bloc, type ActedBy } from '#blocs';
import { transact, type Database, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { CyclesRefusal, Deadline, DeadlineKind, ScoreTable } from './model.ts';
import { DEFAULT_TIME } from './rules.ts';
import { setDeadline, setScoreTable } from './store.ts';

async function asSecretary(tx: Tx, cycleId: number, personId: number): Promise<Result<Bloc, CyclesRefusal>> {
  const bloc = await findBlocOfCycle(tx, cycleId);
  if (bloc === undefined || bloc.currentCycleId !== cycleId) return refuse('no-such-cycle');
  return isSecretary(await getActor(tx, personId, { blocId: bloc.id, cycleId })) ? accept(bloc) : refuse('not-secretary');
}

/** `date` as YYYY-MM-DD, `time` as HH:MM in the bloc's zone; reminders begin anew. */
export function moveDeadline(
  db: Database,
  move: { readonly cycleId: number; readonly kind: DeadlineKind; readonly date: string; readonly time?: string },
  by: ActedBy,
): Promise<Result<Deadline, CyclesRefusal>> {
  return transact(db, async (tx): Promise<Result<Deadline, CyclesRefusal>> => {
    const bloc = await asSecretary(tx, move.cycleId, by.personId);
    if (!bloc.ok) return bloc;
    const deadline = await setDeadline(tx, { cycleId: move.cycleId, kind: move.kind }, { date: move.date, time: move.time ?? DEFAULT_TIME });
    await recordAudit(tx, { blocId: bloc.value.id, at: by.now, personId: by.personId, key: `audit-deadline-${move.kind}`, args: { date: move.date } });
    await refreshBoard(tx, bloc.value.id, by.now);
    return accept(deadline);
  });
}

/** Sheets handed in before keep their points; a new table asks for new sheets. */
export function giveScoreTable(db: Database, gift: { readonly cycleId: number; readonly table: ScoreTable }, by: ActedBy): Promise<Result<ScoreTable, CyclesRefusal>> {
  const { cycleId, table } = gift;
  return transact(db, async (tx): Promise<Result<ScoreTable, CyclesRefusal>> => {
    const bloc = await asSecretary(tx, cycleId, by.personId);
    if (!bloc.ok) return bloc;
    await setScoreTable(tx, cycleId, table);
    await recordAudit(tx, { blocId: bloc.value.id, at: by.now, personId: by.personId, key: 'audit-score-table', args: { headings: table.headings.length } });
    return accept(table);
  });
}
