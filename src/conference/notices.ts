/** What the group is told once: tellers put to the meeting, an opening or a closing that was taken back. */
import { z } from 'zod';
import { findGroup, getBloc, type TellParts } from '#blocs';
import type { Delivered, OutboxKind } from '#outbox';
import { deliveredOf } from '#telegram';
import { findConference } from './store.ts';
import { renderTellersAsked } from './view/tellers.ts';
import { renderTakenBack } from './view/meeting.ts';

const payloadSchema = z.object({ conferenceId: z.number(), reason: z.string() });

async function tell(parts: TellParts, as: 'annulled' | 'reopened', payload: unknown): Promise<Delivered> {
  const { conferenceId, reason } = payloadSchema.parse(payload);
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined) return 'failed';
  const group = await findGroup(parts.db.client, conference.blocId);
  if (group === undefined) return 'sent';
  const { language } = await getBloc(parts.db.client, conference.blocId);
  return deliveredOf(await parts.messenger.send(group, renderTakenBack(conference, as, reason), language));
}

const askedSchema = z.object({ conferenceId: z.number(), proposalId: z.number(), text: z.string() });

async function askTellers(parts: TellParts, payload: unknown): Promise<Delivered> {
  const asked = askedSchema.parse(payload);
  const conference = await findConference(parts.db.client, asked.conferenceId);
  if (conference === undefined) return 'failed';
  const group = await findGroup(parts.db.client, conference.blocId);
  if (group === undefined) return 'sent';
  const { language } = await getBloc(parts.db.client, conference.blocId);
  return deliveredOf(await parts.messenger.send(group, renderTellersAsked(asked), language));
}

export const conferenceOutboxKinds = (parts: TellParts): readonly OutboxKind[] => [
  { kind: 'tellers-proposed', isRepeatable: false, deliver: (payload) => askTellers(parts, payload) },
  { kind: 'conference-annulled', isRepeatable: false, deliver: (payload) => tell(parts, 'annulled', payload) },
  { kind: 'conference-reopened', isRepeatable: false, deliver: (payload) => tell(parts, 'reopened', payload) },
];
