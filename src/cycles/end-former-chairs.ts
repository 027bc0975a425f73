/** The chair goes with the handover, but nobody loses it in the middle of a meeting: then it goes when the meeting ends. */
import { endRole, getBloc, listMemberships, listRoleHolders, lockBloc } from '#blocs';
import type { Tx } from '#db';
import { enqueue } from '#outbox';
import { findHandover, hasOpenConference } from './store/handovers.ts';

/** Whoever was given the chair after the handover keeps it, as do the people of the unit that leads now. */
export async function endFormerChairs(tx: Tx, blocId: number, now: Date): Promise<void> {
  // The handover and the end of the meeting may come in one moment: the later one sees the other.
  await lockBloc(tx, blocId);
  const { currentCycleId: cycleId } = await getBloc(tx, blocId);
  const handover = await findHandover(tx, cycleId);
  if (handover === undefined || handover.takenAt === null || (await hasOpenConference(tx, blocId))) return;
  const { takenAt, toUnitId } = handover;
  const leading = (await listMemberships(tx, cycleId, 'confirmed')).filter((one) => one.unitId === toUnitId).map((one) => one.personId);
  const former = (await listRoleHolders(tx, blocId, 'chair')).filter((one) => one.since <= takenAt && !leading.includes(one.personId));
  for (const { personId } of former) {
    await endRole(tx, { personId, blocId, role: 'chair' }, now);
    await enqueue(tx, { kind: 'handover-chair', blocId, payload: { cycleId, personId }, now });
  }
}
