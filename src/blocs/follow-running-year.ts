/**
 * Publishing the leader opens the next year while the conference goes on (deputy, awards) in the year before it.
 * People and units are managed in the running year only, so whatever is decided there is carried to the year of the
 * conference that is on, in the same transaction: one act, one entry in the journal, and nobody keeps there what was
 * taken away here. A unit that is new in the running year has no part in that conference, nor have its people.
 */
import type { Tx } from '#db';
import { copyDeparted, copyMemberships, getBloc, listSittings } from './store.ts';

export async function followRunningYear(tx: Tx, blocId: number, now: Date): Promise<void> {
  const { currentCycleId } = await getBloc(tx, blocId);
  for (const { cycleId } of await listSittings(tx, blocId)) {
    if (cycleId === currentCycleId) continue;
    await copyDeparted(tx, { from: currentCycleId, to: cycleId });
    await copyMemberships(tx, { from: currentCycleId, to: cycleId, now });
  }
}
