/** A membership with the bloc and the unit it is about, as they are named now. */
import type { Tx } from '#db';
import { localDate } from '#kernel';
import type { Bloc, Membership, Unit } from './model.ts';
import { findBlocOfCycle, findMembership, listUnits } from './store.ts';

export interface MembershipFacts {
  readonly membership: Membership;
  readonly bloc: Bloc;
  readonly unit: Unit;
}

/** Undefined when there is no such membership, or its unit has left the bloc. */
export async function readMembership(tx: Tx, membershipId: number, now: Date): Promise<MembershipFacts | undefined> {
  const membership = await findMembership(tx, membershipId);
  const bloc = membership === undefined ? undefined : await findBlocOfCycle(tx, membership.cycleId);
  if (membership === undefined || bloc === undefined) return undefined;
  const units = await listUnits(tx, membership.cycleId, localDate(now, bloc.timeZone));
  const unit = units.find((one) => one.id === membership.unitId);
  return unit === undefined ? undefined : { membership, bloc, unit };
}
