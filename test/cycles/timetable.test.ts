/** Defaults of the year's timetable. */
import { expect, test } from 'vitest';
import { firstDate } from '../../src/cycles/rules.ts';

test.each([
  ['registration', '2019-01-10', '2019-01-31'],
  ['self-score', '2019-01-10', '2019-11-25'],
  ['conference', '2019-01-10', '2019-12-15'],
  ['registration', '2019-01-31', '2019-02-14'],
  ['self-score', '2019-12-01', '2019-12-22'],
  ['conference', '2019-12-20', '2020-01-19'],
] as const)('the %s of a bloc set up on %s is on %s', (kind, today, date) => {
  expect(firstDate(kind, 2019, today)).toBe(date);
});
