/** Reminders on their way out of the outbox: each is written at the moment it is sent. */
import { z } from 'zod';
import { findGroup, tellPerson, type TellParts } from '#blocs';
import type { OutboxKind } from '#outbox';
import { deliveredOf } from '#telegram';
import { readReminder, readSummary } from './read-reminder.ts';
import { renderReminder, renderSummary } from './view.ts';

const privateSchema = z.object({ deadlineId: z.number(), personId: z.number(), unitId: z.number() });
const groupSchema = z.object({ blocId: z.number(), deadlineId: z.number() });

/** Not repeatable: after a crash in the middle of sending the secretary is asked instead of reminding twice. */
export const reminderKinds = (parts: TellParts): readonly OutboxKind[] => [
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
      return deliveredOf(await parts.messenger.send(group, renderSummary(summary), summary.bloc.language));
    },
  },
];
