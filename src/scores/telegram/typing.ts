/** What is typed or sent into a sheet: points heading after heading, a note, files as evidence. */
import { z } from 'zod';
import { refused } from '#blocs';
import { saveDialogue, type DialogueStep } from '#dialogues';
import { cleanLines, say } from '#kernel';
import type { Answer, DialogueKind, IncomingFile, TypedInput, Visit } from '#telegram';
import { attachEvidence } from '../attach-evidence.ts';
import { givePoints } from '../give-points.ts';
import type { ScoreDesk, ScoresRefusal } from '../model.ts';
import { readSheet } from '../read-sheet.ts';
import { judgeName } from '../rules/evidence.ts';
import { TOTAL_MAX } from '../rules/points.ts';
import { writeNote } from '../write-note.ts';
import { renderFileAsk, renderNoteAsk, renderPointsAsk, renderSheet, sayRefusal } from '../view/sheet.ts';
import { refusedAt, type At, type ScoresParts } from './answers.ts';

const KIND = 'scores-typing';

const stateSchema = z.object({
  cycleId: z.number(),
  unitId: z.number(),
  ask: z.discriminatedUnion('for', [
    z.object({ for: z.literal('points'), headingId: z.string().optional() }),
    z.object({ for: z.literal('note') }),
    z.object({ for: z.literal('file') }),
  ]),
});
type State = z.infer<typeof stateSchema>;
export type Ask = State['ask'];

const stepOf = (visit: Visit, state: State): DialogueStep => ({
  personId: visit.personId, chatId: visit.place.chatId, kind: KIND, state, updateId: visit.updateId, now: visit.now,
});

const mayType = (desk: ScoreDesk): ScoresRefusal | undefined => {
  if (desk.standing === 'view') return 'no-right';
  if (desk.cycle.closedAt !== null) return 'cycle-closed';
  return desk.isOver && desk.standing === 'own' ? 'after-deadline' : undefined;
};

function showAsk(desk: ScoreDesk, ask: Ask, first: Parameters<typeof renderPointsAsk>[2] = []): Answer {
  if (ask.for === 'note') return { screen: renderNoteAsk(desk) };
  if (ask.for === 'file') return { screen: renderFileAsk(desk, first) };
  const heading = desk.cycle.scoreTable.headings.find((one) => one.id === ask.headingId);
  return { screen: renderPointsAsk(desk, { heading, max: heading?.max ?? TOTAL_MAX }, first) };
}

/** Asks a question of the sheet and remembers that it is open. */
export async function askFor(parts: ScoresParts, visit: Visit, request: { at: At; ask: Ask }): Promise<Answer> {
  const { at, ask } = request;
  const seen = await readSheet(parts.db, at, visit);
  if (!seen.ok) return refused('scores', seen.refusal);
  const refusal = mayType(seen.value);
  if (refusal !== undefined) return refusedAt(parts, visit, { at, refusal });
  const isKnown = ask.for !== 'points' || ask.headingId === undefined || seen.value.cycle.scoreTable.headings.some((one) => one.id === ask.headingId);
  if (!isKnown) return refusedAt(parts, visit, { at, refusal: 'no-such-heading' });
  await saveDialogue(parts.db.client, stepOf(visit, { ...at, ask }));
  return showAsk(seen.value, ask);
}

interface Typed {
  readonly visit: Visit;
  readonly state: State;
  readonly desk: ScoreDesk;
}

async function takePoints(parts: ScoresParts, typed: Typed, text: string): Promise<Answer> {
  const { visit, state, desk } = typed;
  const headingId = state.ask.for === 'points' ? state.ask.headingId : undefined;
  const next = desk.left.find((one) => one.id !== headingId);
  const ask: Ask = { for: 'points', headingId: next?.id };
  const { personId, now } = visit;
  const by = next === undefined ? { personId, now, endsDialogue: { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId } } : { personId, now, step: stepOf(visit, { ...state, ask }) };
  const given = await givePoints(parts.db, { at: state, headingId, text }, by);
  if (!given.ok) return stay(typed, given.refusal);
  const heading = desk.cycle.scoreTable.headings.find((one) => one.id === headingId);
  const points = heading === undefined ? given.value.draftTotal : (given.value.draft.points[heading.id] ?? 0);
  const noted = heading === undefined ? say('scores-noted-total', { points: points / 100 }) : say('scores-noted', { name: heading.name, points: points / 100 });
  return next === undefined ? { screen: renderSheet(given.value, [noted]) } : showAsk(given.value, ask, [noted]);
}

/** The question stays open: the sentence says what was wrong, the person types again. */
const stay = (typed: Typed, refusal: ScoresRefusal): Answer => {
  const again = showAsk(typed.desk, typed.state.ask, [sayRefusal(refusal, typed.desk)]);
  return typed.state.ask.for === 'note' ? { toast: sayRefusal(refusal, typed.desk), isAlert: true } : again;
};

async function takeNote(parts: ScoresParts, typed: Typed, text: string): Promise<Answer> {
  const { visit, state } = typed;
  const by = { personId: visit.personId, now: visit.now, endsDialogue: { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId } };
  const written = await writeNote(parts.db, { at: state, note: cleanLines(text).join('\n') }, by);
  return written.ok ? { screen: renderSheet(written.value, [say('scores-note-noted')]) } : stay(typed, written.refusal);
}

/** The download is slow, so it runs after the handler; rights and deadline are checked again when it is there. */
function takeFile(parts: ScoresParts, typed: Typed, file: IncomingFile): Answer {
  const { visit, state } = typed;
  const named = judgeName(file.name, file.size);
  if (!named.ok) return stay(typed, named.refusal);
  const later = async (): Promise<Answer> => {
    const bytes = await file.fetch();
    const attached = await attachEvidence(parts, { at: state, name: file.name, bytes }, { personId: visit.personId, now: visit.now });
    return attached.ok ? showAsk(attached.value, { for: 'file' }, [say('scores-file-noted', { name: file.name })]) : stay(typed, attached.refusal);
  };
  return { later };
}

async function take(parts: ScoresParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const state = stateSchema.parse(input.state);
  const seen = await readSheet(parts.db, state, visit);
  if (!seen.ok) return refused('scores', seen.refusal);
  const refusal = mayType(seen.value);
  if (refusal !== undefined) return refusedAt(parts, visit, { at: state, refusal });
  const typed = { visit, state, desk: seen.value };
  if (state.ask.for === 'file') return input.file === undefined ? stay(typed, 'file-expected') : takeFile(parts, typed, input.file);
  if (input.file !== undefined || input.text === undefined) return stay(typed, 'text-expected');
  return state.ask.for === 'note' ? takeNote(parts, typed, input.text) : takePoints(parts, typed, input.text);
}

export const typingDialogue = (parts: ScoresParts): DialogueKind => ({ kind: KIND, handle: (visit, input) => take(parts, visit, input) });
