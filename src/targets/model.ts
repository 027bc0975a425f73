/** What a unit registers for a year: targets (chỉ tiêu) with a plan, and the titles it aims at. */
import type { Bloc, Unit } from '#blocs';
import type { Cycle, Deadline } from '#cycles';

/** Hơn, ít nhất, đúng. */
export const RELATIONS = ['more-than', 'at-least', 'exactly'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Kế hoạch năm: `amount` in hundredths of the unit of measure. */
export interface Plan {
  readonly relation: Relation;
  readonly amount: number;
}

export interface TargetDraft {
  readonly text: string;
  /** Đơn vị tính; empty when none was given. */
  readonly measure: string;
  readonly plan: Plan | undefined;
}

export interface Target extends TargetDraft {
  readonly id: number;
}

/**
 * Collective titles and forms of commendation, high to low; legal names stand in the locales below `targets-title-`.
 * Individual titles (Lao động tiên tiến, Chiến sĩ thi đua) are registered as targets with a figure.
 */
export const TITLES = [
  'government-flag', 'ministry-flag', 'province-flag', 'premier-merit', 'province-merit', 'party-merit',
  'excellent-team', 'advanced-team',
] as const;
export type Title = (typeof TITLES)[number];

export interface Registration {
  readonly id: number;
  readonly unitId: number;
  /** Rises with every change; a button carries the revision its screen showed. */
  readonly revision: number;
  readonly submittedAt: Date | undefined;
  /** The last change was the secretary's entry for the unit (nhập hộ). */
  readonly onBehalf: boolean;
  readonly targets: readonly Target[];
  readonly titles: readonly Title[];
}

/** What is still to be given; only `targets` keeps a unit from handing in. */
export interface Missing {
  readonly targets: boolean;
  readonly measures: number;
  readonly plans: number;
  readonly titles: boolean;
}

export type Standing = 'own' | 'on-behalf' | 'view';

export interface RegistrationDesk {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly unit: Unit;
  readonly registration: Registration | undefined;
  readonly deadline: Deadline | undefined;
  readonly isOver: boolean;
  readonly standing: Standing;
  readonly isSecretary: boolean;
  readonly missing: Missing;
}

/** One line of the secretary's list. */
export interface RegistrationState {
  readonly unit: Unit;
  readonly submittedAt: Date | undefined;
  readonly targetCount: number;
  readonly onBehalf: boolean;
}

export interface Overview {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly deadline: Deadline | undefined;
  readonly isOver: boolean;
  readonly states: readonly RegistrationState[];
}

/** A line of a pasted list that cannot be taken as it is, counted from 1. */
export interface LineProblem {
  readonly line: number;
  readonly refusal: TargetsRefusal;
}

/** What a person can cause here and is told in one sentence (`refusal-targets-…` in the locales). */
export const TARGETS_REFUSALS = [
  'no-right', 'not-secretary', 'no-such-unit', 'after-deadline', 'cycle-closed', 'changed-meanwhile', 'nothing-to-submit', 'already-submitted',
  'too-many', 'text-length', 'measure-length', 'plan-unreadable', 'too-many-parts', 'no-such-target', 'last-target', 'one-line', 'text-expected', 'input-gone',
] as const;
export type TargetsRefusal = (typeof TARGETS_REFUSALS)[number];
