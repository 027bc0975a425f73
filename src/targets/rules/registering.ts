/** Who may change a registration and until when; what it still lacks (issue: edited until the deadline, then only nhập hộ). */
import { actingFor, isSecretary, unitsOf, type Actor } from '#blocs';
import { accept, refuse, type Result } from '#kernel';
import type { Missing, Registration, Standing, TargetsRefusal } from '../model.ts';
import { TARGET_LIMIT } from './target-lines.ts';

export interface Moment {
  readonly isClosed: boolean;
  readonly isOver: boolean;
}

/** After the deadline a unit's own people only look; the secretary may still enter on its behalf. */
export function standingFor(actor: Actor, unitId: number, isOver: boolean): Standing | undefined {
  const acting = actingFor(actor, unitId);
  if (acting === 'own') return isOver && isSecretary(actor) ? 'on-behalf' : 'own';
  if (acting === 'on-behalf') return 'on-behalf';
  return unitsOf(actor).includes(unitId) ? 'view' : undefined;
}

export function decideChange(standing: Standing, moment: Moment): Result<'own' | 'on-behalf', TargetsRefusal> {
  if (standing === 'view') return refuse('no-right');
  if (moment.isClosed) return refuse('cycle-closed');
  if (moment.isOver && standing === 'own') return refuse('after-deadline');
  return accept(standing);
}

export function missingIn(registration: Registration | undefined): Missing {
  const targets = registration?.targets ?? [];
  return {
    targets: targets.length === 0,
    measures: targets.filter((one) => one.measure === '').length,
    plans: targets.filter((one) => one.plan === undefined).length,
    titles: (registration?.titles ?? []).length === 0,
  };
}

export const decideAdd = (had: number, more: number): Result<number, TargetsRefusal> =>
  had + more > TARGET_LIMIT ? refuse('too-many') : accept(had + more);

/** What was handed in never becomes empty: the last target can be replaced, not taken away. */
export function decideDrop(registration: Registration, targetId: number): Result<number, TargetsRefusal> {
  if (!registration.targets.some((one) => one.id === targetId)) return refuse('no-such-target');
  if (registration.submittedAt !== undefined && registration.targets.length === 1) return refuse('last-target');
  return accept(targetId);
}

export function decideSubmit(registration: Registration | undefined): Result<Registration, TargetsRefusal> {
  if (registration === undefined || registration.targets.length === 0) return refuse('nothing-to-submit');
  return registration.submittedAt === undefined ? accept(registration) : refuse('already-submitted');
}
