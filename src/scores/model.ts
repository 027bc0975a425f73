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
  readonly isSecretary: boolean;
  /** The unit's working copy, shared by all who act for it. */
  readonly draft: SheetContent;
  /** Sum of the draft so far. */
  readonly draftTotal: number;
  readonly left: readonly Heading[];
  readonly latest: Sheet | undefined;
  /** Whether the working copy differs from what was handed in. */
  readonly isChanged: boolean;
}

/** The latest handed-in total of a unit. */
export interface UnitScore {
  readonly unitId: number;
  /** Hundredths of a point. */
  readonly total: number;
  readonly submittedAt: Date;
  readonly onBehalf: boolean;
}

/** `rank` undefined: nothing handed in. Equal totals share a rank, the next one counts on (1, 2, 2, 4). */
export interface Ranked {
  readonly unit: Unit;
  readonly rank: number | undefined;
  readonly isTied: boolean;
  readonly score: UnitScore | undefined;
}

export interface Ranking {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly deadline: Deadline | undefined;
  readonly isOver: boolean;
  readonly places: readonly Ranked[];
}

export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'jpg' | 'png';

/** What a person can cause here and is told in one sentence (`refusal-scores-…` in the locales). */
export const SCORES_REFUSALS = [
  'no-right', 'not-secretary', 'no-such-unit', 'no-such-heading', 'after-deadline', 'cycle-closed', 'changed-meanwhile', 'already-handed-in',
  'headings-left', 'no-total', 'points-unreadable', 'points-too-many', 'note-length', 'text-expected', 'file-expected',
  'file-type', 'file-macro', 'file-size', 'file-empty', 'file-mismatch', 'file-known', 'too-many-files', 'no-such-file',
] as const;
export type ScoresRefusal = (typeof SCORES_REFUSALS)[number];
