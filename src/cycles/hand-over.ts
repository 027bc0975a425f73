/** Handover (bàn giao): the secretary offers it to the new leader unit, one of its people takes it; then all its people have the rights, and nobody else. */
import {
  endRole, findBlocOfCycle, getActor, grantRole, isSecretary, listMemberships, listRoleHolders, lockBloc, recordAudit, refreshBoard, unitsOf, voidRoleLinks, type ActedBy, type Bloc,
} from '#blocs';
import { transact, type Database, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import { endFormerChairs } from './end-former-chairs.ts';
import type { Cycle, CyclesRefusal } from './model.ts';
import { findCycle } from './store.ts';
import { findHandover, findLeaderOf, markTaken, saveOffer } from './store/handovers.ts';

interface Turn {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly leaderUnitId: number;
}

/** The running year and the unit that leads it, known since the results were published. */
async function readTurn(tx: Tx, cycleId: number): Promise<Result<Turn, CyclesRefusal>> {
  const cycle = await findCycle(tx, cycleId);
  const bloc = await findBlocOfCycle(tx, cycleId);
  if (cycle === undefined || bloc === undefined || bloc.currentCycleId !== cycleId) return refuse('no-such-cycle');
  return cycle.leaderUnitId === null ? refuse('no-leader') : accept({ bloc, cycle, leaderUnitId: cycle.leaderUnitId });
}

const peopleOf = async (tx: Tx, { cycle, leaderUnitId }: Turn): Promise<readonly number[]> =>
  (await listMemberships(tx, cycle.id, 'confirmed')).filter((one) => one.unitId === leaderUnitId).map((one) => one.personId);

/** Everybody confirmed of the new leader unit is asked in private; offering again asks again. Returns how many were asked. */
export function offerHandover(db: Database, cycleId: number, by: ActedBy): Promise<Result<number, CyclesRefusal>> {
  return transact(db, async (tx): Promise<Result<number, CyclesRefusal>> => {
    const turn = await readTurn(tx, cycleId);
    if (!turn.ok) return turn;
    const { bloc, cycle, leaderUnitId } = turn.value;
    if (!isSecretary(await getActor(tx, by.personId, { blocId: bloc.id, cycleId }))) return refuse('not-secretary');
    const known = await findHandover(tx, cycleId);
    if (known !== undefined && known.takenAt !== null) return refuse('already-handed-over');
    const people = await peopleOf(tx, turn.value);
    if (people.length === 0) return refuse('nobody-to-take');
    await saveOffer(tx, { blocId: bloc.id, cycleId, fromUnitId: await findLeaderOf(tx, bloc.id, cycle.year - 1), toUnitId: leaderUnitId, offeredById: by.personId, offeredAt: by.now });
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, unitId: leaderUnitId, key: 'audit-handover-offered', args: {} });
    for (const personId of people) await enqueue(tx, { kind: 'handover-offer', blocId: bloc.id, payload: { cycleId, personId }, now: by.now });
    return accept(people.length);
  });
}

/** The new secretaries are there before the old ones go: the bloc is never without one. */
async function changeHands(tx: Tx, turn: Turn, by: ActedBy): Promise<void> {
  const blocId = turn.bloc.id;
  await voidRoleLinks(tx, blocId, by.now);
  await lockBloc(tx, blocId);
  const people = await peopleOf(tx, turn);
  const before = (await listRoleHolders(tx, blocId, 'secretary')).map((one) => one.personId);
  const tell = (kind: string, personId: number): Promise<void> => enqueue(tx, { kind, blocId, payload: { cycleId: turn.cycle.id, personId }, now: by.now });
  for (const personId of people.filter((one) => !before.includes(one))) {
    await grantRole(tx, { personId, blocId, role: 'secretary', grantedById: by.personId, now: by.now });
    if (personId !== by.personId) await tell('handover-shared', personId);
  }
  for (const personId of before.filter((one) => !people.includes(one))) {
    await endRole(tx, { personId, blocId, role: 'secretary' }, by.now);
    await tell('handover-taken', personId);
  }
  await endFormerChairs(tx, blocId, by.now);
}

export function takeHandover(db: Database, cycleId: number, by: ActedBy): Promise<Result<Bloc, CyclesRefusal>> {
  return transact(db, async (tx): Promise<Result<Bloc, CyclesRefusal>> => {
    const turn = await readTurn(tx, cycleId);
    if (!turn.ok) return turn;
    const { bloc, leaderUnitId } = turn.value;
    const actor = await getActor(tx, by.personId, { blocId: bloc.id, cycleId });
    if (!unitsOf(actor).includes(leaderUnitId)) return refuse('not-of-leader');
    const offer = await findHandover(tx, cycleId);
    if (offer === undefined || offer.toUnitId !== leaderUnitId) return refuse('not-offered');
    if (!(await markTaken(tx, cycleId, { takenById: by.personId, takenAt: by.now }))) return refuse('already-handed-over');
    await changeHands(tx, turn.value, by);
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, unitId: leaderUnitId, key: 'audit-handover-taken', args: {} });
    await refreshBoard(tx, bloc.id, by.now);
    return accept(bloc);
  });
}
