/** Chat of registration: /dangky, one unit's screen, the secretary's list. */
import { z } from 'zod';
import { isSecretary, refused, unitsOf, withBloc, type Desk, type FeatureParts } from '#blocs';
import { endDialogue } from '#dialogues';
import { say } from '#kernel';
import { rowId as id, tap, type Answer, type Feature, type Tap, type Visit } from '#telegram';
import { dropTarget } from './drop-target.ts';
import { TITLES, type RegistrationDesk, type Target } from './model.ts';
import { readOverview } from './read-overview.ts';
import { readRegistration } from './read-registration.ts';
import { setTitle } from './set-title.ts';
import { submitRegistration } from './submit-registration.ts';
import { askForTarget, pickMeasure, skipPlan, typingDialogue } from './telegram/adding.ts';
import { answerChange, refusedAt, type At } from './telegram/answers.ts';
import { renderOverview, renderPickUnit } from './view/overview.ts';
import { renderDropAsk, renderRegistration, renderTarget, renderTargetList, renderTitles } from './view/registration.ts';

const revision = z.coerce.number().int().nonnegative();
const atUnit = z.tuple([id, id]);

async function open(parts: FeatureParts, visit: Visit, at: At): Promise<Answer> {
  await endDialogue(parts.db.client, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });
  return look(parts, visit, { at, show: renderRegistration });
}

async function look(parts: FeatureParts, visit: Visit, request: { at: At; show: (desk: RegistrationDesk) => ReturnType<typeof renderRegistration> }): Promise<Answer> {
  const seen = await readRegistration(parts.db, request.at, visit);
  return seen.ok ? { screen: request.show(seen.value) } : refused('targets', seen.refusal);
}

async function lookAtTarget(
  parts: FeatureParts,
  visit: Visit,
  request: { at: At; targetId: number; show: (desk: RegistrationDesk, target: Target) => ReturnType<typeof renderRegistration> },
): Promise<Answer> {
  const seen = await readRegistration(parts.db, request.at, visit);
  if (!seen.ok) return refused('targets', seen.refusal);
  const target = seen.value.registration?.targets.find((one) => one.id === request.targetId);
  return target === undefined ? refusedAt(parts, visit, { at: request.at, refusal: 'no-such-target' }) : { screen: request.show(seen.value, target) };
}

async function showAll(parts: FeatureParts, visit: Visit, cycleId: number): Promise<Answer> {
  const overview = await readOverview(parts.db, cycleId, visit);
  return overview.ok ? { screen: renderOverview(overview.value) } : refused('targets', overview.refusal);
}

async function begin(parts: FeatureParts, visit: Visit, desk: Desk): Promise<Answer> {
  const cycleId = desk.bloc.currentCycleId;
  const own = desk.units.filter((unit) => unitsOf(desk.actor).includes(unit.id));
  const [first, second] = own;
  if (first === undefined) return isSecretary(desk.actor) ? showAll(parts, visit, cycleId) : refused('targets', 'no-right');
  if (second !== undefined) return { screen: renderPickUnit(own, cycleId) };
  return open(parts, visit, { cycleId, unitId: first.id });
}

const lookingTaps = (parts: FeatureParts): readonly Tap[] => [
  tap('targets-open', atUnit, (visit, [cycleId, unitId]) => open(parts, visit, { cycleId, unitId })),
  tap('targets-all', z.tuple([id]), (visit, [cycleId]) => showAll(parts, visit, cycleId)),
  tap('targets-titles', atUnit, (visit, [cycleId, unitId]) => look(parts, visit, { at: { cycleId, unitId }, show: renderTitles })),
  tap('targets-list', atUnit, (visit, [cycleId, unitId]) => look(parts, visit, { at: { cycleId, unitId }, show: renderTargetList })),
  tap('targets-one', z.tuple([id, id, id]), (visit, [cycleId, unitId, targetId]) =>
    lookAtTarget(parts, visit, { at: { cycleId, unitId }, targetId, show: renderTarget }),
  ),
  tap('targets-drop', z.tuple([id, id, id, revision]), (visit, [cycleId, unitId, targetId]) =>
    lookAtTarget(parts, visit, { at: { cycleId, unitId }, targetId, show: renderDropAsk }),
  ),
];

const changingTaps = (parts: FeatureParts): readonly Tap[] => [
  tap('targets-add', atUnit, (visit, [cycleId, unitId]) => askForTarget(parts, visit, { at: { cycleId, unitId } })),
  tap('targets-replace', z.tuple([id, id, id, revision]), (visit, [cycleId, unitId, targetId, seen]) =>
    askForTarget(parts, visit, { at: { cycleId, unitId }, replaces: { targetId, revision: seen } }),
  ),
  tap('targets-measure', z.tuple([z.string().regex(/^(\d|none)$/u)]), (visit, [choice]) => pickMeasure(parts, visit, choice)),
  tap('targets-no-plan', z.tuple([]), (visit) => skipPlan(parts, visit)),
  tap('targets-drop-yes', z.tuple([id, id, id, revision]), async (visit, [cycleId, unitId, targetId, expected]) => {
    const at = { cycleId, unitId, expected };
    return answerChange(parts, visit, { at, result: await dropTarget(parts.db, { at, targetId }, visit), toast: 'targets-dropped' });
  }),
  tap('targets-title', z.tuple([id, id, z.enum(TITLES), z.enum(['0', '1']), revision]), async (visit, [cycleId, unitId, title, wanted, expected]) => {
    const at = { cycleId, unitId, expected };
    const result = await setTitle(parts.db, { at, title, wanted: wanted === '1' ? 'aimed-at' : 'not-aimed-at' }, visit);
    return result.ok ? { screen: renderTitles(result.value) } : refusedAt(parts, visit, { at, refusal: result.refusal });
  }),
  tap('targets-submit', z.tuple([id, id, revision]), async (visit, [cycleId, unitId, expected]) => {
    const at = { cycleId, unitId, expected };
    return answerChange(parts, visit, { at, result: await submitRegistration(parts.db, at, visit), toast: 'targets-submitted' });
  }),
];

export const targetsFeature = (parts: FeatureParts): Feature => ({
  name: 'targets',
  commands: [
    {
      name: 'dangky',
      alias: 'register',
      description: say('targets-command'),
      where: 'private',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'dangky', argument, show: (desk) => begin(parts, visit, desk) }),
    },
  ],
  taps: [...lookingTaps(parts), ...changingTaps(parts)],
  dialogues: [typingDialogue(parts)],
});
