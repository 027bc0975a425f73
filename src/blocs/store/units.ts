/** Units of a cycle and their names as they are valid on a day. */
import { searchKey, type LocalDate } from '#kernel';
import type { Tx } from '#db';
import type { Unit, UnitLine } from '../model.ts';

interface NameRow {
  kind: string;
  text: string;
  validFrom: string;
  validTo: string | null;
}

const validOn = (name: NameRow, on: LocalDate): boolean => name.validFrom <= on && (name.validTo === null || name.validTo > on);

/** The newest valid name of a kind; a unit looked at before its first name keeps that first name. */
function nameOf(names: readonly NameRow[], kind: string, on: LocalDate): string | undefined {
  const ofKind = names.filter((name) => name.kind === kind);
  return (ofKind.findLast((name) => validOn(name, on)) ?? ofKind[0])?.text;
}

interface Place {
  readonly unitId: number;
  readonly position: number;
}

async function named(tx: Tx, rows: readonly Place[], on: LocalDate): Promise<readonly Unit[]> {
  const names = await tx.unitName.findMany({ where: { unitId: { in: rows.map((row) => row.unitId) } }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] });
  return rows.map(({ unitId, position }) => {
    const own = names.filter((name) => name.unitId === unitId);
    const official = nameOf(own, 'official', on) ?? '';
    return {
      id: unitId,
      official,
      short: nameOf(own, 'short', on) ?? official,
      aliases: own.filter((name) => name.kind === 'alias' && validOn(name, on)).map((name) => name.text),
      position,
    };
  });
}

/** Units of the cycle in the bloc's own order, named as of `on` (the day in the bloc's zone). */
export const listUnits = async (tx: Tx, cycleId: number, on: LocalDate): Promise<readonly Unit[]> =>
  named(tx, await tx.cycleUnit.findMany({ where: { cycleId, validTo: null }, orderBy: { position: 'asc' } }), on);

/** The same with those that have left: what was decided about them is still told by name. */
export const listUnitsEver = async (tx: Tx, cycleId: number, on: LocalDate): Promise<readonly Unit[]> =>
  named(tx, await tx.cycleUnit.findMany({ where: { cycleId }, orderBy: [{ position: 'asc' }, { unitId: 'asc' }] }), on);

export const listUnitIds = async (tx: Tx, cycleId: number): Promise<readonly number[]> =>
  (await tx.cycleUnit.findMany({ where: { cycleId, validTo: null }, select: { unitId: true } })).map((row) => row.unitId);

/** Every unit that was in the list of the cycle, those that have left at their old place: whose turn it is does not shift when somebody leaves. */
export const listPlaces = async (tx: Tx, cycleId: number): Promise<readonly number[]> =>
  (await tx.cycleUnit.findMany({ where: { cycleId }, orderBy: [{ position: 'asc' }, { unitId: 'asc' }], select: { unitId: true } })).map((row) => row.unitId);

/** One unit's names as of `on`, whatever cycle it belongs to. A bare statement, because each vote is answered with it. */
export async function findUnitNames(tx: Tx, unitId: number, on: LocalDate): Promise<Pick<Unit, 'id' | 'official' | 'short'> | undefined> {
  const own = await tx.$queryRaw<NameRow[]>`SELECT "kind", "text", "validFrom", "validTo" FROM "UnitName" WHERE "unitId" = ${unitId} ORDER BY "validFrom", "id"`;
  const official = nameOf(own, 'official', on);
  return official === undefined ? undefined : { id: unitId, official, short: nameOf(own, 'short', on) ?? official };
}

async function addName(tx: Tx, unitId: number, name: { kind: 'official' | 'short' | 'alias'; text: string; from: LocalDate }): Promise<void> {
  await tx.unitName.create({ data: { unitId, kind: name.kind, text: name.text, searchKey: searchKey(name.text), validFrom: name.from } });
}

/** A unit's first names and its place in the bloc's list. Returns the new unit's id. */
export async function addUnit(
  tx: Tx,
  place: { readonly cycleId: number; readonly position: number; readonly now: Date; readonly from: LocalDate },
  line: UnitLine & { readonly aliases?: readonly string[] },
): Promise<number> {
  const { cycleId, position, now, from } = place;
  const unit = await tx.unit.create({ data: { createdAt: now } });
  await addName(tx, unit.id, { kind: 'official', text: line.official, from });
  if (line.short !== line.official) await addName(tx, unit.id, { kind: 'short', text: line.short, from });
  for (const alias of line.aliases ?? []) await addName(tx, unit.id, { kind: 'alias', text: alias, from });
  await tx.cycleUnit.create({ data: { cycleId, unitId: unit.id, position, validFrom: from } });
  return unit.id;
}

/** From `from` on the unit is called so; an alias is added beside the others, the other kinds replace. */
export async function renameUnit(tx: Tx, unitId: number, name: { kind: 'official' | 'short' | 'alias'; text: string; from: LocalDate }): Promise<void> {
  if (name.kind !== 'alias') await tx.unitName.updateMany({ where: { unitId, kind: name.kind, validTo: null }, data: { validTo: name.from } });
  await addName(tx, unitId, name);
}

/** Whether the unit belongs to the bloc in this cycle. */
export async function isInCycle(tx: Tx, at: { readonly cycleId: number; readonly unitId: number }): Promise<boolean> {
  return (await tx.cycleUnit.count({ where: { cycleId: at.cycleId, unitId: at.unitId, validTo: null } })) > 0;
}

export async function removeUnitFromCycle(tx: Tx, at: { cycleId: number; unitId: number }, to: LocalDate): Promise<void> {
  await tx.cycleUnit.update({ where: { cycleId_unitId: at }, data: { validTo: to } });
}

/** Whatever has left the one cycle leaves the other on the same day. */
export async function copyDeparted(tx: Tx, { from, to }: { readonly from: number; readonly to: number }): Promise<void> {
  for (const { unitId, validTo } of await tx.cycleUnit.findMany({ where: { cycleId: from, validTo: { not: null } } })) {
    await tx.cycleUnit.updateMany({ where: { cycleId: to, unitId, validTo: null }, data: { validTo } });
  }
}

/** The next cycle begins with the same units in the same order. */
export async function carryUnits(tx: Tx, from: { cycleId: number }, to: { cycleId: number; on: LocalDate }): Promise<void> {
  const rows = await tx.cycleUnit.findMany({ where: { cycleId: from.cycleId, validTo: null } });
  await tx.cycleUnit.createMany({ data: rows.map(({ unitId, position }) => ({ cycleId: to.cycleId, unitId, position, validFrom: to.on })) });
  // Whoever stood for a unit that has left stands for none.
  const unitId = { in: rows.map((row) => row.unitId) };
  const members = await tx.membership.findMany({ where: { cycleId: from.cycleId, unitId, state: { in: ['confirmed', 'pending'] } } });
  await tx.membership.createMany({ data: members.map(({ id: _id, ...row }) => ({ ...row, cycleId: to.cycleId })) });
}
