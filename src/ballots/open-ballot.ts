/** A prepared question is opened: checklist, key, frozen roll, papers handed out in private. */
import { listContacts, listMemberships, listUnitIds, listUnits, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { isPresent, listAttendance, lockConference, nameHolders, readProxies } from '#conference';
import { transact, type Database, type Tx } from '#db';
import { accept, localDate, refuse, type Log, type Result } from '#kernel';
import { enqueue } from '#outbox';
import { mayVote } from '#tally';
import { withTurns } from './by-turn.ts';
import { findTurnAfter } from './by-turn-holder.ts';
import { listBarred, withStanding } from './list-candidates.ts';
import { refuseBeside } from './list-taken.ts';
import type { Ballot, BallotsRefusal, Checklist, RollUnit } from './model.ts';
import { asRunner } from './prepare-ballot.ts';
import { checkOpening, decideOpening, type OpeningPicture } from './rules.ts';
import { isSecret, isWithoutVoices } from './rules/methods.ts';
import { addressees, representedOf, standingOf, toRoll, type Reached } from './rules/proxies.ts';
import { decideWays, issuedSlips } from './rules/slips.ts';
import { takingTurns } from './rules/turns.ts';
import { weighed, weightsOn } from './rules/weights.ts';
import { refuseOvertaken } from './same-question.ts';
import type { Keyring } from './sealing.ts';
import { tellTellers } from './tell-tellers.ts';
import { freezeRoll, findBallot, lockBallot, setState } from './store.ts';
import { listSlipUnits, markSlips, setSlipMarks } from './store/slips.ts';
import { listWeights } from './store/weights.ts';

/** In hundredths of a point. */
interface UnitPoints {
  readonly unitId: number;
  readonly total: number;
}

/** A unit without a score is in neither list. */
export interface YearScores {
  readonly official: readonly UnitPoints[];
  readonly self: readonly UnitPoints[];
}

export interface OpenParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly log: Log;
  /** The units' scores of the year: for ties, and where the official ones decide. Without it nobody has any. */
  readonly readScores?: (tx: Tx, cycleId: number) => Promise<YearScores>;
}

interface Standing {
  readonly rule: Ballot['rule'];
  readonly roll: readonly RollUnit[];
  readonly reached: readonly Reached[];
  readonly inChatUnitIds: readonly number[];
}

type Picture = OpeningPicture & Standing & { readonly slipUnitIds: readonly number[] };

/** Whoever can be reached in private; a person may hold a proxy without a vote of the own unit. */
async function readReached(tx: Tx, cycleId: number): Promise<readonly Reached[]> {
  const members = await listMemberships(tx, cycleId, 'confirmed');
  const reachable = new Set((await listContacts(tx, members.map((one) => one.personId))).filter((one) => one.isReachable).map((one) => one.personId));
  return members.filter((one) => reachable.has(one.personId)).map(({ personId, unitId, canVote }) => ({ personId, unitId, canVote }));
}

/** Whoever may vote and can be reached in private. */
export const readReachable = async (tx: Tx, cycleId: number): Promise<readonly Reached[]> => (await readReached(tx, cycleId)).filter((one) => one.canVote);

/** How each unit stands for this question at this moment, and whom its paper finds in private. */
export async function readStanding(tx: Tx, ballot: Ballot, at: { readonly cycleId: number; readonly now: Date }): Promise<Standing> {
  const { cycleId, now } = at;
  const units = await listUnits(tx, cycleId, localDate(now, 'UTC'));
  // Where the rule asks absent units in writing, they vote from where they are.
  const away = ballot.rule.absent === 'asked-in-writing' && isSecret(ballot.rule) ? 'in-writing' : 'absent';
  const attendance = await listAttendance(tx, ballot.conferenceId);
  const proxies = await readProxies(tx, { id: ballot.conferenceId, cycleId });
  const reached = await readReached(tx, cycleId);
  const standing = units.map((unit) => standingOf(unit.id, { rule: ballot.rule, isPresent: (unitId) => isPresent(attendance, unitId), proxies, away }));
  const roll = weighed(ballot.rule, standing, await listWeights(tx, cycleId));
  return { rule: ballot.rule, roll, reached, inChatUnitIds: addressees(roll, reached).map((one) => one.unitId) };
}

async function readPicture(tx: Tx, ballot: Ballot, at: { readonly cycleId: number; readonly now: Date }): Promise<Picture> {
  const standing = await readStanding(tx, ballot, at);
  const ways = { ...standing, slipUnitIds: isSecret(ballot.rule) ? await listSlipUnits(tx, ballot.id) : [] };
  // A slip reaches its unit by hand.
  return { ...ways, candidateIds: takingTurns(ballot), reachableUnitIds: [...standing.inChatUnitIds, ...issuedSlips(ways)] };
}

/** What the secretary sees before opening. */
export async function readChecklist(db: Database, ballot: Ballot, at: { readonly cycleId: number; readonly now: Date }): Promise<Checklist> {
  const barred = await listBarred(db.client, ballot, at.cycleId);
  const inBloc = await listUnitIds(db.client, at.cycleId);
  const optionUnitIds = ballot.optionUnitIds.filter((unitId) => inBloc.includes(unitId) && !barred.some((one) => one.unitId === unitId));
  const picture = await readPicture(db.client, { ...ballot, optionUnitIds }, at);
  const roll = toRoll(picture.roll);
  const represented = await nameHolders(db.client, at.cycleId, representedOf(roll));
  return { ...checkOpening(picture), represented, weights: weightsOn(ballot.rule, roll), slipUnitIds: issuedSlips(picture), barred, turnAfter: await findTurnAfter(db.client, ballot, at.now) };
}

/** Tells the group and everybody who has a paper to cast in private. */
async function tell(tx: Tx, ballot: Ballot, at: { readonly blocId: number; readonly picture: Picture; readonly now: Date }): Promise<void> {
  const { blocId, picture, now } = at;
  const ballotId = ballot.id;
  if (!isWithoutVoices(ballot.rule)) await enqueue(tx, { kind: 'ballot-opened', blocId, payload: { ballotId }, now });
  const issued = picture.roll.filter((one) => mayVote(ballot.rule, { unit: '', presence: one.presence }));
  const slips = issuedSlips(picture);
  // What is asked in the group is answered there for the own unit; for a represented one, in private.
  const papers = isSecret(ballot.rule) ? issued.filter((one) => !slips.includes(one.unitId)) : issued.filter((one) => one.presence === 'proxy' && !isWithoutVoices(ballot.rule));
  for (const paper of addressees(papers, picture.reached)) {
    await enqueue(tx, { kind: 'ballot-paper', blocId, payload: { ballotId, ...paper }, now });
  }
  if (slips.length > 0) await tellTellers(tx, { kind: 'slips-opened', ballotId, conference: { id: ballot.conferenceId, blocId }, now });
  await refreshBoard(tx, blocId, now);
}

export async function openWithin(parts: OpenParts, tx: Tx, at: { readonly known: Ballot; readonly by: ActedBy }): Promise<Result<Ballot, BallotsRefusal>> {
  const { known, by } = at;
  await lockConference(tx, known.conferenceId);
  const locked = await lockBallot(tx, known.id);
  const runner = await asRunner(tx, known.conferenceId, by);
  if (!runner.ok) return runner;
  if (locked === undefined || locked.state !== 'draft') return refuse('not-draft');
  const { blocId, cycleId } = runner.value;
  const sitting = { conference: runner.value, now: by.now };
  const ballot = await withTurns(tx, await withStanding(tx, locked, sitting), sitting);
  const obstacle = (await refuseOvertaken(tx, ballot)) ?? (await refuseBeside(tx, ballot, cycleId));
  if (obstacle !== undefined) return refuse(obstacle);
  const picture = await readPicture(tx, ballot, { cycleId, now: by.now });
  const decided = decideOpening(picture);
  if (!decided.ok) return decided;
  const ways = decideWays(picture);
  if (!ways.ok) return ways;
  // Written before the state: a ballot that is open has its key; a key whose ballot never opened is swept at start.
  if (isSecret(ballot.rule)) parts.keyring.ensure(ballot.id);
  await setSlipMarks(tx, ballot.id, []);
  await freezeRoll(tx, ballot.id, picture.roll);
  await markSlips(tx, ballot.id, issuedSlips(picture));
  await setState(tx, ballot.id, { state: 'open', openedAt: by.now });
  await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: `audit-ballot-opened-${ballot.purpose}`, args: { round: ballot.round } });
  await tell(tx, ballot, { blocId, picture, now: by.now });
  return accept({ ...ballot, state: 'open', openedAt: by.now });
}

export async function openBallot(parts: OpenParts, ballotId: number, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  const known = await findBallot(parts.db.client, ballotId);
  if (known === undefined) return refuse('no-such-ballot');
  const opened = await transact(parts.db, (tx) => openWithin(parts, tx, { known, by }));
  if (opened.ok) parts.log.info('ballot.opened', { ballot: ballotId });
  return opened;
}
