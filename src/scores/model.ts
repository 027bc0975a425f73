/** A unit's self-score for a year: points per heading or one total, a note, files as evidence. Points in hundredths. */
import type { Bloc, Unit } from '#blocs';
import type { Cycle, Deadline, Heading } from '#cycles';

export interface EvidenceFile {
  readonly id: number;
  readonly sha256: string;
  readonly name: string;
}

/** What stands on a sheet, handed in or not. */
export interface SheetContent {
  /** Heading id → points; a heading without an entry is not scored yet. */
  readonly points: Readonly<Record<string, number>>;
  /** The one figure of a table without headings; undefined while none was given. */
  readonly total: number | undefined;
  readonly note: string;
  readonly evidence: readonly EvidenceFile[];
}

/** Handed in: revision 1, 2, …; the highest counts. */
export interface Sheet extends SheetContent {
  readonly id: number;
  readonly unitId: number;
  readonly revision: number;
  readonly total: number;
  readonly submittedAt: Date;
  readonly onBehalf: boolean;
}

export type Standing = 'own' | 'on-behalf' | 'view';

export interface ScoreDesk {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly unit: Unit;
  readonly deadline: Deadline | undefined;
  readonly isOver: boolean;
  readonly standing: Standing;
  /** Whether the person also sees all units' scores. */
  readonly seesAll: boolean;
  /** The official score (điểm chính thức) of the unit; undefined while it has none. */
  readonly official: number | undefined;
  /** The unit's working copy, shared by all who act for it. */
  readonly draft: SheetContent;
  /** Sum of the draft so far. */
  readonly draftTotal: number;
  readonly left: readonly Heading[];
  readonly latest: Sheet | undefined;
  /** Whether the working copy differs from what was handed in. */
  readonly isChanged: boolean;
  /** What was handed in belongs to a table that was replaced since. */
  readonly isOutdated: boolean;
}

/** The latest handed-in total of a unit. */
export interface UnitScore {
  readonly unitId: number;
  /** Hundredths of a point. */
  readonly total: number;
  readonly submittedAt: Date;
  readonly onBehalf: boolean;
}

/** A unit's official score (điểm chính thức), as the bloc's secretary or chair entered it, in hundredths. */
export interface OfficialScore {
  readonly unitId: number;
  readonly total: number;
}

/** What decides questions and ties of the year; a unit without a score is in neither list. */
export interface YearScores {
  readonly official: readonly OfficialScore[];
  readonly self: readonly UnitScore[];
}

/** Why a line of a typed list of official scores is not taken. */
export interface OfficialProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly kind: 'no-points' | 'unknown-unit' | 'shared-name' | 'unit-twice' | 'points-unreadable' | 'points-too-many';
}

/**
 * `rank` undefined: no score of the kind that ranks. Equal totals share a rank, the next one counts on (1, 2, 2, 4).
 */
export interface Ranked {
  readonly unit: Unit;
  readonly rank: number | undefined;
  readonly isTied: boolean;
  readonly score: UnitScore | undefined;
  readonly official: number | undefined;
}

export interface Ranking {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly deadline: Deadline | undefined;
  readonly isOver: boolean;
  /** Official only where every unit has one: half a ranking would be none. */
  readonly by: 'official' | 'self';
  readonly places: readonly Ranked[];
}

export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'jpg' | 'png';

/** What a person can cause here and is told in one sentence (`refusal-scores-…` in the locales). */
export const SCORES_REFUSALS = [
  'no-right', 'not-secretary', 'no-such-unit', 'no-such-heading', 'after-deadline', 'cycle-closed', 'changed-meanwhile', 'already-handed-in',
  'headings-left', 'no-total', 'points-unreadable', 'points-too-many', 'note-length', 'text-expected', 'file-expected',
  'file-type', 'file-macro', 'file-size', 'file-empty', 'file-mismatch', 'file-known', 'too-many-files', 'no-such-file',
  'official-list-expected', 'official-list-gone', 'official-none',
] as const;
export type ScoresRefusal = (typeof SCORES_REFUSALS)[number];
