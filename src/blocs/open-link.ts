/** A joining link is opened: spent once, then the person waits for the secretary (or may found a bloc, or has a role). */
import { transact, type Database, type Tx } from '#db';
import { accept, assert, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import { hashToken } from './invite.ts';
import type { ActedBy, BlocsRefusal, Invitation } from './model.ts';
import { decideLink } from './rules/joining.ts';
import { defaultRights } from './rules/rights.ts';
import {
  findInvitation, findMembership, findMembershipOf, getBloc, getFoundingRights, grantRole, isInCycle, listRoleHolders, lockBloc, recordAudit, saveMembership, setMayFound, spendInvitation,
} from './store.ts';

export type Opened =
  | { readonly kind: 'may-found' }
  | { readonly kind: 'role'; readonly blocId: number }
  | { readonly kind: 'unit'; readonly blocId: number; readonly cycleId: number; readonly unitId: number; readonly membershipId: number; readonly isDecided: boolean };

export function openLink(db: Database, token: string, opener: ActedBy): Promise<Result<Opened, BlocsRefusal>> {
  return transact(db, async (tx): Promise<Result<Opened, BlocsRefusal>> => {
    const decided = decideLink(await findInvitation(tx, hashToken(token)), opener);
    if (!decided.ok) return decided;
    const { invitation, use } = decided.value;
    if (use === 'first-use' && !(await spendInvitation(tx, invitation.id, opener))) return refuse('link-used');
    const again = { ...opener, isAgain: use === 'again-by-owner' };
    if (invitation.kind === 'founder') return allowFounding(tx, again);
    return invitation.kind === 'role' ? takeRole(tx, invitation, again) : joinUnit(tx, invitation, again);
  });
}

/** `isAgain`: opened before by the same person. A welcome then, but it gives back nothing that has ended since. */
type Returning = ActedBy & { readonly isAgain: boolean };

async function allowFounding(tx: Tx, opener: Returning): Promise<Result<Opened, BlocsRefusal>> {
  if (opener.isAgain) return (await getFoundingRights(tx, opener.personId)).mayFound ? accept({ kind: 'may-found' }) : refuse('link-used');
  await setMayFound(tx, opener.personId, true);
  return accept({ kind: 'may-found' });
}

/** A role comes from a secretary: the link of somebody who is none any more gives it to nobody, its maker included. */
async function takeRole(tx: Tx, invitation: Invitation, opener: Returning): Promise<Result<Opened, BlocsRefusal>> {
  const { blocId, role } = invitation;
  assert(blocId !== null && role !== null, 'a role link names bloc and role');
  const holds = (await listRoleHolders(tx, blocId, role)).some((one) => one.personId === opener.personId);
  if (opener.isAgain) return holds ? accept({ kind: 'role', blocId }) : refuse('link-used');
  // Whoever ends the issuer's work in this moment waits, or has been waited for.
  await lockBloc(tx, blocId);
  const isIssuerSecretary = (await listRoleHolders(tx, blocId, 'secretary')).some((one) => one.personId === invitation.issuedById);
  if (!isIssuerSecretary) return refuse('link-unknown');
  await grantRole(tx, { personId: opener.personId, blocId, role, grantedById: null, now: opener.now });
  await recordAudit(tx, { blocId, at: opener.now, personId: opener.personId, key: 'audit-role-taken', args: { role } });
  return accept({ kind: 'role', blocId });
}

async function joinUnit(tx: Tx, invitation: Invitation, opener: Returning): Promise<Result<Opened, BlocsRefusal>> {
  const { blocId, unitId } = invitation;
  assert(blocId !== null && unitId !== null, 'a unit link names bloc and unit');
  await lockBloc(tx, blocId);
  // The link may be of the year before: people join the one that runs.
  const { currentCycleId: cycleId } = await getBloc(tx, blocId);
  if (!(await isInCycle(tx, { cycleId, unitId }))) return refuse('no-such-unit');
  const known = await findMembershipOf(tx, { personId: opener.personId, unitId, cycleId });
  const isStanding = known !== undefined && (known.state === 'confirmed' || known.state === 'pending');
  if (isStanding) return accept({ kind: 'unit', blocId, cycleId, unitId, membershipId: known.id, isDecided: known.state === 'confirmed' });
  if (opener.isAgain) return refuse('link-used');
  const membershipId = await askToJoin(tx, { blocId, cycleId, unitId, personId: opener.personId, now: opener.now });
  return accept({ kind: 'unit', blocId, cycleId, unitId, membershipId, isDecided: false });
}

/** Waiting for the secretary with the least rights until a position is named and confirmed. */
export async function askToJoin(tx: Tx, wish: { blocId: number; cycleId: number; unitId: number; personId: number; now: Date }): Promise<number> {
  const { blocId, cycleId, unitId, personId, now } = wish;
  const id = await saveMembership(tx, { personId, unitId, cycleId, position: 'specialist', ...defaultRights('specialist'), state: 'pending', requestedAt: now });
  const membership = await findMembership(tx, id);
  await recordAudit(tx, { blocId, at: now, personId, unitId, key: 'audit-join-asked', args: { name: membership?.personName ?? '' } });
  return id;
}

/** The secretary hears of it once the person has named a position. */
export async function announceRequest(tx: Tx, request: { blocId: number; membershipId: number; now: Date }): Promise<void> {
  const { blocId, membershipId, now } = request;
  for (const { personId } of await listRoleHolders(tx, blocId, 'secretary')) {
    await enqueue(tx, { kind: 'membership-request', blocId, payload: { personId, membershipId, blocId }, mergeKey: `membership-request:${personId}:${membershipId}`, now });
  }
}
