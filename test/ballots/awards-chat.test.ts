/** A list of awards and the offices beside it, through the chat: who still stands is said on the draft, and awards are never spoken of as elections. */
import { expect, test } from 'vitest';
import { findBallot, listBallots } from '#ballots';
import { say, type Say } from '#kernel';
import { presetRule } from '#tally';
import { setRule } from '../../src/ballots/store.ts';
import { forOneDatabase, type Throwaway } from '../support/database.ts';
import { speaker, type Evening } from '../support/evening.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import type { SmallBloc } from '../support/small-bloc.ts';

const vi = (key: string, args?: Say['args']): string => speaker.plain(say(key, args), 'vi');
const LEAVE = 'Đơn vị đã được đề nghị: thôi xét hình thức sau';
const STAY = 'Đơn vị đã được đề nghị: vẫn được xét hình thức sau';

forOneDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const { press, tapOn, type, shown, labels } = phoneOf(() => ({ evening, bloc }));
  const awards = async (): Promise<readonly number[]> => (await listBallots(base.db.client, conferenceId)).filter((one) => one.award !== undefined).map(({ id }) => id);
  const officeOf = async (purpose: 'leader' | 'deputy'): Promise<number> => (await listBallots(base.db.client, conferenceId)).find((one) => one.purpose === purpose)?.id ?? 0;

  async function hold(ballotId: number, papers: readonly number[]): Promise<void> {
    await press(`open:${ballotId}:yes`);
    for (const [index, account] of bloc.representatives.entries()) await press(`cast:${ballotId}:${bloc.unitIds[index]}:${papers[index] ?? 0}`, account);
    await press(`close:${ballotId}:yes`);
  }

  test('a list that was typed wrong is written anew while nothing of it was opened; an old button does not do it', async () => {
    const names = async () => (await listBallots(base.db.client, conferenceId)).map(({ award, rule }) => [award?.called, rule.seats]);
    await press(`awards:${conferenceId}`);
    await type('Cờ thi đua của khối: 1\nBằng khên');
    expect(await names()).toEqual([['Cờ thi đua của khối', 1], ['Bằng khên', 1]]);
    expect(labels()).not.toContain('Khen thưởng');
    expect(await press(`awards-usual:${conferenceId}:leave`)).toBe(vi('refusal-ballots-awards-prepared'));
    await tapOn('Sửa danh sách khen thưởng');
    expect(shown()).toContain('Danh sách đã lập có 2 hình thức, chưa hình thức nào được mở.');
    expect(labels()).not.toContain('Dùng danh sách thường gặp');
    await type('Giấy khen của khối - 2');
    expect(await names()).toEqual([['Giấy khen của khối', 2]]);
    await base.db.client.ballotOption.deleteMany({});
    await base.db.client.ballot.deleteMany({});
  });

  test('whether units proposed are still considered is chosen with the list and on each draft, kept on each award', async () => {
    await press(`awards:${conferenceId}`);
    expect(labels().slice(0, 2)).toEqual([LEAVE, 'Dùng danh sách thường gặp']);
    await tapOn(LEAVE);
    expect(labels()[0]).toBe(STAY);
    await type('Cờ thi đua của UBND tỉnh | 2\nBằng khen của Chủ tịch UBND tỉnh | 3\nGiấy khen của Khối | 1');
    const [flag = 0, letter = 0, last = 0] = await awards();
    const kept = async () => (await listBallots(base.db.client, conferenceId)).map(({ award }) => award?.winners);
    expect(await kept()).toEqual(['stay', 'stay', 'stay']);
    await press(`ballot:${letter}`);
    await tapOn(STAY);
    expect(labels()).toContain(LEAVE);
    expect(await kept()).toEqual(['stay', undefined, 'stay']);
    expect(await press(`winners:${letter}:stay`, bloc.representatives[0])).toBe(vi('refusal-ballots-not-allowed'));

    await press(`ballot:${flag}`);
    expect(shown()).toContain('Xét: 3 đơn vị, chọn 2.');
    expect(shown()).toContain('Được đề nghị khi đạt quá nửa tổng số đơn vị.');
    expect(labels()).toContain('Đơn vị được xét');
    await hold(flag, [3, 1, 1]);
    expect(shown()).toContain('Còn 1 suất chưa có đơn vị được đề nghị.');
    expect(await press(`winners:${flag}:leave`)).toBe(vi('refusal-ballots-not-draft'));
    expect(speaker.plain(say('ballots-seats-left', { seats: 1, for: 'award' }), 'en')).toBe('For 1 more nobody is proposed.');
    expect(last).toBeGreaterThan(letter);
  });

  test('an annulled award stands in the list until it is prepared again, and the next one waits for it', async () => {
    const [flag = 0, letter = 0] = await awards();
    await press(`annul:${flag}`);
    await type('Sai danh sách');
    await press(`ballots:${conferenceId}`);
    expect(shown()).toContain('bình xét Cờ thi đua của UBND tỉnh: đã hủy, chưa xét lại');
    expect(await press(`open:${letter}:yes`)).toBe(vi('refusal-ballots-award-order'));
    await tapOn('Chuẩn bị lại: bình xét Cờ thi đua của UBND tỉnh');
    expect(shown()).toContain('Kiểm tra trước khi mở: bình xét Cờ thi đua của UBND tỉnh');
  });

  test('on the draft for deputy stands who was elected leader; seats left beside the elected are said, not that nobody is', async () => {
    await press(`prepare:${conferenceId}:deputy`);
    const deputy = await officeOf('deputy');
    await press(`prepare:${conferenceId}:leader`);
    const leader = await officeOf('leader');
    expect(labels()).not.toContain('Bầu 2');
    expect(await press(`seats:${leader}:2`)).toBe(vi('refusal-ballots-one-leader'));
    // As it was prepared before there was one leader only.
    await setRule(base.db.client, leader, presetRule('leader-majority', 2));
    await press(`ballot:${leader}`);
    expect(labels()).toContain('Bầu 1');
    expect(shown()).toContain('Ứng cử: 3 đơn vị, bầu 2.');
    await hold(leader, [3, 5, 1]);
    expect(shown()).toContain('Cục Thuế, Sở Nội vụ cùng 1 phiếu: còn 1 suất chưa có đơn vị được bầu.');
    await press(`candidate:${deputy}:${bloc.unitIds[1]}`);
    await press(`candidate:${deputy}:${bloc.unitIds[2]}`);
    await press(`ballot:${deputy}`);
    expect(shown()).toContain('Sở Tài chính tỉnh: đã được bầu Trưởng khối, không xét ở đây.');
    expect(shown()).toContain('Ứng cử: 0 đơn vị, bầu 1.');
    expect(await press(`open:${deputy}:yes`)).toBe(vi('refusal-ballots-no-candidates'));
    expect((await findBallot(base.db.client, deputy))?.optionUnitIds).toEqual(bloc.unitIds.slice(0, 1));
  });
});
