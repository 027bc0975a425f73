/** Office hours in a bloc's zone: 07:30–17:30, Monday to Friday, both ends included. Public holidays are not known here. */
import { addDays, instantOf, localDate, localTime, weekdayOf, type LocalDate } from '#kernel';

const OPENING = '07:30';
const CLOSING = '17:30';
const FRIDAY = 5;

const isWorkday = (date: LocalDate): boolean => weekdayOf(date) <= FRIDAY;

export function isOfficeHour(at: Date, zone: string): boolean {
  const time = localTime(at, zone);
  const isMinute = at.getTime() === instantOf(localDate(at, zone), CLOSING, zone).getTime();
  return isWorkday(localDate(at, zone)) && time >= OPENING && (time < CLOSING || isMinute);
}

export function nextWorkday(date: LocalDate): LocalDate {
  const next = addDays(date, 1);
  return isWorkday(next) ? next : nextWorkday(next);
}

function previousWorkday(date: LocalDate): LocalDate {
  const previous = addDays(date, -1);
  return isWorkday(previous) ? previous : previousWorkday(previous);
}

/** The first opening strictly after `at`. */
export function nextOpening(at: Date, zone: string): Date {
  const today = localDate(at, zone);
  const opensToday = isWorkday(today) && at < instantOf(today, OPENING, zone);
  return instantOf(opensToday ? today : nextWorkday(today), OPENING, zone);
}

/** The last closing at or before `at`. */
export function lastClosing(at: Date, zone: string): Date {
  const today = localDate(at, zone);
  const closedToday = isWorkday(today) && at >= instantOf(today, CLOSING, zone);
  return instantOf(closedToday ? today : previousWorkday(today), CLOSING, zone);
}
