/** What the screens of a handover show: the bloc, the year and the unit that leads it. */
import { findBlocOfCycle, listMemberships, listUnits, type Bloc, type Membership, type Unit } from '#blocs';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import type { Cycle, Handover } from './model.ts';
import { findCycle } from './store.ts';
import { findHandover } from './store/handovers.ts';

export interface HandoverFacts {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  /** Undefined while nobody was elected. */
  readonly leader: Unit | undefined;
  /** Confirmed people of that unit: whoever of them takes over, all of them become secretaries. */
  readonly people: readonly Membership[];
  readonly handover: Handover | undefined;
}

export async function readHandover(tx: Tx, cycleId: number, now: Date): Promise<HandoverFacts | undefined> {
  const cycle = await findCycle(tx, cycleId);
  const bloc = await findBlocOfCycle(tx, cycleId);
  if (cycle === undefined || bloc === undefined) return undefined;
  const units = await listUnits(tx, cycleId, localDate(now, bloc.timeZone));
  const people = (await listMemberships(tx, cycleId, 'confirmed')).filter((one) => one.unitId === cycle.leaderUnitId);
  return { bloc, cycle, people, leader: units.find((unit) => unit.id === cycle.leaderUnitId), handover: await findHandover(tx, cycleId) };
}
