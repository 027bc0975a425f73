/** Takes one target out of a registration, if nobody changed it since it was shown. */
import type { Database } from '#db';
import { accept, type Result } from '#kernel';
import { changeRegistration, type ChangeOf, type Changer } from './change-registration.ts';
import type { RegistrationDesk, TargetsRefusal } from './model.ts';
import { decideDrop } from './rules/registering.ts';
import { deleteTarget } from './store.ts';

export const dropTarget = (
  db: Database,
  wish: { readonly at: ChangeOf; readonly targetId: number },
  by: Changer,
): Promise<Result<RegistrationDesk, TargetsRefusal>> =>
  changeRegistration(db, { at: wish.at, by }, async (tx, { registration }) => {
    const decided = decideDrop(registration, wish.targetId);
    if (!decided.ok) return decided;
    await deleteTarget(tx, decided.value);
    const text = registration.targets.find((one) => one.id === wish.targetId)?.text ?? '';
    return accept({ key: 'audit-targets-dropped', args: { text } });
  });
