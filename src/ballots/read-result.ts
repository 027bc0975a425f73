/** A closed ballot's result: the tally counts its papers under its own rule, every time it is asked. */
import type { Tx } from '#db';
import { countPapers, decideVerdict, mayVote } from '#tally';
import type { Ballot, BallotResult, Turnout } from './model.ts';
import { listPapers, listVoted, readRoll } from './store.ts';

export async function readResult(tx: Tx, ballot: Ballot): Promise<BallotResult> {
  const counts = countPapers({
    rule: ballot.rule,
    options: ballot.optionUnitIds.map(String),
    roll: await readRoll(tx, ballot.id),
    papers: await listPapers(tx, ballot.id),
  });
  return { ballot, verdict: decideVerdict(ballot.rule, counts) };
}

/** How many have voted, and which units of the roll have not (for the secretary alone). */
export async function readTurnout(tx: Tx, ballot: Ballot): Promise<Turnout> {
  const issued = (await readRoll(tx, ballot.id)).filter((entry) => mayVote(ballot.rule, entry)).map((entry) => Number(entry.unit));
  const voted = new Set(await listVoted(tx, ballot.id));
  return { issued: issued.length, rollUnitIds: issued, cast: voted.size, missingUnitIds: issued.filter((unitId) => !voted.has(unitId)) };
}
