/** Luân phiên: the unit that holds the office in the year of the conference, for the words of a turn and for its packet. */
import { findUnitNames } from '#blocs';
import { findConference } from '#conference';
import { getCycle } from '#cycles';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import type { PacketInput } from '#tally';
import type { Ballot } from './model.ts';
import { isByTurn } from './rules/methods.ts';

export async function findHolderId(tx: Tx, { purpose, cycleId }: Pick<Ballot, 'purpose'> & { readonly cycleId: number }): Promise<number | null> {
  const { leaderUnitId, deputyUnitId } = await getCycle(tx, cycleId);
  return purpose === 'deputy' ? deputyUnitId : leaderUnitId;
}

async function holderIdOf(tx: Tx, { rule, conferenceId, purpose }: Ballot): Promise<number | null> {
  const conference = isByTurn(rule) ? await findConference(tx, conferenceId) : undefined;
  return conference === undefined ? null : findHolderId(tx, { purpose, cycleId: conference.cycleId });
}

/** The official name of the unit after which the turn comes; undefined where nobody holds the office. */
export async function findTurnAfter(tx: Tx, ballot: Ballot, on: Date): Promise<string | undefined> {
  const holderId = await holderIdOf(tx, ballot);
  return holderId === null ? undefined : (await findUnitNames(tx, holderId, localDate(on, 'UTC')))?.official;
}

/** The options stand in the order of the turns; a holder that may follow itself stands last, and is named. */
export async function turnEvidence(tx: Tx, ballot: Ballot): Promise<PacketInput['evidence']> {
  const holderId = await holderIdOf(tx, ballot);
  const last = holderId !== null && ballot.optionUnitIds.at(-1) === holderId ? { last: String(holderId) } : {};
  const unavailable = ballot.passedOverUnitIds.map(String);
  return { kind: 'turn', ...last, ...(unavailable.length === 0 ? {} : { unavailable }) };
}
