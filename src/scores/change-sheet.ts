/** The frame of every act on a unit's sheet: rights and deadline checked, the working copy locked, then one change. */
import { isUniqueViolation, transact, type Database, type Tx } from '#db';
import { endDialogue, saveDialogue, type DialogueEnd, type DialogueStep } from '#dialogues';
import { assert, type Result } from '#kernel';
import type { ScoreDesk, ScoresRefusal } from './model.ts';
import { openDesk, type Acting } from './read-sheet.ts';
import { decideChange } from './rules/scoring.ts';
import { findDraft, takeDraft, type Draft, type Hand, type UnitYear } from './store.ts';

export interface Scorer extends Acting {
  /** The next question of the typed input that causes this act, written in the same transaction. */
  readonly step?: DialogueStep | undefined;
  /** The chat whose typed input this act finishes. */
  readonly endsDialogue?: DialogueEnd | undefined;
}

interface Change {
  readonly desk: ScoreDesk;
  readonly draft: Draft;
  readonly hand: Hand;
}

type Act = (tx: Tx, change: Change) => Promise<Result<unknown, ScoresRefusal>>;

async function change(tx: Tx, request: { at: UnitYear; by: Scorer }, act: Act): Promise<Result<ScoreDesk, ScoresRefusal>> {
  const { at, by } = request;
  const before = await openDesk(tx, at, by);
  if (!before.ok) return before;
  const desk = before.value;
  const allowed = decideChange(desk.standing, { isClosed: desk.cycle.closedAt !== null, isOver: desk.isOver });
  if (!allowed.ok) return allowed;
  const hand = { personId: by.personId, now: by.now, onBehalf: allowed.value === 'on-behalf', deadlineRevision: desk.deadline?.revision ?? 0 };
  await takeDraft(tx, at, hand);
  const draft = await findDraft(tx, at);
  assert(draft, 'the working copy is there once it is taken');
  const done = await act(tx, { desk, draft, hand });
  if (!done.ok) return done;
  if (by.step !== undefined) await saveDialogue(tx, by.step);
  if (by.endsDialogue !== undefined) await endDialogue(tx, by.endsDialogue);
  return openDesk(tx, at, by);
}

/** Runs `act` as one change; on success returns the sheet as it then is. */
export async function changeSheet(db: Database, request: { at: UnitYear; by: Scorer }, act: Act): Promise<Result<ScoreDesk, ScoresRefusal>> {
  const once = () => transact(db, (tx) => change(tx, request, act));
  try {
    return await once();
  } catch (error) {
    // Two people began the sheet, or handed it in, at once: the second one is judged against what the first one wrote.
    if (isUniqueViolation(error)) return once();
    throw error;
  }
}
