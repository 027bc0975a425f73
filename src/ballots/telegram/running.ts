/** The chat of those who run a ballot: prepare, check, open, watch, close, run-off. */
import { z } from 'zod';
import { getActor, mayRunConference } from '#blocs';
import { say } from '#kernel';
import { rowId as id, tap, type Answer, type Visit } from '#telegram';
import { prepareAnotherWay, readNextStep } from '../another-way.ts';
import { closeBallot } from '../close-ballot.ts';
import { decideAtOnce } from '../decide-at-once.ts';
import { listCandidates } from '../list-candidates.ts';
import { PURPOSES } from '../model.ts';
import { openBallot, readChecklist } from '../open-ballot.ts';
import { passTurn } from '../pass-turn.ts';
import { chooseMethod, chooseSeats, prepareBallot, toggleCandidate } from '../prepare-ballot.ts';
import { prepareRunOff } from '../prepare-run-off.ts';
import { readConferenceFacts, type BallotFacts } from '../read-facts.ts';
import { readResult, readTurnout } from '../read-result.ts';
import { repeatLostBallot } from '../repeat-lost-ballot.ts';
import { SEATS_OFFERED } from '../rules.ts';
import { annulledAwards } from '../rules/exclusion.ts';
import { askedBy, isSecret, isWithoutVoices, METHODS_OFFERED } from '../rules/methods.ts';
import { findBallot, listBallots } from '../store.ts';
import { listBallotsOfYear } from '../store/year.ts';
import { renderCandidates, renderConfirmOpening, renderDraft, renderMethods } from '../view/draft.ts';
import { renderResult } from '../view/outcome.ts';
import { renderBallots, renderConfirmClosing, renderKeyLost, renderTurnout } from '../view/running.ts';
import { asRunner, no, type BallotParts } from './facts.ts';

const step = z.enum(['ask', 'yes']);

export async function showList(parts: BallotParts, visit: Visit, conferenceId: number): Promise<Answer> {
  const tx = parts.db.client;
  const facts = await readConferenceFacts(tx, conferenceId, visit.now);
  if (facts === undefined) return no('no-conference');
  if (!mayRunConference(await getActor(tx, visit.personId, facts.conference))) return no('not-allowed');
  const year = await listBallotsOfYear(tx, facts.conference.cycleId, 'with-annulled');
  return { screen: renderBallots(facts, conferenceId, [...(await listBallots(tx, conferenceId)), ...annulledAwards(year.filter((one) => one.conferenceId === conferenceId))]) };
}

/** One screen a state: draft → checklist, open → turnout, closed → result with the next tap. */
async function showOne(parts: BallotParts, visit: Visit, facts: BallotFacts): Promise<Answer> {
  const { ballot, conference } = facts;
  const tx = parts.db.client;
  if (ballot.state === 'draft') return { screen: renderDraft(facts, ballot, await readChecklist(parts.db, ballot, { cycleId: conference.cycleId, now: visit.now })) };
  if (ballot.state === 'open') {
    if (isSecret(ballot.rule) && parts.keyring.find(ballot.id) === undefined) return { screen: renderKeyLost(facts, ballot) };
    return { screen: renderTurnout(facts, ballot, await readTurnout(tx, ballot)) };
  }
  if (ballot.state === 'annulled') return no('not-open');
  const result = await readResult(tx, ballot);
  return { screen: renderResult(facts, result, conference.state === 'open' ? await readNextStep(tx, result) : { another: 'none' }) };
}

export const showBallot = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, { ballotId, show: (facts) => showOne(parts, visit, facts) });

async function prepare(parts: BallotParts, visit: Visit, wish: Parameters<typeof prepareBallot>[1]): Promise<Answer> {
  const prepared = await prepareBallot(parts.db, wish, visit);
  return prepared.ok ? showBallot(parts, visit, prepared.value) : no(prepared.refusal);
}

async function open(parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> {
  const opened = await openBallot(parts, ballotId, visit);
  if (!opened.ok) return no(opened.refusal);
  return { ...(await showBallot(parts, visit, ballotId)), toast: say('ballots-toast-opened', { asked: askedBy(opened.value.rule) }) };
}

async function decide(parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> {
  const decided = await decideAtOnce(parts, ballotId, visit);
  if (!decided.ok) return no(decided.refusal);
  return { ...(await showBallot(parts, visit, ballotId)), toast: say('ballots-toast-decided') };
}

/** Where nobody is asked anything, the opening decides. */
async function openOrDecide(parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> {
  const known = await findBallot(parts.db.client, ballotId);
  return (known !== undefined && isWithoutVoices(known.rule) ? decide : open)(parts, visit, ballotId);
}

async function close(parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> {
  const closed = await closeBallot(parts, ballotId, visit);
  if (!closed.ok) return no(closed.refusal);
  return { ...(await showBallot(parts, visit, ballotId)), toast: say('ballots-toast-closed', { asked: askedBy(closed.value.ballot.rule) }) };
}

async function continueWith(parts: BallotParts, visit: Visit, act: Promise<{ ok: true; value: { id: number } | number } | { ok: false; refusal: Parameters<typeof no>[0] }>): Promise<Answer> {
  const done = await act;
  if (!done.ok) return no(done.refusal);
  return showBallot(parts, visit, typeof done.value === 'number' ? done.value : done.value.id);
}

const showCandidates = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, { ballotId, show: async (facts) => ({ screen: renderCandidates(facts, facts.ballot, await listCandidates(parts.db.client, facts.conference, { ...facts.ballot, now: visit.now })) }) });

const showMethods = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, { ballotId, show: async (facts) => ({ screen: renderMethods(facts, facts.ballot) }) });

const askOpening = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId,
    show: async (facts) => {
      const { ballot, conference } = facts;
      return { screen: renderConfirmOpening(facts, ballot, await readChecklist(parts.db, ballot, { cycleId: conference.cycleId, now: visit.now })) };
    },
  });

const askClosing = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId,
    show: async (facts) => ({ screen: renderConfirmClosing(facts, facts.ballot, await readTurnout(parts.db.client, facts.ballot)) }),
  });

export const runningTaps = (parts: BallotParts) => [
  tap('ballots', z.tuple([id]), (visit, [conferenceId]) => showList(parts, visit, conferenceId)),
  tap('ballot', z.tuple([id]), (visit, [ballotId]) => showBallot(parts, visit, ballotId)),
  tap('prepare', z.tuple([id, z.enum(PURPOSES)]), (visit, [conferenceId, purpose]) => prepare(parts, visit, { conferenceId, purpose })),
  tap('candidates', z.tuple([id]), (visit, [ballotId]) => showCandidates(parts, visit, ballotId)),
  tap('candidate', z.tuple([id, id]), async (visit, [ballotId, unitId]) => {
    const changed = await toggleCandidate(parts.db, { ballotId, unitId }, visit);
    return changed.ok ? showCandidates(parts, visit, ballotId) : no(changed.refusal);
  }),
  tap('seats', z.tuple([id, z.coerce.number().int().min(1).max(SEATS_OFFERED.length)]), (visit, [ballotId, seats]) =>
    continueWith(parts, visit, chooseSeats(parts.db, { ballotId, seats }, visit)),
  ),
  tap('turn', z.tuple([id, id, z.enum(['passed', 'back'])]), (visit, [ballotId, unitId, turn]) => continueWith(parts, visit, passTurn(parts.db, { ballotId, unitId, turn }, visit))),
  tap('methods', z.tuple([id]), (visit, [ballotId]) => showMethods(parts, visit, ballotId)),
  tap('method', z.tuple([id, z.enum(METHODS_OFFERED)]), (visit, [ballotId, method]) => continueWith(parts, visit, chooseMethod(parts.db, { ballotId, method }, visit))),
  tap('open', z.tuple([id, step]), (visit, [ballotId, answer]) => (answer === 'yes' ? openOrDecide : askOpening)(parts, visit, ballotId)),
  tap('close', z.tuple([id, step]), (visit, [ballotId, answer]) => (answer === 'yes' ? close : askClosing)(parts, visit, ballotId)),
  tap('run-off', z.tuple([id]), (visit, [ballotId]) => continueWith(parts, visit, prepareRunOff(parts.db, ballotId, visit))),
  tap('another', z.tuple([id]), (visit, [ballotId]) => continueWith(parts, visit, prepareAnotherWay(parts, ballotId, visit))),
  tap('repeat', z.tuple([id]), (visit, [ballotId]) => continueWith(parts, visit, repeatLostBallot(parts, ballotId, visit))),
];
