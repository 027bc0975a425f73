/** Points as people type them, and what a sheet adds up to. All in hundredths, so that nothing is ever rounded. */
import type { ScoreTable } from '#cycles';
import { accept, cleanLine, refuse, type Result } from '#kernel';
import type { ScoresRefusal, SheetContent } from '../model.ts';

/** The usual scale where the bloc's table has no headings (domain.md §3); a table may go beyond it. */
export const TOTAL_MAX = 10_000;
export const NOTE_LIMIT = 1000;

const POINTS = /^(\d{1,5})(?:[.,](\d{1,2}))?$/u;

export function parsePoints(text: string, max: number): Result<number, ScoresRefusal> {
  const match = POINTS.exec(cleanLine(text));
  if (match === null) return refuse('points-unreadable');
  const [, whole = '', cents = ''] = match;
  const points = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return points > max ? refuse('points-too-many') : accept(points);
}

/** Headings still without points, in the table's order; so are those with more than a table given since allows. */
export const headingsLeft = (table: ScoreTable, content: SheetContent): ScoreTable['headings'] =>
  table.headings.filter((heading) => (content.points[heading.id] ?? Infinity) > heading.max);

/** Only headings of the table count: points of a table that was replaced stay behind. */
export const totalOf = (table: ScoreTable, content: SheetContent): number =>
  table.headings.length === 0 ? (content.total ?? 0) : table.headings.reduce((sum, heading) => sum + (content.points[heading.id] ?? 0), 0);

const sameFiles = (one: SheetContent, other: SheetContent): boolean =>
  one.evidence.map((file) => file.sha256).join() === other.evidence.map((file) => file.sha256).join();

function isSameContent(table: ScoreTable, one: SheetContent, other: SheetContent): boolean {
  const samePoints = table.headings.every((heading) => one.points[heading.id] === other.points[heading.id]);
  return samePoints && totalOf(table, one) === totalOf(table, other) && one.note === other.note && sameFiles(one, other);
}

/** Handed in under another table: under this one it adds up to something else, or is not complete. */
export const isOutdated = (table: ScoreTable, handedIn: SheetContent): boolean =>
  headingsLeft(table, handedIn).length > 0 || totalOf(table, handedIn) !== handedIn.total;

/** Whether the working copy has something to hand in. */
export const hasChanged = (table: ScoreTable, draft: SheetContent, handedIn: SheetContent | undefined): boolean =>
  handedIn === undefined || isOutdated(table, handedIn) || !isSameContent(table, draft, handedIn);

/** What the person saw when they tapped "hand in". */
export interface Seen {
  readonly revision: number;
  readonly total: number;
}

export interface HandIn {
  readonly table: ScoreTable;
  readonly draft: SheetContent;
  readonly latest: (SheetContent & { readonly revision: number }) | undefined;
}

/** The next revision, or why not: incomplete, already in, or not what was seen. */
export function decideHandIn({ table, draft, latest }: HandIn, seen: Seen): Result<{ revision: number; total: number }, ScoresRefusal> {
  const isGiven = table.headings.length > 0 || draft.total !== undefined;
  if (!isGiven) return refuse('no-total');
  if (headingsLeft(table, draft).length > 0) return refuse('headings-left');
  if (!hasChanged(table, draft, latest)) return refuse('already-handed-in');
  const revision = latest?.revision ?? 0;
  const total = totalOf(table, draft);
  return seen.revision === revision && seen.total === total ? accept({ revision: revision + 1, total }) : refuse('changed-meanwhile');
}
