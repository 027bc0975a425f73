/** Ballot papers on their way out of the outbox: one private message to everybody who may cast one. */
import { z } from 'zod';
import { tellPerson, type TellParts } from '#blocs';
import type { OutboxKind } from '#outbox';
import { annulmentKind } from './notices/annulment.ts';
import { readFacts } from './read-facts.ts';
import { findVotedAt } from './store.ts';
import { renderPaper } from './view/paper.ts';

const paperSchema = z.object({ ballotId: z.number(), personId: z.number(), unitId: z.number() });

/** The paper as a private message; not when the ballot is over or the unit has voted meanwhile. */
export const ballotsOutboxKinds = (parts: TellParts): readonly OutboxKind[] => [
  {
    kind: 'ballot-paper',
    isRepeatable: true,
    deliver: async (payload, now) => {
      const { ballotId, personId, unitId } = paperSchema.parse(payload);
      const tx = parts.db.client;
      const facts = await readFacts(tx, ballotId, now);
      const unit = facts?.units.find((one) => one.id === unitId);
      if (facts === undefined || unit === undefined || facts.ballot.state !== 'open') return 'sent';
      if ((await findVotedAt(tx, ballotId, unitId)) !== undefined) return 'sent';
      return tellPerson(parts, personId, renderPaper({ ...facts, unit, rollSize: facts.units.length }));
    },
  },
  annulmentKind(parts),
];
