/** A closed ballot's result: the tally decides it under its own rule, every time it is asked. */
import type { Tx } from '#db';
import { assert } from '#kernel';
import {
  countPapers, countVotes, decideAgreement, decideByRank, decideByTurn, decideNomination, decideVerdict, mayVote, rollFigures, settledVerdict, settleTies,
  type PlainVerdict, type Roll, type Verdict,
} from '#tally';
import type { Ballot, BallotResult, OpenVote, Turnout } from './model.ts';
import { hasNamedVotes, nameOfCode } from './rules/methods.ts';
import { listPapers, listVoted, readRoll } from './store.ts';
import { listNamedVotes, listObjections } from './store/open-votes.ts';

interface Said {
  readonly ballot: Ballot;
  readonly options: readonly string[];
  readonly roll: Roll;
  readonly votes: readonly OpenVote[];
  readonly objections: readonly string[];
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

async function decide(tx: Tx, said: Said): Promise<Verdict | PlainVerdict> {
  const { ballot, options, roll, objections } = said;
  const { rule } = ballot;
  switch (rule.method) {
    case 'secret-ballot':
      return decideVerdict(rule, countPapers({ rule, options, roll, papers: await listPapers(tx, ballot.id) }));
    case 'show-of-hands':
      return byName(said);
    case 'agreement':
    case 'agreed-appointment':
      return carried(decideAgreement({ rule, options, roll, proposed: options, objections }));
    case 'nomination':
      return nominated(said);
    case 'by-turn':
      return carried(decideByTurn({ rule, order: options }));
    case 'by-rank':
      return decideByRank({ rule, options, scores: ballot.tieMaterial?.officialScores ?? [] });
  }
}

const NO_DIGEST = (): string => '';

/** The rule's own steps, with the material that was written down; lots are not offered here. */
function settle(ballot: Ballot, verdict: Verdict): Pick<BallotResult, 'verdict' | 'ties'> {
  if (verdict.tied.length === 0) return { verdict, ties: { steps: [], waitingFor: undefined } };
  const settled = settleTies({ rule: ballot.rule, standing: verdict, material: ballot.tieMaterial ?? {}, digest: NO_DIGEST });
  assert(settled.ok, 'material of a tie was checked when it was written down');
  const { steps, waitingFor } = settled.value;
  return { verdict: settledVerdict(verdict, settled.value), ties: { steps, waitingFor } };
}

export async function readResult(tx: Tx, ballot: Ballot): Promise<BallotResult> {
  const roll = await readRoll(tx, ballot.id);
  const votes = hasNamedVotes(ballot.rule) ? await listNamedVotes(tx, ballot.id) : [];
  const objections = (await listObjections(tx, ballot.id)).map(String);
  const figures = rollFigures(ballot.rule, roll);
  const verdict = await decide(tx, { ballot, options: ballot.optionUnitIds.map(String), roll, votes, objections });
  const base = { ballot, votes, roll: { units: figures.unitsOnRoll, present: figures.unitsPresent } };
  return verdict.kind === 'vote' ? { ...base, ...settle(ballot, verdict) } : { ...base, verdict, ties: { steps: [], waitingFor: undefined } };
}

/** How many have voted, and which units of the roll have not (for the secretary alone). */
export async function readTurnout(tx: Tx, ballot: Ballot): Promise<Turnout> {
  const issued = (await readRoll(tx, ballot.id)).filter((entry) => mayVote(ballot.rule, entry)).map((entry) => Number(entry.unit));
  const voted = new Set(hasNamedVotes(ballot.rule) ? (await listNamedVotes(tx, ballot.id)).map((vote) => Number(vote.unit)) : await listVoted(tx, ballot.id));
  return {
    issued: issued.length, rollUnitIds: issued, cast: voted.size,
    missingUnitIds: issued.filter((unitId) => !voted.has(unitId)),
    objectedUnitIds: await listObjections(tx, ballot.id),
  };
}
