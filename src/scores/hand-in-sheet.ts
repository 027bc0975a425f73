/** Hands the working copy in as the next revision (nộp bảng tự chấm điểm). */
import { recordAudit, refreshBoard } from '#blocs';
import type { Database } from '#db';
import { accept, type Result } from '#kernel';
import { changeSheet, type Scorer } from './change-sheet.ts';
import type { ScoreDesk, ScoresRefusal } from './model.ts';
import { decideHandIn, type Seen } from './rules/points.ts';
import { findLatest, writeSheet, type UnitYear } from './store.ts';

/** `seen` is what the button showed: nobody hands in figures that somebody else has just changed. */
export const handInSheet = (db: Database, wish: { readonly at: UnitYear; readonly seen: Seen }, by: Scorer): Promise<Result<ScoreDesk, ScoresRefusal>> =>
  changeSheet(db, { at: wish.at, by }, async (tx, { desk, draft, hand }) => {
    const latest = await findLatest(tx, wish.at);
    const decided = decideHandIn({ table: desk.cycle.scoreTable, draft, latest }, wish.seen);
    if (!decided.ok) return decided;
    const { revision, total } = decided.value;
    await writeSheet(tx, { ...wish.at, revision, total, content: draft }, hand);
    const args = { total: total / 100, revision };
    await recordAudit(tx, { blocId: desk.bloc.id, at: by.now, personId: by.personId, unitId: wish.at.unitId, onBehalf: hand.onBehalf, key: 'audit-scores-handed-in', args });
    await refreshBoard(tx, desk.bloc.id, by.now);
    return accept(revision);
  });
