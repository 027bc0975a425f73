/** A unit is noted present (by its own tap or for it) or absent, with the reason where there is one; it may come and go. */
import { listUnits, type ActedBy } from '#blocs';
import type { Database, Tx } from '#db';
import { accept, localDate, type Result, type Say } from '#kernel';
import type { Arrival, ConferenceRefusal } from './model.ts';
import { endProxiesByMove } from './record-proxy.ts';
import { decideAttendance, type AttendanceCommand } from './rules/attendance.ts';
import { readLine } from './rules/remarks.ts';
import { audit, inMeeting } from './run-meeting.ts';
import { listAttendance, noteAttendance as write, writeMove } from './store.ts';

/** Whoever stands above the conference hears of an arrival in its own transaction, and says what it means there. */
export type OnArrival = (tx: Tx, arrival: Arrival, by: ActedBy) => Promise<readonly Say[]>;

interface Noted {
  readonly unitId: number;
  readonly at: Date;
  /** What an arrival means for whoever was told of it. */
  readonly said: readonly Say[];
}

export function noteAttendance(
  db: Database,
  command: AttendanceCommand & { readonly conferenceId: number; readonly onArrival?: OnArrival | undefined },
  by: ActedBy,
): Promise<Result<Noted, ConferenceRefusal>> {
  const { conferenceId, unitId, isPresent } = command;
  return inMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<Noted, ConferenceRefusal>> => {
    const { tx, conference, actor } = meeting;
    const reason = command.reason === undefined ? accept(null) : readLine(command.reason);
    if (!reason.ok) return reason;
    const units = await listUnits(tx, conference.cycleId, localDate(by.now, 'UTC'));
    const picture = { state: conference.state, actor, unitIds: units.map((unit) => unit.id), attendance: await listAttendance(tx, conferenceId) };
    const decided = decideAttendance(picture, command);
    if (!decided.ok) return decided;
    const { onBehalf, hasMoved } = decided.value;
    const note = { isPresent, at: by.now, personId: by.personId, onBehalf, reason: reason.value };
    await write(tx, { conferenceId, unitId }, note);
    if (hasMoved) {
      await writeMove(tx, { conferenceId, unitId }, note);
      await endProxiesByMove(meeting, { unitId, isPresent }, by);
    }
    await audit(meeting, by, { unitId, onBehalf, key: isPresent ? 'audit-present' : 'audit-absent' });
    const onArrival = hasMoved && isPresent ? command.onArrival : undefined;
    return accept({ unitId, at: by.now, said: (await onArrival?.(tx, { conference, unitId, onBehalf }, by)) ?? [] });
  });
}
