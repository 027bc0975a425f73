/** A closed ballot's result: the tally decides it under its own rule, every time it is asked. */
import type { Tx } from '#db';
import { assert } from '#kernel';
import {
  countPapers, countVotes, decideAgreement, decideByRank, decideByTurn, decideNomination, decideVerdict, mayVote, mergeTotals, rollFigures, settledVerdict, settleTies, unitsInPerson,
  type PaperTotals, type PlainVerdict, type Roll, type Verdict,
} from '#tally';
import { findTurnAfter } from './by-turn-holder.ts';
import { sha256 } from './digest.ts';
import type { Ballot, BallotResult, OpenVote, Turnout } from './model.ts';
import { readRepresented } from './read-represented.ts';
import { partlyMarked } from './rules/hands.ts';
import { lateOf } from './rules/late.ts';
import { hasNamedVotes, nameOfCode } from './rules/methods.ts';
import { votesOf, weightsOn } from './rules/weights.ts';
import { listPapers, listVoted, readRoll } from './store.ts';
import { listNamedVotes, listObjections } from './store/open-votes.ts';
import { findSlipCount, listSlipUnits } from './store/slips.ts';

interface Said {
  readonly ballot: Ballot;
  readonly options: readonly string[];
  readonly roll: Roll;
  readonly votes: readonly OpenVote[];
  readonly objections: readonly string[];
  readonly slips: PaperTotals | undefined;
}

/** The secretary may have put together what no meeting can carry; the screens before opening say so. */
function carried(decided: ReturnType<typeof decideAgreement>): PlainVerdict {
  assert(decided.ok, 'what was opened can be decided');
  return decided.value;
}

function nominated({ ballot, options, roll, votes, objections }: Said): PlainVerdict {
  const nominations = votes.flatMap(({ unit, paper }) => options.slice(nameOfCode(paper), nameOfCode(paper) + 1).map((option) => ({ by: unit, option })));
  return carried(decideNomination({ rule: ballot.rule, options, roll, nominations, objections }));
}

function byName(said: Said): Verdict {
  const counted = countVotes({ rule: said.ballot.rule, options: said.options, roll: said.roll, votes: said.votes });
  assert(counted.ok, 'only units on the roll have voted, each once');
  return decideVerdict(said.ballot.rule, counted.value);
}

/** Papers of the chat and slips of the hall are one count. */
async function bothWays(tx: Tx, { ballot, options, roll, slips }: Said): Promise<Verdict> {
  const counts = countPapers({ rule: ballot.rule, options, roll, papers: await listPapers(tx, ballot.id) });
  if (slips === undefined) return decideVerdict(ballot.rule, counts);
  const merged = mergeTotals(counts, slips);
  assert(merged.ok, 'a unit votes one way, so both ways together are no more than was issued');
  return decideVerdict(ballot.rule, merged.value);
}

/** What two tellers agree on; nothing before that. */
async function readSlips(tx: Tx, ballotId: number): Promise<PaperTotals | undefined> {
  const count = await findSlipCount(tx, ballotId);
  return count?.confirmedById === undefined ? undefined : count.totals;
}

async function decide(tx: Tx, said: Said): Promise<Verdict | PlainVerdict> {
  const { ballot, options, roll, objections } = said;
  const { rule } = ballot;
  switch (rule.method) {
    case 'secret-ballot':
      return bothWays(tx, said);
    case 'show-of-hands':
      return byName(said);
    case 'agreement':
    case 'agreed-appointment':
      return carried(decideAgreement({ rule, options, roll, proposed: options, objections }));
    case 'nomination':
      return nominated(said);
    case 'by-turn':
      return carried(decideByTurn({ rule, order: options, unavailable: ballot.passedOverUnitIds.map(String) }));
    case 'by-rank':
      return decideByRank({ rule, options, scores: ballot.tieMaterial?.officialScores ?? [] });
  }
}

/** The rule's own steps, with the material that was written down. More names than seats are no tie: they need a ballot. */
function settle(ballot: Ballot, roll: Roll, verdict: Verdict | PlainVerdict): Pick<BallotResult, 'verdict' | 'ties'> {
  if (verdict.tied.length === 0 || verdict.kind === 'nomination') return { verdict, ties: { steps: [], waitingFor: undefined } };
  const settled = settleTies({ rule: ballot.rule, standing: verdict, material: ballot.tieMaterial ?? {}, present: unitsInPerson(ballot.rule, roll), digest: sha256 });
  assert(settled.ok, 'material of a tie was checked when it was written down');
  const { steps, waitingFor } = settled.value;
  return { verdict: settledVerdict(verdict, settled.value), ties: { steps, waitingFor } };
}

export async function readResult(tx: Tx, ballot: Ballot): Promise<BallotResult> {
  const roll = await readRoll(tx, ballot.id);
  const votes = hasNamedVotes(ballot.rule) ? await listNamedVotes(tx, ballot.id) : [];
  const objections = await listObjections(tx, ballot.id);
  const figures = rollFigures(ballot.rule, roll);
  const slips = await readSlips(tx, ballot.id);
  const verdict = await decide(tx, { ballot, options: ballot.optionUnitIds.map(String), roll, votes, objections: objections.map((one) => String(one.unitId)), slips });
  const turnAfter = await findTurnAfter(tx, ballot, ballot.openedAt ?? new Date(0));
  const base = { ballot, votes, objections, represented: await readRepresented(tx, ballot, roll), weights: weightsOn(ballot.rule, roll), lateUnitIds: lateOf(roll), slips, turnAfter, roll: { units: figures.unitsOnRoll, present: figures.unitsPresent } };
  return { ...base, ...settle(ballot, roll, verdict) };
}

/** How many have voted in the chat, and which of its units have not (for the secretary alone); slips are counted in the hall. */
export async function readTurnout(tx: Tx, ballot: Ballot): Promise<Turnout> {
  const roll = await readRoll(tx, ballot.id);
  const issued = roll.filter((entry) => mayVote(ballot.rule, entry)).map((entry) => Number(entry.unit));
  const votes = hasNamedVotes(ballot.rule) ? await listNamedVotes(tx, ballot.id) : [];
  const partly = partlyMarked(ballot, votes);
  const spoken = votes.map((vote) => Number(vote.unit)).filter((unitId) => !partly.some((one) => one.unitId === unitId));
  const voted = new Set(hasNamedVotes(ballot.rule) ? spoken : await listVoted(tx, ballot.id));
  const slipUnitIds = await listSlipUnits(tx, ballot.id);
  const inChat = issued.filter((unitId) => !slipUnitIds.includes(unitId));
  const weights = weightsOn(ballot.rule, roll);
  return {
    issued: inChat.length, rollUnitIds: issued, represented: await readRepresented(tx, ballot, roll), lateUnitIds: lateOf(roll), cast: voted.size,
    writtenUnitIds: roll.filter((entry) => entry.presence === 'in-writing').map((entry) => Number(entry.unit)),
    weights, inVotes: { cast: votesOf(weights, voted), issued: votesOf(weights, inChat) },
    missingUnitIds: inChat.filter((unitId) => !voted.has(unitId)),
    partly,
    objections: await listObjections(tx, ballot.id),
    slipUnitIds,
    slipsReturned: (await readSlips(tx, ballot.id))?.returned,
  };
}
