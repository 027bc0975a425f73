/** S7, Hải Dương 2019, through the Bot API: awards by show of hands, the leader nominated by agreement. */
import { afterEach, test } from 'vitest';
import { forOneDatabase } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';
import { decide, everybody, expectRecount, expectReported, gather, listAwards, openConference, publishAndClose, shortOf } from '../support/replay.ts';
import { HAI_DUONG_2019 } from './facts/hai-duong-2019.ts';

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

forOneDatabase((open) => {
  test('three awards by show of hands and a leader nominated by agreement end as reported', { timeout: 180_000 }, async () => {
    evening = await beginEvening(await open());
    const replay = await gather(evening, HAI_DUONG_2019);
    await openConference(replay);
    await listAwards(replay);
    for (const [name, proposed] of Object.entries(HAI_DUONG_2019.awards)) {
      await decide(replay, { title: `bình xét ${name}`, method: 'biểu quyết giơ tay', proposed }, everybody(replay, proposed.length > 1 ? 'Tán thành tất cả' : 'Tán thành'));
    }
    const leader = shortOf(HAI_DUONG_2019, HAI_DUONG_2019.leader);
    await decide(replay, { title: 'Bầu Trưởng khối', method: 'thống nhất đề cử' }, everybody(replay, leader));
    await publishAndClose(replay);
    await expectRecount(replay, 4);
    expectReported(replay, 'Sở Giáo dục và Đào tạo được thống nhất đề cử làm Trưởng khối năm 2020.');
  });
});
