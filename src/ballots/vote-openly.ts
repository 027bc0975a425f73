/** What a unit says by name while a question is open: its vote by show of hands, its nomination, its objection. Each once, final; of several candidates each by itself. */
import { getActor, isSecretary, recordAudit, unitsToVoteFor, type ActedBy } from '#blocs';
import { findConference } from '#conference';
import { isUniqueViolation, transact, type Database, type Tx } from '#db';
import { accept, assert, refuse, type Result } from '#kernel';
import { checkChoice, mayVote } from '#tally';
import type { Ballot, BallotsRefusal } from './model.ts';
import { readFrozen } from './read-represented.ts';
import { addHand } from './rules/hands.ts';
import { codeOfName, hasNamedVotes, mayBeObjectedTo, type HandMark } from './rules/methods.ts';
import { castsFor, holderOf } from './rules/proxies.ts';
import { lockBallot } from './store.ts';
import { listNamedVotes, listObjections, writeNamedVote, writeObjection } from './store/open-votes.ts';

interface Speaking {
  readonly ballot: Ballot;
  readonly blocId: number;
  readonly unitId: number;
  readonly onBehalf: boolean;
}

type Spoken = Result<number, BallotsRefusal>;

/** Its own units that are on the roll and have not spoken yet come first; the named one must be its own, or the secretary's to enter. */
export async function speakerOf(tx: Tx, ballot: Ballot, by: { readonly personId: number; readonly forUnitId: number | undefined; readonly spoken: readonly number[] }): Promise<Result<Speaking, BallotsRefusal>> {
  const conference = await findConference(tx, ballot.conferenceId);
  assert(conference !== undefined, 'a ballot belongs to a conference');
  const actor = await getActor(tx, by.personId, conference);
  const frozen = await readFrozen(tx, ballot);
  const { roll } = frozen;
  const isSpokenFor = (unitId: number): boolean => castsFor(actor, unitId, frozen);
  const onBehalf = by.forUnitId !== undefined && !isSpokenFor(by.forUnitId);
  if (onBehalf && !isSecretary(actor)) return refuse('not-entitled');
  // For a unit it represents nobody speaks unasked: a second tap on the own vote must not become the other's.
  const meant = by.forUnitId === undefined ? unitsToVoteFor(actor) : [by.forUnitId];
  if (meant.length === 0) return refuse('not-entitled');
  const entitled = meant.filter((unitId) => (onBehalf || isSpokenFor(unitId)) && roll.some((entry) => entry.unit === String(unitId) && mayVote(ballot.rule, entry)));
  if (entitled.length === 0) return refuse(meant.some((unitId) => holderOf(roll, unitId) !== undefined) ? 'represented' : 'not-on-roll');
  const unitId = entitled.find((one) => !by.spoken.includes(one)) ?? entitled[0];
  assert(unitId !== undefined, 'somebody is entitled');
  return accept({ ballot, blocId: conference.blocId, unitId, onBehalf });
}

export const stateRefusal = (ballot: Ballot | undefined): BallotsRefusal | undefined => {
  if (ballot === undefined) return 'no-such-ballot';
  if (ballot.state === 'open') return undefined;
  // Buttons in the group outlive their question, and it was no paper.
  return ballot.state === 'closed' ? 'question-closed' : 'question-not-open';
};

export interface OpenVoteCommand {
  readonly ballotId: number;
  /** For or against one candidate or all that the unit has not marked yet, or the unit that is nominated. */
  readonly says: { readonly mark: HandMark; readonly aboutUnitId?: number } | { readonly unitId: number };
  /** The unit that the person or the person's own represents, or the secretary's entry for one in the hall; absent: the person's own. */
  readonly forUnitId?: number;
}

type Objecting = Pick<OpenVoteCommand, 'ballotId' | 'forUnitId'>;

/** What stands in the unit's row after this, `before` being what stood there. */
function codeAfter({ rule, optionUnitIds }: Ballot, says: OpenVoteCommand['says'], before: number | undefined): Result<number, BallotsRefusal> {
  const about = 'mark' in says ? says.aboutUnitId : says.unitId;
  const index = about === undefined ? undefined : optionUnitIds.indexOf(about);
  if (index === -1 || rule.method !== ('mark' in says ? 'show-of-hands' : 'nomination')) return refuse('mark-unknown');
  if ('mark' in says) return addHand(before ?? 0, optionUnitIds.length, { mark: says.mark, index });
  return before === undefined ? accept(codeOfName(index ?? 0)) : refuse('already-nominated');
}

interface OwnPaper {
  readonly id: number;
  readonly before: number | undefined;
}

/** The same for one unit, which the rule may forbid to speak for itself: one tap for all then leaves it without an opinion on itself. */
function choiceOf(ballot: Ballot, says: OpenVoteCommand['says'], unit: OwnPaper): Result<number, BallotsRefusal> {
  const { rule, optionUnitIds } = ballot;
  const code = codeAfter(ballot, says, unit.before);
  if (!code.ok) return code;
  const ownIndex = optionUnitIds.indexOf(unit.id);
  const checked = checkChoice({ rule, optionCount: optionUnitIds.length, code: code.value, ownIndex: ownIndex === -1 ? undefined : ownIndex });
  if (checked.ok || checked.refusal !== 'own-unit') return code;
  const isForAll = 'mark' in says && says.aboutUnitId === undefined && optionUnitIds.length > 1;
  return isForAll ? choiceOfOthers(ballot, says, unit) : refuse('own-unit');
}

function choiceOfOthers(ballot: Ballot, says: OpenVoteCommand['says'], { id, before }: OwnPaper): Result<number, BallotsRefusal> {
  const own = codeAfter(ballot, { mark: 'abstain', aboutUnitId: id }, before);
  return own.ok ? codeAfter(ballot, says, own.value) : own;
}

async function vote(tx: Tx, command: OpenVoteCommand, by: ActedBy): Promise<Spoken> {
  const ballot = await lockBallot(tx, command.ballotId);
  const refusal = stateRefusal(ballot);
  if (ballot === undefined || refusal !== undefined) return refuse(refusal ?? 'no-such-ballot');
  if (!hasNamedVotes(ballot.rule)) return refuse('not-open-vote');
  const readable = codeAfter(ballot, command.says, undefined);
  if (!readable.ok) return readable;
  const votes = await listNamedVotes(tx, ballot.id);
  const spoken = votes.filter(({ paper }) => !codeAfter(ballot, command.says, paper).ok).map(({ unit }) => Number(unit));
  const speaking = await speakerOf(tx, ballot, { personId: by.personId, forUnitId: command.forUnitId, spoken });
  if (!speaking.ok) return speaking;
  const { unitId, blocId, onBehalf } = speaking.value;
  const before = votes.find(({ unit }) => unit === String(unitId));
  const choice = choiceOf(ballot, command.says, { id: unitId, before: before?.paper });
  if (!choice.ok) return choice;
  await writeNamedVote(tx, { ballotId: ballot.id, unitId, choice: choice.value, personId: by.personId, castAt: by.now, onBehalf }, before);
  if (onBehalf) await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId, onBehalf, key: 'audit-ballot-voted-on-behalf', args: {} });
  return accept(unitId);
}

async function object(tx: Tx, command: Objecting, by: ActedBy): Promise<Spoken> {
  const ballot = await lockBallot(tx, command.ballotId);
  const refusal = stateRefusal(ballot);
  if (ballot === undefined || refusal !== undefined) return refuse(refusal ?? 'no-such-ballot');
  if (!mayBeObjectedTo(ballot.rule)) return refuse('not-open-vote');
  const objected = (await listObjections(tx, ballot.id)).map((one) => one.unitId);
  const speaking = await speakerOf(tx, ballot, { personId: by.personId, forUnitId: command.forUnitId, spoken: objected });
  if (!speaking.ok) return speaking;
  const { unitId, blocId, onBehalf } = speaking.value;
  if (objected.includes(unitId)) return refuse('already-objected');
  await writeObjection(tx, { ballotId: ballot.id, unitId, personId: by.personId, text: '', at: by.now, onBehalf });
  await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId, onBehalf, key: 'audit-ballot-objected', args: {} });
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
export const voteOpenly = (db: Database, command: OpenVoteCommand, by: ActedBy): Promise<Spoken> => once(transact(db, (tx) => vote(tx, command, by)), 'mark' in command.says ? 'already-voted' : 'already-nominated');

/** Accepts with the unit that objects. */
export const objectTo = (db: Database, ballotId: number, by: ActedBy): Promise<Spoken> => objectFor(db, { ballotId }, by);

/** The same for a unit that is represented, or the secretary's entry for one in the hall. */
export const objectFor = (db: Database, command: Objecting, by: ActedBy): Promise<Spoken> => once(transact(db, (tx) => object(tx, command, by)), 'already-objected');
