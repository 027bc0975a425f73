/** A ballot that went wrong is annulled with a reason before publication: its papers and key go, it can be prepared again. */
import { recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { lockConference, type Conference } from '#conference';
import { transact, type Tx } from '#db';
import { accept, cleanLine, hasLetter, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import { findFollowing } from './further-round.ts';
import type { Ballot, BallotsRefusal } from './model.ts';
import type { OpenParts } from './open-ballot.ts';
import { asRunner } from './prepare-ballot.ts';
import { readTurnout } from './read-result.ts';
import { isSecret } from './rules/methods.ts';
import { findDraft, listSame, refuseSame } from './same-question.ts';
import { createBallot, dropPapers, findBallot, findNextRound, lockBallot, setState } from './store.ts';
import { setPassedOver } from './store/open-votes.ts';
import { copySlipMarks } from './store/slips.ts';

const REASON_LIMIT = 200;

function readReason(text: string): Result<string, BallotsRefusal> {
  const reason = cleanLine(text);
  return !hasLetter(reason) || reason.length > REASON_LIMIT ? refuse('annul-reason') : accept(reason);
}

function decideAnnulment(ballot: Ballot, next: Ballot | undefined): Result<'annulled', BallotsRefusal> {
  if (ballot.publishedAt !== null) return refuse('published');
  if (ballot.state !== 'open' && ballot.state !== 'closed') return refuse('not-open');
  return next !== undefined && next.state !== 'draft' ? refuse('later-round') : accept('annulled');
}

/** Papers of a secret ballot that were counted, so that whoever ran it has seen what they say: the group hears how many when it is annulled. */
export async function countedPapers(tx: Tx, ballot: Ballot): Promise<number> {
  if (ballot.state !== 'closed' || !isSecret(ballot.rule)) return 0;
  const { cast, slipsReturned = 0 } = await readTurnout(tx, ballot);
  return cast + slipsReturned;
}

interface Annulment {
  readonly ballot: Ballot;
  readonly conference: Conference;
  readonly reason: string;
}

/** A next round that was only prepared falls with its ballot. */
async function annul(tx: Tx, { ballot, conference, reason }: Annulment, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  const next = await findFollowing(tx, ballot);
  const decided = decideAnnulment(ballot, next);
  if (!decided.ok) return decided;
  if (next !== undefined) await setState(tx, next.id, { state: 'annulled', annulReason: reason, previousId: null });
  await dropPapers(tx, ballot.id);
  await setState(tx, ballot.id, { state: 'annulled', annulReason: reason, closedAt: by.now, closedById: by.personId, previousId: null });
  const { blocId } = conference;
  await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-ballot-annulled', args: { reason } });
  await enqueue(tx, { kind: 'ballot-annulled', blocId, payload: { ballotId: ballot.id, counted: await countedPapers(tx, ballot) }, now: by.now });
  await refreshBoard(tx, blocId, by.now);
  return accept({ ...ballot, state: 'annulled', closedAt: by.now });
}

/** While the conference sits, by those who run it; told to the group once. */
export async function annulBallot(parts: OpenParts, wish: { readonly ballotId: number; readonly reason: string }, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  const { ballotId } = wish;
  const annulled = await transact(parts.db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const known = await findBallot(tx, ballotId);
    if (known === undefined) return refuse('no-such-ballot');
    await lockConference(tx, known.conferenceId);
    const ballot = await lockBallot(tx, ballotId);
    const runner = await asRunner(tx, known.conferenceId, by);
    if (!runner.ok) return runner;
    const reason = readReason(wish.reason);
    if (!reason.ok) return reason;
    return ballot === undefined ? refuse('no-such-ballot') : annul(tx, { ballot, conference: runner.value, reason: reason.value }, by);
  });
  if (annulled.ok) {
    parts.keyring.destroy(ballotId);
    parts.log.info('ballot.key-destroyed', { ballot: ballotId });
  }
  return annulled;
}

/** The question may have been prepared once more from another screen: from the round before it, or in another way; or decided since. */
async function preparedSince(tx: Tx, annulled: Ballot): Promise<Result<number, BallotsRefusal> | undefined> {
  const following = await findNextRound(tx, annulled.id);
  if (following !== undefined) return accept(following);
  const same = await listSame(tx, annulled);
  const since = findDraft(same, annulled);
  if (since !== undefined) return accept(since.id);
  const obstacle = await refuseSame(tx, annulled, same);
  return obstacle === undefined ? undefined : refuse(obstacle);
}

/** The same question once more, as a draft. Returns the new ballot's id. */
export function prepareAgain(parts: OpenParts, ballotId: number, by: ActedBy): Promise<Result<number, BallotsRefusal>> {
  return transact(parts.db, async (tx): Promise<Result<number, BallotsRefusal>> => {
    const asked = await findBallot(tx, ballotId);
    if (asked === undefined) return refuse('no-such-ballot');
    await lockConference(tx, asked.conferenceId);
    const annulled = await lockBallot(tx, ballotId);
    if (annulled === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, annulled.conferenceId, by);
    if (!runner.ok) return runner;
    if (annulled.state !== 'annulled') return refuse('not-annulled');
    const since = await preparedSince(tx, annulled);
    if (since !== undefined) return since;
    const { conferenceId, purpose, forYear, round, rule, optionUnitIds, award, sequence, hasReceipts } = annulled;
    // The new ballot names the annulled one as the one before it: a second tap finds it and makes no other.
    const again = await createBallot(tx, { conferenceId, purpose, forYear, round, rule, optionUnitIds, award, sequence, hasReceipts, previousId: ballotId, preparedById: by.personId });
    await copySlipMarks(tx, { from: ballotId, to: again });
    await setPassedOver(tx, again, annulled.passedOverUnitIds);
    return accept(again);
  });
}
