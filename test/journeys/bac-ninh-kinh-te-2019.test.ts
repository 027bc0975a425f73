/** S4, Bắc Ninh 2019, through the Bot API: awards by agreement, the leader by secret ballot. */
import { afterEach, test } from 'vitest';
import { forOneDatabase } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';
import { decide, expectRecount, expectReported, gather, listAwards, openConference, publishAndClose, voteFor } from '../support/replay.ts';
import { BAC_NINH_KINH_TE_2019 } from './facts/bac-ninh-kinh-te-2019.ts';

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

forOneDatabase((open) => {
  test('four awards agreed on and a leader elected by secret ballot end as reported', { timeout: 180_000 }, async () => {
    evening = await beginEvening(await open());
    const replay = await gather(evening, BAC_NINH_KINH_TE_2019);
    await openConference(replay);
    await listAwards(replay);
    for (const [name, proposed] of Object.entries(BAC_NINH_KINH_TE_2019.awards)) {
      await decide(replay, { title: `bình xét ${name}`, method: 'thống nhất phương án', proposed });
    }
    await decide(replay, { title: 'Bầu Trưởng khối' }, voteFor(replay, BAC_NINH_KINH_TE_2019.leader));
    await publishAndClose(replay);
    await expectRecount(replay, 1);
    expectReported(replay, 'Liên Minh HTX tỉnh được bầu làm Trưởng khối năm 2020.');
  });
});
