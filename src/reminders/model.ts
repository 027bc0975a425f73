/** What is due to be said about a deadline, to whom, and how it is put off. */
import type { Bloc, Unit } from '#blocs';
import type { Cycle, Deadline, DeadlineKind } from '#cycles';

/** 7 ngày, 3 ngày, 1 ngày, 2 giờ trước hạn; quá hạn. In the order in which they come. */
export const STEPS = ['7d', '3d', '1d', '2h', 'overdue'] as const;
export type Step = (typeof STEPS)[number];

/** Who has handed in what a deadline asks for. `conference` asks for nothing: everybody is told the date. */
export interface Progress {
  readonly units: readonly Unit[];
  readonly done: readonly Unit[];
  readonly owing: readonly Unit[];
}

/** One private reminder: a person, for a unit. */
export interface Recipient {
  readonly personId: number;
  readonly unitId: number;
}

/** What a private reminder says when it goes out, read afresh at that moment. */
export interface Reminder {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly deadline: Deadline;
  readonly unit: Unit;
  readonly remaining: Remaining;
  readonly headings: { readonly left: number; readonly all: number } | undefined;
  readonly snooze: Snooze | undefined;
}

export type Remaining =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'soon' }
  | { readonly kind: 'over' };

/** When "nhắc lại sau" would speak again. */
export interface Snooze {
  readonly at: Date;
  readonly date: string;
  readonly time: string;
  readonly isThisAfternoon: boolean;
}

export interface TimetableLine {
  readonly deadline: Deadline;
  readonly isOver: boolean;
  readonly progress: Progress;
}

export interface Timetable {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly isSecretary: boolean;
  readonly lines: readonly TimetableLine[];
}

export type { DeadlineKind };

/** What a person can cause here and is told in one sentence (`refusal-reminders-…` in the locales). */
export const REMINDERS_REFUSALS = ['not-owed', 'no-such-deadline', 'too-late-to-put-off', 'not-secretary', 'date-unreadable', 'date-past', 'text-expected'] as const;
export type RemindersRefusal = (typeof REMINDERS_REFUSALS)[number];
