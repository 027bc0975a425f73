/** Luân phiên: the next unit of the bloc's own list takes the office; shown with after whom, decided with one question, recounted from its packet. */
import { afterEach, expect, test } from 'vitest';
import { findPacket, listBallots, prepareBallot } from '#ballots';
import { say, type Say } from '#kernel';
import { presetRule, recount, recountText, type PacketInput } from '#tally';
import { toggleCandidate } from '../../src/ballots/prepare-ballot.ts';
import { decidePassing, inTurn } from '../../src/ballots/rules/turns.ts';
import { turnLine } from '../../src/ballots/view/result.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { dataIn, newestScreen, pressWith } from '../support/listener.ts';
import { publishNow } from '../support/publish.ts';
import { granted, openMeeting, personOf, setUpBloc, type SmallBloc } from '../support/small-bloc.ts';

const vi = (key: string, args?: Say['args']): string => speaker.plain(say(key, args), 'vi');

test('the turn goes round the list: after the holder, past who has left or may not, from the top where nobody holds the office', () => {
  const places = [1, 2, 3, 4];
  expect(inTurn({ places, holderId: 2, standing: places })).toEqual([3, 4, 1, 2]);
  expect(inTurn({ places, holderId: 4, standing: places })).toEqual([1, 2, 3, 4]);
  expect(inTurn({ places, holderId: 2, standing: [1, 4] })).toEqual([4, 1]);
  expect(inTurn({ places, holderId: null, standing: places })).toEqual(places);
});

test('a unit passes its turn on while another follows, once however often it is said, and may be looked at again', () => {
  const ballot = { rule: presetRule('by-turn', 2), optionUnitIds: [1, 2, 3, 4], passedOverUnitIds: [2] };
  const after = (unitId: number, turn: 'passed' | 'back', passedOverUnitIds: readonly number[] = [2]) => {
    const decided = decidePassing({ ...ballot, passedOverUnitIds }, { unitId, turn });
    return decided.ok ? decided.value : decided.refusal;
  };
  expect(after(3, 'passed')).toEqual([2, 3]);
  expect(after(2, 'passed')).toEqual([2]);
  expect(after(4, 'passed')).toBe('not-its-turn');
  expect(after(9, 'passed')).toBe('not-its-turn');
  expect(after(4, 'passed', [2, 3])).toBe('nobody-in-turn');
  expect(after(2, 'back')).toEqual([]);
  expect(after(3, 'back')).toEqual([2]);
  expect(decidePassing({ ...ballot, rule: presetRule('by-rank') }, { unitId: 1, turn: 'passed' })).toEqual({ ok: false, refusal: 'method-unfit' });
});

test('first in the list is said of nobody else', () => {
  const units = [1, 2, 3].map((id) => ({ id, position: id, official: `Đơn vị ${id}`, short: `ĐV ${id}`, aliases: [] }));
  const keyOf = (next: readonly number[], passedOverUnitIds: readonly number[] = [], after?: string) => turnLine(units, { next, passedOverUnitIds, after }).key;
  expect(keyOf([1])).toBe('ballots-turn-first');
  expect(keyOf([1, 2])).toBe('ballots-turn-first');
  expect(keyOf([2])).toBe('ballots-turn-first-able');
  expect(keyOf([1, 3])).toBe('ballots-turn-first-able');
  expect(keyOf([2], [1])).toBe('ballots-turn-next');
  expect(keyOf([1, 3], [2])).toBe('ballots-turn-next');
  expect(keyOf([3], [2], 'Đơn vị 1')).toBe('ballots-turn-after');
});

forEachDatabase((open) => {
  let evening: Evening | undefined;
  afterEach(async () => {
    await evening?.end();
    evening = undefined;
  });

  interface Hall {
    readonly base: Throwaway;
    readonly on: Evening;
    readonly bloc: SmallBloc;
    readonly conferenceId: number;
    readonly press: (account: number, data: string) => Promise<string>;
    readonly shown: (account: number) => string;
  }

  async function meet(leader: number | null): Promise<Hall> {
    const base = await open();
    const on = await beginEvening(base);
    evening = on;
    const bloc = await setUpBloc(base, on);
    await base.db.client.cycle.update({ where: { id: bloc.cycleId }, data: { leaderUnitId: leader === null ? null : (bloc.unitIds[leader] ?? null) } });
    const conferenceId = await openMeeting(base, on, bloc);
    return { base, on, bloc, conferenceId, press: async (account, data) => (await pressWith(on, { account }, data)) ?? '', shown: (account) => newestScreen(on, account)?.message.text ?? '' };
  }

  async function draftByTurn({ base, on, bloc, conferenceId, press }: Hall): Promise<number> {
    const by = { personId: await personOf(base.db, bloc.secretary), now: on.clock.now() };
    const ballotId = granted(await prepareBallot(base.db, { conferenceId, purpose: 'leader' }, by));
    await on.stage.say(bloc.secretary, on.stage.botId, '/hoinghi');
    await press(bloc.secretary, `method:${ballotId}:by-turn`);
    return ballotId;
  }

  test('one unit is shown with after whom, one confirmed tap decides, and the packet recounts to it', async () => {
    const hall = await meet(0);
    const { base, bloc, on, press, shown } = hall;
    const ballotId = await draftByTurn(hall);
    const turn = 'Đến lượt Cục Thuế tỉnh theo danh sách của khối, sau Sở Tài chính tỉnh.';
    expect(shown(bloc.secretary)).toContain(turn);
    expect(dataIn(on, bloc.secretary, on.stage.botId)).not.toContain(`candidates:${ballotId}`);
    await press(bloc.secretary, `open:${ballotId}:ask`);
    expect(shown(bloc.secretary)).toContain(turn);
    const inGroup = on.room.messagesFor(bloc.secretary, bloc.group).length;
    expect(dataIn(on, bloc.secretary, on.stage.botId)).toContain(`open:${ballotId}:yes`);
    expect(await press(bloc.secretary, `open:${ballotId}:yes`)).toBe(vi('ballots-toast-decided'));
    expect(await press(bloc.secretary, `open:${ballotId}:yes`)).toBe(vi('refusal-ballots-not-draft'));
    expect(on.room.messagesFor(bloc.secretary, bloc.group)).toHaveLength(inGroup);
    expect((await base.db.client.auditEntry.findMany({ where: { key: { startsWith: 'audit-ballot-' } }, orderBy: { id: 'asc' } })).map(({ key }) => key).slice(-2)).toEqual(['audit-ballot-opened-leader', 'audit-ballot-closed-leader']);
    expect(shown(bloc.secretary)).toContain(turn);
    expect(shown(bloc.secretary)).toContain('Cục Thuế tỉnh được xác định theo luân phiên làm Trưởng khối năm 2020.');
    await publishNow(hall.on, bloc.secretary, hall.conferenceId);
    const packet = await findPacket(base.db.client, ballotId);
    expect(JSON.parse(packet?.text ?? '')).toMatchObject({ evidence: { kind: 'turn', last: String(bloc.unitIds[0]) }, stated: { elected: [String(bloc.unitIds[1])] } });
    expect(recountText(packet?.text ?? '', digest)).toMatchObject({ agrees: true, verdict: { reason: 'next-in-turn' } });
    expect(await base.db.client.cycle.findFirst({ where: { year: 2020 } })).toMatchObject({ leaderUnitId: bloc.unitIds[1] });
  });

  test('a unit that leaves between the draft and the opening is passed over, a holder that has left keeps its place', async () => {
    const hall = await meet(0);
    const { base, bloc, press, shown } = hall;
    const ballotId = await draftByTurn(hall);
    const leaves = (place: number) => base.db.client.cycleUnit.update({ where: { cycleId_unitId: { cycleId: bloc.cycleId, unitId: bloc.unitIds[place] ?? 0 } }, data: { validTo: '2019-01-01' } });
    await leaves(0);
    await press(bloc.secretary, `open:${ballotId}:yes`);
    const [ballot] = await listBallots(base.db.client, hall.conferenceId);
    expect(ballot?.optionUnitIds).toEqual([bloc.unitIds[1], bloc.unitIds[2]]);
    expect(shown(bloc.secretary)).toContain('Đến lượt Cục Thuế tỉnh theo danh sách của khối, sau Sở Tài chính tỉnh.');
    await publishNow(hall.on, bloc.secretary, hall.conferenceId);
    expect(recountText((await findPacket(base.db.client, ballotId))?.text ?? '', digest)).toMatchObject({ agrees: true });
  });

  test('a unit that declines is passed over with one tap and may be looked at again; result and packet name it, the recount agrees', async () => {
    const hall = await meet(0);
    const { base, on, bloc, press, shown } = hall;
    const [first = 0, second = 0, third = 0] = bloc.unitIds;
    const ballotId = await draftByTurn(hall);
    const turn = (unitId: number, how: 'passed' | 'back', account = bloc.secretary) => press(account, `turn:${ballotId}:${unitId}:${how}`);
    const passed = 'Đã bỏ qua, không nhận hoặc không đủ điều kiện: Cục Thuế tỉnh.';
    await on.stage.press(bloc.secretary, on.stage.botId, { label: 'Cục Thuế không nhận, xét đơn vị kế tiếp' });
    expect(shown(bloc.secretary)).toContain('Đến lượt Sở Nội vụ tỉnh theo danh sách của khối, sau Sở Tài chính tỉnh.');
    expect(shown(bloc.secretary)).toContain(passed);
    expect(await turn(second, 'passed')).toBe('');
    expect(await turn(first, 'passed')).toBe(vi('refusal-ballots-not-its-turn'));
    expect(await turn(third, 'passed', bloc.representatives[1] ?? 0)).toBe(vi('refusal-ballots-not-allowed'));
    await turn(third, 'passed');
    expect(await turn(first, 'passed')).toBe(vi('refusal-ballots-nobody-in-turn'));
    await on.stage.press(bloc.secretary, on.stage.botId, { label: 'Xét lại Sở Nội vụ' });
    await press(bloc.secretary, `open:${ballotId}:ask`);
    expect(shown(bloc.secretary)).toContain(passed);
    await press(bloc.secretary, `open:${ballotId}:yes`);
    expect(shown(bloc.secretary)).toContain(passed);
    expect(shown(bloc.secretary)).toContain('Sở Nội vụ tỉnh được xác định theo luân phiên làm Trưởng khối năm 2020.');
    expect(await turn(second, 'back')).toBe(vi('refusal-ballots-not-draft'));
    await publishNow(hall.on, bloc.secretary, hall.conferenceId);
    const { text = '' } = (await findPacket(base.db.client, ballotId)) ?? {};
    expect(JSON.parse(text)).toMatchObject({ evidence: { kind: 'turn', last: String(first), unavailable: [String(second)] }, stated: { elected: [String(third)] } });
    expect(recountText(text, digest).agrees).toBe(true);
    const { hash: _hash, chain: _chain, ...packet } = JSON.parse(text) as PacketInput;
    expect(recount({ ...packet, evidence: { kind: 'turn', last: String(first) } }, digest)).toMatchObject({ agrees: false, firstDifference: { where: 'stated.elected', kind: 'result-differs' } });
    expect(await base.db.client.auditEntry.findMany({ where: { key: { startsWith: 'audit-turn-' } }, select: { key: true, unitId: true }, orderBy: { id: 'asc' } })).toContainEqual({ key: 'audit-turn-back', unitId: third });
  });

  test('where nobody holds the office the first of the list is next; awards have no turns, the list is not edited, others may not decide', async () => {
    const hall = await meet(null);
    const { base, on, bloc, press, shown } = hall;
    const ballotId = await draftByTurn(hall);
    expect(shown(bloc.secretary)).toContain('Đến lượt Sở Tài chính tỉnh: đứng đầu danh sách của khối, chưa có đơn vị nào giữ chức danh này.');
    const by = { personId: await personOf(base.db, bloc.secretary), now: on.clock.now() };
    expect(await toggleCandidate(base.db, { ballotId, unitId: bloc.unitIds[0] ?? 0 }, by)).toEqual({ ok: false, refusal: 'method-unfit' });
    const [finance = 0] = bloc.representatives;
    expect(await press(finance, `open:${ballotId}:yes`)).toBe(vi('refusal-ballots-not-allowed'));
    await press(bloc.secretary, `turn:${ballotId}:${bloc.unitIds[0]}:passed`);
    expect(shown(bloc.secretary)).toContain('Đến lượt Cục Thuế tỉnh: kế tiếp trong danh sách của khối, sau khi Sở Tài chính tỉnh không nhận hoặc không đủ điều kiện.');
    expect(shown(bloc.secretary)).not.toContain('đứng đầu danh sách');
    for (const method of ['agreement', 'by-turn']) await press(bloc.secretary, `method:${ballotId}:${method}`);
    expect(shown(bloc.secretary)).toContain('Đến lượt Sở Tài chính tỉnh');
    await press(bloc.secretary, `awards:${hall.conferenceId}`);
    await on.stage.say(bloc.secretary, on.stage.botId, 'Cờ thi đua của UBND tỉnh | 1');
    const award = (await listBallots(base.db.client, hall.conferenceId)).find((one) => one.award !== undefined);
    expect(await press(bloc.secretary, `method:${award?.id ?? 0}:by-turn`)).toBe(vi('refusal-ballots-method-unfit'));
  });
});
