/** Reminders of deadlines, the timetable, and open tasks. */
export type { RemindersRefusal, Step } from './model.ts';
export { REMINDERS_REFUSALS } from './model.ts';
export { findNextDue } from './find-next-due.ts';
export { putOffReminder } from './put-off-reminder.ts';
export { remindDue } from './remind-due.ts';
export { remindersFeature } from './telegram.ts';
export { reminderKinds } from './notices.ts';
