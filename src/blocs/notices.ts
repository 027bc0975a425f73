/** What people are told about joining, delivered from the outbox. */
import { z } from 'zod';
import type { OutboxKind } from '#outbox';
import { tellPerson, type TellParts } from './notices/tell-person.ts';
import { readMembership } from './read-membership.ts';
import { findAccountName } from './store.ts';
import { renderDecision, renderRequest } from './view/joining.ts';

const requestSchema = z.object({ personId: z.number(), membershipId: z.number() });
const decisionSchema = z.object({ membershipId: z.number() });

export const blocsOutboxKinds = (parts: TellParts): readonly OutboxKind[] => [
  {
    kind: 'membership-request',
    isRepeatable: true,
    deliver: async (payload, now) => {
      const { personId, membershipId } = requestSchema.parse(payload);
      const read = await readMembership(parts.db.client, membershipId, now);
      if (read === undefined || read.membership.state !== 'pending') return 'sent';
      return tellPerson(parts, personId, renderRequest(read.membership, read.unit, await findAccountName(parts.db.client, read.membership.personId)));
    },
  },
  {
    kind: 'membership-decided',
    isRepeatable: false,
    deliver: async (payload, now) => {
      const read = await readMembership(parts.db.client, decisionSchema.parse(payload).membershipId, now);
      return read === undefined ? 'failed' : tellPerson(parts, read.membership.personId, renderDecision(read.membership, read.unit));
    },
  },
];
