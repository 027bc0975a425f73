/** What is said about deadlines: the private reminder, the group's summary, the timetable, open tasks. */
import type { Task, Unit } from '#blocs';
import type { Deadline, DeadlineKind } from '#cycles';
import { action, button, say, screen, showDate, verbatim, type Action, type Button, type Say, type Screen } from '#kernel';
import type { Reminder, Remaining, Snooze, Timetable, TimetableLine } from './model.ts';

const when = (deadline: Pick<Deadline, 'date' | 'time'>): { time: string; date: string } => ({ time: deadline.time, date: showDate(deadline.date) });

const home: readonly Button[] = [button(say('button-home'), action('home'))];

function sayRemaining(remaining: Remaining): Say {
  switch (remaining.kind) {
    case 'days':
      return say('reminders-left-days', { days: remaining.days });
    case 'hours':
      return say('reminders-left-hours', { hours: remaining.hours });
    case 'soon':
      return say('reminders-left-soon');
    case 'over':
      return say('reminders-left-over');
  }
}

const doorTo = (kind: DeadlineKind, reminder: Reminder): Action | undefined => {
  if (kind === 'registration') return action('targets-open', reminder.cycle.id, reminder.unit.id);
  return kind === 'self-score' ? action('scores-open', reminder.cycle.id, reminder.unit.id) : undefined;
};

const snoozeLabel = (snooze: Snooze): Say =>
  snooze.isThisAfternoon ? say('reminders-button-afternoon') : say('reminders-button-later', { time: snooze.time, date: showDate(snooze.date) });

/** One private message; for a conference there is nothing to do and nothing to put off. */
export function renderReminder(reminder: Reminder): Screen {
  const { deadline, unit, cycle, headings, snooze } = reminder;
  const door = doorTo(deadline.kind, reminder);
  const isOver = reminder.remaining.kind === 'over';
  const isScored = headings?.left === 0;
  return screen(
    [
      say(`reminders-private-${deadline.kind}`, { remaining: sayRemaining(reminder.remaining), unit: unit.short, year: cycle.year }),
      say(`reminders-until-${deadline.kind === 'conference' ? 'meeting' : 'deadline'}`, when(deadline)),
      ...(headings === undefined ? [] : [isScored ? say('reminders-headings-done', { all: headings.all }) : say('reminders-headings-left', headings)]),
      ...(isOver ? [say('reminders-over-hint')] : []),
    ],
    door === undefined
      ? []
      : [
          [isOver ? button(say('reminders-button-look'), door) : button(isScored ? say('reminders-button-hand-in') : say(`reminders-button-${deadline.kind}`), door, 'primary')],
          ...(snooze === undefined ? [] : [[button(snoozeLabel(snooze), action('reminders-snooze', deadline.id, unit.id))]]),
        ],
  );
}

/** The reminder after it was put off: when it comes again, and the way to do it now. */
export function renderPutOff(reminder: Reminder, snooze: Snooze): Screen {
  const shown = renderReminder({ ...reminder, snooze: undefined });
  return screen([...shown.lines, sayPutOff(snooze)], shown.buttons);
}

export const sayPutOff = (snooze: Snooze): Say => say('reminders-put-off', { time: snooze.time, date: showDate(snooze.date) });

const names = (units: readonly Unit[]): readonly Say[] => units.map((unit) => verbatim(unit.short));

/** One message for the whole group: how many, who is missing, until when. */
export function renderSummary(line: TimetableLine & { readonly year: number }): Screen {
  const { deadline, progress, year, isOver } = line;
  if (deadline.kind === 'conference') return screen([say('reminders-group-conference', { year, ...when(deadline) })]);
  const args = { year, done: progress.done.length, all: progress.units.length, units: names(progress.owing), ...when(deadline) };
  return screen([say(`reminders-group-${deadline.kind}${isOver ? '-over' : ''}`, args)]);
}

function sayLine({ deadline, isOver, progress }: TimetableLine): Say {
  const state = isOver ? 'over' : 'open';
  const args = when(deadline);
  if (deadline.kind === 'conference') return say(`reminders-line-conference-${state}`, args);
  return say(`reminders-line-${deadline.kind}-${state}`, { ...args, done: progress.done.length, all: progress.units.length });
}

/** In the group the lines only; the secretary's buttons belong to the private chat. */
export function renderTimetable({ bloc, cycle, lines, isSecretary }: Timetable, where: 'private' | 'group'): Screen {
  const moves = isSecretary && where === 'private' ? lines.map(({ deadline }) => [button(say(`reminders-button-move-${deadline.kind}`), action('reminders-move', cycle.id, deadline.kind))]) : [];
  return screen(
    [say('reminders-timetable-head', { bloc: bloc.name, year: cycle.year }), ...(lines.length === 0 ? [say('reminders-timetable-none')] : lines.map(sayLine))],
    where === 'group' ? [] : [...moves, home],
  );
}

export const renderMoveAsk = (deadline: Deadline): Screen =>
  screen(
    [say(`reminders-move-${deadline.kind}`, when(deadline)), say('reminders-move-ask')],
    [[button(say('reminders-button-keep'), action('reminders-timetable', deadline.cycleId))]],
  );

export const sayMoved = (deadline: Deadline): Say => say(`reminders-moved-${deadline.kind}`, when(deadline));

export const renderTasks = (tasks: readonly Task[]): Screen =>
  screen(
    [say('reminders-tasks-head'), ...(tasks.length === 0 ? [say('reminders-tasks-none')] : tasks.map((task) => task.line))],
    [...tasks.map((task) => [task.button]), home],
  );
