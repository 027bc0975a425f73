/** Puts a file beside a unit's sheet as evidence, or takes it away again. */
import { recordAudit } from '#blocs';
import type { Database } from '#db';
import { accept, cleanLine, refuse, type Result } from '#kernel';
import { changeSheet, type Scorer } from './change-sheet.ts';
import type { FileShelf } from './file-shelf.ts';
import type { ScoreDesk, ScoresRefusal } from './model.ts';
import { FILES_LIMIT, judgeFile, MIME_OF } from './rules/evidence.ts';
import { addEvidence, removeEvidence, type UnitYear } from './store.ts';

const NAME_LIMIT = 120;

/** A name for the list; the extension stays. */
const shownName = (name: string): string => cleanLine(name).slice(-NAME_LIMIT);

/** The bytes are judged and stored first: a file nobody points at is harmless, a row without its file is not. */
export async function attachEvidence(
  parts: { readonly db: Database; readonly files: FileShelf },
  wish: { readonly at: UnitYear; readonly name: string; readonly bytes: Uint8Array },
  by: Scorer,
): Promise<Result<ScoreDesk, ScoresRefusal>> {
  const judged = judgeFile(wish.name, wish.bytes);
  if (!judged.ok) return judged;
  const sha256 = await parts.files.put(wish.bytes);
  return changeSheet(parts.db, { at: wish.at, by }, async (tx, { desk, draft, hand }) => {
    if (draft.evidence.some((file) => file.sha256 === sha256)) return refuse('file-known');
    if (draft.evidence.length >= FILES_LIMIT) return refuse('too-many-files');
    const name = shownName(wish.name);
    await addEvidence(tx, draft.id, { sha256, name, mime: MIME_OF[judged.value], size: wish.bytes.byteLength, now: by.now });
    await recordAudit(tx, { blocId: desk.bloc.id, at: by.now, personId: by.personId, unitId: wish.at.unitId, onBehalf: hand.onBehalf, key: 'audit-scores-file', args: { name } });
    return accept(sha256);
  });
}

/** Sheets handed in keep their own list of files; only the working copy loses it. */
export const detachEvidence = (
  db: Database,
  wish: { readonly at: UnitYear; readonly evidenceId: number },
  by: Scorer,
): Promise<Result<ScoreDesk, ScoresRefusal>> =>
  changeSheet(db, { at: wish.at, by }, async (tx, { draft }) => {
    const file = draft.evidence.find((one) => one.id === wish.evidenceId);
    if (file === undefined) return refuse('no-such-file');
    await removeEvidence(tx, file.id);
    return accept(file.name);
  });
