/** Private messages of the handover on their way out of the outbox. */
import { z } from 'zod';
import { tellPerson, type TellParts } from '#blocs';
import type { Screen } from '#kernel';
import type { Delivered, OutboxKind } from '#outbox';
import { readHandover } from './read-handover.ts';
import { renderChairEnded, renderHandedOver, renderOffer, renderShared, type HandoverShown } from './view/handover.ts';

const payloadSchema = z.object({ cycleId: z.number(), personId: z.number() });

async function tell(parts: TellParts, { payload, now }: { payload: unknown; now: Date }, render: (shown: HandoverShown) => Screen): Promise<Delivered> {
  const { cycleId, personId } = payloadSchema.parse(payload);
  const facts = await readHandover(parts.db.client, cycleId, now);
  if (facts?.leader === undefined) return 'failed';
  const { bloc, cycle, leader, people } = facts;
  return tellPerson(parts, personId, render({ bloc, cycle, leader, people }));
}

export const cyclesOutboxKinds = (parts: TellParts): readonly OutboxKind[] => [
  { kind: 'handover-offer', isRepeatable: true, deliver: (payload, now) => tell(parts, { payload, now }, renderOffer) },
  { kind: 'handover-shared', isRepeatable: true, deliver: (payload, now) => tell(parts, { payload, now }, renderShared) },
  { kind: 'handover-taken', isRepeatable: true, deliver: (payload, now) => tell(parts, { payload, now }, renderHandedOver) },
  { kind: 'handover-chair', isRepeatable: true, deliver: (payload, now) => tell(parts, { payload, now }, renderChairEnded) },
];
