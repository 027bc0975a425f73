/** Rows of attendance: how it stands, and the arrivals and departures that led there. */
import type { Tx } from '#db';
import type { Attendance, Move } from '../model.ts';

export const listAttendance = (tx: Tx, conferenceId: number): Promise<readonly Attendance[]> =>
  tx.attendance.findMany({ where: { conferenceId }, select: { unitId: true, isPresent: true, at: true, onBehalf: true, reason: true } });

export interface AttendanceNote {
  readonly isPresent: boolean;
  readonly at: Date;
  readonly personId: number;
  readonly onBehalf: boolean;
  readonly reason: string | null;
}

export async function noteAttendance(tx: Tx, at: { conferenceId: number; unitId: number }, note: AttendanceNote): Promise<void> {
  await tx.attendance.upsert({ where: { conferenceId_unitId: at }, create: { ...at, ...note }, update: note });
}

export async function writeMove(tx: Tx, at: { conferenceId: number; unitId: number }, note: AttendanceNote): Promise<void> {
  const { onBehalf: _onBehalf, ...move } = note;
  await tx.attendanceMove.create({ data: { ...at, ...move } });
}

export const listMoves = (tx: Tx, conferenceId: number): Promise<readonly Move[]> =>
  tx.attendanceMove.findMany({ where: { conferenceId }, orderBy: { id: 'asc' }, select: { unitId: true, isPresent: true, at: true } });
