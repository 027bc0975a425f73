/** A unit gives its one word for the lots, or the secretary enters it; the last word draws. */
import { getActor, isSecretary, recordAudit, unitsToVoteFor, type ActedBy } from '#blocs';
import { transact, isUniqueViolation, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { draw, readDrawing, readSeed, type Drawing } from './draw-lots.ts';
import type { BallotsRefusal } from './model.ts';
import type { OpenParts } from './open-ballot.ts';
import { readWord } from './rules/lots.ts';
import { destroyKey } from './settle-keys.ts';
import { findBallot, lockBallot } from './store.ts';
import { listWords, writeWord } from './store/lots.ts';

export interface WordCommand {
  readonly ballotId: number;
  readonly word: string;
  /** Absent: the first of the person's own units that has given none. */
  readonly forUnitId?: number;
}

interface Speaker {
  readonly unitId: number;
  readonly onBehalf: boolean;
}

async function speakerOf(tx: Tx, { ballot, conference, unitIds, isBegun }: Drawing, by: { readonly personId: number; readonly forUnitId: number | undefined }): Promise<Result<Speaker, BallotsRefusal>> {
  if (!isBegun) return refuse('no-lots');
  const actor = await getActor(tx, by.personId, conference);
  const own = unitsToVoteFor(actor);
  const onBehalf = by.forUnitId !== undefined && !own.includes(by.forUnitId);
  if (onBehalf && !isSecretary(actor)) return refuse('not-entitled');
  const meant = (by.forUnitId === undefined ? own : [by.forUnitId]).filter((unitId) => unitIds.includes(unitId));
  const given = (await listWords(tx, ballot.id)).map((one) => one.unitId);
  const unitId = meant.find((one) => !given.includes(one));
  if (unitId !== undefined) return accept({ unitId, onBehalf });
  if (meant.length > 0) return refuse('lots-word-given');
  return refuse(own.length === 0 && by.forUnitId === undefined ? 'not-entitled' : 'not-on-roll');
}

/** Whose word this person is asked for. */
export async function findSpeaker(tx: Tx, ballotId: number, by: { readonly personId: number; readonly forUnitId: number | undefined }): Promise<Result<number, BallotsRefusal>> {
  const ballot = await findBallot(tx, ballotId);
  const drawing = ballot === undefined ? refuse('no-such-ballot' as const) : await readDrawing(tx, ballot);
  if (!drawing.ok) return drawing;
  const speaker = await speakerOf(tx, drawing.value, by);
  return speaker.ok ? accept(speaker.value.unitId) : speaker;
}

export interface WordGiven {
  readonly unitId: number;
  readonly isDrawn: boolean;
}

async function give(tx: Tx, { keyring, ...command }: WordCommand & Pick<OpenParts, 'keyring'>, by: ActedBy): Promise<Result<WordGiven, BallotsRefusal>> {
  const { ballotId } = command;
  const ballot = await lockBallot(tx, ballotId);
  const drawing = ballot === undefined ? refuse('no-such-ballot' as const) : await readDrawing(tx, ballot);
  if (!drawing.ok) return drawing;
  const speaker = await speakerOf(tx, drawing.value, { personId: by.personId, forUnitId: command.forUnitId });
  if (!speaker.ok) return speaker;
  const word = readWord(command.word);
  if (!word.ok) return word;
  const seed = await readSeed(tx, keyring, ballotId);
  if (seed === undefined) return refuse('lots-seed-lost');
  const { unitId, onBehalf } = speaker.value;
  const { blocId } = drawing.value.conference;
  await writeWord(tx, { ballotId, unitId, word: word.value, personId: by.personId, at: by.now });
  if (onBehalf) await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId, onBehalf, key: 'audit-lots-word-on-behalf', args: {} });
  const isDrawn = (await listWords(tx, ballotId)).length === drawing.value.unitIds.length;
  if (isDrawn) await draw(tx, { ...drawing.value, seed }, by);
  return accept({ unitId, isDrawn });
}

/** The unique key (ballot, unit) is the last guard. */
export async function giveWord({ db, keyring, log }: OpenParts, command: WordCommand, by: ActedBy): Promise<Result<WordGiven, BallotsRefusal>> {
  try {
    const given = await transact(db, (tx) => give(tx, { ...command, keyring }, by));
    if (given.ok && given.value.isDrawn) destroyKey(keyring, command.ballotId, log);
    return given;
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('lots-word-given');
    throw error;
  }
}
