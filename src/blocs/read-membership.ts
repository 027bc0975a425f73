/** A membership with the bloc and the unit it is about, as they are named now. */
import type { Tx } from '#db';
import { localDate } from '#kernel';
import type { Bloc, Membership, Unit } from './model.ts';
import { findBlocOfCycle, findMembership, findMembershipOf, listUnits, lockBloc } from './store.ts';

export interface MembershipFacts {
  readonly membership: Membership;
  readonly bloc: Bloc;
  readonly unit: Unit;
}

type Standing = Pick<MembershipFacts, 'membership' | 'bloc'>;

/** The person's standing for the unit in the running year, whichever year the button is of; the one it names where there is no newer. */
async function findStanding(tx: Tx, membershipId: number): Promise<Standing | undefined> {
  const named = await findMembership(tx, membershipId);
  const bloc = named === undefined ? undefined : await findBlocOfCycle(tx, named.cycleId);
  if (named === undefined || bloc === undefined) return undefined;
  const { personId, unitId } = named;
  return { bloc, membership: (await findMembershipOf(tx, { personId, unitId, cycleId: bloc.currentCycleId })) ?? named };
}

/** The same, once nobody else changes the bloc's people or turns its year. */
export async function lockStanding(tx: Tx, membershipId: number): Promise<Standing | undefined> {
  const found = await findStanding(tx, membershipId);
  if (found === undefined) return undefined;
  await lockBloc(tx, found.bloc.id);
  return findStanding(tx, membershipId);
}

/** Undefined when there is no such membership, or its unit has left the bloc. */
export async function readMembership(tx: Tx, membershipId: number, now: Date): Promise<MembershipFacts | undefined> {
  const standing = await findStanding(tx, membershipId);
  if (standing === undefined) return undefined;
  const { membership, bloc } = standing;
  const units = await listUnits(tx, membership.cycleId, localDate(now, bloc.timeZone));
  const unit = units.find((one) => one.id === membership.unitId);
  return unit === undefined ? undefined : { membership, bloc, unit };
}
