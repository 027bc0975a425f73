/** Typed targets: a pasted list, or one target step by step; also the new wording of one target. */
import { z } from 'zod';
import type { FeatureParts } from '#blocs';
import { refused } from '#blocs';
import { findDialogue, saveDialogue } from '#dialogues';
import { cleanLine, cleanLines, say } from '#kernel';
import type { Answer, DialogueKind, TypedInput, Visit } from '#telegram';
import { addTargets } from '../add-targets.ts';
import type { RegistrationDesk, TargetDraft } from '../model.ts';
import { readRegistration } from '../read-registration.ts';
import { replaceTarget } from '../replace-target.ts';
import { parsePlan } from '../rules/plan.ts';
import { fitsText, MEASURE_LIMIT, MEASURES, readTargets } from '../rules/target-lines.ts';
import { renderAddAsk, renderMeasureAsk, renderPlanAsk, renderProblems } from '../view/adding.ts';
import { renderRegistration } from '../view/registration.ts';
import { refusedAt, type At } from './answers.ts';

const KIND = 'targets-typing';

const stateSchema = z.object({
  cycleId: z.number(),
  unitId: z.number(),
  text: z.string().optional(),
  measure: z.string().optional(),
  replaces: z.object({ targetId: z.number(), revision: z.number() }).optional(),
});
type State = z.infer<typeof stateSchema>;

const remember = (parts: FeatureParts, visit: Visit, state: State): Promise<void> =>
  saveDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, kind: KIND, state, updateId: visit.updateId, now: visit.now });

/** Asks for a new target, or for the new wording of the one in `replaces`. */
export async function askForTarget(parts: FeatureParts, visit: Visit, request: { at: At; replaces?: { targetId: number; revision: number } }): Promise<Answer> {
  const seen = await readRegistration(parts.db, request.at, visit);
  if (!seen.ok) return refused('targets', seen.refusal);
  if (seen.value.standing === 'view') return refused('targets', 'no-right');
  if (seen.value.isOver && seen.value.standing === 'own') return refusedAt(parts, visit, { at: request.at, refusal: 'after-deadline' });
  const { replaces } = request;
  await remember(parts, visit, { ...request.at, ...(replaces === undefined ? {} : { replaces }) });
  return { screen: renderAddAsk(seen.value, replaces !== undefined) };
}

interface Step {
  readonly visit: Visit;
  readonly state: State;
  readonly desk: RegistrationDesk;
}

async function commit(parts: FeatureParts, step: Step, drafts: readonly TargetDraft[]): Promise<Answer> {
  const { visit, state } = step;
  const at = { cycleId: state.cycleId, unitId: state.unitId };
  const by = { personId: visit.personId, now: visit.now, endsDialogue: { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId } };
  const [draft] = drafts;
  if (draft === undefined) return refused('targets', 'text-expected');
  const { replaces } = state;
  const result =
    replaces === undefined
      ? await addTargets(parts.db, { at, drafts }, by)
      : await replaceTarget(parts.db, { at: { ...at, expected: replaces.revision }, targetId: replaces.targetId, draft }, by);
  if (!result.ok) return refusedAt(parts, visit, { at, refusal: result.refusal });
  const done = replaces === undefined ? say('targets-added', { count: drafts.length }) : say('targets-replaced');
  return { screen: renderRegistration(result.value, [done]) };
}

async function takeLines(parts: FeatureParts, step: Step, text: string): Promise<Answer> {
  const lines = cleanLines(text);
  const [only = ''] = lines;
  if (lines.length > 1 && step.state.replaces !== undefined) return refused('targets', 'one-line');
  if (lines.length === 1 && !only.includes('|') && fitsText(only)) {
    await remember(parts, step.visit, { ...step.state, text: only });
    return { screen: renderMeasureAsk(step.desk, { text: only, measures: MEASURES }) };
  }
  const read = readTargets(text);
  return read.ok ? commit(parts, step, read.value) : { screen: renderProblems(step.desk, read.refusal) };
}

async function takeMeasure(parts: FeatureParts, step: Step, typed: string): Promise<Answer> {
  const measure = cleanLine(typed);
  if (measure.length > MEASURE_LIMIT) return refused('targets', 'measure-length');
  await remember(parts, step.visit, { ...step.state, measure });
  return { screen: renderPlanAsk(step.desk, { text: step.state.text ?? '', measure }) };
}

async function takePlan(parts: FeatureParts, step: Step, typed: string | undefined): Promise<Answer> {
  const { text = '', measure = '' } = step.state;
  if (typed === undefined) return commit(parts, step, [{ text, measure, plan: undefined }]);
  const plan = parsePlan(typed, measure);
  return plan.ok ? commit(parts, step, [{ text, measure, plan: plan.value }]) : refused('targets', plan.refusal);
}

async function take(parts: FeatureParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const state = stateSchema.parse(input.state);
  const seen = await readRegistration(parts.db, state, visit);
  if (!seen.ok) return refused('targets', seen.refusal);
  if (input.text === undefined || cleanLines(input.text).length === 0) return refused('targets', 'text-expected');
  const step = { visit, state, desk: seen.value };
  if (state.text === undefined) return takeLines(parts, step, input.text);
  return state.measure === undefined ? takeMeasure(parts, step, input.text) : takePlan(parts, step, input.text);
}

/** A button that answers the open question; the question may be gone by now. */
async function openStep(parts: FeatureParts, visit: Visit): Promise<Step | undefined> {
  const dialogue = await findDialogue(parts.db.client, visit.personId, visit.place.chatId);
  if (dialogue?.kind !== KIND) return undefined;
  const state = stateSchema.parse(dialogue.state);
  const seen = await readRegistration(parts.db, state, visit);
  return seen.ok && state.text !== undefined ? { visit, state, desk: seen.value } : undefined;
}

export async function pickMeasure(parts: FeatureParts, visit: Visit, choice: string): Promise<Answer> {
  const step = await openStep(parts, visit);
  if (step === undefined) return refused('targets', 'input-gone');
  return takeMeasure(parts, step, MEASURES[Number(choice)] ?? '');
}

export async function skipPlan(parts: FeatureParts, visit: Visit): Promise<Answer> {
  const step = await openStep(parts, visit);
  return step?.state.measure === undefined ? refused('targets', 'input-gone') : takePlan(parts, step, undefined);
}

export const typingDialogue = (parts: FeatureParts): DialogueKind => ({ kind: KIND, handle: (visit, input) => take(parts, visit, input) });
