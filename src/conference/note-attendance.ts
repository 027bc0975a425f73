/** A unit is noted present (by its own tap or for it) or absent. */
import { getActor, listUnits, recordAudit, refreshBoard } from '#blocs';
import { transact, type Database } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import type { ConferenceRefusal } from './model.ts';
import { decideAttendance, type AttendanceCommand } from './rules.ts';
import { findConference, listAttendance, lockConference, noteAttendance as write } from './store.ts';

export function noteAttendance(
  db: Database,
  command: AttendanceCommand & { readonly conferenceId: number },
  by: { readonly personId: number; readonly now: Date },
): Promise<Result<{ readonly unitId: number; readonly at: Date }, ConferenceRefusal>> {
  const { conferenceId } = command;
  return transact(db, async (tx): Promise<Result<{ unitId: number; at: Date }, ConferenceRefusal>> => {
    await lockConference(tx, conferenceId);
    const conference = await findConference(tx, conferenceId);
    if (conference === undefined) return refuse('not-open');
    const { blocId, cycleId, state } = conference;
    const units = await listUnits(tx, cycleId, localDate(by.now, 'UTC'));
    const decided = decideAttendance(
      { state, actor: await getActor(tx, by.personId, { blocId, cycleId }), unitIds: units.map((unit) => unit.id), attendance: await listAttendance(tx, conferenceId) },
      command,
    );
    if (!decided.ok) return decided;
    const { onBehalf } = decided.value;
    await write(tx, { conferenceId, unitId: command.unitId }, { isPresent: command.isPresent, at: by.now, personId: by.personId, onBehalf });
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId: command.unitId, onBehalf, key: command.isPresent ? 'audit-present' : 'audit-absent', args: {} });
    await refreshBoard(tx, blocId, by.now);
    return accept({ unitId: command.unitId, at: by.now });
  });
}
