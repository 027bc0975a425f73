/** Writes one target anew, if nobody changed the registration since it was shown. */
import type { Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { changeRegistration, type ChangeOf, type Changer } from './change-registration.ts';
import type { RegistrationDesk, TargetDraft, TargetsRefusal } from './model.ts';
import { rewriteTarget } from './store.ts';

export const replaceTarget = (
  db: Database,
  wish: { readonly at: ChangeOf; readonly targetId: number; readonly draft: TargetDraft },
  by: Changer,
): Promise<Result<RegistrationDesk, TargetsRefusal>> =>
  changeRegistration(db, { at: wish.at, by }, async (tx, { registration }) => {
    if (!registration.targets.some((one) => one.id === wish.targetId)) return refuse('no-such-target');
    await rewriteTarget(tx, wish.targetId, wish.draft);
    return accept({ key: 'audit-targets-replaced', args: { text: wish.draft.text } });
  });
