/** The chat of objections: raised with one tap in the group, worded or taken back in private while the question is open. */
import { z } from 'zod';
import { getActor, unitsToVoteFor } from '#blocs';
import { say, type Screen } from '#kernel';
import { rowId as id, startLink, tap, type Answer, type DialogueKind, type TypedInput, type Visit } from '#telegram';
import type { Objection } from '../model.ts';
import { readFacts } from '../read-facts.ts';
import { readTurnout } from '../read-result.ts';
import { listObjections } from '../store/open-votes.ts';
import { renderObjectionAsk, renderObjectionDrop, renderObjectionDropped, renderObjectionKept, renderObjectUnits } from '../view/objections.ts';
import { shortOf } from '../view/result.ts';
import { objectFor, objectTo } from '../vote-openly.ts';
import { findOwnObjection, sayObjection, withdrawObjection, type OwnObjection } from '../word-objection.ts';
import { asRunner, forget, no, remember, type BallotParts } from './facts.ts';

const DIALOGUE = 'ballots-objection';
const stateSchema = z.object({ ballotId: z.number(), unitId: z.number() });

type Render = typeof renderObjectionAsk;

async function draw(parts: BallotParts, visit: Visit, at: { readonly ballotId: number; readonly objection: Objection; readonly render: Render }): Promise<Screen | undefined> {
  const facts = await readFacts(parts.db.client, at.ballotId, visit.now);
  return facts === undefined ? undefined : at.render(facts, facts.ballot, at.objection);
}

/** A screen of the own objection; only one of them asks for its words. */
async function show(parts: BallotParts, visit: Visit, at: OwnObjection & { readonly render: Render; readonly isAsking?: true }): Promise<Answer> {
  const { ballotId, unitId, render, isAsking } = at;
  if (!visit.isPrivate) return { openUrl: startLink(parts.botUsername, `o_${ballotId}`) };
  const own = await findOwnObjection(parts.db.client, at, visit.personId);
  if (!own.ok) return no(own.refusal);
  await (isAsking ? remember(parts, visit, { kind: DIALOGUE, state: { ballotId, unitId } }) : forget(parts, visit));
  const screen = await draw(parts, visit, { ballotId, objection: own.value, render });
  return screen === undefined ? no('no-such-ballot') : { screen };
}

const ask = (parts: BallotParts, visit: Visit, at: OwnObjection): Promise<Answer> => show(parts, visit, { ...at, render: renderObjectionAsk, isAsking: true });

/** The first tap counts; a later one only leads back to the words. */
async function object(parts: BallotParts, visit: Visit, { ballotId, forUnitId }: { readonly ballotId: number; readonly forUnitId?: number }): Promise<Answer> {
  const raised = forUnitId === undefined ? await objectTo(parts.db, ballotId, visit) : await objectFor(parts.db, { ballotId, forUnitId }, visit);
  if (!raised.ok && raised.refusal !== 'already-objected') return no(raised.refusal);
  if (!visit.isPrivate) return { openUrl: startLink(parts.botUsername, `o_${ballotId}`) };
  const unitId = raised.ok ? raised.value : forUnitId;
  if (unitId === undefined) return askOwn(parts, visit, ballotId);
  const answer = await ask(parts, visit, { ballotId, unitId });
  if (!raised.ok) return answer;
  const facts = await readFacts(parts.db.client, ballotId, visit.now);
  return { ...answer, toast: say('ballots-toast-objected', { unit: shortOf(facts?.units ?? [], unitId) }) };
}

/** From the group: the objection of the own unit. */
async function askOwn(parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> {
  const tx = parts.db.client;
  const facts = await readFacts(tx, ballotId, visit.now);
  if (facts === undefined) return no('no-such-ballot');
  const own = unitsToVoteFor(await getActor(tx, visit.personId, facts.conference));
  const objection = (await listObjections(tx, ballotId)).find((one) => own.includes(one.unitId));
  if (objection === undefined) return no(own.length === 0 ? 'not-entitled' : 'not-objected');
  return ask(parts, visit, { ballotId, unitId: objection.unitId });
}

async function take(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const own = stateSchema.parse(input.state);
  const said = await sayObjection(parts.db, { ...own, text: input.text ?? '' }, visit);
  // Words that are too long may be sent again; anything else has ended the question.
  if (said.ok || said.refusal !== 'objection-length') await forget(parts, visit);
  if (!said.ok) return no(said.refusal);
  const send = await draw(parts, visit, { ballotId: own.ballotId, objection: said.value, render: renderObjectionKept });
  return send === undefined ? no('no-such-ballot') : { send };
}

async function drop(parts: BallotParts, visit: Visit, own: OwnObjection): Promise<Answer> {
  if (!visit.isPrivate) return show(parts, visit, { ...own, render: renderObjectionDrop });
  const dropped = await withdrawObjection(parts.db, own, visit);
  if (!dropped.ok) return no(dropped.refusal);
  await forget(parts, visit);
  const screen = await draw(parts, visit, { ballotId: own.ballotId, objection: dropped.value, render: renderObjectionDropped });
  return screen === undefined ? no('no-such-ballot') : { screen };
}

export const objectionStarts = (parts: BallotParts) => [
  { prefix: 'o', handle: (visit: Visit, rest: string): Promise<Answer> => (/^\d{1,9}$/.test(rest) ? askOwn(parts, visit, Number(rest)) : Promise.resolve(no('no-such-ballot'))) },
];

export const objectionTaps = (parts: BallotParts) => [
  tap('object', z.tuple([id]), (visit, [ballotId]) => object(parts, visit, { ballotId })),
  tap('object-for', z.tuple([id, id]), (visit, [ballotId, forUnitId]) => object(parts, visit, { ballotId, forUnitId })),
  tap('object-units', z.tuple([id]), (visit, [ballotId]) =>
    asRunner(parts, visit, { ballotId, show: async (facts) => ({ screen: renderObjectUnits(facts, facts.ballot, await readTurnout(parts.db.client, facts.ballot)) }) }),
  ),
  tap('proxy-object', z.tuple([id, id]), (visit, [ballotId, forUnitId]) => object(parts, visit, { ballotId, forUnitId })),
  tap('object-say', z.tuple([id, id]), (visit, [ballotId, unitId]) => ask(parts, visit, { ballotId, unitId })),
  tap('object-keep', z.tuple([id, id]), (visit, [ballotId, unitId]) => show(parts, visit, { ballotId, unitId, render: renderObjectionKept })),
  tap('object-drop', z.tuple([id, id, z.enum(['ask', 'yes'])]), (visit, [ballotId, unitId, answer]) =>
    answer === 'yes' ? drop(parts, visit, { ballotId, unitId }) : show(parts, visit, { ballotId, unitId, render: renderObjectionDrop }),
  ),
];

export const objectionDialogue = (parts: BallotParts): DialogueKind => ({ kind: DIALOGUE, handle: (visit, input) => take(parts, visit, input) });
