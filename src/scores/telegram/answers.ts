/** Common answers of this chat: the fresh sheet with the sentence that explains it. */
import { refused, type FeatureParts } from '#blocs';
import { say, type Result } from '#kernel';
import type { Answer, Visit } from '#telegram';
import type { FileShelf } from '../file-shelf.ts';
import type { ScoreDesk, ScoresRefusal } from '../model.ts';
import { readSheet } from '../read-sheet.ts';
import { renderSheet, sayRefusal } from '../view/sheet.ts';

export interface ScoresParts extends FeatureParts {
  readonly files: FileShelf;
}

export interface At {
  readonly cycleId: number;
  readonly unitId: number;
}

/** A refusal changes nothing: its sentence, and the sheet as it really stands. */
export async function refusedAt(parts: FeatureParts, visit: Visit, request: { at: At; refusal: ScoresRefusal }): Promise<Answer> {
  const seen = await readSheet(parts.db, request.at, visit);
  if (!seen.ok) return refused('scores', request.refusal);
  return { toast: sayRefusal(request.refusal, seen.value), isAlert: true, screen: renderSheet(seen.value) };
}

export async function answerChange(
  parts: FeatureParts,
  visit: Visit,
  done: { at: At; result: Result<ScoreDesk, ScoresRefusal>; toast: string },
): Promise<Answer> {
  if (!done.result.ok) return refusedAt(parts, visit, { at: done.at, refusal: done.result.refusal });
  return { toast: say(done.toast), screen: renderSheet(done.result.value) };
}
