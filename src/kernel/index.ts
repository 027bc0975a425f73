/** Shared ground: results, time, words before they have a language. No business word may appear here. */
export type { Result } from './result.ts';
export { accept, refuse, assert, assertNever } from './result.ts';
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export type { LocalDate, LocalTime } from './calendar.ts';
export { addDays, instantOf, localDate, localTime, parseDate, showDate, weekdayOf } from './calendar.ts';
export type { Action, Button, Say, SayArgument, Screen } from './text.ts';
export { action, button, say, screen, verbatim } from './text.ts';
export { cleanLine, cleanLines, clipped, hasLetter, searchKey } from './written-text.ts';
export type { Log, LogEvent, LogFields } from './log.ts';
export { errorName, silentLog } from './log.ts';
export { pauseUntil } from './pause.ts';
