/** Local dates and times of a bloc's zone, and the instants they stand for. Dates are `YYYY-MM-DD`, times `HH:MM`. */

export type LocalDate = string;
export type LocalTime = string;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  // Sweden writes dates and times as ISO 8601 does: 2019-11-25 14:05.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}

/** One call gives both: splitting into parts costs several times as much, and reminders ask thousands of times. */
const shownIn = (at: Date, zone: string): readonly string[] => formatIn(zone).format(at).split(' ');

export const localDate = (at: Date, zone: string): LocalDate => shownIn(at, zone)[0] ?? '';

export const localTime = (at: Date, zone: string): LocalTime => shownIn(at, zone)[1] ?? '';

const asIfUtc = (date: LocalDate, time: LocalTime): number => Date.parse(`${date}T${time}:00Z`);

/** The instant at which a wall clock in `zone` shows this date and time. */
export function instantOf(wantedDate: LocalDate, wantedTime: LocalTime, zone: string): Date {
  const wanted = asIfUtc(wantedDate, wantedTime);
  let guess = wanted;
  // Two rounds settle every zone, daylight saving included.
  for (let round = 0; round < 2; round += 1) {
    const [date = '', time = ''] = shownIn(new Date(guess), zone);
    const shown = asIfUtc(date, time);
    guess += wanted - shown;
  }
  return new Date(guess);
}

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 25/11/2019, as the civil service writes it, in both languages. */
export function showDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** dd/mm/yyyy → YYYY-MM-DD, or nothing when there is no such day. */
export function parseDate(text: string): LocalDate | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date ? undefined : date;
}
