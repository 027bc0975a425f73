/** Lots where the rule leaves the last tie to them: a sealed seed is told before the first word, drawn when the words are in. */
import { randomBytes } from 'node:crypto';
import { recordAudit, refreshBoard, type ActedBy } from '#blocs';
import { findConference, type Conference } from '#conference';
import { transact, type Tx } from '#db';
import { accept, assert, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import { commitTo, unitsInPerson } from '#tally';
import { sha256 } from './digest.ts';
import type { Ballot, BallotsRefusal } from './model.ts';
import type { OpenParts } from './open-ballot.ts';
import { asRunner } from './prepare-ballot.ts';
import { readResult } from './read-result.ts';
import { wordsOf } from './rules/lots.ts';
import { openSeed, sealSeed, type Keyring } from './sealing.ts';
import { destroyKey } from './settle-keys.ts';
import { lockBallot, readRoll } from './store.ts';
import { createDraw, dropDraw, findCommitment, findDraw, listWords, markDrawn } from './store/lots.ts';
import { setTieMaterial } from './store/open-votes.ts';

/** A tie that waits for lots, read under the ballot's lock. */
export interface Drawing {
  readonly ballot: Ballot;
  readonly conference: Conference;
  /** Units that sat in the meeting when the question was opened: each gives one word. */
  readonly unitIds: readonly number[];
  readonly isBegun: boolean;
}

const SEED_BYTES = 32;

export async function readDrawing(tx: Tx, ballot: Ballot): Promise<Result<Drawing, BallotsRefusal>> {
  const conference = await findConference(tx, ballot.conferenceId);
  const draw = await findCommitment(tx, ballot.id);
  if (conference === undefined || conference.state !== 'open') return refuse('no-conference');
  if (draw !== undefined && draw.drawnAt !== null) return refuse('lots-drawn');
  if (ballot.state !== 'closed' || ballot.publishedAt !== null) return refuse('no-lots');
  if ((await readResult(tx, ballot)).ties.waitingFor !== 'lots') return refuse('no-lots');
  return accept({ ballot, conference, unitIds: unitsInPerson(ballot.rule, await readRoll(tx, ballot.id)).map(Number), isBegun: draw !== undefined });
}

/** By those who run the conference, under the ballot's lock. */
async function lockDrawing(tx: Tx, ballotId: number, by: ActedBy): Promise<Result<Drawing, BallotsRefusal>> {
  const ballot = await lockBallot(tx, ballotId);
  if (ballot === undefined) return refuse('no-such-ballot');
  const runner = await asRunner(tx, ballot.conferenceId, by);
  return runner.ok ? readDrawing(tx, ballot) : runner;
}

/** Whoever reads the database does not see it; undefined where the key that opens it is lost. */
export async function readSeed(tx: Tx, keyring: Keyring, ballotId: number): Promise<string | undefined> {
  const [key, stored] = [keyring.find(ballotId), await findDraw(tx, ballotId)];
  return key === undefined || stored === undefined ? undefined : openSeed(key, ballotId, stored.sealedSeed);
}

/** The seed is made and sealed, its commitment told to the group. A second tap finds what the first began; where its seed is lost, all begins anew. */
export function beginLots({ db, keyring }: OpenParts, ballotId: number, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const drawing = await lockDrawing(tx, ballotId, by);
    if (!drawing.ok) return drawing;
    const { ballot, conference, isBegun } = drawing.value;
    if (isBegun && (await readSeed(tx, keyring, ballotId)) !== undefined) return accept(ballot);
    await dropDraw(tx, ballotId);
    const seed = randomBytes(SEED_BYTES).toString('hex');
    // Written before the row: lots that are begun have their key; a key without them is swept at start.
    const sealedSeed = sealSeed(keyring.ensure(ballotId), ballotId, seed);
    await createDraw(tx, { ballotId, sealedSeed, commitment: commitTo(seed, sha256), begunAt: by.now });
    await enqueue(tx, { kind: 'lots-begun', blocId: conference.blocId, payload: { ballotId, isAgain: isBegun }, now: by.now });
    await recordAudit(tx, { blocId: conference.blocId, at: by.now, personId: by.personId, key: 'audit-lots-begun', args: {} });
    return accept(ballot);
  });
}

/** The words in hand and the seed decide; from here on both stand in the material of the tie. */
export async function draw(tx: Tx, { ballot, conference, unitIds, seed }: Drawing & { readonly seed: string }, by: ActedBy): Promise<Ballot> {
  const stored = await findDraw(tx, ballot.id);
  assert(stored !== undefined, 'lots are drawn after they were begun');
  const words = wordsOf(unitIds, await listWords(tx, ballot.id));
  const tieMaterial = { ...ballot.tieMaterial, lots: { commitment: stored.commitment, seed, words } };
  const drawn = { ...ballot, tieMaterial };
  assert((await readResult(tx, drawn)).verdict.tied.length === 0, 'lots leave nobody tied');
  await setTieMaterial(tx, ballot.id, tieMaterial);
  await markDrawn(tx, ballot.id, by.now);
  await recordAudit(tx, { blocId: conference.blocId, at: by.now, personId: by.personId, key: 'audit-lots-drawn', args: {} });
  await refreshBoard(tx, conference.blocId, by.now);
  return drawn;
}

/** Not every unit gives its word: the secretary closes with those given, and the result names the others. */
export async function closeLots({ db, keyring, log }: OpenParts, ballotId: number, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  const drawn = await transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const drawing = await lockDrawing(tx, ballotId, by);
    if (!drawing.ok) return drawing;
    if (!drawing.value.isBegun) return refuse('no-lots');
    // The seed alone would leave the draw to whoever can read the database.
    if ((await listWords(tx, ballotId)).length === 0) return refuse('lots-no-word');
    const seed = await readSeed(tx, keyring, ballotId);
    return seed === undefined ? refuse('lots-seed-lost') : accept(await draw(tx, { ...drawing.value, seed }, by));
  });
  if (drawn.ok) destroyKey(keyring, ballotId, log);
  return drawn;
}
