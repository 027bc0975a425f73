/** Rows of cycles and deadlines ↔ model; rules and tables are parsed by zod at every read. */
import { z } from 'zod';
import type { Tx } from '#db';
import { assert, instantOf } from '#kernel';
import { ruleSchema } from '#tally';
import type { Cycle, CycleRules, Deadline, DeadlineKind, ScoreTable } from './model.ts';
import { DEADLINE_KINDS } from './model.ts';

const rulesSchema = z.object({ version: z.literal(1), leader: ruleSchema, deputy: ruleSchema });
const tableSchema = z.object({
  version: z.literal(1),
  headings: z.array(z.object({ id: z.string(), name: z.string(), max: z.int().positive() })),
});

interface CycleRow {
  id: number;
  blocId: number;
  year: number;
  leaderUnitId: number | null;
  deputyUnitId: number | null;
  rules: string;
  scoreTable: string;
  closedAt: Date | null;
}

const toCycle = (row: CycleRow): Cycle => ({
  id: row.id,
  blocId: row.blocId,
  year: row.year,
  leaderUnitId: row.leaderUnitId,
  deputyUnitId: row.deputyUnitId,
  rules: rulesSchema.parse(JSON.parse(row.rules)),
  scoreTable: tableSchema.parse(JSON.parse(row.scoreTable)),
  closedAt: row.closedAt,
});

export const getCycle = async (tx: Tx, id: number): Promise<Cycle> => toCycle(await tx.cycle.findUniqueOrThrow({ where: { id } }));

export async function findCycle(tx: Tx, id: number): Promise<Cycle | undefined> {
  const row = await tx.cycle.findUnique({ where: { id } });
  return row === null ? undefined : toCycle(row);
}

export async function findCycleOfYear(tx: Tx, blocId: number, year: number): Promise<number | undefined> {
  return (await tx.cycle.findUnique({ where: { blocId_year: { blocId, year } }, select: { id: true } }))?.id;
}

/** Only the offices that are named change. */
export async function setLead(tx: Tx, id: number, lead: { readonly leaderUnitId?: number; readonly deputyUnitId?: number }): Promise<void> {
  await tx.cycle.update({ where: { id }, data: lead });
}

export async function endCycle(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.cycle.update({ where: { id }, data: { closedAt: now } });
}

export interface NewCycle {
  readonly blocId: number;
  readonly year: number;
  readonly rules: CycleRules;
  readonly scoreTable: ScoreTable;
  readonly leaderUnitId?: number | null;
  readonly deputyUnitId?: number | null;
  readonly now: Date;
}

/** A new cycle becomes the bloc's running one. Throws when the bloc already has that year (unique key). */
export async function createCycle(tx: Tx, cycle: NewCycle): Promise<number> {
  const { blocId, year, now } = cycle;
  const { id } = await tx.cycle.create({
    data: {
      blocId,
      year,
      rules: JSON.stringify(cycle.rules),
      scoreTable: JSON.stringify(cycle.scoreTable),
      leaderUnitId: cycle.leaderUnitId ?? null,
      deputyUnitId: cycle.deputyUnitId ?? null,
      openedAt: now,
    },
  });
  await tx.bloc.update({ where: { id: blocId }, data: { currentCycleId: id } });
  return id;
}

const toDeadline = (row: { id: number; cycleId: number; kind: string; date: string; time: string; revision: number }): Deadline => ({
  ...row,
  kind: row.kind as DeadlineKind,
});

export async function listDeadlines(tx: Tx, cycleId: number): Promise<readonly Deadline[]> {
  const rows = (await tx.deadline.findMany({ where: { cycleId } })).map(toDeadline);
  return DEADLINE_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

export async function findDeadline(tx: Tx, cycleId: number, kind: DeadlineKind): Promise<Deadline | undefined> {
  const row = await tx.deadline.findUnique({ where: { cycleId_kind: { cycleId, kind } } });
  return row === null ? undefined : toDeadline(row);
}

export async function setDeadline(tx: Tx, at: { cycleId: number; kind: DeadlineKind }, to: { date: string; time: string }): Promise<Deadline> {
  const row = await tx.deadline.upsert({
    where: { cycleId_kind: at },
    create: { ...at, ...to, revision: 1 },
    update: { ...to, revision: { increment: 1 } },
  });
  return toDeadline(row);
}

/** The instant a deadline stands for in the bloc's zone. */
export function deadlineInstant(deadline: Deadline, timeZone: string): Date {
  const at = instantOf(deadline.date, deadline.time, timeZone);
  assert(!Number.isNaN(at.getTime()), 'a deadline is a real day');
  return at;
}

export async function setScoreTable(tx: Tx, cycleId: number, table: ScoreTable): Promise<void> {
  await tx.cycle.update({ where: { id: cycleId }, data: { scoreTable: JSON.stringify(table) } });
}
