/** A secretary shares the work with another person and ends it; two who end each other's leave one. */
import { expect, test } from 'vitest';
import { listRoleHolders } from '#blocs';
import { setSecretary } from '../../src/blocs/set-secretary.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening } from '../support/evening.ts';
import { enterHall, HALL_TIME } from '../support/hall.ts';
import { phoneOf } from '../support/phone.ts';
import { setUpBloc } from '../support/small-bloc.ts';

const as = (personId: number) => ({ personId, now: HALL_TIME });

async function begin(base: Throwaway) {
  const hall = await enterHall(base, { units: 2 });
  const membershipOf = async (personId: number): Promise<number> => (await base.db.client.membership.findFirstOrThrow({ where: { personId } })).id;
  const [first = 0, second = 0] = hall.unitIds.map((unitId) => hall.voterOf(unitId));
  return {
    hall, first, second,
    set: async (personId: number, isOne: boolean, by: number) => setSecretary(base.db, { membershipId: await membershipOf(personId), isOne }, as(by)),
    holders: async () => (await listRoleHolders(base.db.client, hall.blocId, 'secretary')).map((one) => one.personId).toSorted((left, right) => left - right),
  };
}

forEachDatabase((open) => {
  test('made one and ended again, each in the journal; a second time, and by who is none, changes nothing', async () => {
    const base = await open();
    const { hall, first, second, set, holders } = await begin(base);
    expect(await set(first, true, hall.secretaryId)).toMatchObject({ ok: true });
    expect(await holders()).toEqual([hall.secretaryId, first]);
    const before = await checksum(base.db);
    expect(await set(first, true, hall.secretaryId)).toEqual({ ok: false, refusal: 'already-decided' });
    expect(await set(second, false, hall.secretaryId)).toEqual({ ok: false, refusal: 'already-decided' });
    expect(await set(second, true, second)).toEqual({ ok: false, refusal: 'not-secretary' });
    expect(await checksum(base.db)).toEqual(before);
    expect(await set(first, false, first)).toMatchObject({ ok: true });
    expect(await holders()).toEqual([hall.secretaryId]);
    expect(await set(first, true, first)).toEqual({ ok: false, refusal: 'not-secretary' });
    const keys = (await base.db.client.auditEntry.findMany({ orderBy: { id: 'asc' } })).map((entry) => entry.key);
    expect(keys).toEqual(['audit-secretary-granted', 'audit-secretary-ended']);
  });

  test('the last one stays, also when two end each other’s work at once', async () => {
    const base = await open();
    const { hall, first, second, set, holders } = await begin(base);
    for (const personId of [first, second]) expect(await set(personId, true, hall.secretaryId)).toMatchObject({ ok: true });
    await base.db.client.role.updateMany({ where: { personId: hall.secretaryId }, data: { endedAt: HALL_TIME } });
    const done = await Promise.all([set(first, false, second), set(second, false, first)]);
    expect(done.filter((one) => one.ok)).toHaveLength(1);
    const [left = 0, ...others] = await holders();
    expect(others).toEqual([]);
    expect(await set(left, false, left)).toEqual({ ok: false, refusal: 'last-secretary' });
  });

  test('in the chat: the button turns with the role, and who has ended the own work leaves the desk', async () => {
    const base = await open();
    const evening = await beginEvening(base);
    const bloc = await setUpBloc(base, evening);
    const { press, shown, labels } = phoneOf(() => ({ evening, bloc }));
    const [finance = 0] = bloc.representatives;
    await press('person:1');
    expect(labels()).toContain('Giao làm thư ký');
    await press('secretary:1:1');
    expect(shown()).toContain('Là thư ký của khối.');
    expect(await press('secretary:1:1')).toContain('đã được giải quyết trước đó');
    await press(`units:${bloc.blocId}`, finance);
    await press('person:1', finance);
    await press('secretary:1:0', finance);
    expect(shown(finance)).toContain('đã thôi nhiệm vụ thư ký');
    expect(await press(`units:${bloc.blocId}`, finance)).toContain('thư ký');
    expect(evening.room.refusals()).toEqual([]);
    expect(evening.room.unansweredCallbacks()).toEqual([]);
    await evening.end();
  });
});
