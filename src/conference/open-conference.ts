/** The secretary or chair opens the bloc's conference: one at a time. */
import { findBloc, getActor, mayRunConference, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { isUniqueViolation, transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { ConferenceRefusal } from './model.ts';
import { createConference, findOpenConference } from './store.ts';

/** Returns the conference's id. */
export async function openConference(db: Database, blocId: number, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  try {
    return await transact(db, async (tx): Promise<Result<number, ConferenceRefusal>> => {
      const bloc = await findBloc(tx, blocId);
      if (bloc === undefined) return refuse('not-allowed');
      const cycleId = bloc.currentCycleId;
      if (!mayRunConference(await getActor(tx, by.personId, { blocId, cycleId }))) return refuse('not-allowed');
      if ((await findOpenConference(tx, blocId)) !== undefined) return refuse('already-open');
      const id = await createConference(tx, { cycleId, kind: 'tong-ket', openedById: by.personId, now: by.now });
      await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-conference-opened', args: {} });
      await refreshBoard(tx, blocId, by.now);
      return accept(id);
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('already-open');
    throw error;
  }
}
