/** The chat of open questions: taps in the group, and the secretary's entries for units in the hall. */
import { z } from 'zod';
import { action, button, say, screen, type Say } from '#kernel';
import type { Result } from '#kernel';
import { rowId as id, tap, type Answer, type Visit } from '#telegram';
import type { BallotsRefusal } from '../model.ts';
import { readFacts, type BallotFacts } from '../read-facts.ts';
import { readTurnout } from '../read-result.ts';
import { HAND_MARKS } from '../rules/methods.ts';
import { objectFor, objectTo, voteOpenly, type OpenVoteCommand } from '../vote-openly.ts';
import { renderHandFor, renderHandUnits } from '../view/open-question.ts';
import { shortOf } from '../view/result.ts';
import { asRunner, no, type BallotParts } from './facts.ts';

/** One sentence with the unit that has spoken; the message in the group stays as it is for the others. */
async function heard(parts: BallotParts, visit: Visit, at: { ballotId: number; spoken: Result<number, BallotsRefusal>; words: (unit: string) => Say }): Promise<Answer> {
  if (!at.spoken.ok) return no(at.spoken.refusal);
  const facts = await readFacts(parts.db.client, at.ballotId, visit.now);
  return { toast: at.words(shortOf(facts?.units ?? [], at.spoken.value)) };
}

const hand = async (parts: BallotParts, visit: Visit, command: OpenVoteCommand): Promise<Answer> =>
  heard(parts, visit, { ballotId: command.ballotId, spoken: await voteOpenly(parts.db, command, visit), words: (unit) => say('ballots-toast-hand', { unit, mark: 'mark' in command.says ? command.says.mark : 'name' }) });

const object = async (parts: BallotParts, visit: Visit, { ballotId, forUnitId }: { readonly ballotId: number; readonly forUnitId?: number }): Promise<Answer> =>
  heard(parts, visit, { ballotId, spoken: forUnitId === undefined ? await objectTo(parts.db, ballotId, visit) : await objectFor(parts.db, { ballotId, forUnitId }, visit), words: (unit) => say('ballots-toast-objected', { unit }) });

const showUnits = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, { ballotId, show: async (facts: BallotFacts) => ({ screen: renderHandUnits(facts, facts.ballot, await readTurnout(parts.db.client, facts.ballot)) }) });

async function enter(parts: BallotParts, visit: Visit, command: OpenVoteCommand): Promise<Answer> {
  const said = await hand(parts, visit, command);
  return said.isAlert === true ? said : { ...(await showUnits(parts, visit, command.ballotId)), ...said };
}

/** The private question for a represented unit is answered once: what was said stays in its place. */
async function inPrivate(visit: Visit, said: Promise<Answer>): Promise<Answer> {
  const answer = await said;
  if (answer.isAlert === true || answer.toast === undefined || !visit.isPrivate) return answer;
  return { ...answer, screen: screen([answer.toast], [[button(say('button-home'), action('home'))]]) };
}

const mark = z.enum(HAND_MARKS);

export const openQuestionTaps = (parts: BallotParts) => [
  tap('hand', z.tuple([id, mark]), (visit, [ballotId, chosen]) => hand(parts, visit, { ballotId, says: { mark: chosen } })),
  tap('nominate', z.tuple([id, id]), (visit, [ballotId, unitId]) => hand(parts, visit, { ballotId, says: { unitId } })),
  tap('object', z.tuple([id]), (visit, [ballotId]) => object(parts, visit, { ballotId })),
  tap('proxy-hand', z.tuple([id, id, mark]), (visit, [ballotId, forUnitId, chosen]) => inPrivate(visit, hand(parts, visit, { ballotId, forUnitId, says: { mark: chosen } }))),
  tap('proxy-name', z.tuple([id, id, id]), (visit, [ballotId, forUnitId, unitId]) => inPrivate(visit, hand(parts, visit, { ballotId, forUnitId, says: { unitId } }))),
  tap('proxy-object', z.tuple([id, id]), (visit, [ballotId, forUnitId]) => inPrivate(visit, object(parts, visit, { ballotId, forUnitId }))),
  tap('hand-units', z.tuple([id]), (visit, [ballotId]) => showUnits(parts, visit, ballotId)),
  tap('hand-unit', z.tuple([id, id]), (visit, [ballotId, unitId]) =>
    asRunner(parts, visit, { ballotId, show: async (facts) => ({ screen: renderHandFor(facts, facts.ballot, unitId) }) }),
  ),
  tap('hand-for', z.tuple([id, id, mark]), (visit, [ballotId, forUnitId, chosen]) => enter(parts, visit, { ballotId, forUnitId, says: { mark: chosen } })),
  tap('name-for', z.tuple([id, id, id]), (visit, [ballotId, forUnitId, unitId]) => enter(parts, visit, { ballotId, forUnitId, says: { unitId } })),
];
