/** The secretary changes the list of units: another name from today, a new unit, a unit that leaves. */
import { transact, type Database, type Tx } from '#db';
import { accept, cleanLine, localDate, refuse, type Result } from '#kernel';
import { refreshBoard } from './bind-group.ts';
import { followRunningYear } from './follow-running-year.ts';
import type { ActedBy, Bloc, BlocsRefusal, Unit } from './model.ts';
import { isSecretary } from './rules/rights.ts';
import { bearerOf, NAME_LIMIT } from './rules/units.ts';
import {
  addUnit as insertUnit, endMembershipsOf, endProxiesOf, findBloc, getActor, isInOpenBallot, listUnits, lockBloc, lockSittings, recordAudit, removeUnitFromCycle,
  renameUnit as writeName,
} from './store.ts';

interface Desk {
  readonly bloc: Bloc;
  readonly units: readonly Unit[];
  readonly today: string;
}

async function openDesk(tx: Tx, blocId: number, by: ActedBy): Promise<Result<Desk, BlocsRefusal>> {
  await lockBloc(tx, blocId);
  const bloc = await findBloc(tx, blocId);
  if (bloc === undefined) return refuse('not-in-bloc');
  const actor = await getActor(tx, by.personId, { blocId, cycleId: bloc.currentCycleId });
  if (!isSecretary(actor)) return refuse('not-secretary');
  const today = localDate(by.now, bloc.timeZone);
  return accept({ bloc, today, units: await listUnits(tx, bloc.currentCycleId, today) });
}

const fits = (name: string): boolean => name.length > 0 && name.length <= NAME_LIMIT;

export function renameUnit(
  db: Database,
  change: { readonly blocId: number; readonly unitId: number; readonly kind: 'official' | 'short' | 'alias'; readonly text: string },
  by: ActedBy,
): Promise<Result<string, BlocsRefusal>> {
  const text = cleanLine(change.text);
  return transact(db, async (tx): Promise<Result<string, BlocsRefusal>> => {
    const desk = await openDesk(tx, change.blocId, by);
    if (!desk.ok) return desk;
    if (!fits(text)) return refuse('name-length');
    if (!desk.value.units.some((unit) => unit.id === change.unitId)) return refuse('no-such-unit');
    const bearer = bearerOf(text, desk.value.units);
    if (bearer !== undefined && bearer.id !== change.unitId) return refuse('name-taken');
    await writeName(tx, change.unitId, { kind: change.kind, text, from: desk.value.today });
    await recordAudit(tx, { blocId: change.blocId, at: by.now, personId: by.personId, unitId: change.unitId, key: 'audit-unit-renamed', args: { name: text } });
    await refreshBoard(tx, change.blocId, by.now);
    return accept(text);
  });
}

export function addUnit(db: Database, wish: { readonly blocId: number; readonly name: string }, by: ActedBy): Promise<Result<string, BlocsRefusal>> {
  const official = cleanLine(wish.name);
  return transact(db, async (tx): Promise<Result<string, BlocsRefusal>> => {
    const desk = await openDesk(tx, wish.blocId, by);
    if (!desk.ok) return desk;
    const { bloc, units, today } = desk.value;
    if (!fits(official)) return refuse('name-length');
    if (bearerOf(official, units) !== undefined) return refuse('name-taken');
    const position = Math.max(0, ...units.map((unit) => unit.position)) + 1;
    const unitId = await insertUnit(tx, { cycleId: bloc.currentCycleId, position, now: by.now, from: today }, { official, short: official });
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, unitId, key: 'audit-unit-added', args: { name: official } });
    await refreshBoard(tx, bloc.id, by.now);
    return accept(official);
  });
}

/** Proxies end in both directions: whoever leaves represents nobody and is represented by nobody. */
async function endProxies(tx: Tx, at: { readonly blocId: number; readonly conferenceId: number; readonly unitId: number }, by: ActedBy): Promise<void> {
  const { blocId, conferenceId, unitId } = at;
  for (const represented of await endProxiesOf(tx, conferenceId, unitId)) {
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId: represented, key: 'audit-proxy-ended', args: {} });
  }
}

/** A roll that is frozen stays as it is: the unit leaves before a ballot is opened or after it was closed, not while it is out. */
export function removeUnit(db: Database, wish: { readonly blocId: number; readonly unitId: number }, by: ActedBy): Promise<Result<string, BlocsRefusal>> {
  const { blocId, unitId } = wish;
  return transact(db, async (tx): Promise<Result<string, BlocsRefusal>> => {
    const sittings = await lockSittings(tx, blocId);
    const desk = await openDesk(tx, blocId, by);
    if (!desk.ok) return desk;
    const { bloc, units, today } = desk.value;
    const unit = units.find((one) => one.id === unitId);
    if (unit === undefined) return refuse('no-such-unit');
    for (const { id } of sittings) if (await isInOpenBallot(tx, id, unitId)) return refuse('unit-in-ballot');
    await removeUnitFromCycle(tx, { cycleId: bloc.currentCycleId, unitId }, today);
    await endMembershipsOf(tx, { cycleId: bloc.currentCycleId, unitId }, by);
    await followRunningYear(tx, blocId, by.now);
    for (const { id } of sittings) await endProxies(tx, { blocId, conferenceId: id, unitId }, by);
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId, key: 'audit-unit-removed', args: { name: unit.official } });
    await refreshBoard(tx, blocId, by.now);
    return accept(unit.official);
  });
}
