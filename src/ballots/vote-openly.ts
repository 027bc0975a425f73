/** What a unit says by name while a question is open: its vote by show of hands, its nomination, its objection. Each once, final. */
import { getActor, isSecretary, recordAudit, unitsToVoteFor, type ActedBy } from '#blocs';
import { findConference } from '#conference';
import { isUniqueViolation, transact, type Database, type Tx } from '#db';
import { accept, assert, refuse, type Result } from '#kernel';
import { mayVote } from '#tally';
import type { Ballot, BallotsRefusal } from './model.ts';
import { codeOfMark, codeOfName, hasNamedVotes, mayBeObjectedTo, type HandMark } from './rules/methods.ts';
import { holderOf } from './rules/proxies.ts';
import { lockBallot, readRoll } from './store.ts';
import { listNamedVotes, listObjections, writeNamedVote, writeObjection } from './store/open-votes.ts';

interface Speaking {
  readonly ballot: Ballot;
  readonly blocId: number;
  readonly unitId: number;
  readonly onBehalf: boolean;
}

type Spoken = Result<number, BallotsRefusal>;

/** Its own units that are on the roll and have not spoken yet come first; the named one must be its own, or the secretary's to enter. */
async function speakerOf(tx: Tx, ballot: Ballot, by: { readonly personId: number; readonly forUnitId: number | undefined; readonly spoken: readonly number[] }): Promise<Result<Speaking, BallotsRefusal>> {
  const conference = await findConference(tx, ballot.conferenceId);
  assert(conference !== undefined, 'a ballot belongs to a conference');
  const actor = await getActor(tx, by.personId, conference);
  const own = unitsToVoteFor(actor);
  const roll = await readRoll(tx, ballot.id);
  const isSpokenFor = (unitId: number): boolean => own.includes(holderOf(roll, unitId) ?? unitId);
  const onBehalf = by.forUnitId !== undefined && !isSpokenFor(by.forUnitId);
  if (onBehalf && !isSecretary(actor)) return refuse('not-entitled');
  // For a unit it represents nobody speaks unasked: a second tap on the own vote must not become the other's.
  const meant = by.forUnitId === undefined ? own : [by.forUnitId];
  if (meant.length === 0) return refuse('not-entitled');
  const entitled = meant.filter((unitId) => (onBehalf || isSpokenFor(unitId)) && roll.some((entry) => entry.unit === String(unitId) && mayVote(ballot.rule, entry)));
  if (entitled.length === 0) return refuse(meant.some((unitId) => holderOf(roll, unitId) !== undefined) ? 'represented' : 'not-on-roll');
  const unitId = entitled.find((one) => !by.spoken.includes(one)) ?? entitled[0];
  assert(unitId !== undefined, 'somebody is entitled');
  return accept({ ballot, blocId: conference.blocId, unitId, onBehalf });
}

const stateRefusal = (ballot: Ballot | undefined): BallotsRefusal | undefined => {
  if (ballot === undefined) return 'no-such-ballot';
  if (ballot.state === 'open') return undefined;
  return ballot.state === 'closed' ? 'closed' : 'not-open';
};

export interface OpenVoteCommand {
  readonly ballotId: number;
  /** For or against the proposal, or the unit that is nominated. */
  readonly says: { readonly mark: HandMark } | { readonly unitId: number };
  /** The unit that the person's own represents, or the secretary's entry for one in the hall; absent: the person's own. */
  readonly forUnitId?: number;
}

type Objecting = Pick<OpenVoteCommand, 'ballotId' | 'forUnitId'>;

function codeOf(ballot: Ballot, says: OpenVoteCommand['says']): number | undefined {
  if ('mark' in says) return ballot.rule.method === 'show-of-hands' ? codeOfMark(says.mark, ballot.optionUnitIds.length) : undefined;
  const index = ballot.optionUnitIds.indexOf(says.unitId);
  return ballot.rule.method === 'nomination' && index !== -1 ? codeOfName(index) : undefined;
}

async function vote(tx: Tx, command: OpenVoteCommand, by: ActedBy): Promise<Spoken> {
  const ballot = await lockBallot(tx, command.ballotId);
  const refusal = stateRefusal(ballot);
  if (ballot === undefined || refusal !== undefined) return refuse(refusal ?? 'no-such-ballot');
  if (!hasNamedVotes(ballot.rule)) return refuse('not-open-vote');
  const choice = codeOf(ballot, command.says);
  if (choice === undefined) return refuse('mark-unknown');
  const spoken = (await listNamedVotes(tx, ballot.id)).map((one) => Number(one.unit));
  const speaking = await speakerOf(tx, ballot, { personId: by.personId, forUnitId: command.forUnitId, spoken });
  if (!speaking.ok) return speaking;
  const { unitId, blocId, onBehalf } = speaking.value;
  if (spoken.includes(unitId)) return refuse('already-voted');
  await writeNamedVote(tx, { ballotId: ballot.id, unitId, choice, personId: by.personId, castAt: by.now, onBehalf });
  if (onBehalf) await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId, onBehalf, key: 'audit-ballot-voted-on-behalf', args: {} });
  return accept(unitId);
}

async function object(tx: Tx, command: Objecting, by: ActedBy): Promise<Spoken> {
  const ballot = await lockBallot(tx, command.ballotId);
  const refusal = stateRefusal(ballot);
  if (ballot === undefined || refusal !== undefined) return refuse(refusal ?? 'no-such-ballot');
  if (!mayBeObjectedTo(ballot.rule)) return refuse('not-open-vote');
  const objected = await listObjections(tx, ballot.id);
  const speaking = await speakerOf(tx, ballot, { personId: by.personId, forUnitId: command.forUnitId, spoken: objected });
  if (!speaking.ok) return speaking;
  const { unitId, blocId, onBehalf } = speaking.value;
  if (onBehalf) return refuse('not-entitled');
  if (objected.includes(unitId)) return refuse('already-objected');
  await writeObjection(tx, { ballotId: ballot.id, unitId, personId: by.personId, text: '', at: by.now });
  await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId, key: 'audit-ballot-objected', args: {} });
  return accept(unitId);
}

/** The unique key (ballot, unit) is the last guard, whatever came before it. */
async function once(act: Promise<Spoken>, twice: BallotsRefusal): Promise<Spoken> {
  try {
    return await act;
  } catch (error) {
    if (isUniqueViolation(error)) return refuse(twice);
    throw error;
  }
}

/** Accepts with the unit that has voted. */
export const voteOpenly = (db: Database, command: OpenVoteCommand, by: ActedBy): Promise<Spoken> => once(transact(db, (tx) => vote(tx, command, by)), 'already-voted');

/** Accepts with the unit that objects. */
export const objectTo = (db: Database, ballotId: number, by: ActedBy): Promise<Spoken> => objectFor(db, { ballotId }, by);

/** The same for the unit that the person's own represents. */
export const objectFor = (db: Database, command: Objecting, by: ActedBy): Promise<Spoken> => once(transact(db, (tx) => object(tx, command, by)), 'already-objected');
