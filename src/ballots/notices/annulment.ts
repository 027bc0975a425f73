/** The group is told once that a ballot was annulled, and why. */
import { z } from 'zod';
import { findGroup, type TellParts } from '#blocs';
import type { OutboxKind } from '#outbox';
import { deliveredOf } from '#telegram';
import { readFacts } from '../read-facts.ts';
import { findAnnulReason } from '../store.ts';
import { renderAnnulmentTold } from '../view/annulment.ts';

const payloadSchema = z.object({ ballotId: z.number(), counted: z.number().default(0) });

export const annulmentKind = (parts: TellParts): OutboxKind => ({
  kind: 'ballot-annulled',
  isRepeatable: false,
  deliver: async (payload, now) => {
    const { ballotId, counted } = payloadSchema.parse(payload);
    const tx = parts.db.client;
    const facts = await readFacts(tx, ballotId, now);
    const reason = await findAnnulReason(tx, ballotId);
    if (facts === undefined) return 'failed';
    const group = await findGroup(tx, facts.bloc.id);
    if (group === undefined) return 'sent';
    return deliveredOf(await parts.messenger.send(group, renderAnnulmentTold(facts, facts.ballot, { reason, counted }), facts.bloc.language));
  },
});
