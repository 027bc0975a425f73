/** What is typed about ballots in private: the bloc's list of awards, the chair's reason for deciding a tie. */
import { z } from 'zod';
import { getActor, mayRunConference } from '#blocs';
import { say } from '#kernel';
import { rowId as id, tap, type Answer, type DialogueKind, type TypedInput, type Visit } from '#telegram';
import { chooseWinners } from '../choose-winners.ts';
import { decideTie } from '../decide-tie.ts';
import { AFTER_AWARD, type AfterAward, type AwardWish, type BallotResult } from '../model.ts';
import { listReplaceable, prepareAwards } from '../prepare-awards.ts';
import { readConferenceFacts, type BallotFacts } from '../read-facts.ts';
import { readResult } from '../read-result.ts';
import { awaits } from '../rules/awaited.ts';
import { readAwardLines, USUAL_AWARDS, withWinners } from '../rules/awards.ts';
import { MOST_PICKED, pickedFrom } from '../rules/picking.ts';
import { listBallots } from '../store.ts';
import { renderAwardsAsk, renderReasonAsk } from '../view/asking.ts';
import { renderResult } from '../view/outcome.ts';
import { asRunner, forget, no, remember, type BallotParts } from './facts.ts';
import { showBallot, showList } from './running.ts';

const AWARDS = 'ballots-awards';
const REASON = 'ballots-reason';
const winners = z.enum(AFTER_AWARD);
const awardsState = z.object({ conferenceId: z.number(), winners: winners.default('leave'), replaces: z.array(z.number()).default([]) });
const reasonState = z.object({ ballotId: z.number(), unitIds: z.array(z.number()) });
const mask = z.coerce.number().int().min(0).max(MOST_PICKED);

interface ListChoice {
  readonly conferenceId: number;
  /** For every award of the list. */
  readonly winners: AfterAward;
  /** The drafts that the next list takes the place of. */
  readonly replaces: readonly number[];
}

async function askAwards(parts: BallotParts, visit: Visit, asked: Omit<ListChoice, 'replaces'>): Promise<Answer> {
  const { conferenceId } = asked;
  const facts = await readConferenceFacts(parts.db.client, conferenceId, visit.now);
  if (facts === undefined) return no('no-conference');
  if (!mayRunConference(await getActor(parts.db.client, visit.personId, facts.conference))) return no('not-allowed');
  const replaces = await listReplaceable(parts.db.client, conferenceId);
  if (replaces === undefined && (await listBallots(parts.db.client, conferenceId)).some((one) => one.award !== undefined)) return no('awards-prepared');
  const choice: ListChoice = { ...asked, replaces: replaces ?? [] };
  await remember(parts, visit, { kind: AWARDS, state: choice });
  return { screen: renderAwardsAsk(choice) };
}

async function prepare(parts: BallotParts, visit: Visit, wish: ListChoice & { readonly awards: readonly AwardWish[] }): Promise<Answer> {
  const awards = wish.awards.map((award) => withWinners(award, wish.winners));
  const prepared = await prepareAwards(parts.db, { conferenceId: wish.conferenceId, awards, replaces: wish.replaces }, visit);
  if (!prepared.ok) return no(prepared.refusal);
  await forget(parts, visit);
  return { ...(await showList(parts, visit, wish.conferenceId)), toast: say('ballots-toast-awards', { count: wish.awards.length }) };
}

async function takeAwards(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const choice = awardsState.parse(input.state);
  const read = readAwardLines(input.text ?? '');
  return read.ok ? prepare(parts, visit, { ...choice, awards: read.value }) : no(read.refusal);
}

const askReason = (parts: BallotParts, visit: Visit, at: { ballotId: number; unitIds: readonly number[] }): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId: at.ballotId,
    show: async (facts) => {
      await remember(parts, visit, { kind: REASON, state: at });
      return { screen: renderReasonAsk(facts, facts.ballot, at.unitIds) };
    },
  });

interface TieScreen {
  readonly ballotId: number;
  readonly show: (facts: BallotFacts, result: BallotResult) => Promise<Answer>;
}

/** While the tie waits for the chair; before and after that the ballot itself. */
const onTie = (parts: BallotParts, visit: Visit, { ballotId, show }: TieScreen): Promise<Answer> =>
  asRunner(parts, visit, {
    ballotId,
    show: async (facts) => {
      const result = facts.ballot.state === 'closed' ? await readResult(parts.db.client, facts.ballot) : undefined;
      return result !== undefined && awaits(result) === 'chair' ? show(facts, result) : showBallot(parts, visit, ballotId);
    },
  });

async function takeReason(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const at = reasonState.parse(input.state);
  const decided = await decideTie(parts.db, { ...at, reason: input.text ?? '' }, visit);
  if (!decided.ok) return no(decided.refusal);
  await forget(parts, visit);
  return showBallot(parts, visit, at.ballotId);
}

export const typingTaps = (parts: BallotParts) => [
  tap('awards', z.tuple([id, winners.default('leave')]), (visit, [conferenceId, after]) => askAwards(parts, visit, { conferenceId, winners: after })),
  tap('awards-usual', z.tuple([id, winners.default('leave')]), (visit, [conferenceId, after]) => prepare(parts, visit, { conferenceId, winners: after, awards: USUAL_AWARDS, replaces: [] })),
  tap('winners', z.tuple([id, winners]), async (visit, [ballotId, after]) => {
    const changed = await chooseWinners(parts.db, { ballotId, winners: after }, visit);
    return changed.ok ? showBallot(parts, visit, ballotId) : no(changed.refusal);
  }),
  tap('chair-for', z.tuple([id, id]), (visit, [ballotId, unitId]) => askReason(parts, visit, { ballotId, unitIds: [unitId] })),
  tap('chair-pick', z.tuple([id, mask]), (visit, [ballotId, picked]) => onTie(parts, visit, { ballotId, show: async (facts, result) => ({ screen: renderResult(facts, result, { runOff: undefined, mask: picked }) }) })),
  tap('chair-take', z.tuple([id, mask]), (visit, [ballotId, picked]) =>
    onTie(parts, visit, { ballotId, show: (_facts, { verdict }) => askReason(parts, visit, { ballotId, unitIds: pickedFrom(verdict.tied, picked).map(Number) }) }),
  ),
];

export const typingDialogues = (parts: BallotParts): readonly DialogueKind[] => [
  { kind: AWARDS, handle: (visit, input) => takeAwards(parts, visit, input) },
  { kind: REASON, handle: (visit, input) => takeReason(parts, visit, input) },
];
