/** Official scores in the chat: a typed list, its preview, writing, replacing and taking them away; who may, and who sees them. */
import { beforeAll, expect, test } from 'vitest';
import { listAudit } from '#blocs';
import type { Database } from '#db';
import { assert } from '#kernel';
import { clearOfficialScores, enterOfficialScores, makeFileShelf, readRanking, readYearScores, scoresFeature } from '#scores';
import { renderOfficialPreview } from '../../src/scores/view/official.ts';
import { renderRanking } from '../../src/scores/view/ranking.ts';
import { forEachDatabase } from '../support/database.ts';
import { argsOf, chatOf, gather, keysOf, sayable, START, type Cast } from '../targets/cast.ts';

forEachDatabase((open) => {
  let db: Database;
  let folder: string;
  beforeAll(async () => {
    ({ db, folder } = await open());
  });

  const begin = async () => {
    const cast: Cast = await gather(db);
    const feature = scoresFeature({ db, botUsername: 'khoi_bot', files: makeFileShelf(folder) });
    return { cast, chat: (personId: number) => chatOf(db, feature, personId, START) };
  };
  type Chat = ReturnType<typeof chatOf>;
  const officialOf = async ({ cycleId }: Cast) => (await readYearScores(db.client, cycleId)).official.map(({ unitId, total }) => [unitId, total]);
  const enter = async (secretary: Chat, list: string) => {
    await secretary.tapLabel(await secretary.command('chamdiem'), 'scores-button-official');
    return secretary.type(list);
  };

  test('nothing is written before the preview is confirmed; then official and self-scores stand side by side, ranked by official where all have one', async () => {
    const { cast, chat } = await begin();
    const finance = chat(cast.financeHead);
    await finance.tapLabel(await finance.command('chamdiem'), 'scores-button-total');
    await finance.tapLabel(await finance.type('99'), 'scores-button-hand-in');
    const secretary = chat(cast.secretary);
    const preview = await enter(secretary, '1. sở tài chính; 95,5\nCục Thuế tỉnh 97');
    expect(argsOf(preview, 'scores-official-preview')).toEqual({ count: 2, all: 3 });
    expect(argsOf(preview, 'scores-official-line')).toEqual({ unit: 'Sở Tài chính', total: 95.5 });
    expect(argsOf(preview, 'scores-official-missing')).toMatchObject({ units: [{ args: { text: 'Kho bạc' } }] });
    expect(await officialOf(cast)).toEqual([]);
    const some = await secretary.tapLabel(preview, 'scores-button-official-save');
    expect(some.toast?.key).toBe('scores-official-saved');
    expect(await officialOf(cast)).toEqual([[cast.finance, 9550], [cast.tax, 9700]]);
    expect([argsOf(some, 'scores-ranking-official-count'), argsOf(some, 'scores-ranking-hint')]).toEqual([{ done: 2, all: 3 }, { by: 'self' }]);
    expect(some.screen?.lines.filter(({ key }) => key === 'scores-both').map(({ args }) => args)).toMatchObject([{ unit: 'Cục Thuế', official: 97, self: { key: 'scores-figure-none' } }, { unit: 'Kho bạc', official: { key: 'scores-figure-none' } }]);
    const more = await enter(secretary, 'Kho bạc; 97\nSở Tài chính; 96');
    expect(argsOf(more, 'scores-official-line-changed')).toEqual({ unit: 'Sở Tài chính', total: 96, before: 95.5 });
    expect(argsOf(more, 'scores-official-kept')).toMatchObject({ units: [{ args: { text: 'Cục Thuế' } }] });
    const all = await secretary.tapLabel(more, 'scores-button-official-save');
    expect(argsOf(all, 'scores-ranking-hint')).toEqual({ by: 'official' });
    expect(all.screen?.lines.flatMap(({ key, args }) => (key.startsWith('scores-place-both') ? [[key, args?.['rank']]] : []))).toEqual([['scores-place-both-tied', 1], ['scores-place-both-tied', 1], ['scores-place-both', 3]]);
    expect(argsOf(all, 'scores-place-both')).toMatchObject({ scores: { args: { unit: 'Sở Tài chính', official: 96, self: 99 } } });
    const entries = (await listAudit(db.client, cast.blocId, 9)).filter(({ key }) => key === 'audit-scores-official').map(({ unitId, args }) => [unitId, args['total']]);
    expect(entries).toEqual([[cast.treasury, 97], [cast.finance, 96], [cast.tax, 97], [cast.finance, 95.5]]);
    expect(argsOf(await finance.command('chamdiem'), 'scores-official')).toEqual({ total: 96 });
    expect(keysOf(await chat(cast.taxHead).command('chamdiem'))).toContain('scores-official');
  });

  test('thirty units with long names and every remark still fit into one message', async () => {
    const { cast } = await begin();
    const ranking = await readRanking(db, cast.cycleId, { personId: cast.secretary, now: START });
    assert(ranking.ok, 'the secretary sees the ranking');
    const name = 'Chi nhánh Ngân hàng Chính sách xã hội tỉnh '.repeat(4).trim();
    const place = (index: number) => ({
      unit: { id: index, official: name, short: name, aliases: [], position: index },
      rank: 10, isTied: true, official: 999_999, score: { unitId: index, total: 999_999, submittedAt: START, onBehalf: true },
    });
    const places = Array.from({ length: 30 }, (_, index) => place(index));
    const full = { ...ranking.value, by: 'official', places } as const;
    expect(keysOf(sayable({ screen: renderRanking(full) })).filter((key) => key === 'scores-place-both-tied')).toHaveLength(30);
    sayable({ screen: renderRanking({ ...full, by: 'self', places: places.map((one) => ({ ...one, official: undefined })) }) });
    sayable({ screen: renderOfficialPreview(full, { scores: places.map(({ unit }) => ({ unitId: unit.id, total: 999_998 })), mark: 4_294_967_295 }) });
  });

  test('a list with a fault names its lines, a file is no list, and the list is typed again', async () => {
    const { cast, chat } = await begin();
    const secretary = chat(cast.secretary);
    const good = await enter(secretary, 'Cục Thuế; 97');
    const bad = await secretary.type('Cục Thuế; 97\nSở Y tế; 98\nKho bạc; chín mươi');
    expect(bad.screen?.lines.filter(({ key }) => key === 'scores-official-problem').map(({ args }) => [args?.['line'], args?.['kind']])).toEqual([[2, 'unknown-unit'], [3, 'points-unreadable']]);
    expect((await secretary.tapLabel(good, 'scores-button-official-save')).toast?.key).toBe('refusal-scores-official-list-gone');
    expect(keysOf(await secretary.type(undefined))[0]).toBe('refusal-scores-official-list-expected');
    const long = Array.from({ length: 40 }, (_, index) => `Đơn vị có tên rất dài và không ở trong khối nào cả, thứ ${index}; 98`).join('\n');
    expect(argsOf(await secretary.type(long), 'scores-official-problems-more')).toEqual({ count: 30 });
    expect(await secretary.hasQuestion()).toBe(true);
    expect(await officialOf(cast)).toEqual([]);
  });

  test('a button counts for the list it was shown with, once', async () => {
    const { cast, chat } = await begin();
    const secretary = chat(cast.secretary);
    const older = await enter(secretary, 'Cục Thuế; 97');
    const newer = await secretary.type('Cục Thuế; 98');
    expect((await secretary.tapLabel(older, 'scores-button-official-save')).toast?.key).toBe('refusal-scores-official-list-gone');
    expect((await secretary.tapLabel(newer, 'scores-button-official-save')).toast?.key).toBe('scores-official-saved');
    expect((await secretary.tapLabel(newer, 'scores-button-official-save')).toast?.key).toBe('refusal-scores-official-list-gone');
    const left = await enter(secretary, 'Cục Thuế; 99');
    await secretary.tapLabel(left, 'button-back');
    expect((await secretary.tapLabel(left, 'scores-button-official-save')).toast?.key).toBe('refusal-scores-official-list-gone');
    expect(await officialOf(cast)).toEqual([[cast.tax, 9800]]);
  });

  test('all are taken away after a confirmation, once', async () => {
    const { cast, chat } = await begin();
    const secretary = chat(cast.secretary);
    const entered = await secretary.tapLabel(await enter(secretary, 'Cục Thuế; 97\nKho bạc; 96'), 'scores-button-official-save');
    const asked = await secretary.tapLabel(entered, 'scores-button-official-clear');
    expect(argsOf(asked, 'scores-official-clear-ask')).toEqual({ count: 2 });
    expect(await officialOf(cast)).toHaveLength(2);
    expect((await secretary.tapLabel(asked, 'scores-button-official-clear-yes')).toast?.key).toBe('scores-official-cleared');
    expect((await secretary.tapLabel(asked, 'scores-button-official-clear-yes')).toast?.key).toBe('refusal-scores-official-none');
    expect(await officialOf(cast)).toEqual([]);
    expect((await listAudit(db.client, cast.blocId, 1))[0]).toMatchObject({ key: 'audit-scores-official-cleared', args: { count: 2 } });
  });

  test('only secretary and chair enter or remove them, only for units of the bloc, and not in a year that is closed', async () => {
    const { cast, chat } = await begin();
    const { cycleId } = cast;
    const scores = [{ unitId: cast.tax, total: 9700 }];
    for (const personId of [cast.taxHead, cast.outsider]) {
      const by = { personId, now: START };
      expect(await enterOfficialScores(db, { cycleId, scores }, by)).toEqual({ ok: false, refusal: 'not-secretary' });
      expect(await clearOfficialScores(db, cycleId, by)).toEqual({ ok: false, refusal: 'not-secretary' });
      expect((await chat(personId).press('scores-official', [cycleId])).toast?.key).toBe('refusal-scores-not-secretary');
      expect((await chat(personId).press('scores-official-clear', [cycleId, 'yes'])).toast?.key).toBe('refusal-scores-not-secretary');
    }
    const secretary = { personId: cast.secretary, now: START };
    expect(await enterOfficialScores(db, { cycleId, scores: [{ unitId: 999_999, total: 1 }, ...scores] }, secretary)).toEqual({ ok: false, refusal: 'no-such-unit' });
    expect(await enterOfficialScores(db, { cycleId: 999_999, scores }, secretary)).toEqual({ ok: false, refusal: 'not-secretary' });
    expect(await officialOf(cast)).toEqual([]);
    await db.client.role.create({ data: { personId: cast.taxHead, blocId: cast.blocId, role: 'chair', grantedAt: START } });
    const both = await Promise.all([cast.taxHead, cast.secretary].map((personId) => enterOfficialScores(db, { cycleId, scores }, { personId, now: START })));
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const preview = await enter(chat(cast.secretary), 'Cục Thuế; 98');
    await db.client.cycle.update({ where: { id: cycleId }, data: { closedAt: START } });
    const late = await chat(cast.secretary).tapLabel(preview, 'scores-button-official-save');
    expect(late.toast?.key).toBe('refusal-scores-cycle-closed');
    expect(late.screen?.buttons.flat().some(({ label }) => label.key.startsWith('scores-button-official'))).toBe(false);
    expect(await officialOf(cast)).toEqual([[cast.tax, 9700]]);
  });
});
