/** The secretary confirms, declines, ends or changes what a person may do for a unit. */
import { transact, type Database, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import { followRunningYear } from './follow-running-year.ts';
import type { ActedBy, Actor, Bloc, BlocsRefusal, Membership } from './model.ts';
import { lockStanding } from './read-membership.ts';
import { decideMembership as decide, type Decision } from './rules/joining.ts';
import { isSecretary } from './rules/rights.ts';
import { getActor, isInCycle, recordAudit, saveMembership, setMembership } from './store.ts';

interface Case {
  readonly membership: Membership;
  readonly bloc: Bloc;
  readonly actor: Actor;
}

/** The person's standing for the unit in the running year, whichever year the button is of, once nobody else changes people or turns the year. */
async function readCase(tx: Tx, membershipId: number, personId: number): Promise<Result<Case, BlocsRefusal>> {
  const standing = await lockStanding(tx, membershipId);
  if (standing === undefined) return refuse('no-such-person');
  const { membership, bloc } = standing;
  // Not carried over: it had ended, or the unit has left.
  if (membership.cycleId !== bloc.currentCycleId) return refuse('already-decided');
  return accept({ membership, bloc, actor: await getActor(tx, personId, { blocId: bloc.id, cycleId: membership.cycleId }) });
}

export function decideMembership(
  db: Database,
  decision: Decision & { readonly membershipId: number },
  by: ActedBy,
): Promise<Result<Membership, BlocsRefusal>> {
  return transact(db, async (tx): Promise<Result<Membership, BlocsRefusal>> => {
    const read = await readCase(tx, decision.membershipId, by.personId);
    if (!read.ok) return read;
    const { membership, bloc, actor } = read.value;
    const decided = decide(actor, membership, decision);
    if (!decided.ok) return decided;
    const state = decided.value;
    await setMembership(tx, membership.id, { state, decidedById: by.personId, decidedAt: by.now, ...(state === 'ended' ? { endedAt: by.now } : {}) });
    await followRunningYear(tx, bloc.id, by.now);
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, unitId: membership.unitId, key: `audit-membership-${state}`, args: { name: membership.personName } });
    await enqueue(tx, { kind: 'membership-decided', blocId: bloc.id, payload: { membershipId: membership.id, state }, now: by.now });
    return accept({ ...membership, state });
  });
}

/** The case of a confirmed person, for the secretary. */
export async function readConfirmed(tx: Tx, membershipId: number, personId: number): Promise<Result<Case, BlocsRefusal>> {
  const read = await readCase(tx, membershipId, personId);
  if (!read.ok) return read;
  if (!isSecretary(read.value.actor)) return refuse('not-secretary');
  return read.value.membership.state === 'confirmed' ? read : refuse('already-decided');
}

/** A chuyên viên may be allowed to vote (or no longer) by the secretary. */
export function grantVote(
  db: Database,
  grant: { readonly membershipId: number; readonly canVote: boolean },
  by: ActedBy,
): Promise<Result<Membership, BlocsRefusal>> {
  const { canVote } = grant;
  return transact(db, async (tx): Promise<Result<Membership, BlocsRefusal>> => {
    const read = await readConfirmed(tx, grant.membershipId, by.personId);
    if (!read.ok) return read;
    const { membership, bloc } = read.value;
    await setMembership(tx, membership.id, { canVote });
    await followRunningYear(tx, bloc.id, by.now);
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, unitId: membership.unitId, key: canVote ? 'audit-vote-granted' : 'audit-vote-withdrawn', args: { name: membership.personName } });
    return accept({ ...membership, canVote });
  });
}

/** Moves a confirmed person to another unit of the cycle: the old membership ends, the new one is confirmed with the same rights. */
export function movePerson(
  db: Database,
  move: { readonly membershipId: number; readonly unitId: number },
  by: ActedBy,
): Promise<Result<Membership, BlocsRefusal>> {
  const { unitId } = move;
  return transact(db, async (tx): Promise<Result<Membership, BlocsRefusal>> => {
    const read = await readConfirmed(tx, move.membershipId, by.personId);
    if (!read.ok) return read;
    const { membership, bloc } = read.value;
    if (unitId === membership.unitId) return refuse('already-decided');
    if (!(await isInCycle(tx, { cycleId: membership.cycleId, unitId }))) return refuse('no-such-unit');
    const decided = { decidedById: by.personId, decidedAt: by.now };
    await setMembership(tx, membership.id, { state: 'ended', endedAt: by.now, ...decided });
    const id = await saveMembership(tx, { ...membership, unitId, state: 'confirmed', requestedAt: by.now, ...decided });
    await followRunningYear(tx, bloc.id, by.now);
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, unitId, key: 'audit-membership-moved', args: { name: membership.personName } });
    return accept({ ...membership, id, unitId });
  });
}
