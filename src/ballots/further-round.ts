/** A further round and the one it was generated from: what was let through, and that nobody types it over. */
import type { Tx } from '#db';
import { runOff, type OptionId } from '#tally';
import type { Ballot, BallotsRefusal } from './model.ts';
import { readResult } from './read-result.ts';
import { listBallots } from './store.ts';

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
  const { verdict } = await readResult(tx, before);
  return { ballotId: before.id, through: verdict.kind === 'vote' ? (runOff(before.rule, verdict)?.options ?? []) : [] };
}

/** A unit may withdraw and come back; nobody comes in who was not let through. */
export async function refuseNewcomer(tx: Tx, ballot: Ballot, unitId: number): Promise<BallotsRefusal | undefined> {
  const before = await findRoundBefore(tx, ballot);
  return before === undefined || before.through.includes(String(unitId)) ? undefined : 'round-generated';
}
