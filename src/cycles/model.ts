/** The emulation year of a bloc: its rules, score table and timetable. */
import type { LocalDate, LocalTime } from '#kernel';
import type { Rule } from '#tally';

export const DEADLINE_KINDS = ['registration', 'self-score', 'conference'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Local date and time in the bloc's zone; a move raises the revision, and reminders begin anew. */
export interface Deadline {
  readonly id: number;
  readonly cycleId: number;
  readonly kind: DeadlineKind;
  readonly date: LocalDate;
  readonly time: LocalTime;
  readonly revision: number;
}

/** A heading of the self-score sheet; `max` in hundredths of a point. No headings: only a total is handed in. */
export interface Heading {
  readonly id: string;
  readonly name: string;
  readonly max: number;
}

export interface ScoreTable {
  readonly version: 1;
  readonly headings: readonly Heading[];
}

/** The voting rules of the bloc for this year, by what is voted on. */
export interface CycleRules {
  readonly version: 1;
  readonly leader: Rule;
  readonly deputy: Rule;
}

export interface Cycle {
  readonly id: number;
  readonly blocId: number;
  readonly year: number;
  readonly leaderUnitId: number | null;
  readonly deputyUnitId: number | null;
  readonly rules: CycleRules;
  readonly scoreTable: ScoreTable;
  readonly closedAt: Date | null;
}

export type CyclesRefusal = 'not-allowed' | 'name-length' | 'units-few' | 'units-many' | 'unit-name-length' | 'year-range' | 'not-secretary' | 'no-such-cycle' | 'no-such-day' | 'table-unreadable' | 'year-exists'
  | 'no-leader' | 'nobody-to-take' | 'not-offered' | 'not-of-leader' | 'already-handed-over';

export const CYCLES_REFUSALS: readonly CyclesRefusal[] = [
  'not-allowed', 'name-length', 'units-few', 'units-many', 'unit-name-length', 'year-range', 'not-secretary', 'no-such-cycle', 'no-such-day', 'table-unreadable', 'year-exists',
  'no-leader', 'nobody-to-take', 'not-offered', 'not-of-leader', 'already-handed-over',
];

/** What the founding wizard has gathered so far. */
export interface BlocDraft {
  readonly name?: string | undefined;
  readonly province?: string | undefined;
  readonly kind?: 'khoi' | 'cum' | undefined;
  readonly year?: number | undefined;
  readonly units?: readonly { readonly official: string; readonly short: string; readonly aliases: readonly string[] }[] | undefined;
}

/** Bàn giao: the leader unit of the year before hands the secretary's work to the new one; both sides confirm. */
export interface Handover {
  readonly cycleId: number;
  readonly fromUnitId: number | null;
  readonly toUnitId: number;
  readonly offeredById: number;
  readonly offeredAt: Date;
  /** Null while the new leader unit has not taken over. */
  readonly takenAt: Date | null;
}
