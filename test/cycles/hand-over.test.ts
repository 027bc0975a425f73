/** Handover: offered by the secretary, taken by the new leader unit; the bloc is never without a secretary. */
import { expect, test } from 'vitest';
import { listRoleHolders } from '#blocs';
import { offerHandover, openNextCycle, takeHandover } from '#cycles';
import type { Database } from '#db';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { enterHall, HALL_TIME, type Hall } from '../support/hall.ts';

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
const as = (personId: number) => ({ personId, now: HALL_TIME });

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
});
