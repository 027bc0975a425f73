import { expect, test } from 'vitest';
import { addDays, instantOf, localDate, localTime, parseDate, weekdayOf } from '#kernel';

const ZONE = 'Asia/Ho_Chi_Minh';

test('a deadline at 17:00 in Viet Nam is 10:00 UTC', () => {
  expect(instantOf('2019-11-25', '17:00', ZONE).toISOString()).toBe('2019-11-25T10:00:00.000Z');
});

test('the local day changes at midnight of the zone', () => {
  const at = new Date('2019-11-24T17:30:00Z');
  expect([localDate(at, ZONE), localTime(at, ZONE)]).toEqual(['2019-11-25', '00:30']);
});

test('daylight saving of another zone is respected', () => {
  expect(instantOf('2026-07-01', '08:00', 'Europe/Berlin').toISOString()).toBe('2026-07-01T06:00:00.000Z');
});

test.each([
  ['25/11/2019', '2019-11-25'],
  ['5.1.2026', '2026-01-05'],
  ['31/02/2026', undefined],
  ['2026-01-05', undefined],
])('%s is read as %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

test('days and weekdays', () => {
  expect(addDays('2019-12-30', 3)).toBe('2020-01-02');
  expect(weekdayOf('2026-11-21')).toBe(6);
});
