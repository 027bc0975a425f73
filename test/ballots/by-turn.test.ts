/** Luân phiên: the next unit of the bloc's own list takes the office; shown with after whom, decided with one question, recounted from its packet. */
import { afterEach, expect, test } from 'vitest';
import { findPacket, listBallots, prepareBallot } from '#ballots';
import { say, type Say } from '#kernel';
import { recountText } from '#tally';
import { toggleCandidate } from '../../src/ballots/prepare-ballot.ts';
import { inTurn } from '../../src/ballots/rules/turns.ts';
import { digest } from '../support/digest.ts';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { beginEvening, speaker, type Evening } from '../support/evening.ts';
import { dataIn, newestScreen, pressWith } from '../support/listener.ts';
import { granted, openMeeting, personOf, setUpBloc, type SmallBloc } from '../support/small-bloc.ts';

const vi = (key: string, args?: Say['args']): string => speaker.plain(say(key, args), 'vi');

test('the turn goes round the list: after the holder, past who has left or may not, from the top where nobody holds the office', () => {
  const places = [1, 2, 3, 4];
  expect(inTurn({ places, holderId: 2, standing: places })).toEqual([3, 4, 1, 2]);
  expect(inTurn({ places, holderId: 4, standing: places })).toEqual([1, 2, 3, 4]);
  expect(inTurn({ places, holderId: 2, standing: [1, 4] })).toEqual([4, 1]);
  expect(inTurn({ places, holderId: null, standing: places })).toEqual(places);
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

  test('one unit is shown with after whom, two confirmed taps decide, and the packet recounts to it', async () => {
    const hall = await meet(0);
    const { base, bloc, on, press, shown } = hall;
    const ballotId = await draftByTurn(hall);
    const turn = 'Đến lượt Cục Thuế tỉnh theo danh sách của khối, sau Sở Tài chính tỉnh.';
    expect(shown(bloc.secretary)).toContain(turn);
    expect(dataIn(on, bloc.secretary, on.stage.botId)).not.toContain(`candidates:${ballotId}`);
    await press(bloc.secretary, `open:${ballotId}:ask`);
    expect(shown(bloc.secretary)).toContain(turn);
    const inGroup = on.room.messagesFor(bloc.secretary, bloc.group).length;
    expect(await press(bloc.secretary, `open:${ballotId}:yes`)).toBe(vi('ballots-toast-opened'));
    expect(on.room.messagesFor(bloc.secretary, bloc.group)).toHaveLength(inGroup);
    expect(await press(bloc.secretary, `close:${ballotId}:yes`)).toBe(vi('ballots-toast-closed'));
    expect(shown(bloc.secretary)).toContain(turn);
    expect(shown(bloc.secretary)).toContain('Cục Thuế tỉnh được xác định theo luân phiên làm Trưởng khối năm 2020.');
    await press(bloc.secretary, `publish:${hall.conferenceId}:yes`);
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
    await press(bloc.secretary, `close:${ballotId}:yes`);
    expect(shown(bloc.secretary)).toContain('Đến lượt Cục Thuế tỉnh theo danh sách của khối, sau Sở Tài chính tỉnh.');
    await press(bloc.secretary, `publish:${hall.conferenceId}:yes`);
    expect(recountText((await findPacket(base.db.client, ballotId))?.text ?? '', digest)).toMatchObject({ agrees: true });
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
    await press(bloc.secretary, `awards:${hall.conferenceId}`);
    await on.stage.say(bloc.secretary, on.stage.botId, 'Cờ thi đua của UBND tỉnh | 1');
    const award = (await listBallots(base.db.client, hall.conferenceId)).find((one) => one.award !== undefined);
    expect(await press(bloc.secretary, `method:${award?.id ?? 0}:by-turn`)).toBe(vi('refusal-ballots-method-unfit'));
  });
});
