/** When something is said: steps, office hours, putting off. All times in Viet Nam; Monday 25 November 2019 is a deadline. */
import { describe, expect, test } from 'vitest';
import { dueStep, groupHears, nextPlanned, plannedAt } from '../../src/reminders/rules/due-step.ts';
import { isOfficeHour, lastClosing, nextOpening } from '../../src/reminders/rules/office-hours.ts';
import { putOff } from '../../src/reminders/rules/putting-off.ts';
import { remainingUntil } from '../../src/reminders/rules/remaining.ts';
import { decideMove, readDeadline } from '../../src/reminders/rules/typed-deadline.ts';
import type { Reminder, Step } from '../../src/reminders/model.ts';
import { renderReminder } from '../../src/reminders/view.ts';
import { speaker } from '../support/evening.ts';
import { local, ZONE } from '../targets/cast.ts';

const at = (written: string): Date => {
  const [day = '', time = ''] = written.split(' ');
  return local(`2019-${day.slice(3)}-${day.slice(0, 2)}`, time);
};
const shown = (instant: Date): string => {
  const there = new Date(instant.getTime() + 7 * 3_600_000).toISOString();
  return `${there.slice(8, 10)}/${there.slice(5, 7)} ${there.slice(11, 16)}`;
};

describe('office hours are 07:30–17:30, Monday to Friday, both ends included', () => {
  test.each([
    ['25/11 07:29', false], ['25/11 07:30', true], ['25/11 12:00', true], ['25/11 17:30', true], ['25/11 17:31', false],
    ['23/11 10:00', false], ['24/11 10:00', false], ['22/11 17:30', true],
  ])('%s: %s', (written, isOpen) => {
    expect(isOfficeHour(at(written), ZONE)).toBe(isOpen);
  });

  test.each([
    ['22/11 18:00', '25/11 07:30', '22/11 17:30'],
    ['24/11 10:00', '25/11 07:30', '22/11 17:30'],
    ['25/11 05:00', '25/11 07:30', '22/11 17:30'],
    ['25/11 07:30', '26/11 07:30', '22/11 17:30'],
    ['25/11 17:30', '26/11 07:30', '25/11 17:30'],
  ])('after %s the next opening is %s, the last closing %s', (written, opening, closing) => {
    expect([shown(nextOpening(at(written), ZONE)), shown(lastClosing(at(written), ZONE))]).toEqual([opening, closing]);
  });
});

describe('a step outside office hours goes at the next opening before the deadline, else at the closing before it', () => {
  test.each<[string, Step, string]>([
    ['25/11 17:00', '7d', '18/11 17:00'],
    ['25/11 17:00', '3d', '22/11 17:00'],
    ['25/11 17:00', '1d', '25/11 07:30'],
    ['25/11 17:00', '2h', '25/11 15:00'],
    ['25/11 17:00', 'overdue', '26/11 07:30'],
    ['26/11 17:00', '3d', '25/11 07:30'],
    ['25/11 09:00', '2h', '25/11 07:30'],
    ['25/11 07:00', '2h', '22/11 17:30'],
    ['25/11 07:00', '1d', '22/11 17:30'],
    ['24/11 17:00', '2h', '22/11 17:30'],
    ['22/11 23:00', '2h', '22/11 17:30'],
    ['22/11 23:00', 'overdue', '25/11 07:30'],
  ])('deadline %s, step %s: %s', (deadline, step, planned) => {
    expect(shown(plannedAt(step, at(deadline), ZONE))).toBe(planned);
  });
});

describe('the step that is due', () => {
  const DEADLINE = at('25/11 17:00');
  const due = (now: string, kind: 'self-score' | 'conference' = 'self-score', deadline = DEADLINE) => dueStep({ kind, deadline, now: at(now), zone: ZONE });

  test.each([
    ['18/11 16:59', undefined],
    ['18/11 17:00', '7d'],
    ['18/11 17:31', undefined],
    ['22/11 16:59', '7d'],
    ['22/11 17:00', '3d'],
    ['24/11 12:00', undefined],
    ['25/11 07:30', '1d'],
    ['25/11 15:00', '2h'],
    ['25/11 16:59', '2h'],
    ['25/11 17:00', undefined],
    ['25/11 17:30', undefined],
    ['26/11 07:30', 'overdue'],
    ['02/12 16:59', 'overdue'],
    ['02/12 17:01', undefined],
  ])('at %s is %s', (now, step) => {
    expect(due(now)).toBe(step);
  });

  test('after downtime only the latest is said', () => {
    expect(due('25/11 15:30')).toBe('2h');
  });

  test('after downtime at night it waits for the morning, unless the morning is too late', () => {
    expect(due('21/11 22:00')).toBeUndefined();
    expect(due('24/11 22:00', 'self-score', at('25/11 07:00'))).toBe('2h');
    expect(due('25/11 06:00', 'self-score', at('25/11 07:00'))).toBe('2h');
  });

  test.each([
    ['7d', false], ['3d', true], ['1d', true], ['2h', false],
  ] as const)('the group hears of the conference at %s: %s', (step, heard) => {
    expect(groupHears('conference', step)).toBe(heard);
  });

  test('the group hears every step of what units owe', () => {
    expect((['7d', '3d', '1d', '2h', 'overdue'] as const).every((step) => groupHears('self-score', step))).toBe(true);
  });

  test('a conference that has begun needs no reminder', () => {
    expect(due('25/11 15:00', 'conference')).toBe('2h');
    expect(due('26/11 08:00', 'conference')).toBeUndefined();
  });

  test('every ten minutes of the fortnight around a deadline says the steps in order, each in one unbroken run of office hours', () => {
    const heard: string[] = [];
    for (let minute = at('15/11 00:00').getTime(); minute <= at('29/11 00:00').getTime(); minute += 600_000) {
      const step = dueStep({ kind: 'self-score', deadline: DEADLINE, now: new Date(minute), zone: ZONE });
      if (step !== undefined && !isOfficeHour(new Date(minute), ZONE)) throw new Error(`said at night: ${new Date(minute).toISOString()}`);
      if (step !== undefined && heard.at(-1) !== step) heard.push(step);
    }
    expect(heard).toEqual(['7d', '3d', '1d', '2h', 'overdue']);
  });
});

test('a clock that jumps from plan to plan meets every step, at the moment it is due, and nothing after the last', () => {
  const deadline = at('25/11 17:00');
  const met: [string, Step | undefined][] = [];
  for (let next = nextPlanned(deadline, { after: at('15/11 00:00'), zone: ZONE }); next !== undefined; next = nextPlanned(deadline, { after: next, zone: ZONE })) {
    met.push([shown(next), dueStep({ kind: 'self-score', deadline, now: next, zone: ZONE })]);
  }
  expect(met).toEqual([['18/11 17:00', '7d'], ['22/11 17:00', '3d'], ['25/11 07:30', '1d'], ['25/11 15:00', '2h'], ['26/11 07:30', 'overdue']]);
});

test.each([
  ['22/11 17:00', { kind: 'days', days: 3 }],
  ['25/11 07:30', { kind: 'hours', hours: 10 }],
  ['25/11 15:00', { kind: 'hours', hours: 2 }],
  ['25/11 15:01', { kind: 'hours', hours: 2 }],
  ['25/11 15:31', { kind: 'hours', hours: 1 }],
  ['25/11 16:00', { kind: 'hours', hours: 1 }],
  ['25/11 16:01', { kind: 'soon' }],
  ['25/11 16:30', { kind: 'soon' }],
  ['25/11 17:00', { kind: 'over' }],
])('at %s is left %o', (now, left) => {
  expect(remainingUntil(at('25/11 17:00'), at(now), ZONE)).toEqual(left);
});

test.each([
  [{ left: 1, all: 2 }, 'Còn 1/2 tiêu chí chưa chấm.', 'Chấm tiếp'],
  [{ left: 0, all: 2 }, 'Đã chấm đủ 2/2 tiêu chí, chưa nộp.', 'Xem lại và nộp'],
])('of the headings %o it says %s', (headings, words, label) => {
  const deadline = { id: 1, cycleId: 1, kind: 'self-score', date: '2019-11-25', time: '17:00', revision: 1 } as const;
  const reminder = { bloc: {}, cycle: { id: 1, year: 2019 }, deadline, unit: { id: 1, short: 'Sở Tài chính' }, remaining: { kind: 'hours', hours: 2 }, headings, snooze: undefined } as unknown as Reminder;
  const { lines, buttons } = renderReminder(reminder);
  expect(lines.map((line) => speaker.plain(line, 'vi'))).toContain(words);
  expect(buttons.flat().map((one) => speaker.plain(one.label, 'vi'))).toEqual([label]);
});

describe('putting off', () => {
  test.each([
    ['20/11 09:00', '20/11 14:00'],
    ['20/11 14:00', '21/11 08:00'],
    ['22/11 16:00', '25/11 08:00'],
    ['23/11 09:00', '25/11 08:00'],
  ])('at %s means %s', (now, again) => {
    expect(shown(putOff(at(now), at('25/11 17:00'), ZONE)?.at ?? new Date(0))).toBe(again);
  });
  test('past the deadline is not offered', () => {
    expect(putOff(at('25/11 15:00'), at('25/11 17:00'), ZONE)).toBeUndefined();
    expect(putOff(at('26/11 09:00'), at('25/11 17:00'), ZONE)).toBeUndefined();
  });
});

describe('a new deadline is typed', () => {
  test.each([
    ['25/11/2019', '2019-11-25', undefined],
    ['16:30 25/11/2019', '2019-11-25', '16:30'],
    ['5/1/2020 8h05', '2020-01-05', '08:05'],
  ])('%s', (typed, date, time) => {
    expect(readDeadline(typed)).toEqual({ ok: true, value: { date, time } });
  });
  test.each(['31/02/2020', 'mai', '25:00 25/11/2019', '', '25/11/2019 và 26/11/2019'])('"%s" is refused', (typed) => {
    expect(readDeadline(typed)).toEqual({ ok: false, refusal: 'date-unreadable' });
  });
  test('a time that has passed is refused', () => {
    const typed = { date: '2019-11-25', time: undefined };
    expect(decideMove(typed, '17:00', { now: at('25/11 16:59'), zone: ZONE }).ok).toBe(true);
    expect(decideMove(typed, '17:00', { now: at('25/11 17:00'), zone: ZONE })).toEqual({ ok: false, refusal: 'date-past' });
  });
});
