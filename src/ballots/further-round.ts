/** A further round and the one it was generated from: what was let through, and that nobody types it over. */
import type { Tx } from '#db';
import { runOff, secondBallot, type OptionId, type Rule, type RunOff, type SecondBallot } from '#tally';
import type { Ballot, BallotResult, BallotsRefusal } from './model.ts';
import { readResult } from './read-result.ts';
import { findSecretRule } from './secret-rule.ts';
import { listBallots } from './store.ts';

/** A rule with other steps for a tie has no longer the name of the one it came from. */
function withTies(rule: Rule, ties: SecondBallot['ties']): Rule {
  if (rule.ties.join() === ties.join()) return rule;
  const { preset: _preset, ...changed } = rule;
  return { ...changed, ties: [...ties] };
}

/** The round that follows a closed question; none while the rule leaves its tie to the chair or to lots. */
export async function findRoundAfter(tx: Tx, { ballot, verdict, ties }: BallotResult): Promise<RunOff | undefined> {
  if (ties.waitingFor !== undefined && ties.waitingFor !== 'second-ballot') return undefined;
  if (verdict.kind === 'vote') return runOff(ballot.rule, verdict);
  const second = secondBallot(ballot.rule, verdict, ties.waitingFor);
  if (second === undefined) return undefined;
  const { options, seats } = second;
  return { options, seats, rule: withTies(await findSecretRule(tx, ballot, seats), second.ties) };
}

export interface RoundBefore {
  readonly ballotId: number;
  /** Who went through, before anybody withdrew. */
  readonly through: readonly OptionId[];
}

/** Undefined for a first round. A ballot that was annulled meanwhile is no round. */
export async function findRoundBefore(tx: Tx, ballot: Ballot): Promise<RoundBefore | undefined> {
  if (ballot.round === 1) return undefined;
  const rounds = (await listBallots(tx, ballot.conferenceId)).filter((one) => one.purpose === ballot.purpose && one.sequence === ballot.sequence);
  const before = rounds.findLast((one) => one.round === ballot.round - 1 && one.id < ballot.id);
  if (before === undefined) return undefined;
  const generated = await findRoundAfter(tx, await readResult(tx, before));
  return { ballotId: before.id, through: generated?.options ?? [] };
}

/** A unit may withdraw and come back; nobody comes in who was not let through. */
export async function refuseNewcomer(tx: Tx, ballot: Ballot, unitId: number): Promise<BallotsRefusal | undefined> {
  const before = await findRoundBefore(tx, ballot);
  return before === undefined || before.through.includes(String(unitId)) ? undefined : 'round-generated';
}
