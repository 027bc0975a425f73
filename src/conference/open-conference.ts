/** The secretary or chair opens the bloc's conference with the agenda of its kind: one at a time. */
import { findBloc, getActor, lockBloc, mayRunConference, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { ConferenceKind, ConferenceRefusal } from './model.ts';
import { TEMPLATES } from './rules/agenda.ts';
import { createAgenda, createConference, findOpenConference } from './store.ts';

export interface Opening extends ActedBy {
  /** Left out: hội nghị tổng kết. */
  readonly kind?: ConferenceKind;
}

/** Returns the conference's id. */
export function openConference(db: Database, blocId: number, by: Opening): Promise<Result<number, ConferenceRefusal>> {
  const { kind = 'tong-ket', personId, now } = by;
  return transact(db, async (tx): Promise<Result<number, ConferenceRefusal>> => {
    // Whoever opens another one, or takes back the closing of one of whichever year, waits.
    await lockBloc(tx, blocId);
    const bloc = await findBloc(tx, blocId);
    if (bloc === undefined) return refuse('not-allowed');
    const cycleId = bloc.currentCycleId;
    if (!mayRunConference(await getActor(tx, personId, { blocId, cycleId }))) return refuse('not-allowed');
    if ((await findOpenConference(tx, blocId)) !== undefined) return refuse('already-open');
    const id = await createConference(tx, { cycleId, kind, openedById: personId, now });
    await createAgenda(tx, id, TEMPLATES[kind]);
    await recordAudit(tx, { blocId, at: now, personId, key: 'audit-conference-opened', args: {} });
    await refreshBoard(tx, blocId, now);
    return accept(id);
  });
}
