/** Hands the registration in (nộp đăng ký); later changes until the deadline count at once. */
import { refreshBoard } from '#blocs';
import type { Database } from '#db';
import { accept, type Result } from '#kernel';
import { changeRegistration, type ChangeOf, type Changer } from './change-registration.ts';
import type { RegistrationDesk, TargetsRefusal } from './model.ts';
import { readRegistration } from './read-registration.ts';
import { decideSubmit } from './rules/registering.ts';
import { markTurn } from './store.ts';

export async function submitRegistration(db: Database, at: ChangeOf, by: Changer): Promise<Result<RegistrationDesk, TargetsRefusal>> {
  const result = await changeRegistration(db, { at, by }, async (tx, { desk, registration, standing }) => {
    const decided = decideSubmit(registration);
    if (!decided.ok) return decided;
    await markTurn(tx, registration.id, { onBehalf: standing === 'on-behalf', submittedAt: by.now });
    await refreshBoard(tx, desk.bloc.id, by.now);
    return accept({ key: 'audit-targets-submitted', args: { count: registration.targets.length } });
  });
  if (result.ok || result.refusal !== 'changed-meanwhile') return result;
  // A double tap finds its own first tap: it is told so, not that somebody else interfered.
  const seen = await readRegistration(db, at, by);
  return seen.ok && seen.value.registration?.submittedAt !== undefined ? { ok: false, refusal: 'already-submitted' } : result;
}
