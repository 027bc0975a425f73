/** A secretary makes another confirmed person one too, or ends that; the bloc is never without one. */
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { readConfirmed } from './decide-membership.ts';
import type { ActedBy, BlocsRefusal, Membership } from './model.ts';
import { endRole, grantRole, listRoleHolders, recordAudit } from './store.ts';

export function setSecretary(
  db: Database,
  wish: { readonly membershipId: number; readonly isOne: boolean },
  by: ActedBy,
): Promise<Result<Membership, BlocsRefusal>> {
  const { membershipId, isOne } = wish;
  return transact(db, async (tx): Promise<Result<Membership, BlocsRefusal>> => {
    const read = await readConfirmed(tx, membershipId, by.personId);
    if (!read.ok) return read;
    const { membership, bloc } = read.value;
    const { personId, personName: name, unitId } = membership;
    const holders = await listRoleHolders(tx, bloc.id, 'secretary');
    if (holders.some((one) => one.personId === personId) === isOne) return refuse('already-decided');
    if (!isOne && holders.length === 1) return refuse('last-secretary');
    if (isOne) await grantRole(tx, { personId, blocId: bloc.id, role: 'secretary', grantedById: by.personId, now: by.now });
    else await endRole(tx, { personId, blocId: bloc.id, role: 'secretary' }, by.now);
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, unitId, key: isOne ? 'audit-secretary-granted' : 'audit-secretary-ended', args: { name } });
    return accept(membership);
  });
}
