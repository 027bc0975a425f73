/** When the clockwork will next have something to ask of the database: for a clock that is moved instead of waited for. */
import { findBlocOfCycle, listBlocs } from '#blocs';
import { deadlineInstant, listDeadlines } from '#cycles';
import type { Tx } from '#db';
import { nextPlanned } from './rules/due-step.ts';
import { isOfficeHour, nextOpening } from './rules/office-hours.ts';
import { findDeadlineById, listPutOff } from './store.ts';

async function listPlanned(tx: Tx, after: Date): Promise<readonly Date[]> {
  const planned: Date[] = [];
  for (const { currentCycleId, timeZone: zone } of await listBlocs(tx)) {
    for (const deadline of await listDeadlines(tx, currentCycleId)) {
      const at = nextPlanned(deadlineInstant(deadline, zone), { after, zone });
      if (at !== undefined) planned.push(at);
    }
  }
  return planned;
}

/** What was put off speaks in office hours only. */
async function listAgain(tx: Tx, after: Date): Promise<readonly Date[]> {
  const again: Date[] = [];
  for (const { deadlineId, dueAt } of await listPutOff(tx)) {
    const of = await findDeadlineById(tx, deadlineId);
    const zone = of === undefined ? undefined : (await findBlocOfCycle(tx, of.cycleId))?.timeZone;
    if (zone !== undefined) again.push(isOfficeHour(dueAt, zone) ? dueAt : nextOpening(dueAt, zone));
  }
  return again.filter((at) => at > after);
}

/** Undefined when nothing is planned any more. */
export async function findNextDue(tx: Tx, after: Date): Promise<Date | undefined> {
  const all = [...(await listPlanned(tx, after)), ...(await listAgain(tx, after))];
  return all.length === 0 ? undefined : new Date(Math.min(...all.map(Number)));
}
