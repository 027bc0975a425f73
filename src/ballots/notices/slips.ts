/** What tellers hear of slips in the hall; nothing where there is nothing left to do when it is sent. */
import { z } from 'zod';
import { tellPerson, type TellParts } from '#blocs';
import { listTellers } from '#conference';
import type { OutboxKind } from '#outbox';
import { readFacts } from '../read-facts.ts';
import { findSlipCount, listSlipUnits } from '../store/slips.ts';
import { renderSheetWaiting, renderSlipsToCount } from '../view/slips.ts';

const payloadSchema = z.object({ ballotId: z.number(), personId: z.number() });

export const slipKinds = (parts: TellParts): readonly OutboxKind[] => [
  {
    kind: 'slips-opened',
    isRepeatable: true,
    deliver: async (payload, now) => {
      const { ballotId, personId } = payloadSchema.parse(payload);
      const facts = await readFacts(parts.db.client, ballotId, now);
      if (facts?.ballot.state !== 'open') return 'sent';
      return tellPerson(parts, personId, renderSlipsToCount(facts, facts.ballot, await listSlipUnits(parts.db.client, ballotId)));
    },
  },
  {
    kind: 'slips-waiting',
    isRepeatable: true,
    deliver: async (payload, now) => {
      const { ballotId, personId } = payloadSchema.parse(payload);
      const facts = await readFacts(parts.db.client, ballotId, now);
      const count = await findSlipCount(parts.db.client, ballotId);
      if (facts?.ballot.state !== 'open' || count === undefined || count.confirmedById !== undefined) return 'sent';
      const teller = (await listTellers(parts.db.client, facts.conference.id)).find(({ id }) => id === count.enteredFor);
      return tellPerson(parts, personId, renderSheetWaiting(facts, facts.ballot, teller));
    },
  },
];
