/** Joining without a link: "Tôi là đại diện đơn vị" in the group, then a unit and a position in private. */
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { ActedBy, BlocsRefusal, Position } from './model.ts';
import { announceRequest, askToJoin } from './open-link.ts';
import { lockStanding } from './read-membership.ts';
import { defaultRights } from './rules/rights.ts';
import { findBloc, findMembershipOf, isInCycle, lockBloc, setMembership } from './store.ts';

export function joinUnit(
  db: Database,
  wish: { readonly blocId: number; readonly unitId: number },
  by: ActedBy,
): Promise<Result<number, BlocsRefusal>> {
  return transact(db, async (tx): Promise<Result<number, BlocsRefusal>> => {
    await lockBloc(tx, wish.blocId);
    const bloc = await findBloc(tx, wish.blocId);
    if (bloc === undefined) return refuse('not-in-bloc');
    const cycleId = bloc.currentCycleId;
    if (!(await isInCycle(tx, { cycleId, unitId: wish.unitId }))) return refuse('no-such-unit');
    const known = await findMembershipOf(tx, { personId: by.personId, unitId: wish.unitId, cycleId });
    if (known?.state === 'confirmed') return refuse('already-member');
    if (known?.state === 'pending') return accept(known.id);
    return accept(await askToJoin(tx, { blocId: bloc.id, cycleId, unitId: wish.unitId, ...by }));
  });
}

/** The person says which position they hold; it counts once the secretary has confirmed it. */
export function choosePosition(
  db: Database,
  choice: { readonly membershipId: number; readonly position: Position },
  by: ActedBy,
): Promise<Result<{ unitId: number; blocId: number; cycleId: number }, BlocsRefusal>> {
  return transact(db, async (tx): Promise<Result<{ unitId: number; blocId: number; cycleId: number }, BlocsRefusal>> => {
    const standing = await lockStanding(tx, choice.membershipId);
    if (standing === undefined || standing.membership.personId !== by.personId) return refuse('no-such-person');
    const { membership, bloc } = standing;
    if (membership.state !== 'pending' || membership.cycleId !== bloc.currentCycleId) return refuse('already-decided');
    await setMembership(tx, membership.id, { position: choice.position, ...defaultRights(choice.position) });
    await announceRequest(tx, { blocId: bloc.id, membershipId: membership.id, now: by.now });
    return accept({ unitId: membership.unitId, blocId: bloc.id, cycleId: membership.cycleId });
  });
}
