/** A conference in session, written straight into the tables: units present, one voter each, ballots at will. */
import { join } from 'node:path';
import { castBallot, closeBallot, openBallot, openKeyring, type OpenParts } from '#ballots';
import type { Database } from '#db';
import { assert, silentLog, type Log } from '#kernel';
import { presetRule, type Rule } from '#tally';
import { createBallot } from '../../src/ballots/store.ts';

export const HALL_TIME = new Date('2019-12-26T07:00:00Z');

export interface HallWish {
  readonly units?: number;
  readonly log?: Log;
  /** Telegram ids of the secretary and of the units' voters, in order; made up where nobody is in a room. */
  readonly accounts?: readonly number[];
}

export interface Hall {
  readonly parts: OpenParts;
  readonly keysFolder: string;
  readonly blocId: number;
  readonly cycleId: number;
  readonly conferenceId: number;
  readonly secretaryId: number;
  readonly unitIds: readonly number[];
  /** The one voter of each unit. */
  voterOf(unitId: number): number;
  addPerson(name: string, membership?: { readonly unitId: number; readonly canVote: boolean }): Promise<number>;
  prepare(rule?: Rule): Promise<number>;
  open(rule?: Rule): Promise<number>;
  cast(ballotId: number, unitId: number, choice: { readonly paper: number; readonly personId?: number; readonly now?: Date; readonly parts?: OpenParts }): ReturnType<typeof castBallot>;
  close(ballotId: number, parts?: OpenParts): ReturnType<typeof closeBallot>;
}

const FROM = '2019-01-01';

export async function enterHall(base: { readonly db: Database; readonly folder: string }, wish: HallWish = {}): Promise<Hall> {
  const { client } = base.db;
  const keysFolder = join(base.folder, 'keys');
  const parts: OpenParts = { db: base.db, keyring: openKeyring(keysFolder), log: wish.log ?? silentLog };
  let nextAccount = 0;

  const person = async (displayName: string): Promise<number> => {
    nextAccount += 1;
    const externalId = BigInt(wish.accounts?.[nextAccount - 1] ?? 900_000 + nextAccount);
    const accounts = { create: { channel: 'telegram', externalId, reachability: 'reachable', seenAt: HALL_TIME } };
    return (await client.person.create({ data: { displayName, createdAt: HALL_TIME, accounts } })).id;
  };
  const secretaryId = await person('Thư ký khối');
  const bloc = await client.bloc.create({ data: { name: 'Khối thi đua', kind: 'khoi', province: 'Bắc Giang', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi', founderId: secretaryId, createdAt: HALL_TIME } });
  const rules = JSON.stringify({ version: 1, leader: presetRule('leader-majority'), deputy: presetRule('deputy-majority') });
  const cycle = await client.cycle.create({ data: { blocId: bloc.id, year: 2019, rules, scoreTable: JSON.stringify({ version: 1, headings: [] }), openedAt: HALL_TIME } });
  await client.bloc.update({ where: { id: bloc.id }, data: { currentCycleId: cycle.id } });
  await client.role.create({ data: { personId: secretaryId, blocId: bloc.id, role: 'secretary', grantedAt: HALL_TIME } });

  const enrol = async (personId: number, unitId: number, canVote: boolean): Promise<void> => {
    await client.membership.create({ data: { personId, unitId, cycleId: cycle.id, position: 'head', canSubmit: true, canVote, canSign: true, state: 'confirmed', requestedAt: HALL_TIME } });
  };
  const conference = await client.conference.create({ data: { cycleId: cycle.id, openCycleId: cycle.id, kind: 'tong-ket', state: 'open', openedAt: HALL_TIME, openedById: secretaryId } });
  const voters = new Map<number, number>();
  for (let position = 0; position < (wish.units ?? 11); position += 1) {
    const name = `Đơn vị thứ ${position + 1}`;
    const unit = await client.unit.create({ data: { createdAt: HALL_TIME, names: { create: { kind: 'official', text: name, searchKey: name.toLowerCase(), validFrom: FROM } } } });
    await client.cycleUnit.create({ data: { cycleId: cycle.id, unitId: unit.id, position, validFrom: FROM } });
    const voter = await person(`Đại diện ${name}`);
    await enrol(voter, unit.id, true);
    await client.attendance.create({ data: { conferenceId: conference.id, unitId: unit.id, isPresent: true, at: HALL_TIME, personId: voter, onBehalf: false } });
    voters.set(unit.id, voter);
  }
  const unitIds = [...voters.keys()];
  const voterOf = (unitId: number): number => {
    const voter = voters.get(unitId);
    assert(voter !== undefined, 'every unit of the hall has its voter');
    return voter;
  };
  const prepare = (rule: Rule = presetRule('leader-majority')): Promise<number> =>
    createBallot(client, { conferenceId: conference.id, purpose: 'leader', forYear: 2020, round: 1, rule, optionUnitIds: unitIds, preparedById: secretaryId });

  return {
    parts, keysFolder, blocId: bloc.id, cycleId: cycle.id, conferenceId: conference.id, secretaryId, unitIds, voterOf, prepare,
    addPerson: async (name, membership) => {
      const id = await person(name);
      if (membership !== undefined) await enrol(id, membership.unitId, membership.canVote);
      return id;
    },
    open: async (rule) => {
      const ballotId = await prepare(rule);
      const opened = await openBallot(parts, ballotId, { personId: secretaryId, now: HALL_TIME });
      assert(opened.ok, 'the ballot of the hall can be opened');
      return ballotId;
    },
    cast: (ballotId, unitId, choice) =>
      castBallot(choice.parts ?? parts, { ballotId, unitId, personId: choice.personId ?? voterOf(unitId), paper: choice.paper, now: choice.now ?? HALL_TIME }),
    close: (ballotId, by = parts) => closeBallot(by, ballotId, { personId: secretaryId, now: HALL_TIME }),
  };
}

/** What lies in the tables of one ballot. */
export async function rowsOf(db: Database, ballotId: number): Promise<{ pollbook: number; sealed: number; papers: number }> {
  const where = { ballotId };
  return {
    pollbook: await db.client.pollbookEntry.count({ where }),
    sealed: await db.client.sealedPaper.count({ where }),
    papers: await db.client.paper.count({ where }),
  };
}

/** Fisher and Yates, for orders of people and of choices. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  return items.map((item) => ({ item, at: Math.random() })).toSorted((one, other) => one.at - other.at).map(({ item }) => item);
}
