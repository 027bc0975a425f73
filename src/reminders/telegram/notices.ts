/** Reminders on their way out of the outbox: each is written at the moment it is sent. */
import { z } from 'zod';
import { findGroup, tellPerson, type TellParts } from '#blocs';
import { readReminder, readSummary } from '../read-reminder.ts';
import { renderReminder, renderSummary } from '../view.ts';

const privateSchema = z.object({ deadlineId: z.number(), personId: z.number(), unitId: z.number() });
const groupSchema = z.object({ blocId: z.number(), deadlineId: z.number() });

/** A kind of the outbox, as app.ts hands it to the sender. */
interface ReminderKind {
  readonly kind: string;
  readonly isRepeatable: boolean;
  readonly deliver: (payload: unknown, now: Date) => ReturnType<typeof tellPerson>;
}

/** Not repeatable: after a crash in the middle of sending the secretary is asked instead of reminding twice. */
export const reminderKinds = (parts: TellParts): readonly ReminderKind[] => [
  {
    kind: 'reminder',
    isRepeatable: false,
    deliver: async (payload, now) => {
      const about = privateSchema.parse(payload);
      const reminder = await readReminder(parts.db, about, now);
      // Handed in meanwhile: there is nothing left to say.
      return reminder === undefined ? 'sent' : tellPerson(parts, about.personId, renderReminder(reminder));
    },
  },
  {
    kind: 'reminder-group',
    isRepeatable: false,
    deliver: async (payload, now) => {
      const { blocId, deadlineId } = groupSchema.parse(payload);
      const summary = await readSummary(parts.db, deadlineId, now);
      const group = await findGroup(parts.db.client, blocId);
      if (summary === undefined || group === undefined) return 'sent';
      const sent = await parts.messenger.send(group, renderSummary(summary), summary.bloc.language);
      if (sent.ok) return 'sent';
      if (sent.failure.kind === 'network') return 'in-doubt';
      return sent.failure.kind === 'unsent' || sent.failure.kind === 'rate' ? 'try-again' : 'failed';
    },
  },
];
