/** What a unit does with its objection while the question is open: it says why, or takes the objection back. */
import { recordAudit, type ActedBy } from '#blocs';
import { transact, type Database, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { Ballot, BallotsRefusal, Objection } from './model.ts';
import { readObjection } from './rules/objections.ts';
import { findBallot, lockBallot } from './store.ts';
import { dropObjection, listObjections, wordObjection } from './store/open-votes.ts';
import { speakerOf, stateRefusal } from './vote-openly.ts';

export interface OwnObjection {
  readonly ballotId: number;
  readonly unitId: number;
}

interface Standing {
  readonly ballot: Ballot;
  readonly blocId: number;
  readonly onBehalf: boolean;
  readonly objection: Objection;
}

/** The unit's own objection to an open question; whoever enters for others in the hall gives words to what was entered so, and to nothing else. */
async function standingOf(tx: Tx, ballot: Ballot | undefined, at: { readonly unitId: number; readonly personId: number }): Promise<Result<Standing, BallotsRefusal>> {
  const refusal = stateRefusal(ballot);
  if (ballot === undefined || refusal !== undefined) return refuse(refusal ?? 'no-such-ballot');
  const speaking = await speakerOf(tx, ballot, { personId: at.personId, forUnitId: at.unitId, spoken: [] });
  if (!speaking.ok) return speaking;
  const objection = (await listObjections(tx, ballot.id)).find((one) => one.unitId === at.unitId);
  if (objection === undefined) return refuse('not-objected');
  const { onBehalf, blocId } = speaking.value;
  return onBehalf && objection.onBehalf !== true ? refuse('not-entitled') : accept({ ballot, blocId, onBehalf, objection });
}

/** Accepts with what the unit has said so far. */
export async function findOwnObjection(tx: Tx, { ballotId, unitId }: OwnObjection, personId: number): Promise<Result<Objection, BallotsRefusal>> {
  const standing = await standingOf(tx, await findBallot(tx, ballotId), { unitId, personId });
  return standing.ok ? accept(standing.value.objection) : standing;
}

type Change = (tx: Tx, standing: Standing) => Promise<Objection>;

function change(db: Database, { ballotId, unitId }: OwnObjection, { by, key, act }: { readonly by: ActedBy; readonly key: string; readonly act: Change }): Promise<Result<Objection, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<Objection, BallotsRefusal>> => {
    const standing = await standingOf(tx, await lockBallot(tx, ballotId), { unitId, personId: by.personId });
    if (!standing.ok) return standing;
    const { blocId, onBehalf } = standing.value;
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, unitId, onBehalf, key, args: {} });
    return accept(await act(tx, standing.value));
  });
}

/** The objection counts since it was raised; its words may be given, and given anew, until the question is closed. */
export async function sayObjection(db: Database, command: OwnObjection & { readonly text: string }, by: ActedBy): Promise<Result<Objection, BallotsRefusal>> {
  const read = readObjection(command.text);
  if (!read.ok) return read;
  return change(db, command, {
    by,
    key: 'audit-ballot-objection-said',
    act: async (tx, { ballot, objection }) => {
      const worded = { ...objection, text: read.value };
      await wordObjection(tx, ballot.id, worded);
      return worded;
    },
  });
}

export const withdrawObjection = (db: Database, own: OwnObjection, by: ActedBy): Promise<Result<Objection, BallotsRefusal>> =>
  change(db, own, {
    by,
    key: 'audit-ballot-objection-withdrawn',
    act: async (tx, { ballot, objection }) => {
      await dropObjection(tx, ballot.id, objection.unitId);
      return objection;
    },
  });
