/** Ủy quyền at the conference: an absent unit is represented by one in the hall, at most one each, and no longer once it comes. */
import { describe, expect, test } from 'vitest';
import { listAudit } from '#blocs';
import { decideProxy, decideProxyEnd, endedByMove, freePeople, inForce, type ProxyPicture } from '../../src/conference/rules/proxies.ts';
import { checksum } from '../support/checksum.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import type { Evening } from '../support/evening.ts';
import { dataIn,  } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { personOf, type SmallBloc } from '../support/small-bloc.ts';

const AT = new Date('2019-01-10T01:00:00Z');
const refused = (refusal: string) => ({ ok: false, refusal });

describe('rules', () => {
  const secretary = { personId: 1, name: '', isOperator: false, roles: ['secretary'] as const, memberships: [] };
  const here = (unitId: number) => ({ unitId, isPresent: true, at: AT, onBehalf: false, reason: null });
  const member = (personId: number, unitId: number, decidedAt: Date | null = null) =>
    ({ id: personId * 10 + unitId, personId, personName: '', unitId, cycleId: 1, position: 'specialist' as const, state: 'confirmed' as const, decidedAt, canSubmit: true, canVote: false, canSign: false });
  const picture: ProxyPicture = {
    state: 'open', actor: secretary, unitIds: [1, 2, 3, 4, 5], attendance: [here(1), here(2), here(3)], proxies: [{ unitId: 5, holderUnitId: 3, at: AT }], openBallots: 0,
    members: [member(71, 1), member(72, 2), member(74, 4), member(75, 1), member(75, 4)], now: AT,
  };
  const held: ProxyPicture = { ...picture, proxies: [{ unitId: 5, holderPersonId: 72, at: AT }] };

  test.each([
    ['an absent unit is represented by one in the hall', {}, [4, 1], { ok: true, value: { onBehalf: true } }],
    ['nobody represents itself', {}, [4, 4], refused('proxy-self')],
    ['a unit that is present gives no proxy', {}, [1, 2], refused('unit-present')],
    ['a unit is represented once', {}, [5, 1], refused('already-represented')],
    ['a holder is in the hall', {}, [4, 5], refused('holder-absent')],
    ['a holder holds one proxy', {}, [4, 3], refused('holder-taken')],
    ['a unit of elsewhere gives none', {}, [9, 1], refused('no-such-unit')],
    ['a unit of elsewhere holds none', {}, [4, 9], refused('no-such-unit')],
    ['the roll of an open question stays', { openBallots: 1 }, [4, 1], refused('ballot-open')],
    ['not while the meeting is suspended', { state: 'suspended' as const }, [4, 1], refused('suspended')],
    ['not by a stranger', { actor: { ...secretary, roles: [] } }, [4, 1], refused('not-your-unit')],
  ])('%s', (_, change, [unitId = 0, holderUnitId = 0], expected) => {
    expect(decideProxy({ ...picture, ...change }, { unitId, holderUnitId })).toEqual(expected);
  });

  test.each([
    ['an absent unit is represented by one person of a unit in the hall, whatever right that person has there', {}, [4, 71], { ok: true, value: { onBehalf: true } }],
    ['whose unit may represent another unit', {}, [4, 72], { ok: true, value: { onBehalf: true } }],
    ['who may stand for several units', {}, [4, 75], { ok: true, value: { onBehalf: true } }],
    ['not by a person of an absent unit', { attendance: picture.attendance.slice(0, 2) }, [3, 74], refused('person-absent')],
    ['not by a person of its own', {}, [4, 74], refused('person-absent')],
    ['not by a person of nowhere', {}, [4, 99], refused('person-absent')],
    ['not by a person who joined a moment later', { members: [member(71, 1, new Date(AT.getTime() + 1))] }, [4, 71], refused('person-absent')],
    ['a person holds one proxy', held, [4, 72], refused('person-taken')],
    ['a unit represented by a person is represented once', held, [5, 71], refused('already-represented')],
    ['the roll of an open question stays', { openBallots: 1 }, [4, 71], refused('ballot-open')],
  ])('a person: %s', (_, change, [unitId = 0, holderPersonId = 0], expected) => {
    expect(decideProxy({ ...picture, ...change }, { unitId, holderPersonId })).toEqual(expected);
  });

  test('the unit of a person who holds one may hold another', () => {
    expect(decideProxy(held, { unitId: 4, holderUnitId: 2 })).toEqual({ ok: true, value: { onBehalf: true } });
  });

  test('a person holds it only while standing for the unit it stood for, and that unit is in the hall', () => {
    const later = new Date(AT.getTime() + 1);
    const standing = (change: Partial<ProxyPicture>): number => inForce(held.proxies, { ...held, ...change }).length;
    expect([standing({}), standing({ members: [member(72, 1, later)] }), standing({ members: [] }), standing({ attendance: [here(1)] }), standing({ members: [member(72, 1, later), member(72, 2, AT)] })]).toEqual([1, 0, 0, 0, 1]);
    expect(inForce(picture.proxies, { ...picture, attendance: [] })).toEqual(picture.proxies);
  });

  test.each([
    ['all are of the bloc', [1, 2, 3, 4, 5], [5, 4]],
    ['the unit that holds it has left the bloc', [1, 2, 4, 5], [4]],
    ['the unit of the person who holds it', [1, 3, 4, 5], [5]],
    ['a unit that is represented', [1, 2, 3, 4], [4]],
  ])('what is in force: %s', (_, unitIds, expected) => {
    const both = [...picture.proxies, { unitId: 4, holderPersonId: 72, at: AT }];
    expect(inForce(both, { ...picture, unitIds }).map((one) => one.unitId)).toEqual(expected);
  });

  test('a departure ends what the unit and its people hold, an arrival what it gave', () => {
    const both = [...picture.proxies, { unitId: 4, holderPersonId: 72, at: AT }];
    const ended = (unitId: number, isPresent: boolean, attendance = picture.attendance) => endedByMove(both, { unitId, isPresent }, { ...picture, attendance }).map((one) => one.unitId);
    expect([ended(5, true), ended(4, true), ended(3, false), ended(1, false), ended(2, false, [here(1), here(3)])]).toEqual([[5], [4], [5], [], [4]]);
  });

  test('free are people of other units in the hall, each once, but for those who hold one', () => {
    expect(freePeople(picture, 4).map((one) => one.personId)).toEqual([71, 72, 75]);
    expect(freePeople(picture, 1).map((one) => one.personId)).toEqual([72]);
    expect(freePeople(held, 4).map((one) => one.personId)).toEqual([71, 75]);
  });

  test('a proxy ends once, and not while a question is open', () => {
    expect(decideProxyEnd(picture, 5)).toEqual({ ok: true, value: { onBehalf: true } });
    expect(decideProxyEnd(picture, 4)).toEqual(refused('not-represented'));
    expect(decideProxyEnd({ ...picture, openBallots: 1 }, 5)).toEqual(refused('ballot-open'));
  });
});

forEachDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const { press, type, shown, board } = phoneOf(() => ({ evening, bloc }));
  const units = (): readonly [number, number, number] => {
    const [finance = 0, tax = 0, home = 0] = bloc.unitIds;
    return [finance, tax, home];
  };

  test('the secretary records it in three taps; the board says so and counts the unit for the quorum', async () => {
    const [finance, tax, home] = units();
    for (const unitId of [tax, home]) await press(`note:${conferenceId}:${unitId}:0`);
    expect(board()).toContain('Có mặt: 1/3 đơn vị (chưa đủ, cần từ 2)');
    await press(`proxies:${conferenceId}`);
    await press(`proxy-unit:${conferenceId}:${home}`);
    expect(dataIn(evening, bloc.secretary, evening.stage.botId)).toContain(`proxy:${conferenceId}:${home}:${finance}:ask`);
    await press(`proxy:${conferenceId}:${home}:${finance}:ask`);
    expect(shown()).toContain('Sở Nội vụ vắng, ủy quyền cho Sở Tài chính bỏ phiếu thay');
    expect(await base.db.client.proxy.count()).toBe(0);
    expect(await press(`proxy:${conferenceId}:${home}:${finance}:yes`)).toBe('Đã ghi: Sở Nội vụ ủy quyền cho Sở Tài chính.');
    expect(board()).toContain('Có mặt: 1/3 đơn vị (đủ, cần từ 2)\nVắng: Cục Thuế\nỦy quyền, tính là có mặt: Sở Nội vụ (ủy quyền cho Sở Tài chính)');
    const [entry] = await listAudit(base.db.client, bloc.blocId, 1);
    expect(entry).toMatchObject({ key: 'audit-proxy', args: { holder: 'Sở Tài chính' }, unitId: home, onBehalf: true });
    await press(`journal:${bloc.blocId}`);
    expect(shown()).toContain('ghi ủy quyền bỏ phiếu cho Sở Tài chính');
  });

  test('twice, for a second absent unit, or by others: a sentence, and nothing changed', async () => {
    const [finance, tax, home] = units();
    const [own = 0, other = 0] = bloc.representatives;
    const before = await checksum(base.db);
    expect(await press(`proxy:${conferenceId}:${home}:${finance}:yes`)).toContain('đã ủy quyền; lần bấm này không làm thay đổi gì');
    expect(await press(`proxy:${conferenceId}:${tax}:${finance}:yes`)).toContain('mỗi đơn vị không quá một');
    expect(await press(`proxy:${conferenceId}:${tax}:${home}:yes`)).toContain('đang vắng');
    expect(await press(`proxy-end:${conferenceId}:${home}`, own)).toContain('không phải đại diện của đơn vị');
    expect(await press(`proxy-end:${conferenceId}:${home}`, other)).toContain('không phải đại diện của đơn vị');
    expect(await press(`proxy-unit:${conferenceId}:${home}`, other)).toContain('không phải đại diện của đơn vị');
    expect(await press(`proxies:${conferenceId}`, bloc.outsider)).toContain('không phải đại diện của đơn vị');
    expect(await checksum(base.db)).toEqual(before);
  });

  test('the absent unit withdraws it and gives it anew from its own chat, with a confirmation', async () => {
    const [finance, , home] = units();
    const [, , own = 0] = bloc.representatives;
    await type('/uyquyen', own);
    expect(shown(own)).toContain('Sở Nội vụ (ủy quyền cho Sở Tài chính)');
    await evening.stage.press(own, evening.stage.botId, { label: 'Bỏ ủy quyền của Sở Nội vụ' });
    expect(board()).toContain('Vắng: Cục Thuế, Sở Nội vụ');
    expect(await press(`proxy-end:${conferenceId}:${home}`, own)).toContain('không có ủy quyền nào');
    await evening.stage.press(own, evening.stage.botId, { label: 'Sở Nội vụ ủy quyền cho…' });
    await evening.stage.press(own, evening.stage.botId, { label: 'Sở Tài chính' });
    await evening.stage.press(own, evening.stage.botId, { label: 'Ghi ủy quyền' });
    expect(board()).toContain('Sở Nội vụ (ủy quyền cho Sở Tài chính)');
    const [entry] = await listAudit(base.db.client, bloc.blocId, 1);
    expect(entry).toMatchObject({ key: 'audit-proxy', unitId: home, onBehalf: false });
    expect(await base.db.client.proxy.findMany({ select: { unitId: true, holderUnitId: true } })).toEqual([{ unitId: home, holderUnitId: finance }]);
  });

  test('the unit comes, and its proxy ends; the holder leaves, and it ends too', async () => {
    const [finance, tax, home] = units();
    const [, , own = 0] = bloc.representatives;
    await press(`present:${conferenceId}`, own);
    expect(board()).not.toContain('Ủy quyền');
    expect(await press(`proxies:${conferenceId}`, own)).toBe('');
    expect(shown(own)).toContain('Không có đơn vị vắng cần ủy quyền');
    expect(await press(`proxy-unit:${conferenceId}:${home}`, own)).toContain('đang có mặt nên không ủy quyền');
    await press(`proxy:${conferenceId}:${tax}:${finance}:yes`);
    expect(board()).toContain('Cục Thuế (ủy quyền cho Sở Tài chính)');
    await press(`note:${conferenceId}:${finance}:0`);
    expect(board()).not.toContain('Ủy quyền');
    expect(await base.db.client.proxy.count()).toBe(0);
    expect((await listAudit(base.db.client, bloc.blocId, 2)).map((one) => [one.key, one.unitId])).toEqual([['audit-absent', finance], ['audit-proxy-ended', tax]]);
  });

  test('one person of a unit in the hall: chosen from a list, confirmed, told; twice or for another unit it is refused', async () => {
    const [finance, tax, home] = units();
    const [elsewhere = 0, , own = 0] = bloc.representatives;
    const personId = await personOf(base.db, bloc.outsider);
    const { displayName: name } = await base.db.client.person.findUniqueOrThrow({ where: { id: personId } });
    await base.db.client.membership.create({ data: { personId, unitId: home, cycleId: bloc.cycleId, position: 'specialist', canSubmit: true, canVote: false, canSign: false, state: 'confirmed', requestedAt: AT, decidedAt: AT } });
    await press(`proxy-unit:${conferenceId}:${tax}`);
    await evening.stage.press(bloc.secretary, evening.stage.botId, { label: 'Ủy quyền cho một người' });
    expect(shown()).toContain('Cục Thuế ủy quyền cho người nào?');
    await evening.stage.press(bloc.secretary, evening.stage.botId, { label: `${name} · Chuyên viên · Sở Nội vụ` });
    expect(shown()).toContain(`Cục Thuế vắng, ủy quyền cho ${name} · Sở Nội vụ bỏ phiếu thay; chỉ người này được bỏ phiếu thay`);
    expect(await press(`proxy-person:${conferenceId}:${tax}:${personId}:yes`)).toBe(`Đã ghi: Cục Thuế ủy quyền cho ${name} · Sở Nội vụ.`);
    expect(board()).toContain(`Ủy quyền, tính là có mặt: Cục Thuế (ủy quyền cho ${name} · Sở Nội vụ)`);
    expect((await listAudit(base.db.client, bloc.blocId, 1))[0]).toMatchObject({ key: 'audit-proxy-person', args: { holder: name, unit: 'Sở Nội vụ' }, unitId: tax, onBehalf: true });
    const before = await checksum(base.db);
    const others = { colleague: await personOf(base.db, own), absent: await personOf(base.db, elsewhere) };
    expect(await press(`proxy-person:${conferenceId}:${tax}:${others.colleague}:yes`)).toContain('đã ủy quyền; lần bấm này không làm thay đổi gì');
    expect(await press(`proxy-person:${conferenceId}:${finance}:${personId}:yes`)).toContain('mỗi người không quá một');
    expect(await press(`proxy-person:${conferenceId}:${finance}:${others.absent}:yes`)).toContain('đơn vị khác đang có mặt');
    expect(await press(`proxy-person:${conferenceId}:${finance}:${others.absent}:ask`)).toContain('đơn vị khác đang có mặt');
    expect(await press(`proxy-people:${conferenceId}:${finance}:0`, own)).toContain('không phải đại diện của đơn vị');
    expect(await checksum(base.db)).toEqual(before);
    await press(`proxy-people:${conferenceId}:${finance}:0`);
    expect(dataIn(evening, bloc.secretary, evening.stage.botId)).toEqual([`proxy-person:${conferenceId}:${finance}:${others.colleague}:ask`, `proxy-unit:${conferenceId}:${finance}`]);
  });

  test('a person who no longer stands for its unit holds nothing: its proxy is not shown and gives way to another', async () => {
    const [, tax, home] = units();
    const [, , own = 0] = bloc.representatives;
    const { id } = await base.db.client.membership.findFirstOrThrow({ where: { personId: await personOf(base.db, bloc.outsider) } });
    await press(`member:${id}:end`);
    await press(`proxies:${conferenceId}`);
    expect(shown()).not.toContain('(ủy quyền cho');
    expect(await press(`proxy-end:${conferenceId}:${tax}`)).toContain('không có ủy quyền nào');
    const holder = await personOf(base.db, own);
    await press(`proxy-person:${conferenceId}:${tax}:${holder}:yes`);
    expect(await base.db.client.proxy.findMany({ select: { unitId: true, holderUnitId: true, holderPersonId: true } })).toEqual([{ unitId: tax, holderUnitId: null, holderPersonId: holder }]);
    await press(`note:${conferenceId}:${home}:0`);
    expect(await base.db.client.proxy.count()).toBe(0);
    expect((await listAudit(base.db.client, bloc.blocId, 4)).map((one) => one.key)).toEqual(['audit-absent', 'audit-proxy-ended', 'audit-proxy-person', 'audit-proxy-ended']);
  });
});
