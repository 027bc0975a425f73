/** Takes a title into the registration or out of it; saying the same twice changes nothing more. */
import type { Database } from '#db';
import { accept, type Result } from '#kernel';
import { changeRegistration, type ChangeOf, type Changer } from './change-registration.ts';
import type { RegistrationDesk, TargetsRefusal, Title } from './model.ts';
import { putTitle, takeTitle } from './store.ts';

/** `wanted` is what it shall be, so a second tap on the same button does no harm. */
export const setTitle = (
  db: Database,
  wish: { readonly at: ChangeOf; readonly title: Title; readonly wanted: 'aimed-at' | 'not-aimed-at' },
  by: Changer,
): Promise<Result<RegistrationDesk, TargetsRefusal>> =>
  changeRegistration(db, { at: wish.at, by }, async (tx, { registration }) => {
    const isAimedAt = registration.titles.includes(wish.title);
    if (isAimedAt === (wish.wanted === 'aimed-at')) return accept(undefined);
    if (isAimedAt) await takeTitle(tx, registration.id, wish.title);
    else await putTitle(tx, registration.id, wish.title);
    return accept({ key: isAimedAt ? 'audit-targets-title-out' : 'audit-targets-title-in', args: { title: wish.title } });
  });
