/** How much time is left, as it is said: in days of the calendar, in the nearest hours on the last day. */
import { localDate } from '#kernel';
import type { Remaining } from '../model.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const dayNumber = (at: Date, zone: string): number => Date.parse(`${localDate(at, zone)}T00:00:00Z`) / DAY;

export function remainingUntil(deadline: Date, now: Date, zone: string): Remaining {
  if (now >= deadline) return { kind: 'over' };
  const days = dayNumber(deadline, zone) - dayNumber(now, zone);
  if (days >= 1) return { kind: 'days', days };
  const left = deadline.getTime() - now.getTime();
  // A reminder for two hours before goes out a moment later: one hour is not what it means.
  return left >= HOUR ? { kind: 'hours', hours: Math.round(left / HOUR) } : { kind: 'soon' };
}
