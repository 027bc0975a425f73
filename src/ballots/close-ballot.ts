/** The secretary closes: papers are opened all at once, written in random order, counted; the key is destroyed. */
import { randomInt, randomUUID } from 'node:crypto';
import { findBlocOfCycle, getActor, mayRunConference, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { findConference, isPresent, listAttendance, listHolders } from '#conference';
import { transact, type Database, type Tx } from '#db';
import { accept, assert, refuse, type Log, type Result } from '#kernel';
import { enqueue } from '#outbox';
import { quorumOf, type Score } from '#tally';
import { findFollowing, findRoundAfter } from './further-round.ts';
import type { Ballot, BallotResult, BallotsRefusal } from './model.ts';
import type { OpenParts, YearScores } from './open-ballot.ts';
import { asRunner } from './prepare-ballot.ts';
import { readFrozen } from './read-represented.ts';
import { readResult, readTurnout } from './read-result.ts';
import { decideClosing } from './rules/closing.ts';
import { isDecidedByScores, isSecret } from './rules/methods.ts';
import { isStillCounted, representedOf } from './rules/proxies.ts';
import { receiptsOf } from './rules/receipts.ts';
import { openPaper, type Keyring } from './sealing.ts';
import { createBallot, findBallot, findPrevious, listOpenRules, listSealed, lockBallot, replaceSealed, setState } from './store.ts';
import { setTieMaterial } from './store/open-votes.ts';
import { copySlipMarks, findSlipCount, listSlipUnits } from './store/slips.ts';

/** Fisher and Yates with the system's random numbers: no order of casting survives. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [left, right] = [mixed[last], mixed[other]];
    assert(left !== undefined && right !== undefined, 'both places are filled');
    [mixed[last], mixed[other]] = [right, left];
  }
  return mixed;
}

async function openPapers(tx: Tx, key: Buffer, ballotId: number): Promise<void> {
  const papers = shuffled((await listSealed(tx, ballotId)).map((sealed) => openPaper(key, ballotId, sealed)));
  const words = receiptsOf(papers.map((one) => one.receipt));
  await replaceSealed(tx, ballotId, papers.map(({ paper }, index) => ({ id: randomUUID(), choice: paper, receipt: words[index] })));
}

/** Quorum holds when a question is opened and when it is closed: whoever has left by then is missed, whoever only observes is not counted. */
async function isQuorate(tx: Tx, ballot: Ballot, cycleId: number): Promise<boolean> {
  const attendance = await listAttendance(tx, ballot.conferenceId);
  const { roll, openedAt } = await readFrozen(tx, ballot);
  const now = { rule: ballot.rule, isHere: (unitId: number) => isPresent(attendance, unitId), members: await listHolders(tx, cycleId, representedOf(roll)), openedAt };
  return quorumOf(ballot.rule, { units: roll.length, present: roll.filter((entry) => isStillCounted(entry, now)).length }).met;
}

/** Slips were handed out, and two tellers have not agreed yet on what they say. */
const areSlipsUncounted = async (tx: Tx, ballotId: number): Promise<boolean> =>
  (await listSlipUnits(tx, ballotId)).length > 0 && (await findSlipCount(tx, ballotId))?.confirmedById === undefined;

const NO_SCORES: YearScores = { official: [], self: [] };

const scoresAmong = (options: readonly string[], scores: YearScores['self']): readonly Score[] =>
  scores.filter(({ unitId }) => options.includes(String(unitId))).map(({ unitId, total }) => ({ option: String(unitId), hundredths: total }));

/** Theo điểm: the official scores of all candidates are what is decided by. */
const withRank = (ballot: Ballot, official: YearScores['official']): Ballot =>
  isDecidedByScores(ballot.rule) ? { ...ballot, tieMaterial: { officialScores: scoresAmong(ballot.optionUnitIds.map(String), official) } } : ballot;

/** The scores as they stand now are written down beside the question: what they decide stays decided. */
async function keepScores(parts: OpenParts, tx: Tx, at: { readonly ballot: Ballot; readonly cycleId: number }): Promise<Ballot> {
  const { ballot, cycleId } = at;
  const { official, self } = (await parts.readScores?.(tx, cycleId)) ?? NO_SCORES;
  const ranked = withRank(ballot, official);
  const { verdict } = await readResult(tx, ranked);
  // More names than seats are no tie: they need a ballot.
  const tied = verdict.kind === 'nomination' ? [] : verdict.tied;
  if (ranked === ballot && tied.length === 0) return ballot;
  const tieMaterial = {
    officialScores: ranked.tieMaterial?.officialScores ?? scoresAmong(tied, official),
    ...(tied.length === 0 ? {} : { selfScores: scoresAmong(tied, self) }),
  };
  await setTieMaterial(tx, ballot.id, tieMaterial);
  return { ...ballot, tieMaterial };
}

/** What has to be mended, or waited for, before it may be closed. */
async function decideNow(parts: OpenParts, tx: Tx, { ballot, cycleId }: { readonly ballot: Ballot; readonly cycleId: number }): Promise<Result<'close', BallotsRefusal>> {
  if (!(await isQuorate(tx, ballot, cycleId))) return refuse('quorum-lost');
  if (await areSlipsUncounted(tx, ballot.id)) return refuse('slips-not-counted');
  // Said first: where the key is lost, no paper that is waited for can come.
  if (isSecret(ballot.rule) && parts.keyring.find(ballot.id) === undefined) return refuse('key-lost');
  return decideClosing(ballot.rule, await readTurnout(tx, ballot));
}

export async function closeWithin(parts: OpenParts, tx: Tx, at: { readonly ballotId: number; readonly by: ActedBy }): Promise<Result<BallotResult, BallotsRefusal>> {
  const { ballotId, by } = at;
  const ballot = await lockBallot(tx, ballotId);
  if (ballot === undefined) return refuse('no-such-ballot');
  const conference = await findConference(tx, ballot.conferenceId);
  assert(conference !== undefined, 'a ballot belongs to a conference');
  if (!mayRunConference(await getActor(tx, by.personId, conference))) return refuse('not-allowed');
  if (ballot.state !== 'open') return refuse(ballot.state === 'closed' ? 'closed' : 'not-open');
  const decided = await decideNow(parts, tx, { ballot, cycleId: conference.cycleId });
  if (!decided.ok) return decided;
  if (isSecret(ballot.rule)) {
    const key = parts.keyring.find(ballotId);
    assert(key !== undefined, 'it is there while the ballot is locked and open');
    await openPapers(tx, key, ballotId);
  }
  const closed = await keepScores(parts, tx, { ballot: { ...ballot, state: 'closed', closedAt: by.now }, cycleId: conference.cycleId });
  await setState(tx, ballotId, { state: 'closed', closedAt: by.now, closedById: by.personId });
  await recordAudit(tx, { blocId: conference.blocId, at: by.now, personId: by.personId, key: `audit-ballot-closed-${ballot.purpose}`, args: { round: ballot.round } });
  await refreshBoard(tx, conference.blocId, by.now);
  return accept(await readResult(tx, closed));
}

export async function closeBallot(parts: OpenParts, ballotId: number, by: ActedBy): Promise<Result<BallotResult, BallotsRefusal>> {
  const closed = await transact(parts.db, (tx) => closeWithin(parts, tx, { ballotId, by }));
  if (closed.ok && isSecret(closed.value.ballot.rule)) destroyKey(parts.keyring, ballotId, parts.log);
  return closed;
}

function destroyKey(keyring: Keyring, ballotId: number, log: Log): void {
  keyring.destroy(ballotId);
  log.info('ballot.key-destroyed', { ballot: ballotId });
}

/** At start: keys of ballots that are not open go (a crash after closing), open ballots without a key are told. */
export async function settleKeys(parts: OpenParts): Promise<{ readonly lost: readonly number[] }> {
  const { db, keyring, log } = parts;
  const open = (await listOpenRules(db.client)).filter(({ rule }) => isSecret(rule)).map(({ id }) => id);
  const isOpen = new Set(open);
  for (const ballotId of keyring.list().filter((id) => !isOpen.has(id))) {
    // Under the ballot's lock: on PostgreSQL another process may be opening it, its key written and its state not yet.
    await transact(db, async (tx): Promise<Result<true, never>> => {
      if ((await lockBallot(tx, ballotId))?.state !== 'open') destroyKey(keyring, ballotId, log);
      return accept(true);
    });
  }
  const lost = open.filter((ballotId) => keyring.find(ballotId) === undefined);
  for (const ballot of lost) log.error('ballot.key-lost', { ballot });
  return { lost };
}

/** A ballot whose key is lost cannot be counted: it is annulled, told so, and prepared again. */
export function repeatLostBallot(parts: OpenParts, ballotId: number, by: ActedBy): Promise<Result<number, BallotsRefusal>> {
  return transact(parts.db, async (tx): Promise<Result<number, BallotsRefusal>> => {
    const ballot = await lockBallot(tx, ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot.state !== 'open' || !isSecret(ballot.rule) || parts.keyring.find(ballotId) !== undefined) return refuse('not-open');
    await replaceSealed(tx, ballotId, []);
    const previousId = await findPrevious(tx, ballotId);
    await setState(tx, ballotId, { state: 'annulled', closedAt: by.now, closedById: by.personId, previousId: null });
    const bloc = await findBlocOfCycle(tx, runner.value.cycleId);
    assert(bloc !== undefined, 'a cycle belongs to a bloc');
    await recordAudit(tx, { blocId: bloc.id, at: by.now, personId: by.personId, key: 'audit-ballot-key-lost', args: {} });
    await enqueue(tx, { kind: 'ballot-annulled', blocId: bloc.id, payload: { ballotId }, now: by.now });
    await refreshBoard(tx, bloc.id, by.now);
    const { conferenceId, purpose, forYear, round, rule, optionUnitIds, award, sequence, hasReceipts } = ballot;
    const again = await createBallot(tx, { conferenceId, purpose, forYear, round, rule, optionUnitIds, award, sequence, hasReceipts, previousId, preparedById: by.personId });
    await copySlipMarks(tx, { from: ballot.id, to: again });
    return accept(again);
  });
}

/** One tap after a tie or a missed majority: the next round between those who go through, with the seats that are left. */
export function prepareRunOff(db: Database, ballotId: number, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const ballot = await lockBallot(tx, ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot.state !== 'closed') return refuse('not-open');
    const following = await findFollowing(tx, ballot);
    const next = await findRoundAfter(tx, await readResult(tx, ballot));
    if (next === undefined) return refuse('no-run-off');
    const { conferenceId, purpose, forYear, award, sequence, hasReceipts } = ballot;
    if (following !== undefined) return accept(following);
    const id = await createBallot(tx, {
      conferenceId, purpose, forYear, award, sequence, hasReceipts, round: ballot.round + 1, previousId: ballot.id, rule: next.rule,
      optionUnitIds: next.options.map(Number), preparedById: by.personId,
    });
    await copySlipMarks(tx, { from: ballot.id, to: id });
    const created = await findBallot(tx, id);
    return created === undefined ? refuse('no-such-ballot') : accept(created);
  });
}
