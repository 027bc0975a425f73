/** How much time is left, as it is said: in days of the calendar, in hours on the last day. */
import { localDate } from '#kernel';
import type { Remaining } from '../model.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const dayNumber = (at: Date, zone: string): number => Date.parse(`${localDate(at, zone)}T00:00:00Z`) / DAY;

export function remainingUntil(deadline: Date, now: Date, zone: string): Remaining {
  if (now >= deadline) return { kind: 'over' };
  const days = dayNumber(deadline, zone) - dayNumber(now, zone);
  if (days >= 1) return { kind: 'days', days };
  const hours = Math.floor((deadline.getTime() - now.getTime()) / HOUR);
  return hours >= 1 ? { kind: 'hours', hours } : { kind: 'soon' };
}
