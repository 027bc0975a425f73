/** A further round and the one it was generated from: what was let through, and that nobody types it over. */
import type { Tx } from '#db';
import { runOff, secondBallot, type OptionId, type Rule, type RunOff, type SecondBallot } from '#tally';
import type { Ballot, BallotResult, BallotsRefusal } from './model.ts';
import { readResult } from './read-result.ts';
import { isSameQuestion } from './rules/exclusion.ts';
import { findSecretRule } from './secret-rule.ts';
import { findBallot, findNextRound, listBallots, setRule } from './store.ts';

/** A rule with other steps for a tie has no longer the name of the one it came from. */
function withTies(rule: Rule, ties: SecondBallot['ties']): Rule {
  if (ties === undefined || rule.ties.join() === ties.join()) return rule;
  const { preset: _preset, ...changed } = rule;
  return { ...changed, ties: [...ties] };
}

/** The round that follows a closed question, without those who withdraw; none while the rule leaves its tie to the chair or to lots. */
export async function findRoundAfter(tx: Tx, { ballot, verdict, ties }: BallotResult, withdrawn: readonly OptionId[] = []): Promise<RunOff | undefined> {
  if (ties.waitingFor !== undefined && ties.waitingFor !== 'second-ballot') return undefined;
  if (verdict.kind === 'vote') return runOff(ballot.rule, verdict, withdrawn);
  const second = secondBallot(ballot.rule, verdict, ties.waitingFor);
  const options = second?.options.filter((option) => !withdrawn.includes(option)) ?? [];
  if (second === undefined || options.length === 0) return undefined;
  const seats = Math.min(second.seats, options.length);
  return { options, seats, rule: withTies(await findSecretRule(tx, ballot, seats), second.ties) };
}

export interface RoundBefore {
  readonly result: BallotResult;
  /** Who went through, before anybody withdrew. */
  readonly through: readonly OptionId[];
}

/** Undefined for a first round. A ballot that was annulled meanwhile is no round. */
export async function findRoundBefore(tx: Tx, ballot: Ballot): Promise<RoundBefore | undefined> {
  if (ballot.round === 1) return undefined;
  const rounds = (await listBallots(tx, ballot.conferenceId)).filter((one) => isSameQuestion(one, ballot));
  const before = rounds.findLast((one) => one.round === ballot.round - 1 && one.id < ballot.id);
  if (before === undefined) return undefined;
  const result = await readResult(tx, before);
  return { result, through: (await findRoundAfter(tx, result))?.options ?? [] };
}

/** What was prepared after this ballot: named by it, or its further round that was annulled and prepared again. */
export async function findFollowing(tx: Tx, ballot: Ballot): Promise<Ballot | undefined> {
  const linked = await findNextRound(tx, ballot.id);
  if (linked !== undefined) return findBallot(tx, linked);
  const later = (await listBallots(tx, ballot.conferenceId)).filter((one) => one.round === ballot.round + 1 && one.id > ballot.id);
  for (const one of later.toReversed()) {
    if ((await findRoundBefore(tx, one))?.result.ballot.id === ballot.id) return one;
  }
  return undefined;
}

/** A unit may withdraw and come back; nobody comes in who was not let through. */
export async function refuseNewcomer(tx: Tx, ballot: Ballot, unitId: number): Promise<BallotsRefusal | undefined> {
  const before = await findRoundBefore(tx, ballot);
  return before === undefined || before.through.includes(String(unitId)) ? undefined : 'round-generated';
}

/** With fewer candidates than seats left, a round has as many seats as candidates: its rule is generated anew for those who stand. */
export async function fitToStanding(tx: Tx, ballot: Ballot, standing: readonly number[]): Promise<void> {
  const before = await findRoundBefore(tx, ballot);
  if (before === undefined) return;
  const round = await findRoundAfter(tx, before.result, before.through.filter((option) => !standing.includes(Number(option))));
  if (round !== undefined) await setRule(tx, ballot.id, round.rule);
}
