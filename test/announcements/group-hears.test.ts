/** A publication of many figures on its way through the outbox to a Telegram that counts every character. */
import { expect, test } from 'vitest';
import { publishResults } from '#announcements';
import { castBallot, closeBallot, openBallot } from '#ballots';
import { noteAttendance, openConference } from '#conference';
import { silentLog } from '#kernel';
import { presetRule } from '#tally';
import { addUnit } from '../../src/blocs/change-units.ts';
import { createBallot } from '../../src/ballots/store.ts';
import { forOneDatabase } from '../support/database.ts';
import { beginEvening } from '../support/evening.ts';
import { heard } from '../support/listener.ts';
import { granted, personOf, setUpBloc } from '../support/small-bloc.ts';

const AWARDS = ['Cờ thi đua của Chính phủ', 'Bằng khen của Thủ tướng Chính phủ', 'Cờ thi đua của UBND tỉnh'];
const MORE_UNITS = ['Văn phòng Đoàn đại biểu Quốc hội', 'Sở Kế hoạch và Đầu tư tỉnh', 'Thanh tra tỉnh Bắc Giang', 'Văn phòng Hội đồng nhân dân tỉnh', 'Ban Quản lý các Khu công nghiệp tỉnh', 'Cục Thống kê tỉnh', 'Kho bạc Nhà nước tỉnh', 'Cục Hải quan tỉnh'];

forOneDatabase((open) => {
  test('three awards of eleven units, each marked by itself, and the leader: the group hears it in one message', async () => {
    const base = await open();
    const evening = await beginEvening(base);
    const bloc = await setUpBloc(base, evening);
    const now = evening.clock.now();
    const by = { personId: await personOf(base.db, bloc.secretary), now };
    const voter = await personOf(base.db, bloc.representatives[0] ?? 0);
    for (const name of MORE_UNITS) granted(await addUnit(base.db, { blocId: bloc.blocId, name }, by));
    const units = (await base.db.client.cycleUnit.findMany({ where: { cycleId: bloc.cycleId } })).map((one) => one.unitId);
    const rights = { position: 'head', canSubmit: true, canVote: true, canSign: true, state: 'confirmed', requestedAt: now } as const;
    for (const unitId of units) await base.db.client.membership.upsert({ where: { personId_unitId_cycleId: { personId: voter, unitId, cycleId: bloc.cycleId } }, update: rights, create: { personId: voter, unitId, cycleId: bloc.cycleId, ...rights } });
    const conferenceId = granted(await openConference(base.db, bloc.blocId, by));
    for (const unitId of units) granted(await noteAttendance(base.db, { conferenceId, unitId, isPresent: true }, by));

    const parts = { db: base.db, keyring: evening.app.keyring, log: silentLog };
    const decide = async (question: { readonly award?: string; readonly sequence: number }, paper: (index: number) => number): Promise<void> => {
      const { award, sequence } = question;
      const what = award === undefined ? { purpose: 'leader' as const } : { purpose: 'award' as const, sequence, award: { kind: 'other' as const, called: award, winners: 'stay' as const } };
      const rule = { ...presetRule(award === undefined ? 'leader-majority' : 'acclaim-two-thirds'), ties: [], runOff: { who: { kind: 'tied' as const }, rounds: 0 } };
      const id = await createBallot(base.db.client, { conferenceId, forYear: 2020, round: 1, rule, optionUnitIds: units, preparedById: by.personId, ...what });
      granted(await openBallot(parts, id, by));
      for (const [index, unitId] of units.entries()) granted(await castBallot(parts, { ballotId: id, unitId, personId: voter, paper: paper(index), now }));
      granted(await closeBallot(parts, id, by));
    };
    // Every unit agrees to the first candidate; the marks of the others vary.
    const marks = (index: number): number => units.reduce((sum, _, place) => sum + (place === 0 ? 1 : 1 + ((index + place) % 3)) * 4 ** place, 0);
    for (const [index, award] of AWARDS.entries()) await decide({ award, sequence: index + 1 }, marks);
    await decide({ sequence: 4 }, () => 1);
    // What was written until now goes out first: a connection that rested while papers were cast is no part of this.
    evening.app.outbox.wake();
    await evening.app.outbox.idle();

    const words = await heard(evening, { account: bloc.secretary, chat: bloc.group }, async () => {
      granted(await publishResults({ db: base.db, sayQuestion: () => '' }, conferenceId, by));
      evening.app.outbox.wake();
      await evening.app.outbox.idle();
    });
    const refusals = evening.room.refusals();
    const row = await base.db.client.outboxMessage.findFirstOrThrow({ where: { kind: 'results' } });
    await evening.end();
    expect([row.state, refusals]).toEqual(['sent', []]);
    const [told = '', ...files] = words;
    expect(told.length).toBeLessThanOrEqual(4096);
    expect(told).toMatch(/được bầu làm Trưởng khối năm 2020\./u);
    for (const award of AWARDS) expect(told).toContain(`${award}: `);
    expect(told.match(/Quy tắc: ít nhất 2\/3 tổng số đơn vị, cần 8\/11\./gu)).toHaveLength(AWARDS.length);
    expect(told).toMatch(/Tin đã rút gọn; số liệu đầy đủ có trong tệp kết quả gửi vào nhóm\.$/u);
    expect(files).toHaveLength(1 + AWARDS.length + 1);
  }, 120_000);
});
