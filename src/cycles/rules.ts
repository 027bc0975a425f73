/** Defaults of a new year and the reading of what the secretary types: tables, dates, years. */
import { addDays, cleanLines, parseDate, refuse, accept, type LocalDate, type Result } from '#kernel';
import { presetRule } from '#tally';
import type { CycleRules, CyclesRefusal, DeadlineKind, Heading, ScoreTable } from './model.ts';

/** Every date is a bloc setting; these are the defaults (domain.md §2, own proposal). Day and month of the cycle's year. */
const DEFAULT_DAYS: Readonly<Record<DeadlineKind, string>> = { registration: '01-31', 'self-score': '11-25', conference: '12-15' };
export const DEFAULT_TIME = '17:00';

export const defaultDate = (kind: DeadlineKind, year: number): LocalDate => `${year}-${DEFAULT_DAYS[kind]}`;

/** Days a bloc that is set up late gets instead of a date that has passed (own proposal; the secretary moves it as needed). */
const LATE_DAYS: Readonly<Record<DeadlineKind, number>> = { registration: 14, 'self-score': 21, conference: 30 };

/** Nobody is asked to have done something before the bloc was there. */
export function firstDate(kind: DeadlineKind, year: number, today: LocalDate): LocalDate {
  const usual = defaultDate(kind, year);
  return usual > today ? usual : addDays(today, LATE_DAYS[kind]);
}

export const defaultRules = (): CycleRules => ({ version: 1, leader: presetRule('leader-majority'), deputy: presetRule('deputy-majority') });

/** Until the bloc gives its table, units hand in one total. */
export const EMPTY_TABLE: ScoreTable = { version: 1, headings: [] };

const YEARS = { first: 2000, last: 2100 };
export const NAME_LIMIT = 200;
const HEADINGS_LIMIT = 30;

export function readYear(text: string): Result<number, CyclesRefusal> {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return year >= YEARS.first && year <= YEARS.last ? accept(year) : refuse('year-range');
}

/** A day as people write it, dd/mm/yyyy. */
export function readDay(text: string): Result<LocalDate, CyclesRefusal> {
  const date = parseDate(text);
  return date === undefined ? refuse('no-such-day') : accept(date);
}

function readHeading(line: string, index: number): Heading | undefined {
  const match = /^(.{1,200}?)\s*\|\s*(\d{1,5})(?:[.,](\d{1,2}))?$/u.exec(line);
  if (match === null) return undefined;
  const [, name = '', whole = '', cents = ''] = match;
  const max = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return max === 0 ? undefined : { id: `h${index + 1}`, name, max };
}

/** One heading per line, `nội dung | điểm tối đa`. */
export function readScoreTable(text: string): Result<ScoreTable, CyclesRefusal> {
  const headings = cleanLines(text).map(readHeading);
  const isReadable = headings.length > 0 && headings.length <= HEADINGS_LIMIT && !headings.includes(undefined);
  return isReadable ? accept({ version: 1, headings: headings.filter((one) => one !== undefined) }) : refuse('table-unreadable');
}
