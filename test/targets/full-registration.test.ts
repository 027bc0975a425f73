/** The fullest registration and the fullest sheet still fit into one message of Telegram, in both languages. */
import { beforeAll, expect, test } from 'vitest';
import { giveScoreTable } from '#cycles';
import { makeFileShelf, scoresFeature } from '#scores';
import { targetsFeature } from '#targets';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import { argsOf, chatOf, gather, keysOf, START } from './cast.ts';

forEachDatabase((open) => {
  let place: Throwaway;
  beforeAll(async () => {
    place = await open();
  });

  test('thirty targets of 500 characters with long measures, one more is refused', async () => {
    const cast = await gather(place.db);
    const head = chatOf(place.db, targetsFeature({ db: place.db, botUsername: 'khoi_bot' }), cast.financeHead, START);
    const line = `${'Tỷ lệ hồ sơ '.repeat(41).trim()} | ${'đơn vị tính '.repeat(4).trim()} | ít nhất 999999999999,99`;
    await head.tapLabel(await head.command('dangky'), 'targets-button-add');
    const full = await head.type(Array.from({ length: 30 }, () => line).join('\n'));
    expect(argsOf(full, 'targets-added')).toEqual({ count: 30 });
    const list = await head.tapLabel(full, 'targets-button-list');
    const one = await head.tapLabel(list, 'targets-button-one');
    expect(keysOf(one)).toContain('verbatim');
    await head.tapLabel(await head.command('dangky'), 'targets-button-add');
    const refused = await head.type('Thêm | % | 1');
    expect(refused.toast?.key).toBe('refusal-targets-too-many');
    expect(await place.db.client.target.count()).toBe(30);
  });

  test('thirty headings of 200 characters, a note of 1000', async () => {
    const cast = await gather(place.db);
    const headings = Array.from({ length: 30 }, (_, index) => ({ id: `h${index + 1}`, name: 'Nội dung '.repeat(22).trim(), max: 1025 }));
    await giveScoreTable(place.db, { cycleId: cast.cycleId, table: { version: 1, headings } }, { personId: cast.secretary, now: START });
    const feature = scoresFeature({ db: place.db, botUsername: 'khoi_bot', files: makeFileShelf(place.folder) });
    const head = chatOf(place.db, feature, cast.financeHead, START);
    await head.tapLabel(await head.command('chamdiem'), 'scores-button-note');
    const noted = await head.type('Diễn giải '.repeat(100).trim());
    expect(noted.screen?.buttons.flat()[0]?.label).toEqual({ key: 'scores-button-continue', args: { count: 30 } });
  });
});
