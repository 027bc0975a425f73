/** Who has registered and who has not: the secretary's list for a year. */
import { findBlocOfCycle, getActor, isSecretary, listUnits } from '#blocs';
import { deadlineInstant, findDeadline, getCycle } from '#cycles';
import type { Database } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import type { Overview, TargetsRefusal } from './model.ts';
import type { Acting } from './read-registration.ts';
import { listRegistrations } from './store.ts';

export async function readOverview(db: Database, cycleId: number, by: Acting): Promise<Result<Overview, TargetsRefusal>> {
  const tx = db.client;
  const bloc = await findBlocOfCycle(tx, cycleId);
  if (bloc === undefined) return refuse('not-secretary');
  if (!isSecretary(await getActor(tx, by.personId, { blocId: bloc.id, cycleId }))) return refuse('not-secretary');
  const registrations = await listRegistrations(tx, cycleId);
  const units = await listUnits(tx, cycleId, localDate(by.now, bloc.timeZone));
  const states = units.map((unit) => {
    const own = registrations.find((one) => one.unitId === unit.id);
    return { unit, submittedAt: own?.submittedAt, targetCount: own?.targets.length ?? 0, onBehalf: own?.onBehalf ?? false };
  });
  const deadline = await findDeadline(tx, cycleId, 'registration');
  const isOver = deadline !== undefined && deadlineInstant(deadline, bloc.timeZone) <= by.now;
  return accept({ bloc, cycle: await getCycle(tx, cycleId), deadline, isOver, states });
}
