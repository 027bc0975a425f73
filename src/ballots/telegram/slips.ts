/** The chat of slips in the hall: units marked before the opening, the tellers' sheet while it is open. */
import { z } from 'zod';
import { getActor, listMemberships, mayRunConference, refused } from '#blocs';
import { linkTeller, listTellers } from '#conference';
import { say } from '#kernel';
import { rowId as id, tap, type Answer, type DialogueKind, type TypedInput, type Visit } from '#telegram';
import { confirmSlips, enterSlips, listHands, type Confirmation, type SlipsRefusal } from '../count-slips.ts';
import { readFacts, type BallotFacts } from '../read-facts.ts';
import { markSlipUnits, readSlipOffer, type SlipWish } from '../slip-marks.ts';
import { findSlipCount, listSlipUnits } from '../store/slips.ts';
import { renderSheetAsk, renderSlipMarks, renderSlips, renderTellerAccount, slipFault } from '../view/slips.ts';
import { asRunner, forget, no, remember, type BallotParts } from './facts.ts';

const DIALOGUE = 'ballots-slips';
const stateSchema = z.object({ ballotId: z.number(), tellerId: z.number() });

const showMarks = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId,
    show: async (facts) => {
      if (facts.ballot.state !== 'draft') return no('not-draft');
      return { screen: renderSlipMarks(facts, facts.ballot, await readSlipOffer(parts.db.client, facts.ballot, { cycleId: facts.conference.cycleId, now: visit.now })) };
    },
  });

async function mark(parts: BallotParts, visit: Visit, at: { ballotId: number; wish: SlipWish }): Promise<Answer> {
  const marked = await markSlipUnits(parts.db, at, visit);
  return marked.ok ? showMarks(parts, visit, at.ballotId) : no(marked.refusal);
}

async function screenOf(parts: BallotParts, visit: Visit, facts: BallotFacts) {
  const tx = parts.db.client;
  const { ballot, conference } = facts;
  const mayRun = mayRunConference(await getActor(tx, visit.personId, conference));
  const [tellers, hands, count] = [await listTellers(tx, conference.id), await listHands(tx, conference.id, visit.personId), await findSlipCount(tx, ballot.id)];
  return renderSlips({ named: facts, ballot, issued: (await listSlipUnits(tx, ballot.id)).length, tellers, hands, count, mayRun });
}

/** For tellers and for those who run the meeting; what the slips say is nobody else's before the closing. */
async function asCounter(parts: BallotParts, visit: Visit, at: { ballotId: number; show: (facts: BallotFacts) => Promise<Answer> }): Promise<Answer> {
  const facts = await readFacts(parts.db.client, at.ballotId, visit.now);
  if (facts === undefined) return no('no-such-ballot');
  if (!visit.isPrivate) return no('not-teller');
  const { ballot, conference } = facts;
  const mayRun = mayRunConference(await getActor(parts.db.client, visit.personId, conference));
  if (!mayRun && (await listHands(parts.db.client, conference.id, visit.personId)).length === 0) return no('not-teller');
  if (ballot.state !== 'open') return no(ballot.state === 'closed' ? 'closed' : 'not-open');
  return (await listSlipUnits(parts.db.client, ballot.id)).length === 0 ? no('no-slips') : at.show(facts);
}

const show = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asCounter(parts, visit, { ballotId, show: async (facts) => ({ screen: await screenOf(parts, visit, facts) }) });

const ask = (parts: BallotParts, visit: Visit, state: { ballotId: number; tellerId: number }): Promise<Answer> =>
  asCounter(parts, visit, {
    ballotId: state.ballotId,
    show: async (facts) => {
      const { ballot, conference } = facts;
      const hand = (await listHands(parts.db.client, conference.id, visit.personId)).find((one) => one.tellerId === state.tellerId);
      if (hand === undefined) return no('not-teller');
      await remember(parts, visit, { kind: DIALOGUE, state });
      return { screen: renderSheetAsk(facts, ballot, { teller: hand.teller, issued: (await listSlipUnits(parts.db.client, ballot.id)).length }) };
    },
  });

async function fault(parts: BallotParts, visit: Visit, at: { ballotId: number; refusal: SlipsRefusal }): Promise<Answer> {
  if (typeof at.refusal === 'string') return no(at.refusal);
  const facts = await readFacts(parts.db.client, at.ballotId, visit.now);
  return facts === undefined ? no('no-such-ballot') : { toast: slipFault(facts, facts.ballot, at.refusal), isAlert: true };
}

async function take(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const at = stateSchema.parse(input.state);
  const entered = await enterSlips(parts.db, { ...at, text: input.text ?? '' }, visit);
  // A sheet with a fault may be typed again; anything else has ended the question.
  if (entered.ok || typeof entered.refusal === 'string') await forget(parts, visit);
  if (!entered.ok) return fault(parts, visit, { ballotId: at.ballotId, refusal: entered.refusal });
  return { ...(await show(parts, visit, at.ballotId)), toast: say('slips-toast', { act: entered.value }) };
}

async function confirm(parts: BallotParts, visit: Visit, at: Confirmation): Promise<Answer> {
  const confirmed = await confirmSlips(parts.db, at, visit);
  return confirmed.ok ? { ...(await show(parts, visit, at.ballotId)), toast: say('slips-toast', { act: confirmed.value }) } : no(confirmed.refusal);
}

/** The people of the teller's unit who are not tellers already. */
const askAccount = (parts: BallotParts, visit: Visit, at: { ballotId: number; tellerId: number }): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId: at.ballotId,
    show: async ({ ballot, conference }) => {
      const tellers = await listTellers(parts.db.client, conference.id);
      const teller = tellers.find((one) => one.id === at.tellerId);
      if (teller === undefined) return no('not-teller');
      const members = await listMemberships(parts.db.client, conference.cycleId, 'confirmed');
      return { screen: renderTellerAccount(ballot, teller, members.filter((one) => one.unitId === teller.unitId && !tellers.some(({ personId }) => personId === one.personId))) };
    },
  });

const link = (parts: BallotParts, visit: Visit, at: { ballotId: number; tellerId: number; personId: number }): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId: at.ballotId,
    show: async ({ conference }) => {
      const linked = await linkTeller(parts.db, { conferenceId: conference.id, id: at.tellerId, personId: at.personId }, visit);
      return linked.ok ? show(parts, visit, at.ballotId) : refused('conference', linked.refusal);
    },
  });

export const slipTaps = (parts: BallotParts) => [
  tap('slip-marks', z.tuple([id]), (visit, [ballotId]) => showMarks(parts, visit, ballotId)),
  tap('slip-mark', z.tuple([id, id]), (visit, [ballotId, unitId]) => mark(parts, visit, { ballotId, wish: { unitId } })),
  tap('slip-mark-all', z.tuple([id, z.enum(['all', 'none'])]), (visit, [ballotId, wish]) => mark(parts, visit, { ballotId, wish })),
  tap('slips', z.tuple([id]), (visit, [ballotId]) => show(parts, visit, ballotId)),
  tap('slip-enter', z.tuple([id, id]), (visit, [ballotId, tellerId]) => ask(parts, visit, { ballotId, tellerId })),
  tap('slip-confirm', z.tuple([id, id, id]), (visit, [ballotId, tellerId, version]) => confirm(parts, visit, { ballotId, tellerId, version })),
  tap('slip-account', z.tuple([id, id]), (visit, [ballotId, tellerId]) => askAccount(parts, visit, { ballotId, tellerId })),
  tap('slip-link', z.tuple([id, id, id]), (visit, [ballotId, tellerId, personId]) => link(parts, visit, { ballotId, tellerId, personId })),
];

export const slipDialogue = (parts: BallotParts): DialogueKind => ({ kind: DIALOGUE, handle: (visit, input) => take(parts, visit, input) });
