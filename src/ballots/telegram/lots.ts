/** The chat of lots: the secretary begins and closes, each unit gives its word in private. */
import { z } from 'zod';
import { say } from '#kernel';
import { unitsInPerson } from '#tally';
import { rowId as id, startLink, tap, type Answer, type DialogueKind, type TypedInput, type Visit } from '#telegram';
import { beginLots, closeLots, readSeed } from '../draw-lots.ts';
import { findSpeaker, giveWord } from '../draw-lots-words.ts';
import { readFacts, type BallotFacts } from '../read-facts.ts';
import { readResult } from '../read-result.ts';
import { readRoll } from '../store.ts';
import { findCommitment, listWords } from '../store/lots.ts';
import { renderConfirmLots, renderLots, renderWordAsk, renderWordTaken, type LotsProgress } from '../view/lots.ts';
import { asRunner, forget, no, remember, type BallotParts } from './facts.ts';
import { showBallot } from './running.ts';

const DIALOGUE = 'ballots-lots';
const stateSchema = z.object({ ballotId: z.number(), unitId: z.number() });

async function readProgress({ db, keyring }: BallotParts, { ballot }: BallotFacts): Promise<LotsProgress> {
  const tx = db.client;
  const unitIds = unitsInPerson(ballot.rule, await readRoll(tx, ballot.id)).map(Number);
  const given = (await listWords(tx, ballot.id)).map((one) => one.unitId);
  const commitment = (await findCommitment(tx, ballot.id))?.commitment;
  const isSeedLost = commitment !== undefined && (await readSeed(tx, keyring, ballot.id)) === undefined;
  return { result: await readResult(tx, ballot), commitment: isSeedLost ? undefined : commitment, isSeedLost, unitIds, missingUnitIds: unitIds.filter((unitId) => !given.includes(unitId)) };
}

/** While the tie waits for lots; before and after that the result itself. */
const showLots = (parts: BallotParts, visit: Visit, at: { readonly ballotId: number; readonly render?: typeof renderLots }): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId: at.ballotId,
    show: async (facts) => {
      const progress = facts.ballot.state === 'closed' ? await readProgress(parts, facts) : undefined;
      if (progress?.result.ties.waitingFor !== 'lots') return showBallot(parts, visit, at.ballotId);
      return { screen: (at.render ?? renderLots)(facts, progress) };
    },
  });

async function begin(parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> {
  const begun = await beginLots(parts, ballotId, visit);
  return begun.ok ? showLots(parts, visit, { ballotId }) : no(begun.refusal);
}

async function close(parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> {
  const drawn = await closeLots(parts, ballotId, visit);
  return drawn.ok ? { ...(await showBallot(parts, visit, ballotId)), toast: say('ballots-toast-lots-drawn') } : no(drawn.refusal);
}

async function askWord(parts: BallotParts, visit: Visit, at: { readonly ballotId: number; readonly forUnitId?: number }): Promise<Answer> {
  const { ballotId } = at;
  if (!visit.isPrivate) return { openUrl: startLink(parts.botUsername, `l_${ballotId}`) };
  const tx = parts.db.client;
  const speaker = await findSpeaker(tx, ballotId, { personId: visit.personId, forUnitId: at.forUnitId });
  if (!speaker.ok) return no(speaker.refusal);
  const facts = await readFacts(tx, ballotId, visit.now);
  if (facts === undefined) return no('no-such-ballot');
  const state = { ballotId, unitId: speaker.value };
  await remember(parts, visit, { kind: DIALOGUE, state });
  return { screen: renderWordAsk(facts, { ballot: facts.ballot, unitId: speaker.value }) };
}

async function take(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const { ballotId, unitId } = stateSchema.parse(input.state);
  const given = await giveWord(parts, { ballotId, forUnitId: unitId, word: input.text ?? '' }, visit);
  // A word that cannot be read may be typed again; anything else has ended the question.
  if (given.ok || given.refusal !== 'lots-word') await forget(parts, visit);
  if (!given.ok) return no(given.refusal);
  const facts = await readFacts(parts.db.client, ballotId, visit.now);
  return facts === undefined ? no('no-such-ballot') : { send: renderWordTaken(facts, { ballot: facts.ballot, ...given.value }) };
}

export const lotsStarts = (parts: BallotParts) => [
  { prefix: 'l', handle: (visit: Visit, rest: string): Promise<Answer> => (/^\d{1,9}$/.test(rest) ? askWord(parts, visit, { ballotId: Number(rest) }) : Promise.resolve(no('no-such-ballot'))) },
];

export const lotsTaps = (parts: BallotParts) => [
  tap('lots', z.tuple([id]), (visit, [ballotId]) => showLots(parts, visit, { ballotId })),
  tap('lots-begin', z.tuple([id]), (visit, [ballotId]) => begin(parts, visit, ballotId)),
  tap('lots-close', z.tuple([id, z.enum(['ask', 'yes'])]), (visit, [ballotId, answer]) =>
    answer === 'yes' ? close(parts, visit, ballotId) : showLots(parts, visit, { ballotId, render: renderConfirmLots }),
  ),
  tap('lots-word', z.tuple([id]), (visit, [ballotId]) => askWord(parts, visit, { ballotId })),
  tap('lots-for', z.tuple([id, id]), (visit, [ballotId, forUnitId]) => askWord(parts, visit, { ballotId, forUnitId })),
];

export const lotsDialogue = (parts: BallotParts): DialogueKind => ({ kind: DIALOGUE, handle: (visit, input) => take(parts, visit, input) });
