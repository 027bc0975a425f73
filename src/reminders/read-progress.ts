/** Who has done what a deadline asks for, from the capability that knows. */
import { listMemberships, listContacts, listUnits, type Bloc } from '#blocs';
import type { Deadline, DeadlineKind } from '#cycles';
import type { Tx } from '#db';
import { localDate } from '#kernel';
import { listScores } from '#scores';
import { listRegistered } from '#targets';
import type { Progress, Recipient } from './model.ts';

async function listDone(tx: Tx, cycleId: number, kind: DeadlineKind): Promise<readonly number[]> {
  if (kind === 'registration') return listRegistered(tx, cycleId);
  if (kind === 'self-score') return (await listScores(tx, cycleId)).map((one) => one.unitId);
  return [];
}

export async function readProgress(tx: Tx, bloc: Bloc, at: { deadline: Deadline; now: Date }): Promise<Progress> {
  const { cycleId, kind } = at.deadline;
  const units = await listUnits(tx, cycleId, localDate(at.now, bloc.timeZone));
  const ids = new Set(await listDone(tx, cycleId, kind));
  return { units, done: units.filter((unit) => ids.has(unit.id)), owing: units.filter((unit) => !ids.has(unit.id)) };
}

/** All confirmed people with an account who may hand in for one of these units. */
export async function listRecipients(tx: Tx, cycleId: number, progress: Progress): Promise<readonly Recipient[]> {
  const owing = new Set(progress.owing.map((unit) => unit.id));
  const members = (await listMemberships(tx, cycleId, 'confirmed')).filter((one) => one.canSubmit && owing.has(one.unitId));
  const contacts = new Set((await listContacts(tx, members.map((one) => one.personId))).map((one) => one.personId));
  return members.filter((one) => contacts.has(one.personId)).map(({ personId, unitId }) => ({ personId, unitId }));
}
