/** "Nhắc lại sau": this afternoon at 14:00, or at 08:00 of the next working day, and never past the deadline. */
import { instantOf, localDate, localTime, weekdayOf } from '#kernel';
import type { Snooze } from '../model.ts';
import { nextWorkday } from './office-hours.ts';

const AFTERNOON = '14:00';
const MORNING = '08:00';
const FRIDAY = 5;

/** Undefined: the next suitable hour would not be before the deadline, so there is nothing left to put off. */
export function putOff(now: Date, deadline: Date, zone: string): Snooze | undefined {
  const today = localDate(now, zone);
  const isThisAfternoon = weekdayOf(today) <= FRIDAY && localTime(now, zone) < AFTERNOON;
  const date = isThisAfternoon ? today : nextWorkday(today);
  const time = isThisAfternoon ? AFTERNOON : MORNING;
  const at = instantOf(date, time, zone);
  return at >= deadline ? undefined : { at, date, time, isThisAfternoon };
}
