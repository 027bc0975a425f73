/** The chat of open questions: taps in the group, and the secretary's entries for units in the hall. */
import { z } from 'zod';
import { action, button, say, screen, type Say } from '#kernel';
import { rowId as id, tap, type Answer, type Visit } from '#telegram';
import { readFacts, type BallotFacts } from '../read-facts.ts';
import { findRepresented } from '../read-represented.ts';
import { readTurnout } from '../read-result.ts';
import { isByCandidate, unmarkedIn } from '../rules/hands.ts';
import { HAND_MARKS } from '../rules/methods.ts';
import { findHandCode } from '../store/open-votes.ts';
import { voteOpenly, type OpenVoteCommand } from '../vote-openly.ts';
import { renderHandFor, renderHandUnits, renderProxyQuestion } from '../view/open-question.ts';
import { shortOf } from '../view/result.ts';
import { asRunner, no, type BallotParts } from './facts.ts';

/** Of several candidates it says of which, and of how many the unit has not spoken yet. */
function handWords({ ballot, units }: BallotFacts, { says }: OpenVoteCommand, said: { readonly unitId: number; readonly code: number }): Say {
  const unit = shortOf(units, said.unitId);
  if (!('mark' in says)) return say('ballots-toast-nominated', { unit, named: shortOf(units, says.unitId) });
  if (!isByCandidate(ballot)) return say('ballots-toast-hand', { unit, mark: says.mark });
  const of = ballot.optionUnitIds.length;
  const left = say('ballots-toast-left', { left: unmarkedIn(said.code, of).length, of });
  const { mark, aboutUnitId } = says;
  const isBarredOwn = mark === 'yes' && ballot.rule.ownUnit === 'forbidden' && ballot.optionUnitIds.includes(said.unitId);
  if (aboutUnitId === undefined) return say('ballots-toast-hand-rest', { unit, mark, left, own: isBarredOwn ? 'barred' : 'free' });
  return say('ballots-toast-hand-about', { unit, about: shortOf(units, aboutUnitId), mark, left });
}

async function hand(parts: BallotParts, visit: Visit, command: OpenVoteCommand): Promise<Answer> {
  const { ballotId } = command;
  const spoken = await voteOpenly(parts.db, command, visit);
  if (!spoken.ok) return no(spoken.refusal);
  const facts = await readFacts(parts.db.client, ballotId, visit.now);
  if (facts === undefined) return no('no-such-ballot');
  const code = await findHandCode(parts.db.client, { ballotId, unitId: spoken.value });
  return { toast: handWords(facts, command, { unitId: spoken.value, code }) };
}

const showUnits = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, { ballotId, show: async (facts: BallotFacts) => ({ screen: renderHandUnits(facts, facts.ballot, await readTurnout(parts.db.client, facts.ballot)) }) });

const showHandFor = (parts: BallotParts, visit: Visit, at: { readonly ballotId: number; readonly unitId: number }): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId: at.ballotId,
    show: async (facts) => ({ screen: renderHandFor(facts, facts.ballot, { unitId: at.unitId, code: await findHandCode(parts.db.client, at) }) }),
  });

/** The open question and what this unit has not said of it yet; undefined when nothing is left. */
async function leftOf(parts: BallotParts, visit: Visit, at: { readonly ballotId: number; readonly unitId: number }): Promise<{ readonly facts: BallotFacts; readonly code: number } | undefined> {
  const facts = await readFacts(parts.db.client, at.ballotId, visit.now);
  const code = await findHandCode(parts.db.client, at);
  if (facts === undefined || !isByCandidate(facts.ballot) || unmarkedIn(code, facts.ballot.optionUnitIds.length).length === 0) return undefined;
  return { facts, code };
}

async function enter(parts: BallotParts, visit: Visit, { forUnitId: unitId, ...command }: OpenVoteCommand & { readonly forUnitId: number }): Promise<Answer> {
  const { ballotId } = command;
  const said = await hand(parts, visit, { ...command, forUnitId: unitId });
  if (said.isAlert === true) return said;
  const left = await leftOf(parts, visit, { ballotId, unitId });
  return { ...(left === undefined ? await showUnits(parts, visit, ballotId) : await showHandFor(parts, visit, { ballotId, unitId })), ...said };
}

/** For a represented unit: as long as a candidate is left, the question stays with what was said in it. */
async function handInPrivate(parts: BallotParts, visit: Visit, { forUnitId: unitId, ...command }: OpenVoteCommand & { readonly forUnitId: number }): Promise<Answer> {
  const answer = await inPrivate(visit, hand(parts, visit, { ...command, forUnitId: unitId }));
  const left = answer.screen === undefined ? undefined : await leftOf(parts, visit, { ballotId: command.ballotId, unitId });
  if (left === undefined) return answer;
  const { facts, code } = left;
  const pair = await findRepresented(parts.db.client, facts.ballot, unitId);
  return pair === undefined ? answer : { ...answer, screen: renderProxyQuestion(facts, facts.ballot, { ...pair, code }) };
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
  tap('hand-about', z.tuple([id, id, mark]), (visit, [ballotId, aboutUnitId, chosen]) => hand(parts, visit, { ballotId, says: { mark: chosen, aboutUnitId } })),
  tap('nominate', z.tuple([id, id]), (visit, [ballotId, unitId]) => hand(parts, visit, { ballotId, says: { unitId } })),
  tap('proxy-hand', z.tuple([id, id, mark]), (visit, [ballotId, forUnitId, chosen]) => handInPrivate(parts, visit, { ballotId, forUnitId, says: { mark: chosen } })),
  tap('proxy-hand-about', z.tuple([id, id, id, mark]), (visit, [ballotId, forUnitId, aboutUnitId, chosen]) => handInPrivate(parts, visit, { ballotId, forUnitId, says: { mark: chosen, aboutUnitId } })),
  tap('proxy-name', z.tuple([id, id, id]), (visit, [ballotId, forUnitId, unitId]) => inPrivate(visit, hand(parts, visit, { ballotId, forUnitId, says: { unitId } }))),
  tap('hand-units', z.tuple([id]), (visit, [ballotId]) => showUnits(parts, visit, ballotId)),
  tap('hand-unit', z.tuple([id, id]), (visit, [ballotId, unitId]) => showHandFor(parts, visit, { ballotId, unitId })),
  tap('hand-for', z.tuple([id, id, mark]), (visit, [ballotId, forUnitId, chosen]) => enter(parts, visit, { ballotId, forUnitId, says: { mark: chosen } })),
  tap('hand-for-about', z.tuple([id, id, id, mark]), (visit, [ballotId, forUnitId, aboutUnitId, chosen]) => enter(parts, visit, { ballotId, forUnitId, says: { mark: chosen, aboutUnitId } })),
  tap('name-for', z.tuple([id, id, id]), (visit, [ballotId, forUnitId, unitId]) => enter(parts, visit, { ballotId, forUnitId, says: { unitId } })),
];
