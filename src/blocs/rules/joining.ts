/** Links used once, memberships confirmed by the secretary. */
import { accept, refuse, type Result } from '#kernel';
import type { ActedBy, Actor, BlocsRefusal, Invitation, Membership, MembershipState, Position } from '../model.ts';
import { isSecretary } from './rights.ts';

/** Links are forwarded by hand through other channels: a fortnight is enough for a part-time officer. */
export const LINK_DAYS = 14;

export type LinkUse = 'first-use' | 'again-by-owner';

/** A link that its own user opens again is a welcome, not an error. */
export function decideLink(
  invitation: Invitation | undefined,
  opener: ActedBy,
): Result<{ use: LinkUse; invitation: Invitation }, BlocsRefusal> {
  if (invitation === undefined) return refuse('link-unknown');
  if (invitation.usedById === opener.personId) return accept({ use: 'again-by-owner', invitation });
  if (invitation.usedById !== null) return refuse('link-used');
  if (invitation.expiresAt <= opener.now) return refuse('link-expired');
  return accept({ use: 'first-use', invitation });
}

/** A confirmation names the position the secretary was shown: that one is confirmed, or none. Buttons of an older program name none. */
export type Decision =
  | { readonly verdict: 'confirm'; readonly position: Position | undefined }
  | { readonly verdict: 'decline' | 'end' };

const NEXT: Readonly<Record<Decision['verdict'], { from: MembershipState; to: MembershipState }>> = {
  confirm: { from: 'pending', to: 'confirmed' },
  decline: { from: 'pending', to: 'declined' },
  end: { from: 'confirmed', to: 'ended' },
};

/** The secretary's decision on a person: the state it leads to, or why it is no longer open. */
export function decideMembership(actor: Actor, standing: Pick<Membership, 'state' | 'position'>, decision: Decision): Result<MembershipState, BlocsRefusal> {
  if (!isSecretary(actor)) return refuse('not-secretary');
  const { from, to } = NEXT[decision.verdict];
  if (standing.state !== from) return refuse('already-decided');
  return decision.verdict === 'confirm' && decision.position !== standing.position ? refuse('request-changed') : accept(to);
}
