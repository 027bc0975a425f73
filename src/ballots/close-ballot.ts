/** The secretary closes: papers are opened all at once, written in random order, counted; the key is destroyed. */
import { randomInt, randomUUID } from 'node:crypto';
import { getActor, mayRunConference, recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { findConference, isPresent, listAttendance, listHolders } from '#conference';
import { transact, type Tx } from '#db';
import { accept, assert, refuse, type Result } from '#kernel';
import { quorumOf, type Score } from '#tally';
import type { Ballot, BallotResult, BallotsRefusal } from './model.ts';
import type { OpenParts, YearScores } from './open-ballot.ts';
import { readFrozen } from './read-represented.ts';
import { readResult, readTurnout } from './read-result.ts';
import { decideClosing } from './rules/closing.ts';
import { isDecidedByScores, isSecret } from './rules/methods.ts';
import { isStillCounted, representedOf } from './rules/proxies.ts';
import { receiptsOf } from './rules/receipts.ts';
import { openPaper } from './sealing.ts';
import { destroyKey } from './settle-keys.ts';
import { listSealed, lockBallot, replaceSealed, setState } from './store.ts';
import { setTieMaterial } from './store/open-votes.ts';
import { findSlipCount, listSlipUnits } from './store/slips.ts';

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
