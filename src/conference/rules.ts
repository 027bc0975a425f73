/** Who may note whom present, and when a conference may be opened or closed. */
import { accept, refuse, type Result } from '#kernel';
import { mayRunConference, unitsOf, type Actor } from '#blocs';
import type { Attendance, ConferenceRefusal, ConferenceState } from './model.ts';

export interface AttendancePicture {
  readonly state: ConferenceState;
  readonly actor: Actor;
  /** Units of the conference's cycle. */
  readonly unitIds: readonly number[];
  readonly attendance: readonly Attendance[];
}

export interface AttendanceCommand {
  readonly unitId: number;
  readonly isPresent: boolean;
}

/** A unit's own people check in; absence, and everybody else's presence, is noted by those who run the meeting. */
export function decideAttendance(picture: AttendancePicture, command: AttendanceCommand): Result<{ readonly onBehalf: boolean }, ConferenceRefusal> {
  if (picture.state !== 'open') return refuse('not-open');
  if (!picture.unitIds.includes(command.unitId)) return refuse('no-such-unit');
  const isOwn = unitsOf(picture.actor).includes(command.unitId);
  if (!mayRunConference(picture.actor) && (!isOwn || !command.isPresent)) return refuse(isOwn ? 'not-allowed' : 'not-your-unit');
  const wasPresent = isPresent(picture.attendance, command.unitId);
  if (wasPresent === command.isPresent) return refuse(wasPresent ? 'already-present' : 'already-absent');
  return accept({ onBehalf: !isOwn });
}

export const isPresent = (attendance: readonly Attendance[], unitId: number): boolean =>
  attendance.some((one) => one.unitId === unitId && one.isPresent);

export function decideClosing(picture: { readonly state: ConferenceState; readonly actor: Actor; readonly openBallots: number }): Result<'closed', ConferenceRefusal> {
  if (!mayRunConference(picture.actor)) return refuse('not-allowed');
  if (picture.state !== 'open') return refuse('not-open');
  return picture.openBallots > 0 ? refuse('ballot-open') : accept('closed');
}
