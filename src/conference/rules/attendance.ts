/** Who may note whom present or absent, and with which reason. */
import { accept, refuse, type Result } from '#kernel';
import { mayRunConference, unitsOf, type Actor } from '#blocs';
import type { Attendance, ConferenceRefusal, ConferenceState } from '../model.ts';
import { checkSession } from './course.ts';

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
  /** Vắng có lý do: noted for a unit that is absent, or leaves. */
  readonly reason?: string;
}

/** A unit's own people check in; absence, and everybody else's presence, is noted by those who run the meeting. */
export function decideAttendance(picture: AttendancePicture, command: AttendanceCommand): Result<{ readonly onBehalf: boolean; readonly hasMoved: boolean }, ConferenceRefusal> {
  const session = checkSession(picture.state);
  if (!session.ok) return session;
  if (!picture.unitIds.includes(command.unitId)) return refuse('no-such-unit');
  const isOwn = unitsOf(picture.actor).includes(command.unitId);
  if (!mayRunConference(picture.actor) && (!isOwn || !command.isPresent)) return refuse(isOwn ? 'not-allowed' : 'not-your-unit');
  const wasPresent = isPresent(picture.attendance, command.unitId);
  const hasMoved = wasPresent !== command.isPresent;
  if (!hasMoved && command.reason === undefined) return refuse(wasPresent ? 'already-present' : 'already-absent');
  return accept({ onBehalf: !isOwn, hasMoved });
}

export const isPresent = (attendance: readonly Attendance[], unitId: number): boolean =>
  attendance.some((one) => one.unitId === unitId && one.isPresent);

export const reasonOf = (attendance: readonly Attendance[], unitId: number): string | undefined =>
  attendance.find((one) => one.unitId === unitId && !one.isPresent)?.reason ?? undefined;
