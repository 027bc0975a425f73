/** Rows of suspensions: from when to when the meeting did not sit, and who said so. */
import type { Tx } from '#db';
import type { Suspension } from '../model.ts';

export const listSuspensions = (tx: Tx, conferenceId: number): Promise<readonly Suspension[]> =>
  tx.suspension.findMany({ where: { conferenceId }, orderBy: { id: 'asc' }, select: { suspendedAt: true, resumedAt: true } });

export async function beginSuspension(tx: Tx, conferenceId: number, by: { readonly personId: number; readonly now: Date }): Promise<void> {
  await tx.suspension.create({ data: { conferenceId, suspendedAt: by.now, suspendedById: by.personId } });
}

export async function endSuspension(tx: Tx, conferenceId: number, by: { readonly personId: number; readonly now: Date }): Promise<void> {
  await tx.suspension.updateMany({ where: { conferenceId, resumedAt: null }, data: { resumedAt: by.now, resumedById: by.personId } });
}
