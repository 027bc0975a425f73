/** Adds targets to a unit's registration; fits any state, so it needs no revision. */
import type { Database } from '#db';
import { accept, type Result } from '#kernel';
import { changeRegistration, type ChangeOf, type Changer } from './change-registration.ts';
import type { RegistrationDesk, TargetDraft, TargetsRefusal } from './model.ts';
import { decideAdd } from './rules/registering.ts';
import { appendTargets } from './store.ts';

export const addTargets = (
  db: Database,
  wish: { readonly at: ChangeOf; readonly drafts: readonly TargetDraft[] },
  by: Changer,
): Promise<Result<RegistrationDesk, TargetsRefusal>> =>
  changeRegistration(db, { at: wish.at, by }, async (tx, { registration }) => {
    const decided = decideAdd(registration.targets.length, wish.drafts.length);
    if (!decided.ok) return decided;
    await appendTargets(tx, registration, wish.drafts);
    return accept({ key: 'audit-targets-added', args: { count: wish.drafts.length } });
  });
