/** The frame of every change to a registration: one turn at a time, rights and deadline checked inside the transaction. */
import { recordAudit } from '#blocs';
import { isUniqueViolation, transact, type Database, type Tx } from '#db';
import { endDialogue, type DialogueEnd } from '#dialogues';
import { accept, assert, refuse, type Result } from '#kernel';
import type { Registration, RegistrationDesk, TargetsRefusal } from './model.ts';
import { openDesk, type Acting } from './read-registration.ts';
import { decideChange } from './rules/registering.ts';
import { findRegistration, markTurn, takeTurn, type UnitYear } from './store.ts';

export interface ChangeOf extends UnitYear {
  /** The revision the person saw; absent where the change fits any state (adding). */
  readonly expected?: number | undefined;
}

export interface Changer extends Acting {
  /** The chat whose typed input this act finishes, in the same transaction. */
  readonly endsDialogue?: DialogueEnd | undefined;
}

interface Change {
  readonly desk: RegistrationDesk;
  readonly registration: Registration;
  readonly standing: 'own' | 'on-behalf';
}

interface Noted {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}

type Act = (tx: Tx, change: Change) => Promise<Result<Noted | undefined, TargetsRefusal>>;

/** Judged first, then locked, then read again: between the two somebody else may have written. */
async function lock(tx: Tx, { at, by }: { at: ChangeOf; by: Changer }): Promise<Result<Change, TargetsRefusal>> {
  const before = await openDesk(tx, at, by);
  if (!before.ok) return before;
  const allowed = decideChange(before.value.standing, { isClosed: before.value.cycle.closedAt !== null, isOver: before.value.isOver });
  if (!allowed.ok) return allowed;
  const deadlineRevision = before.value.deadline?.revision ?? 0;
  if (!(await takeTurn(tx, { ...at, personId: by.personId, now: by.now, deadlineRevision }))) return refuse('changed-meanwhile');
  const registration = await findRegistration(tx, at);
  assert(registration, 'a turn leaves a registration');
  await markTurn(tx, registration.id, { onBehalf: allowed.value === 'on-behalf' });
  return accept({ desk: before.value, registration, standing: allowed.value });
}

async function turn(tx: Tx, request: { at: ChangeOf; by: Changer }, act: Act): Promise<Result<RegistrationDesk, TargetsRefusal>> {
  const { at, by } = request;
  const locked = await lock(tx, request);
  if (!locked.ok) return locked;
  const { desk, standing } = locked.value;
  const done = await act(tx, locked.value);
  if (!done.ok) return done;
  if (done.value !== undefined) {
    const onBehalf = standing === 'on-behalf';
    await recordAudit(tx, { blocId: desk.bloc.id, at: by.now, personId: by.personId, unitId: at.unitId, onBehalf, ...done.value });
  }
  if (by.endsDialogue !== undefined) await endDialogue(tx, by.endsDialogue);
  return openDesk(tx, at, by);
}

/** Runs `act` as one change; on success returns the registration as it then is. */
export async function changeRegistration(db: Database, request: { at: ChangeOf; by: Changer }, act: Act): Promise<Result<RegistrationDesk, TargetsRefusal>> {
  const once = () => transact(db, (tx) => turn(tx, request, act));
  try {
    return await once();
  } catch (error) {
    // Two people made the very first change at once: the head is there now, so the second one is judged against it.
    if (isUniqueViolation(error)) return once();
    throw error;
  }
}
