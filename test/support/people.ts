/** A bloc of three units and its people in a database, without any chat: what the verbs are tried on. */
import { join } from 'node:path';
import { castBallot, closeBallot, openBallot, openKeyring, prepareBallot, type Keyring } from '#ballots';
import { listUnits } from '#blocs';
import { noteAttendance, openConference } from '#conference';
import { foundBloc } from '#cycles';
import { silentLog } from '#kernel';
import { decideMembership } from '../../src/blocs/decide-membership.ts';
import { choosePosition, joinUnit } from '../../src/blocs/join-unit.ts';
import { createPerson } from '../../src/blocs/store/people.ts';
import type { Throwaway } from './database.ts';
import { granted, SMALL_BLOC } from './small-bloc.ts';

export const NOW = new Date('2019-01-10T01:00:00Z');

export interface People {
  readonly blocId: number;
  readonly cycleId: number;
  readonly unitIds: readonly number[];
  readonly secretary: number;
  readonly heads: readonly number[];
  readonly outsider: number;
}

let nextAccount = 1;

export const addPerson = ({ db }: Throwaway, name: string, isOperator = false): Promise<number> =>
  createPerson(db.client, { externalId: nextAccount++, name, username: undefined, isOperator, isReachable: true, now: NOW });

export const by = (personId: number, now = NOW): { personId: number; now: Date } => ({ personId, now });

export async function gatherPeople(base: Throwaway): Promise<People> {
  const { db } = base;
  const secretary = await addPerson(base, 'Thư ký khối', true);
  const founded = granted(await foundBloc(db, SMALL_BLOC, { ...by(secretary), chatId: 1, updateId: 1, timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }));
  const units = await listUnits(db.client, founded.cycleId, '2019-01-10');
  const heads: number[] = [];
  for (const unit of units) {
    const personId = await addPerson(base, `Đại diện ${unit.short}`);
    const membershipId = granted(await joinUnit(db, { blocId: founded.blocId, unitId: unit.id }, by(personId)));
    granted(await choosePosition(db, { membershipId, position: 'head' }, by(personId)));
    granted(await decideMembership(db, { membershipId, verdict: 'confirm', position: 'head' }, by(secretary)));
    heads.push(personId);
  }
  return { ...founded, unitIds: units.map((unit) => unit.id), secretary, heads, outsider: await addPerson(base, 'Người ngoài khối') };
}

export const keyringOf = (base: Throwaway): Keyring => openKeyring(join(base.folder, 'keys'));

export async function meet({ db }: Throwaway, people: People): Promise<number> {
  const conferenceId = granted(await openConference(db, people.blocId, by(people.secretary)));
  for (const unitId of people.unitIds) granted(await noteAttendance(db, { conferenceId, unitId, isPresent: true }, by(people.secretary)));
  return conferenceId;
}

/** A ballot from preparation to closing; `papers` are the codes the units cast, in the bloc's order. */
export async function elect(base: Throwaway, people: People, at: { conferenceId: number; purpose: 'leader' | 'deputy'; papers: readonly number[] }): Promise<number> {
  const parts = { db: base.db, keyring: keyringOf(base), log: silentLog };
  const ballotId = granted(await prepareBallot(base.db, at, by(people.secretary)));
  granted(await openBallot(parts, ballotId, by(people.secretary)));
  for (const [index, paper] of at.papers.entries()) {
    granted(await castBallot(parts, { ballotId, unitId: people.unitIds[index] ?? 0, personId: people.heads[index] ?? 0, paper, now: NOW }));
  }
  granted(await closeBallot(parts, ballotId, by(people.secretary)));
  return ballotId;
}
