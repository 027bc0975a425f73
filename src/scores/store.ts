/**
 * Rows ↔ model of score sheets and evidence. Revision 0 is the unit's working copy (its `submittedAt` is the last change),
 * handed-in sheets are 1, 2, …; nobody outside this file sees revision 0 as a sheet.
 */
import { z } from 'zod';
import type { Tx } from '#db';
import type { EvidenceFile, Sheet, SheetContent, UnitScore } from './model.ts';

const DRAFT = 0;
/** Marks "no total given" in the column that must hold a number. */
const NO_TOTAL = -1;

const pointsSchema = z.object({ version: z.literal(1), points: z.record(z.string(), z.int().nonnegative()) });

export interface UnitYear {
  readonly cycleId: number;
  readonly unitId: number;
}

interface SheetRow {
  id: number;
  unitId: number;
  revision: number;
  total: number;
  points: string;
  note: string;
  submittedAt: Date;
  onBehalf: boolean;
  evidence: EvidenceFile[];
}

const WITH_FILES = { evidence: { orderBy: { id: 'asc' as const } } };

const toContent = (row: SheetRow): SheetContent => ({
  points: pointsSchema.parse(JSON.parse(row.points)).points,
  total: row.total === NO_TOTAL ? undefined : row.total,
  note: row.note,
  evidence: row.evidence.map(({ id, sha256, name }) => ({ id, sha256, name })),
});

const toSheet = (row: SheetRow): Sheet => ({
  ...toContent(row),
  id: row.id,
  unitId: row.unitId,
  revision: row.revision,
  total: row.total,
  submittedAt: row.submittedAt,
  onBehalf: row.onBehalf,
});

export const EMPTY_CONTENT: SheetContent = { points: {}, total: undefined, note: '', evidence: [] };

export interface Draft extends SheetContent {
  readonly id: number;
}

export async function findDraft(tx: Tx, at: UnitYear): Promise<Draft | undefined> {
  const row = await tx.scoreSheet.findFirst({ where: { ...pick(at), revision: DRAFT }, include: WITH_FILES });
  return row === null ? undefined : { ...toContent(row), id: row.id };
}

const pick = ({ cycleId, unitId }: UnitYear): UnitYear => ({ cycleId, unitId });

export async function findLatest(tx: Tx, at: UnitYear): Promise<Sheet | undefined> {
  const row = await tx.scoreSheet.findFirst({ where: { ...pick(at), revision: { gt: DRAFT } }, orderBy: { revision: 'desc' }, include: WITH_FILES });
  return row === null ? undefined : toSheet(row);
}

export interface Hand {
  readonly personId: number;
  readonly now: Date;
  readonly onBehalf: boolean;
  readonly deadlineRevision: number;
}

const traces = (hand: Hand) => ({
  submittedAt: hand.now,
  actingPersonId: hand.personId,
  onBehalf: hand.onBehalf,
  deadlineRevision: hand.deadlineRevision,
});

/** Takes the working copy's row as the lock of this act; the first act creates it. */
export async function takeDraft(tx: Tx, at: UnitYear, hand: Hand): Promise<void> {
  const { count } = await tx.scoreSheet.updateMany({ where: { ...pick(at), revision: DRAFT }, data: traces(hand) });
  if (count === 1) return;
  await tx.scoreSheet.create({
    data: { ...pick(at), revision: DRAFT, total: NO_TOTAL, points: JSON.stringify({ version: 1, points: {} }), note: '', ...traces(hand) },
  });
}

export async function writeDraft(tx: Tx, id: number, change: { points?: SheetContent['points']; total?: number; note?: string }): Promise<void> {
  const { points, ...rest } = change;
  await tx.scoreSheet.update({
    where: { id },
    data: { ...rest, ...(points === undefined ? {} : { points: JSON.stringify({ version: 1, points }) }) },
  });
}

/** Writes the next revision with its own copy of points, note and files. */
export async function writeSheet(tx: Tx, sheet: UnitYear & { revision: number; total: number; content: SheetContent }, hand: Hand): Promise<void> {
  const { revision, total, content } = sheet;
  await tx.scoreSheet.create({
    data: {
      ...pick(sheet),
      revision,
      total,
      points: JSON.stringify({ version: 1, points: content.points }),
      note: content.note,
      ...traces(hand),
      evidence: { create: content.evidence.map(({ sha256, name }) => ({ sha256, name })) },
    },
  });
}

export async function addEvidence(tx: Tx, sheetId: number, file: { sha256: string; name: string; mime: string; size: number; now: Date }): Promise<void> {
  const { sha256, name, mime, size, now } = file;
  await tx.storedFile.upsert({ where: { sha256 }, create: { sha256, mime, size, createdAt: now }, update: {} });
  await tx.evidence.create({ data: { scoreSheetId: sheetId, sha256, name } });
}

export async function removeEvidence(tx: Tx, id: number): Promise<void> {
  await tx.evidence.delete({ where: { id } });
}

/** The latest handed-in total per unit, in hundredths; units that handed in nothing are not in the list. */
export async function listScores(tx: Tx, cycleId: number): Promise<readonly UnitScore[]> {
  const rows = await tx.scoreSheet.findMany({
    where: { cycleId, revision: { gt: DRAFT } },
    orderBy: { revision: 'asc' },
    select: { unitId: true, total: true, submittedAt: true, onBehalf: true },
  });
  return [...new Map(rows.map((row) => [row.unitId, row])).values()];
}
