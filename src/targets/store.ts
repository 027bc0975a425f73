/** Rows ↔ model of registrations, targets and titles. */
import type { Tx } from '#db';
import { RELATIONS, TITLES, type Registration, type Relation, type Target, type TargetDraft, type Title } from './model.ts';

export interface UnitYear {
  readonly cycleId: number;
  readonly unitId: number;
}

interface TargetRow {
  id: number;
  text: string;
  measure: string;
  relation: string;
  plan: bigint | null;
}

const asRelation = (text: string): Relation => RELATIONS.find((one) => one === text) ?? 'exactly';

const toTarget = (row: TargetRow): Target => ({
  id: row.id,
  text: row.text,
  measure: row.measure,
  plan: row.plan === null ? undefined : { relation: asRelation(row.relation), amount: Number(row.plan) },
});

const toRow = (draft: TargetDraft) => ({
  text: draft.text,
  measure: draft.measure,
  relation: draft.plan?.relation ?? 'exactly',
  plan: draft.plan === undefined ? null : BigInt(draft.plan.amount),
});

interface RegistrationRow {
  id: number;
  unitId: number;
  revision: number;
  submittedAt: Date | null;
  onBehalf: boolean;
  targets: TargetRow[];
  titles: { title: string }[];
}

const toRegistration = (row: RegistrationRow): Registration => ({
  id: row.id,
  unitId: row.unitId,
  revision: row.revision,
  submittedAt: row.submittedAt ?? undefined,
  onBehalf: row.onBehalf,
  targets: row.targets.map(toTarget),
  titles: TITLES.filter((title) => row.titles.some((one) => one.title === title)),
});

const WHOLE = { targets: { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }] }, titles: true };

export async function findRegistration(tx: Tx, at: UnitYear): Promise<Registration | undefined> {
  const { cycleId, unitId } = at;
  const row = await tx.registration.findUnique({ where: { cycleId_unitId: { cycleId, unitId } }, include: WHOLE });
  return row === null ? undefined : toRegistration(row);
}

export const listRegistrations = async (tx: Tx, cycleId: number): Promise<readonly Registration[]> =>
  (await tx.registration.findMany({ where: { cycleId }, include: WHOLE })).map(toRegistration);

/** Units that have handed in, for those who only count them. */
export async function listRegistered(tx: Tx, cycleId: number): Promise<readonly number[]> {
  const rows = await tx.registration.findMany({ where: { cycleId, submittedAt: { not: null } }, select: { unitId: true } });
  return rows.map((row) => row.unitId);
}

export interface Turn extends UnitYear {
  /** Only if nobody changed it since; absent: whatever it is now. */
  readonly expected?: number | undefined;
  readonly personId: number;
  readonly now: Date;
  readonly deadlineRevision: number;
}

/**
 * Takes the registration's head row as the lock of this act; false when it has moved on since `expected`.
 * The very first change creates the head; two at once meet at its unique key.
 */
export async function takeTurn(tx: Tx, turn: Turn): Promise<boolean> {
  const { cycleId, unitId, expected, personId, now, deadlineRevision } = turn;
  const change = { updatedAt: now, actingPersonId: personId, deadlineRevision };
  const { count } = await tx.registration.updateMany({
    where: { cycleId, unitId, ...(expected === undefined ? {} : { revision: expected }) },
    data: { ...change, revision: { increment: 1 } },
  });
  if (count === 1) return true;
  const isThere = (await tx.registration.count({ where: { cycleId, unitId } })) > 0;
  if (isThere || (expected ?? 0) !== 0) return false;
  await tx.registration.create({ data: { cycleId, unitId, ...change, revision: 1, onBehalf: false } });
  return true;
}

export async function markTurn(tx: Tx, id: number, mark: { onBehalf: boolean; submittedAt?: Date }): Promise<void> {
  await tx.registration.update({ where: { id }, data: mark });
}

export async function appendTargets(tx: Tx, registration: Registration, drafts: readonly TargetDraft[]): Promise<void> {
  const last = await tx.target.aggregate({ where: { registrationId: registration.id }, _max: { position: true } });
  const from = (last._max.position ?? 0) + 1;
  await tx.target.createMany({ data: drafts.map((draft, index) => ({ registrationId: registration.id, position: from + index, ...toRow(draft) })) });
}

export async function rewriteTarget(tx: Tx, targetId: number, draft: TargetDraft): Promise<void> {
  await tx.target.update({ where: { id: targetId }, data: toRow(draft) });
}

export async function deleteTarget(tx: Tx, targetId: number): Promise<void> {
  await tx.target.delete({ where: { id: targetId } });
}

export async function putTitle(tx: Tx, registrationId: number, title: Title): Promise<void> {
  await tx.titleAim.create({ data: { registrationId, title } });
}

export async function takeTitle(tx: Tx, registrationId: number, title: Title): Promise<void> {
  await tx.titleAim.deleteMany({ where: { registrationId, title } });
}
