/** What people are told about joining, delivered from the outbox. */
import { z } from 'zod';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import type { OutboxKind } from '#outbox';
import { findBlocOfCycle, findMembership, listUnits } from '../store.ts';
import { renderDecision, renderRequest } from '../view/joining.ts';
import { tellPerson, type TellParts } from './desk.ts';

/** The account as people recognise it: @username where there is one. */
export async function accountOf(tx: Tx, personId: number): Promise<string> {
  const account = await tx.account.findFirst({ where: { personId }, orderBy: { id: 'desc' } });
  if (account === null) return '–';
  return account.username === null ? `id ${account.externalId}` : `@${account.username}`;
}

const requestSchema = z.object({ personId: z.number(), membershipId: z.number() });
const decisionSchema = z.object({ membershipId: z.number() });

async function readMembership(tx: Tx, membershipId: number, now: Date) {
  const membership = await findMembership(tx, membershipId);
  const bloc = membership === undefined ? undefined : await findBlocOfCycle(tx, membership.cycleId);
  if (membership === undefined || bloc === undefined) return undefined;
  const units = await listUnits(tx, membership.cycleId, localDate(now, bloc.timeZone));
  const unit = units.find((one) => one.id === membership.unitId);
  return unit === undefined ? undefined : { membership, unit };
}

export const blocsOutboxKinds = (parts: TellParts): readonly OutboxKind[] => [
  {
    kind: 'membership-request',
    isRepeatable: true,
    deliver: async (payload, now) => {
      const { personId, membershipId } = requestSchema.parse(payload);
      const read = await readMembership(parts.db.client, membershipId, now);
      if (read === undefined || read.membership.state !== 'pending') return 'sent';
      return tellPerson(parts, personId, renderRequest(read.membership, read.unit, await accountOf(parts.db.client, read.membership.personId)));
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
