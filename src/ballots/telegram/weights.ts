/** The chat of hệ số: switched on the draft of an open vote, set unit by unit with a typed number. */
import { z } from 'zod';
import { say } from '#kernel';
import { rowId as id, tap, type Answer, type DialogueKind, type TypedInput, type Visit } from '#telegram';
import type { BallotFacts } from '../read-facts.ts';
import { isWeighted } from '../rules/weights.ts';
import { listWeights } from '../store/weights.ts';
import { renderWeightAsk, renderWeights } from '../view/weights.ts';
import { chooseWeights, setWeight } from '../weigh-votes.ts';
import { asRunner, forget, no, remember, type BallotParts } from './facts.ts';
import { showBallot } from './running.ts';

const DIALOGUE = 'ballots-weight';
const stateSchema = z.object({ ballotId: z.number(), unitId: z.number() });

/** A tap on anything else of the ballots leaves the number untyped. */
export const WEIGHT_DIALOGUES: readonly string[] = [DIALOGUE];

/** Only what is still being prepared, and counts by hệ số, has weights to be set. */
const onWeighted = (parts: BallotParts, visit: Visit, { ballotId, show }: { readonly ballotId: number; readonly show: (facts: BallotFacts) => Promise<Answer> }): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId,
    show: async (facts) => {
      if (facts.ballot.state !== 'draft') return no('not-draft');
      return isWeighted(facts.ballot.rule) ? show(facts) : no('method-unfit');
    },
  });

const showWeights = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  onWeighted(parts, visit, { ballotId, show: async ({ ballot, units, conference }) => ({ screen: renderWeights(units, ballot, await listWeights(parts.db.client, conference.cycleId)) }) });

const ask = (parts: BallotParts, visit: Visit, at: { readonly ballotId: number; readonly unitId: number }): Promise<Answer> =>
  onWeighted(parts, visit, {
    ballotId: at.ballotId,
    show: async ({ ballot, units, conference }) => {
      if (!units.some((unit) => unit.id === at.unitId)) return no('not-on-roll');
      await remember(parts, visit, { kind: DIALOGUE, state: at });
      return { screen: renderWeightAsk(units, ballot, { unitId: at.unitId, weights: await listWeights(parts.db.client, conference.cycleId) }) };
    },
  });

async function take(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const at = stateSchema.parse(input.state);
  const set = await setWeight(parts.db, { ...at, text: input.text ?? '' }, visit);
  // A number that cannot be read may be typed again; anything else has ended the question.
  if (set.ok || set.refusal !== 'weight-range') await forget(parts, visit);
  return set.ok ? showWeights(parts, visit, at.ballotId) : no(set.refusal);
}

async function choose(parts: BallotParts, visit: Visit, at: Parameters<typeof chooseWeights>[1]): Promise<Answer> {
  const chosen = await chooseWeights(parts.db, at, visit);
  return chosen.ok ? { ...(await showBallot(parts, visit, at.ballotId)), toast: say('ballots-toast-weights', { weights: at.weights }) } : no(chosen.refusal);
}

export const weightTaps = (parts: BallotParts) => [
  tap('weights', z.tuple([id, z.enum(['none', 'by-unit'])]), (visit, [ballotId, weights]) => choose(parts, visit, { ballotId, weights })),
  tap('weight-units', z.tuple([id]), (visit, [ballotId]) => showWeights(parts, visit, ballotId)),
  tap('weight-ask', z.tuple([id, id]), (visit, [ballotId, unitId]) => ask(parts, visit, { ballotId, unitId })),
];

export const weightDialogue = (parts: BallotParts): DialogueKind => ({ kind: DIALOGUE, handle: (visit, input) => take(parts, visit, input) });
