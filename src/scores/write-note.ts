/** Writes the note (diễn giải) of a unit's sheet. */
import type { Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { changeSheet, type Scorer } from './change-sheet.ts';
import type { ScoreDesk, ScoresRefusal } from './model.ts';
import { NOTE_LIMIT } from './rules/points.ts';
import { writeDraft, type UnitYear } from './store.ts';

export const writeNote = (db: Database, wish: { readonly at: UnitYear; readonly note: string }, by: Scorer): Promise<Result<ScoreDesk, ScoresRefusal>> =>
  changeSheet(db, { at: wish.at, by }, async (tx, { draft }) => {
    if (wish.note.length === 0 || wish.note.length > NOTE_LIMIT) return refuse('note-length');
    await writeDraft(tx, draft.id, { note: wish.note });
    return accept(wish.note);
  });
