/** One-use links that the secretary forwards; the database keeps only the hash of the token. */
import { createHash, randomBytes } from 'node:crypto';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { ActedBy, BlocsRefusal, Role } from './model.ts';
import { isSecretary } from './rules/rights.ts';
import { LINK_DAYS } from './rules/joining.ts';
import { createInvitation, findBloc, getActor, getFoundingRights, isInCycle, recordAudit } from './store.ts';

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export type InvitationWish =
  | { readonly kind: 'founder' }
  | { readonly kind: 'unit'; readonly blocId: number; readonly unitId: number }
  | { readonly kind: 'role'; readonly blocId: number; readonly role: Role };

/** Returns the token for a deep link `j_<token>`, good once and for a fortnight. */
export function invite(db: Database, wish: InvitationWish, by: ActedBy): Promise<Result<string, BlocsRefusal>> {
  const token = randomBytes(16).toString('base64url');
  const terms = {
    tokenHash: hashToken(token),
    issuedById: by.personId,
    issuedAt: by.now,
    expiresAt: new Date(by.now.getTime() + LINK_DAYS * 86_400_000),
  };
  return transact(db, async (tx): Promise<Result<string, BlocsRefusal>> => {
    if (wish.kind === 'founder') {
      if (!(await getFoundingRights(tx, by.personId)).isOperator) return refuse('not-operator');
      await createInvitation(tx, { ...terms, kind: 'founder' });
      return accept(token);
    }
    const bloc = await findBloc(tx, wish.blocId);
    if (bloc === undefined) return refuse('not-in-bloc');
    const cycleId = bloc.currentCycleId;
    if (!isSecretary(await getActor(tx, by.personId, { blocId: bloc.id, cycleId }))) return refuse('not-secretary');
    if (wish.kind === 'unit' && !(await isInCycle(tx, { cycleId, unitId: wish.unitId }))) return refuse('no-such-unit');
    await createInvitation(tx, { ...terms, ...wish, cycleId });
    const target = wish.kind === 'unit' ? { unitId: wish.unitId } : {};
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, key: 'audit-invited', args: {}, ...target });
    return accept(token);
  });
}
