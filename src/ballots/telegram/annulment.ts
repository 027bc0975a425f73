/** The chat of annulling a ballot: a reason is asked for, the question can be prepared again with one tap. */
import { z } from 'zod';
import { rowId as id, tap, type Answer, type DialogueKind, type TypedInput, type Visit } from '#telegram';
import { annulBallot, countedPapers, prepareAgain } from '../annul-ballot.ts';
import { readFacts } from '../read-facts.ts';
import { renderAnnulAsk, renderAnnulled } from '../view/annulment.ts';
import { asRunner, forget, no, remember, type BallotParts } from './facts.ts';
import { showBallot } from './running.ts';

const DIALOGUE = 'ballots-annul';
const stateSchema = z.object({ ballotId: z.number() });

const ask = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId,
    show: async (facts) => {
      await remember(parts, visit, { kind: DIALOGUE, state: { ballotId } });
      return { screen: renderAnnulAsk(facts, facts.ballot, await countedPapers(parts.db.client, facts.ballot)) };
    },
  });

async function take(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const { ballotId } = stateSchema.parse(input.state);
  const annulled = await annulBallot(parts, { ballotId, reason: input.text ?? '' }, visit);
  if (!annulled.ok) return no(annulled.refusal);
  await forget(parts, visit);
  const facts = await readFacts(parts.db.client, ballotId, visit.now);
  return facts === undefined ? no('no-such-ballot') : { send: renderAnnulled(facts, annulled.value) };
}

async function again(parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> {
  const prepared = await prepareAgain(parts, ballotId, visit);
  return prepared.ok ? showBallot(parts, visit, prepared.value) : no(prepared.refusal);
}

export const annulmentTaps = (parts: BallotParts) => [
  tap('annul', z.tuple([id]), (visit, [ballotId]) => ask(parts, visit, ballotId)),
  tap('prepare-again', z.tuple([id]), (visit, [ballotId]) => again(parts, visit, ballotId)),
];

export const annulmentDialogue = (parts: BallotParts): DialogueKind => ({ kind: DIALOGUE, handle: (visit, input) => take(parts, visit, input) });
