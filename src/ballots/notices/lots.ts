/** The group is told of the commitment before the first word; told twice it says the same. */
import { z } from 'zod';
import { findGroup, type TellParts } from '#blocs';
import type { OutboxKind } from '#outbox';
import { deliveredOf } from '#telegram';
import { readFacts } from '../read-facts.ts';
import { readResult } from '../read-result.ts';
import { findCommitment } from '../store/lots.ts';
import { renderLotsTold } from '../view/lots.ts';

const payloadSchema = z.object({ ballotId: z.number(), isAgain: z.boolean().default(false) });

export const lotsKind = (parts: TellParts): OutboxKind => ({
  kind: 'lots-begun',
  isRepeatable: true,
  deliver: async (payload, now) => {
    const { ballotId, isAgain } = payloadSchema.parse(payload);
    const tx = parts.db.client;
    const facts = await readFacts(tx, ballotId, now);
    const draw = await findCommitment(tx, ballotId);
    if (facts === undefined || draw === undefined) return 'failed';
    const group = await findGroup(tx, facts.bloc.id);
    // Whoever asks later reads the lots in the result itself.
    if (group === undefined || draw.drawnAt !== null) return 'sent';
    return deliveredOf(await parts.messenger.send(group, renderLotsTold(facts, await readResult(tx, facts.ballot), { commitment: draw.commitment, isAgain }), facts.bloc.language));
  },
});
