/** A bloc of three units with its group, set up by the verbs themselves, so that a journey can begin in the middle of the evening. */
import { listUnits } from '#blocs';
import { openBallot, prepareBallot } from '#ballots';
import { noteAttendance, openConference } from '#conference';
import { foundBloc } from '#cycles';
import type { Database } from '#db';
import { assert, silentLog, type Result } from '#kernel';
import type { Room } from '#rehearsal';
import { decideMembership } from '../../src/blocs/decide-membership.ts';
import { choosePosition, joinUnit } from '../../src/blocs/join-unit.ts';
import type { Throwaway } from './database.ts';
import type { Evening } from './evening.ts';

export type ChatId = Parameters<Room['messagesFor']>[1];

export const SMALL_BLOC = {
  name: 'Khối thi đua các cơ quan Tổng hợp',
  province: 'Bắc Giang',
  kind: 'khoi',
  year: 2019,
  units: [
    { official: 'Sở Tài chính tỉnh', short: 'Sở Tài chính', aliases: [] },
    { official: 'Cục Thuế tỉnh', short: 'Cục Thuế', aliases: [] },
    { official: 'Sở Nội vụ tỉnh', short: 'Sở Nội vụ', aliases: [] },
  ],
} as const;

export interface SmallBloc {
  readonly blocId: number;
  readonly cycleId: number;
  readonly group: ChatId;
  /** Unit ids in the bloc's order. */
  readonly unitIds: readonly number[];
  /** Accounts: the secretary, and one representative a unit in the same order. */
  readonly secretary: number;
  readonly representatives: readonly number[];
  readonly outsider: number;
}

/** What a verb accepted; a refusal in the setting-up is a defect of the test. */
export function granted<Value>(result: Result<Value, string>): Value {
  assert(result.ok, `nothing is refused while setting up: ${result.ok ? '' : result.refusal}`);
  return result.value;
}

export async function personOf(db: Database, account: number): Promise<number> {
  const { personId } = await db.client.account.findFirstOrThrow({ where: { externalId: BigInt(account) } });
  return personId;
}

export async function setUpBloc({ db }: Throwaway, evening: Evening, kind: 'group' | 'supergroup' = 'supergroup'): Promise<SmallBloc> {
  const { room, stage, cast, clock } = evening;
  const representatives = [...cast.representatives.values()].slice(0, SMALL_BLOC.units.length);
  for (const account of [cast.secretary, cast.outsider, ...representatives]) await room.pressStart(account, stage.botId);
  await stage.settle();
  const now = clock.now();
  const secretary = { personId: await personOf(db, cast.secretary), now };
  const founded = granted(await foundBloc(db, SMALL_BLOC, { ...secretary, chatId: cast.secretary, updateId: 0, timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }));
  const unitIds = (await listUnits(db.client, founded.cycleId, '2019-01-10')).map((unit) => unit.id);
  for (const [index, unitId] of unitIds.entries()) {
    const by = { personId: await personOf(db, representatives[index] ?? 0), now };
    const membershipId = granted(await joinUnit(db, { blocId: founded.blocId, unitId }, by));
    granted(await choosePosition(db, { membershipId, position: 'head' }, by));
    granted(await decideMembership(db, { membershipId, verdict: 'confirm', position: 'head' }, secretary));
  }
  const group = await room.createGroup({ title: 'Khối Tổng hợp', creator: cast.secretary, members: [...representatives, cast.outsider], kind });
  await room.openLink(cast.secretary, groupLink(evening, founded.blocId), group);
  await stage.settle();
  return { ...founded, group, unitIds, secretary: cast.secretary, representatives, outsider: cast.outsider };
}

export const groupLink = (evening: Evening, blocId: number): string =>
  `https://t.me/${evening.app.chat.username}?startgroup=g_${blocId}&admin=pin_messages+delete_messages`;

/** The conference is open and all are present. */
export async function openMeeting({ db }: Throwaway, evening: Evening, bloc: SmallBloc): Promise<number> {
  const by = { personId: await personOf(db, bloc.secretary), now: evening.clock.now() };
  const conferenceId = granted(await openConference(db, bloc.blocId, by));
  for (const unitId of bloc.unitIds) granted(await noteAttendance(db, { conferenceId, unitId, isPresent: true }, by));
  evening.app.outbox.wake();
  await evening.stage.settle();
  return conferenceId;
}

/** The ballot for the leader is open, and every paper has been pushed. */
export async function openLeaderBallot(base: Throwaway, evening: Evening, at: { bloc: SmallBloc; conferenceId: number }): Promise<number> {
  const by = { personId: await personOf(base.db, at.bloc.secretary), now: evening.clock.now() };
  const ballotId = granted(await prepareBallot(base.db, { conferenceId: at.conferenceId, purpose: 'leader' }, by));
  granted(await openBallot({ db: base.db, keyring: evening.app.keyring, log: silentLog }, ballotId, by));
  evening.app.outbox.wake();
  await evening.stage.settle();
  return ballotId;
}

/** The first three of a list that has them. */
export const threeOf = ([first = 0, second = 0, third = 0]: readonly number[]): readonly [number, number, number] => [first, second, third];
