/** One unit's registration as one person sees it now: rows, deadline, right and what is missing. */
import { findBlocOfCycle, getActor, isSecretary, listUnits } from '#blocs';
import { deadlineInstant, findDeadline, getCycle } from '#cycles';
import type { Database, Tx } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import type { RegistrationDesk, TargetsRefusal } from './model.ts';
import { missingIn, standingFor } from './rules/registering.ts';
import { findRegistration, type UnitYear } from './store.ts';

export interface Acting {
  readonly personId: number;
  readonly now: Date;
}

export async function openDesk(tx: Tx, at: UnitYear, by: Acting): Promise<Result<RegistrationDesk, TargetsRefusal>> {
  const bloc = await findBlocOfCycle(tx, at.cycleId);
  if (bloc === undefined) return refuse('no-right');
  const actor = await getActor(tx, by.personId, { blocId: bloc.id, cycleId: at.cycleId });
  const deadline = await findDeadline(tx, at.cycleId, 'registration');
  const isOver = deadline !== undefined && deadlineInstant(deadline, bloc.timeZone) <= by.now;
  const standing = standingFor(actor, at.unitId, isOver);
  if (standing === undefined) return refuse('no-right');
  const unit = (await listUnits(tx, at.cycleId, localDate(by.now, bloc.timeZone))).find((one) => one.id === at.unitId);
  if (unit === undefined) return refuse('no-such-unit');
  const registration = await findRegistration(tx, at);
  const cycle = await getCycle(tx, at.cycleId);
  return accept({ bloc, cycle, unit, registration, deadline, isOver, standing, isSecretary: isSecretary(actor), missing: missingIn(registration) });
}

export const readRegistration = (db: Database, at: UnitYear, by: Acting): Promise<Result<RegistrationDesk, TargetsRefusal>> =>
  openDesk(db.client, at, by);
