/** Writes points of one heading, or the one total, into the unit's working copy. */
import type { Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { changeSheet, type Scorer } from './change-sheet.ts';
import type { ScoreDesk, ScoresRefusal } from './model.ts';
import { parsePoints, TOTAL_MAX } from './rules/points.ts';
import { writeDraft, type UnitYear } from './store.ts';

/** `headingId` undefined: the total of a table without headings. `text` as typed: "38,5". */
export const givePoints = (
  db: Database,
  wish: { readonly at: UnitYear; readonly headingId: string | undefined; readonly text: string },
  by: Scorer,
): Promise<Result<ScoreDesk, ScoresRefusal>> =>
  changeSheet(db, { at: wish.at, by }, async (tx, { desk, draft }) => {
    const { headings } = desk.cycle.scoreTable;
    const heading = headings.find((one) => one.id === wish.headingId);
    if (heading === undefined && (wish.headingId !== undefined || headings.length > 0)) return refuse('no-such-heading');
    const points = parsePoints(wish.text, heading?.max ?? TOTAL_MAX);
    if (!points.ok) return points;
    await writeDraft(tx, draft.id, heading === undefined ? { total: points.value } : { points: { ...draft.points, [heading.id]: points.value } });
    return accept(points.value);
  });
