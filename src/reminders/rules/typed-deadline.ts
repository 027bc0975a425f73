/** Reads a new deadline as the secretary types it: dd/mm/yyyy, with an hour before or after it if wanted. */
import { accept, cleanLine, instantOf, parseDate, refuse, type LocalDate, type LocalTime, type Result } from '#kernel';
import type { RemindersRefusal } from '../model.ts';

const TIME = /(?:^|\s)(\d{1,2})[:hg](\d{2})(?=\s|$)/iu;

export interface TypedDeadline {
  readonly date: LocalDate;
  /** Undefined: the usual hour. */
  readonly time: LocalTime | undefined;
}

export function readDeadline(text: string): Result<TypedDeadline, RemindersRefusal> {
  const line = cleanLine(text);
  const match = TIME.exec(line);
  const [, hour = '', minute = ''] = match ?? [];
  if (match !== null && (Number(hour) > 23 || Number(minute) > 59)) return refuse('date-unreadable');
  const date = parseDate(line.replace(TIME, ' '));
  if (date === undefined) return refuse('date-unreadable');
  return accept({ date, time: match === null ? undefined : `${hour.padStart(2, '0')}:${minute}` });
}

/** A deadline in the past is a slip of the finger: it would close the matter at once. */
export const decideMove = (typed: TypedDeadline, usual: LocalTime, at: { now: Date; zone: string }): Result<TypedDeadline, RemindersRefusal> =>
  instantOf(typed.date, typed.time ?? usual, at.zone) > at.now ? accept(typed) : refuse('date-past');
