/** Handover: offered by the secretary, taken by the new leader unit; the bloc is never without a secretary. */
import { expect, test } from 'vitest';
import { grantRole, listRoleHolders } from '#blocs';
import { closeConference, openConference } from '#conference';
import { offerHandover, openNextCycle, takeHandover } from '#cycles';
import type { Database } from '#db';
import { invite } from '../../src/blocs/invite.ts';
import { openLink } from '../../src/blocs/open-link.ts';
import { setSecretary } from '../../src/blocs/set-secretary.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';
import { granted } from '../support/small-bloc.ts';

interface Turn extends Hall {
  readonly nextCycleId: number;
  readonly leaderUnitId: number;
}

/** The results are published: the next year is open, led by the second unit. */
async function turnYear(base: Throwaway): Promise<Turn> {
  const hall = await enterHall(base, { units: 3 });
  const [, leaderUnitId = 0] = hall.unitIds;
  const by = { personId: hall.secretaryId, now: HALL_TIME };
  const nextCycleId = await base.db.client.$transaction((tx) => openNextCycle(tx, { fromCycleId: hall.cycleId, lead: { leaderUnitId } }, by));
  return { ...hall, nextCycleId, leaderUnitId };
}

const secretaries = async (db: Database, blocId: number): Promise<readonly number[]> => (await listRoleHolders(db.client, blocId, 'secretary')).map((one) => one.personId);
const as = (personId: number, minutes = 0) => ({ personId, now: new Date(HALL_TIME.getTime() + minutes * 60_000) });
const chairs = async (db: Database, blocId: number): Promise<readonly number[]> => (await listRoleHolders(db.client, blocId, 'chair')).map((one) => one.personId);
const roleLink = async (db: Database, blocId: number, link: { role: 'secretary' | 'chair'; by: number }): Promise<string> => granted(await invite(db, { kind: 'role', blocId, role: link.role }, as(link.by)));

/** Offered by the secretary and taken by the first person of the new leader unit. */
async function handOver({ db }: Throwaway, turn: Turn): Promise<number> {
  const taker = turn.voterOf(turn.leaderUnitId);
  granted(await offerHandover(db, turn.nextCycleId, as(turn.secretaryId)));
  granted(await takeHandover(db, turn.nextCycleId, as(taker)));
  return taker;
}

forEachDatabase((open) => {
  test('the rights pass when the new leader unit takes over, and not before', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const taker = turn.voterOf(turn.leaderUnitId);
    expect(await offerHandover(base.db, turn.nextCycleId, as(turn.secretaryId))).toEqual({ ok: true, value: 1 });
    expect(await secretaries(base.db, turn.blocId)).toEqual([turn.secretaryId]);
    expect(await base.db.client.outboxMessage.count({ where: { kind: 'handover-offer' } })).toBe(1);

    expect(await takeHandover(base.db, turn.nextCycleId, as(taker))).toMatchObject({ ok: true });
    expect(await secretaries(base.db, turn.blocId)).toEqual([taker]);
    expect(await takeHandover(base.db, turn.nextCycleId, as(taker))).toEqual({ ok: false, refusal: 'already-handed-over' });
    expect(await offerHandover(base.db, turn.nextCycleId, as(taker))).toEqual({ ok: false, refusal: 'already-handed-over' });
    const keys = (await base.db.client.auditEntry.findMany({ orderBy: { id: 'asc' } })).map((entry) => entry.key);
    expect(keys).toEqual(expect.arrayContaining(['audit-handover-offered', 'audit-handover-taken']));
  });

  test('all confirmed people of the new leader unit become secretaries, and hear of it; who only asked to join does not', async () => {
    const base = await open();
    const hall = await enterHall(base, { units: 3 });
    const [, leaderUnitId = 0] = hall.unitIds;
    const colleague = await hall.addPerson('Chuyên viên', { unitId: leaderUnitId, canVote: false });
    const asking = await hall.addPerson('Người xin vào', { unitId: leaderUnitId, canVote: false });
    await base.db.client.membership.updateMany({ where: { personId: asking }, data: { state: 'pending' } });
    const nextCycleId = await base.db.client.$transaction((tx) => openNextCycle(tx, { fromCycleId: hall.cycleId, lead: { leaderUnitId } }, as(hall.secretaryId)));
    expect(await offerHandover(base.db, nextCycleId, as(hall.secretaryId))).toEqual({ ok: true, value: 2 });
    expect(await takeHandover(base.db, nextCycleId, as(colleague))).toMatchObject({ ok: true });
    expect([...(await secretaries(base.db, hall.blocId))].toSorted((left, right) => left - right)).toEqual([hall.voterOf(leaderUnitId), colleague]);
    const told = (kind: string) => base.db.client.outboxMessage.findMany({ where: { kind }, select: { payload: true } });
    expect((await told('handover-shared')).map(({ payload }) => JSON.parse(String(payload)) as unknown)).toEqual([{ cycleId: nextCycleId, personId: hall.voterOf(leaderUnitId) }]);
    expect((await told('handover-taken')).map(({ payload }) => JSON.parse(String(payload)) as unknown)).toEqual([{ cycleId: nextCycleId, personId: hall.secretaryId }]);
  });

  test('a secretary who belongs to the new leader unit stays one', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const own = turn.voterOf(turn.leaderUnitId);
    await base.db.client.role.create({ data: { personId: own, blocId: turn.blocId, role: 'secretary', grantedAt: HALL_TIME } });
    await offerHandover(base.db, turn.nextCycleId, as(own));
    expect(await takeHandover(base.db, turn.nextCycleId, as(own))).toMatchObject({ ok: true });
    expect(await secretaries(base.db, turn.blocId)).toEqual([own]);
  });

  test('nothing changes for anybody else, before the election, or without an offer', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const [other = 0] = turn.unitIds;
    const before = await checksum(base.db);
    expect(await takeHandover(base.db, turn.nextCycleId, as(turn.voterOf(turn.leaderUnitId)))).toEqual({ ok: false, refusal: 'not-offered' });
    expect(await takeHandover(base.db, turn.nextCycleId, as(turn.voterOf(other)))).toEqual({ ok: false, refusal: 'not-of-leader' });
    expect(await offerHandover(base.db, turn.nextCycleId, as(turn.voterOf(other)))).toEqual({ ok: false, refusal: 'not-secretary' });
    expect(await offerHandover(base.db, turn.cycleId, as(turn.secretaryId))).toEqual({ ok: false, refusal: 'no-such-cycle' });
    expect(await checksum(base.db)).toEqual(before);
    await base.db.client.cycle.update({ where: { id: turn.nextCycleId }, data: { leaderUnitId: null } });
    expect(await offerHandover(base.db, turn.nextCycleId, as(turn.secretaryId))).toEqual({ ok: false, refusal: 'no-leader' });
  });

  test('a leader unit without a confirmed person cannot be handed over to', async () => {
    const base = await open();
    const turn = await turnYear(base);
    await base.db.client.membership.updateMany({ where: { unitId: turn.leaderUnitId, cycleId: turn.nextCycleId }, data: { state: 'pending' } });
    expect(await offerHandover(base.db, turn.nextCycleId, as(turn.secretaryId))).toEqual({ ok: false, refusal: 'nobody-to-take' });
  });

  test('a role link made before gives nothing afterwards, not to its maker either; a new one does', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const made = async (role: 'secretary' | 'chair') => roleLink(base.db, turn.blocId, { role, by: turn.secretaryId });
    const links = [await made('secretary'), await made('chair')];
    const taker = await handOver(base, turn);
    const before = await checksum(base.db);
    for (const link of links) expect(await openLink(base.db, link, as(turn.secretaryId, 1))).toEqual({ ok: false, refusal: 'link-expired' });
    expect(await checksum(base.db)).toEqual(before);
    expect(await secretaries(base.db, turn.blocId)).toEqual([taker]);
    expect(await openLink(base.db, await roleLink(base.db, turn.blocId, { role: 'secretary', by: taker }), as(turn.secretaryId, 1))).toMatchObject({ ok: true });
  });

  test('a role link gives nothing once its maker is no secretary any more', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const other = turn.voterOf(turn.leaderUnitId);
    const { id: membershipId } = await base.db.client.membership.findFirstOrThrow({ where: { personId: other, cycleId: turn.nextCycleId } });
    granted(await setSecretary(base.db, { membershipId, isOne: true }, as(turn.secretaryId)));
    const link = await roleLink(base.db, turn.blocId, { role: 'secretary', by: other });
    granted(await setSecretary(base.db, { membershipId, isOne: false }, as(turn.secretaryId)));
    expect(await openLink(base.db, link, as(other, 1))).toEqual({ ok: false, refusal: 'link-unknown' });
    expect(await secretaries(base.db, turn.blocId)).toEqual([turn.secretaryId]);
  });

  test('a role link opened in the moment of the handover leaves nobody else a secretary', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const taker = turn.voterOf(turn.leaderUnitId);
    const link = await roleLink(base.db, turn.blocId, { role: 'secretary', by: turn.secretaryId });
    const friend = await turn.addPerson('Người quen');
    granted(await offerHandover(base.db, turn.nextCycleId, as(turn.secretaryId)));
    await Promise.all([openLink(base.db, link, as(friend)), takeHandover(base.db, turn.nextCycleId, as(taker))]);
    expect(await secretaries(base.db, turn.blocId)).toEqual([taker]);
  });

  test('the chair of the year before ends with the handover and is told; one of the new leader unit stays', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const [former, own] = [await turn.addPerson('Chủ trì cũ'), turn.voterOf(turn.leaderUnitId)];
    for (const personId of [former, own]) await grantRole(base.db.client, { personId, blocId: turn.blocId, role: 'chair', grantedById: turn.secretaryId, now: HALL_TIME });
    granted(await closeConference(base.db, turn.conferenceId, as(turn.secretaryId)));
    expect(await chairs(base.db, turn.blocId)).toEqual([former, own]);
    await handOver(base, turn);
    expect(await chairs(base.db, turn.blocId)).toEqual([own]);
    expect(await openConference(base.db, turn.blocId, as(former))).toEqual({ ok: false, refusal: 'not-allowed' });
    const told = await base.db.client.outboxMessage.findMany({ where: { kind: 'handover-chair' } });
    expect(told.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([{ cycleId: turn.nextCycleId, personId: former }]);
  });

  test('handed over in the middle of a meeting, its chair stays until it ends; whoever became chair afterwards stays on', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const [former, later] = [await turn.addPerson('Chủ trì cũ'), await turn.addPerson('Chủ trì mới')];
    await grantRole(base.db.client, { personId: former, blocId: turn.blocId, role: 'chair', grantedById: turn.secretaryId, now: HALL_TIME });
    const taker = await handOver(base, turn);
    granted(await openLink(base.db, await roleLink(base.db, turn.blocId, { role: 'chair', by: taker }), as(later, 1)));
    expect(await chairs(base.db, turn.blocId)).toEqual([former, later]);
    granted(await closeConference(base.db, turn.conferenceId, as(former, 2)));
    expect(await chairs(base.db, turn.blocId)).toEqual([later]);
  });

  test('handed over in the moment in which the meeting ends, no former chair is left', async () => {
    const base = await open();
    const turn = await turnYear(base);
    const former = await turn.addPerson('Chủ trì cũ');
    await grantRole(base.db.client, { personId: former, blocId: turn.blocId, role: 'chair', grantedById: turn.secretaryId, now: HALL_TIME });
    granted(await offerHandover(base.db, turn.nextCycleId, as(turn.secretaryId)));
    const both = await Promise.all([takeHandover(base.db, turn.nextCycleId, as(turn.voterOf(turn.leaderUnitId))), closeConference(base.db, turn.conferenceId, as(former))]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    expect(await chairs(base.db, turn.blocId)).toEqual([]);
  });
});
