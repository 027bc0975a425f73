/** The chat of preparing step by step: each choice is written at once and leads to the next of at most four questions. */
import { z } from 'zod';
import type { Result } from '#kernel';
import { rowId as id, tap, type Answer, type Visit } from '#telegram';
import { choosePreset } from '../change-rule.ts';
import { listCandidates } from '../list-candidates.ts';
import type { Ballot, BallotsRefusal } from '../model.ts';
import { readChecklist } from '../open-ballot.ts';
import { chooseMethod, chooseSeats, toggleCandidate } from '../prepare-ballot.ts';
import { PRESETS_OFFERED, SEATS_OFFERED } from '../rules.ts';
import { METHODS_OFFERED } from '../rules/methods.ts';
import { useSavedRule } from '../saved-rules.ts';
import { listSavedRules } from '../store/saved-rules.ts';
import { renderStep, stepAfter, STEPS, type Step } from '../view/steps.ts';
import { asRunner, no, type BallotParts } from './facts.ts';

const showStep = (parts: BallotParts, visit: Visit, at: { ballotId: number; step: Step }): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId: at.ballotId,
    show: async (facts) => {
      const { ballot, conference } = facts;
      const { now } = visit;
      if (ballot.state !== 'draft') return no('not-draft');
      const standing = await listCandidates(parts.db.client, conference, { ...ballot, now });
      const kept = await listSavedRules(parts.db.client, conference.cycleId);
      const checklist = await readChecklist(parts.db, ballot, { cycleId: conference.cycleId, now });
      return { screen: renderStep({ ...facts, standing, kept, checklist }, at.step) };
    },
  });

interface Chosen {
  readonly act: Promise<Result<Ballot, BallotsRefusal>>;
  readonly next: (ballot: Ballot) => Step;
}

async function chosen(parts: BallotParts, visit: Visit, { act, next }: Chosen): Promise<Answer> {
  const done = await act;
  return done.ok ? showStep(parts, visit, { ballotId: done.value.id, step: next(done.value) }) : no(done.refusal);
}

const stay = (): Step => 'standing';
const confirm = (): Step => 'confirm';

export const stepTaps = (parts: BallotParts) => [
  tap('step', z.tuple([id, z.enum(STEPS)]), (visit, [ballotId, step]) => showStep(parts, visit, { ballotId, step })),
  tap('step-method', z.tuple([id, z.enum(METHODS_OFFERED)]), (visit, [ballotId, method]) =>
    chosen(parts, visit, { act: chooseMethod(parts.db, { ballotId, method }, visit), next: (ballot) => stepAfter('method', ballot) }),
  ),
  tap('step-unit', z.tuple([id, id]), (visit, [ballotId, unitId]) => chosen(parts, visit, { act: toggleCandidate(parts.db, { ballotId, unitId }, visit), next: stay })),
  tap('step-seats', z.tuple([id, z.coerce.number().int().min(1).max(SEATS_OFFERED.length)]), (visit, [ballotId, seats]) =>
    chosen(parts, visit, { act: chooseSeats(parts.db, { ballotId, seats }, visit), next: stay }),
  ),
  tap('step-rule', z.tuple([id, z.enum(PRESETS_OFFERED)]), (visit, [ballotId, preset]) => chosen(parts, visit, { act: choosePreset(parts.db, { ballotId, preset }, visit), next: confirm })),
  tap('step-kept', z.tuple([id, id]), (visit, [ballotId, savedId]) => chosen(parts, visit, { act: useSavedRule(parts.db, { ballotId, savedId }, visit), next: confirm })),
];
