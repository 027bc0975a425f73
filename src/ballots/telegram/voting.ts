/** The chat of voting: the paper in private, a second tap to send it, one answer whatever is tapped afterwards. */
import { z } from 'zod';
import { getActor, unitsToVoteFor, withBloc, type Desk } from '#blocs';
import { findOpenConference } from '#conference';
import { action, button, localTime, say, screen, type Screen } from '#kernel';
import { mayVote, type Roll } from '#tally';
import { type Answer, commandLink, rowId as id, startLink, tap, type Visit } from '#telegram';
import { castBallot } from '../cast-ballot.ts';
import type { BallotsRefusal, CastFacts } from '../model.ts';
import { readCastFacts, readFacts, type BallotFacts } from '../read-facts.ts';
import { readFrozen, readRepresented } from '../read-represented.ts';
import { isSecret } from '../rules/methods.ts';
import { castsFor, heldUnits, holderOf } from '../rules/proxies.ts';
import { findVotedAt, listBallots } from '../store.ts';
import { isOnSlip } from '../store/slips.ts';
import { renderCast, renderPaper, renderPapers, renderSure, renderVoted } from '../view/paper.ts';
import type { PaperFacts } from '../view/paper-head.ts';
import { renderReceipt } from '../view/receipts.ts';
import { no, type BallotParts } from './facts.ts';

/** The paper's code in a button; the verb checks it against the rule. */
const code = z.coerce.number().int().min(0).max(2 ** 49);

async function paperOf(parts: BallotParts, visit: Visit, at: { ballotId: number; unitId: number }): Promise<PaperFacts | BallotsRefusal> {
  const tx = parts.db.client;
  const facts = await readFacts(tx, at.ballotId, visit.now);
  if (facts === undefined) return 'no-such-ballot';
  const frozen = await readFrozen(tx, facts.ballot);
  const { roll } = frozen;
  if (!castsFor(await getActor(tx, visit.personId, facts.conference), at.unitId, frozen)) return holderOf(roll, at.unitId) === undefined ? 'not-entitled' : 'represented';
  return toPaper(parts, facts, { unitId: at.unitId, roll });
}

async function toPaper(parts: BallotParts, facts: BallotFacts, { unitId, roll }: { readonly unitId: number; readonly roll: Roll }): Promise<PaperFacts | BallotsRefusal> {
  const unit = facts.units.find((one) => one.id === unitId);
  if (unit === undefined) return 'not-on-roll';
  if (!isSecret(facts.ballot.rule)) return 'not-secret';
  if (facts.ballot.state !== 'open') return facts.ballot.state === 'closed' ? 'closed' : 'not-open';
  const entry = roll.find((one) => one.unit === String(unitId));
  if (entry === undefined || !mayVote(facts.ballot.rule, entry)) return 'not-on-roll';
  if (await isOnSlip(parts.db.client, { ballotId: facts.ballot.id, unitId })) return 'votes-on-paper';
  return { ...facts, unit, rollSize: roll.length, holder: (await readRepresented(parts.db.client, facts.ballot, roll)).find((one) => one.unitId === unitId) };
}

/** Before any screen of a paper: has the unit voted already, by whichever of its people? */
async function onPaper(parts: BallotParts, visit: Visit, at: { ballotId: number; unitId: number; show: (facts: PaperFacts) => Screen }): Promise<Answer> {
  if (!visit.isPrivate) return { openUrl: startLink(parts.botUsername, `v_${at.ballotId}`) };
  const facts = await paperOf(parts, visit, at);
  if (typeof facts === 'string') return no(facts);
  const votedAt = await findVotedAt(parts.db.client, at.ballotId, at.unitId);
  return votedAt === undefined ? { screen: at.show(facts) } : alreadyVoted(facts, votedAt);
}

function alreadyVoted(facts: CastFacts, votedAt: Date): Answer {
  const time = localTime(votedAt, facts.bloc.timeZone);
  return { toast: say('refusal-ballots-already-voted-at', { unit: facts.unit.short, time }), isAlert: true, screen: renderVoted(facts, time) };
}

async function cast(parts: BallotParts, visit: Visit, at: { ballotId: number; unitId: number; paper: number }): Promise<Answer> {
  if (!visit.isPrivate) return { openUrl: startLink(parts.botUsername, `v_${at.ballotId}`) };
  const done = await castBallot(parts, { ...at, personId: visit.personId, now: visit.now });
  if (!done.ok && done.refusal !== 'already-voted') return no(done.refusal);
  const facts = await readCastFacts(parts.db.client, { ...at, known: done.ok ? done.value.question : undefined }, visit.now);
  if (facts === undefined) return no('no-such-ballot');
  if (!done.ok) return alreadyVoted(facts, (await findVotedAt(parts.db.client, at.ballotId, at.unitId)) ?? visit.now);
  const { receipt } = done.value;
  return {
    toast: say('ballots-toast-cast', { unit: facts.unit.short }),
    screen: renderCast(facts, localTime(visit.now, facts.bloc.timeZone)),
    ...(receipt === undefined ? {} : { send: renderReceipt(facts, receipt) }),
  };
}

/** All papers the person may cast now, over the units they vote for. */
async function openPapers(parts: BallotParts, visit: Visit, blocId: number): Promise<readonly PaperFacts[]> {
  const tx = parts.db.client;
  const conference = await findOpenConference(tx, blocId);
  if (conference === undefined) return [];
  const actor = await getActor(tx, visit.personId, conference);
  const papers: PaperFacts[] = [];
  for (const ballot of (await listBallots(tx, conference.id)).filter((one) => one.state === 'open' && isSecret(one.rule))) {
    for (const unitId of heldUnits(ballot.rule, await readFrozen(tx, ballot), actor)) {
      const facts = await paperOf(parts, visit, { ballotId: ballot.id, unitId });
      if (typeof facts !== 'string' && (await findVotedAt(tx, ballot.id, unitId)) === undefined) papers.push(facts);
    }
  }
  return papers;
}

async function showPapers(parts: BallotParts, visit: Visit, { bloc }: Desk): Promise<Answer> {
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'bophieu') };
  const papers = await openPapers(parts, visit, bloc.id);
  const [only] = papers;
  if (only === undefined) return { screen: screen([say('ballots-none-open')], [[button(say('button-home'), action('home'))]]) };
  return { screen: papers.length === 1 ? renderPaper(only) : renderPapers(papers) };
}

/** `t.me/<bot>?start=v_<ballot>`: not secret, reusable; rights come from the account. */
async function openFromGroup(parts: BallotParts, visit: Visit, rest: string): Promise<Answer> {
  const facts = /^\d{1,9}$/.test(rest) ? await readFacts(parts.db.client, Number(rest), visit.now) : undefined;
  if (facts === undefined) return no('no-such-ballot');
  const actor = await getActor(parts.db.client, visit.personId, facts.conference);
  const own = unitsToVoteFor(actor);
  const held = heldUnits(facts.ballot.rule, await readFrozen(parts.db.client, facts.ballot), actor);
  const [first] = [...own, ...held];
  if (first === undefined) return { toast: say('refusal-ballots-not-entitled') };
  const papers = own.length > 1 || held.length > 1 ? await openPapers(parts, visit, facts.bloc.id) : [];
  if (papers.length > 0) return { screen: renderPapers(papers) };
  return onPaper(parts, visit, { ballotId: facts.ballot.id, unitId: first, show: (paper) => renderPaper(paper) });
}

export const votingStarts = (parts: BallotParts) => [{ prefix: 'v', handle: (visit: Visit, rest: string) => openFromGroup(parts, visit, rest) }];

export const votingCommands = (parts: BallotParts) => [
  {
    name: 'bophieu', alias: 'vote', description: say('command-vote'), where: 'both' as const,
    handle: (visit: Visit, argument: string) => withBloc(parts, visit, { command: 'bophieu', argument, show: (desk) => showPapers(parts, visit, desk) }),
  },
];

export const votingTaps = (parts: BallotParts) => [
  tap('receive', z.tuple([id]), async (_visit, [ballotId]) => ({ openUrl: startLink(parts.botUsername, `v_${ballotId}`) })),
  tap('mark', z.tuple([id, id, code]), (visit, [ballotId, unitId, mask]) => onPaper(parts, visit, { ballotId, unitId, show: (facts) => renderPaper(facts, mask) })),
  tap('sure', z.tuple([id, id, code]), (visit, [ballotId, unitId, mask]) => onPaper(parts, visit, { ballotId, unitId, show: (facts) => renderSure(facts, mask) })),
  tap('full', z.tuple([id]), async () => ({ toast: say('ballots-toast-full') })),
  tap('cast', z.tuple([id, id, code]), (visit, [ballotId, unitId, paper]) => cast(parts, visit, { ballotId, unitId, paper })),
];
