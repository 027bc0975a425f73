/**
 * Which step of a deadline is due now. A step outside office hours waits for the next opening if that is still before
 * the deadline, and is otherwise said at the closing before it. After downtime only the latest step due is said.
 */
import type { DeadlineKind, Step } from '../model.ts';
import { STEPS } from '../model.ts';
import { isOfficeHour, lastClosing, nextOpening } from './office-hours.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const BEFORE: Readonly<Record<Exclude<Step, 'overdue'>, number>> = { '7d': 7 * DAY, '3d': 3 * DAY, '1d': DAY, '2h': 2 * HOUR };

/** A deadline that passed longer ago is history: a bloc set up late in the year is not scolded for January. */
const OVERDUE_FOR = 7 * DAY;

/** When a step is to be said; overdue: at the first opening after the deadline. */
export function plannedAt(step: Step, deadline: Date, zone: string): Date {
  if (step === 'overdue') return nextOpening(deadline, zone);
  const at = new Date(deadline.getTime() - BEFORE[step]);
  if (isOfficeHour(at, zone)) return at;
  const opening = nextOpening(at, zone);
  return opening < deadline ? opening : lastClosing(at, zone);
}

/** The first moment after `after` at which a step of this deadline is to be said. */
export function nextPlanned(deadline: Date, { after, zone }: { readonly after: Date; readonly zone: string }): Date | undefined {
  const planned = STEPS.map((step) => plannedAt(step, deadline, zone).getTime()).filter((at) => at > after.getTime());
  return planned.length === 0 ? undefined : new Date(Math.min(...planned));
}

/** Out of office hours nothing is said, unless waiting for the opening would miss the deadline. */
function maySpeak(now: Date, deadline: Date, zone: string): boolean {
  return isOfficeHour(now, zone) || (now < deadline && nextOpening(now, zone) >= deadline);
}

export interface Question {
  readonly kind: DeadlineKind;
  readonly deadline: Date;
  readonly now: Date;
  readonly zone: string;
}

/** The one step to say now, or nothing. Whether it was said already is the caller's to know. */
export function dueStep({ kind, deadline, now, zone }: Question): Step | undefined {
  if (!maySpeak(now, deadline, zone)) return undefined;
  if (now >= deadline) {
    // A conference that has begun needs no reminder.
    const isDue = kind !== 'conference' && now >= plannedAt('overdue', deadline, zone) && now.getTime() - deadline.getTime() <= OVERDUE_FOR;
    return isDue ? 'overdue' : undefined;
  }
  return STEPS.filter((step) => step !== 'overdue' && plannedAt(step, deadline, zone) <= now).at(-1);
}

/** Nobody owes a conference anything: its date is told to the group twice, and privately at every step. */
export const groupHears = (kind: DeadlineKind, step: Step): boolean => kind !== 'conference' || step === '3d' || step === '1d';
