/** Registration in the chat: what is typed and tapped, and which sentences come back. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#db';
import { readRegistration, targetsFeature } from '#targets';
import { forOneDatabase } from '../support/database.ts';
import { argsOf, chatOf, gather, keysOf, local, START, type Cast } from './cast.ts';

const LATE = local('2019-11-25', '17:00');

forOneDatabase((open) => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await open());
  });

  const begin = async (): Promise<{ cast: Cast; chat: (personId: number, now?: Date) => ReturnType<typeof chatOf> }> => {
    const cast = await gather(db);
    const feature = targetsFeature({ db, botUsername: 'khoi_bot' });
    return { cast, chat: (personId, now = START) => chatOf(db, feature, personId, now) };
  };

  test('a representative registers a pasted list, aims at a title and hands in; the secretary sees it', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    const empty = await head.command('dangky');
    expect(keysOf(empty)).toEqual(['targets-head', 'targets-state-draft', 'targets-missing', 'targets-deadline']);
    await head.tapLabel(empty, 'targets-button-add');
    const added = await head.type('Hồ sơ đúng hạn | % | hơn 95\nSáng kiến cấp tỉnh | sáng kiến | ít nhất 3');
    expect(keysOf(added)).toContain('targets-added');
    expect(argsOf(added, 'targets-line')).toEqual({ number: 1, text: 'Hồ sơ đúng hạn', plan: { key: 'targets-plan-more-than', args: { amount: { key: 'targets-amount-percent', args: { amount: 95 } } } } });
    const titles = await head.tapLabel(added, 'targets-button-titles');
    await head.press('targets-title', [cast.cycleId, cast.finance, 'province-flag', 1, 1]);
    const ready = await head.tapLabel(titles, 'targets-button-back');
    expect(argsOf(ready, 'targets-titles-aimed')).toEqual({ titles: [{ key: 'targets-title-province-flag' }] });
    const done = await head.tapLabel(ready, 'targets-button-submit');
    expect(done.toast).toEqual({ key: 'targets-submitted' });
    expect(keysOf(done)).toContain('targets-state-submitted');
    const all = await chat(cast.secretary).command('dangky');
    expect(argsOf(all, 'targets-overview-count')).toEqual({ done: 1, all: 3 });
    expect(argsOf(all, 'targets-overview-owing')).toMatchObject({ units: [{ args: { text: 'Cục Thuế' } }, { args: { text: 'Kho bạc' } }] });
    expect(await cast.db.client.outboxMessage.count({ where: { kind: 'board' } })).toBe(1);
    expect(await cast.db.client.auditEntry.findMany({ where: { key: 'audit-targets-submitted' }, select: { personId: true, unitId: true, onBehalf: true } })).toEqual([
      { personId: cast.financeHead, unitId: cast.finance, onBehalf: false },
    ]);
  });

  test('one target is asked for step by step, with the measure as a button', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    await head.tapLabel(await head.command('dangky'), 'targets-button-add');
    const measure = await head.type('Hồ sơ giải quyết đúng hạn');
    expect(keysOf(measure)).toContain('targets-measure-ask');
    const plan = await head.press('targets-measure', [0]);
    expect(argsOf(plan, 'targets-line-so-far')).toEqual({ text: 'Hồ sơ giải quyết đúng hạn', measure: '%' });
    expect((await head.type('nhiều')).toast).toEqual({ key: 'refusal-targets-plan-unreadable', args: {} });
    const added = await head.type('hơn 95,5');
    expect(argsOf(added, 'targets-line')).toMatchObject({ plan: { args: { amount: { args: { amount: 95.5 } } } } });
    expect(await head.hasQuestion()).toBe(false);
    expect((await head.press('targets-no-plan', [])).toast?.key).toBe('refusal-targets-input-gone');
  });

  test('a list with a bad line changes nothing and names the line', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    await head.tapLabel(await head.command('dangky'), 'targets-button-add');
    const answer = await head.type('A | % | hơn 95\nB | % | nhiều');
    expect(argsOf(answer, 'targets-problem')).toEqual({ line: 2, why: { key: 'refusal-targets-plan-unreadable' } });
    expect(await cast.db.client.target.count()).toBe(0);
    expect(await head.hasQuestion()).toBe(true);
  });

  test('of two representatives who change one registration the second sees the fresh state', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    const clerk = chat(cast.financeClerk);
    await head.tapLabel(await head.command('dangky'), 'targets-button-add');
    await head.type('A | % | hơn 95\nB | % | hơn 90');
    const seenByClerk = await clerk.tapLabel(await clerk.command('register'), 'targets-button-list');
    const target = await clerk.tapLabel(seenByClerk, 'targets-button-one');
    const ask = await clerk.tapLabel(target, 'targets-button-drop');
    await head.press('targets-title', [cast.cycleId, cast.finance, 'province-flag', 1, 1]);
    const refused = await clerk.tapLabel(ask, 'targets-button-drop-yes');
    expect(refused.toast?.key).toBe('refusal-targets-changed-meanwhile');
    expect(keysOf(refused)).toContain('targets-titles-aimed');
    expect(await cast.db.client.target.count()).toBe(2);
  });

  test('two representatives who begin at the same moment both keep their targets', async () => {
    const { cast, chat } = await begin();
    const both = [chat(cast.financeHead), chat(cast.financeClerk)];
    for (const one of both) await one.press('targets-add', [cast.cycleId, cast.finance]);
    await Promise.all(both.map((one, index) => one.type(`Chỉ tiêu ${index} | % | hơn 95`)));
    const rows = await cast.db.client.target.findMany({ orderBy: { text: 'asc' } });
    expect(rows.map((row) => row.text)).toEqual(['Chỉ tiêu 0', 'Chỉ tiêu 1']);
    expect(new Set(rows.map((row) => row.position)).size).toBe(2);
  });

  test('a target is replaced and deleted, each on its own confirmed screen', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    await head.tapLabel(await head.command('dangky'), 'targets-button-add');
    await head.type('A | % | hơn 95\nB | % | hơn 90');
    const one = await head.tapLabel(await head.tapLabel(await head.command('dangky'), 'targets-button-list'), 'targets-button-one');
    await head.tapLabel(one, 'targets-button-replace');
    expect((await head.type('A | %\nB | %')).toast?.key).toBe('refusal-targets-one-line');
    expect(keysOf(await head.type('A mới | % | hơn 96'))).toContain('targets-replaced');
    const list = await head.tapLabel(await head.command('dangky'), 'targets-button-list');
    const ask = await head.tapLabel(await head.tapLabel(list, 'targets-button-one'), 'targets-button-drop');
    const dropped = await head.tapLabel(ask, 'targets-button-drop-yes');
    expect(argsOf(dropped, 'targets-line')).toMatchObject({ number: 1, text: 'B' });
    expect((await head.tapLabel(ask, 'targets-button-drop-yes')).toast?.key).toBe('refusal-targets-changed-meanwhile');
  });

  test('a second tap on "hand in" says that it is in already', async () => {
    const { cast, chat } = await begin();
    const head = chat(cast.financeHead);
    await head.tapLabel(await head.command('dangky'), 'targets-button-add');
    const ready = await head.type('A | % | hơn 95');
    await head.tapLabel(ready, 'targets-button-submit');
    expect((await head.tapLabel(ready, 'targets-button-submit')).toast?.key).toBe('refusal-targets-already-submitted');
  });

  describe('at the deadline', () => {
    test('a representative is refused with the date, and nothing changes', async () => {
      const { cast, chat } = await begin();
      const head = chat(cast.financeHead);
      await head.tapLabel(await head.command('dangky'), 'targets-button-add');
      const refused = await head.type('A | % | hơn 95', { at: LATE });
      expect(refused.toast).toEqual({ key: 'targets-refused-late', args: { time: '17:00', date: '25/11/2019' } });
      expect(await cast.db.client.target.count()).toBe(0);
      const shown = await head.command('dangky', '', LATE);
      expect(keysOf(shown)).toContain('targets-deadline-over');
      expect(shown.screen?.buttons.flat().map((one) => one.label.key)).toEqual(['button-home']);
    });

    test('the secretary still enters on behalf, marked as such', async () => {
      const { cast, chat } = await begin();
      const secretary = chat(cast.secretary, LATE);
      const sheet = await secretary.press('targets-open', [cast.cycleId, cast.treasury]);
      expect(keysOf(sheet)).toContain('targets-on-behalf');
      await secretary.tapLabel(sheet, 'targets-button-add');
      const done = await secretary.tapLabel(await secretary.type('A | % | hơn 95'), 'targets-button-submit');
      expect(keysOf(done)).toContain('targets-state-submitted-on-behalf');
      const seen = await readRegistration(cast.db, { cycleId: cast.cycleId, unitId: cast.treasury }, { personId: cast.secretary, now: LATE });
      expect(seen).toMatchObject({ ok: true, value: { registration: { onBehalf: true, submittedAt: LATE } } });
    });
  });

  test("another unit's representative and a stranger see and change nothing", async () => {
    const { cast, chat } = await begin();
    for (const personId of [cast.taxHead, cast.outsider]) {
      const other = chat(personId);
      expect((await other.press('targets-open', [cast.cycleId, cast.finance])).toast?.key).toBe('refusal-targets-no-right');
      expect((await other.press('targets-submit', [cast.cycleId, cast.finance, 0])).toast?.key).toBe('refusal-targets-no-right');
      expect((await other.press('targets-all', [cast.cycleId])).toast?.key).toBe('refusal-targets-not-secretary');
    }
    expect(keysOf(await chat(cast.outsider).command('dangky'))).toEqual(['refusal-stranger']);
    expect(await cast.db.client.registration.count()).toBe(0);
  });
});
