/** After a question that elects nobody there is always a next tap: a further round, also once the result is told, or another way. */
import { expect, test } from 'vitest';
import { findBallot, findPacket, listBallots } from '#ballots';
import { noteAttendance } from '#conference';
import { say, type Say } from '#kernel';
import { presetRule, recountText, withChain } from '#tally';
import { readAtWork } from '../../src/ballots/read-at-work.ts';
import { digest } from '../support/digest.ts';
import { forOneDatabase, type Throwaway } from '../support/database.ts';
import { speaker, type Evening } from '../support/evening.ts';
import { heard, newestScreen, pressWith } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { keyringOf } from '../support/people.ts';
import { publishNow } from '../support/publish.ts';
import { granted, personOf, type SmallBloc } from '../support/small-bloc.ts';

const vi = (key: string, args?: Say['args']): string => speaker.plain(say(key, args), 'vi');

forOneDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const { press, shown, labels } = phoneOf(() => ({ evening, bloc }));
  const inGroup = (data: string, account = bloc.secretary) => pressWith(evening, { account, chat: bloc.group }, data);
  const buttons = () => (newestScreen(evening, bloc.secretary)?.message.reply_markup?.inline_keyboard ?? []).flat();
  const newest = async (): Promise<number> => (await listBallots(base.db.client, conferenceId)).at(-1)?.id ?? 0;
  const unitAt = (place: number): number => bloc.unitIds[place] ?? 0;
  const tell = () => heard(evening, { account: bloc.secretary, chat: bloc.group }, () => publishNow(evening, bloc.secretary, conferenceId));

  async function prepare(data: string): Promise<number> {
    await press(data);
    return newest();
  }

  async function castAll(ballotId: number, papers: readonly number[]): Promise<void> {
    for (const [index, account] of bloc.representatives.entries()) await press(`cast:${ballotId}:${unitAt(index)}:${papers[index] ?? 0}`, account);
  }

  test('several nominated lead to a secret ballot among them with one tap, also after the result was told; a lost key of it is told and repeated, and the packets agree', async () => {
    const named = await prepare(`prepare:${conferenceId}:leader`);
    await press(`method:${named}:nomination`);
    await press(`open:${named}:yes`);
    const toasts: unknown[] = [];
    for (const [index, place] of [0, 1, 1].entries()) toasts.push(await inGroup(`nominate:${named}:${unitAt(place)}`, bloc.representatives[index]));
    expect(toasts[2]).toBe('Đã ghi nhận: Sở Nội vụ đề cử Cục Thuế.');
    expect(await inGroup(`nominate:${named}:${unitAt(0)}`, bloc.representatives[2])).toContain('Mỗi đơn vị một đề cử');
    await press(`close:${named}:yes`);
    expect(shown()).toContain('Bỏ phiếu kín giữa: Sở Tài chính, Cục Thuế.');
    expect(labels()).toEqual(['Bỏ phiếu kín vòng 2', 'Hủy việc lấy ý kiến', 'Để sau']);
    expect(await press(`another:${named}`)).toBe(vi('refusal-ballots-way-left'));
    expect(await press(`run-off:${named}`, bloc.representatives[0])).toBe(vi('refusal-ballots-not-allowed'));

    await press(`publish:${conferenceId}:ask`);
    expect(shown()).toContain('chưa quyết định, còn chờ vòng 2');
    expect(shown()).toContain(vi('announcements-publish-round'));
    expect(buttons()[0]).not.toHaveProperty('style');
    expect((await tell()).join()).toContain('Có hơn một đơn vị được đề cử');
    await press(`ballot:${named}`);
    expect(labels()).toEqual(['Bỏ phiếu kín vòng 2', 'Để sau']);
    const round = await prepare(`run-off:${named}`);
    expect(await findBallot(base.db.client, round)).toMatchObject({ round: 2, optionUnitIds: [unitAt(0), unitAt(1)], rule: presetRule('leader-majority') });
    await press(`ballots:${conferenceId}`);
    expect(await prepare(`run-off:${named}`)).toBe(round);
    expect((await heard(evening, { account: bloc.secretary, chat: bloc.group }, () => press(`open:${round}:yes`))).join()).toContain('Mở phiếu bầu lại Trưởng khối năm 2020 (vòng 2)');
    keyringOf(base).destroy(round);
    await press(`ballot:${round}`);
    const told = await heard(evening, { account: bloc.secretary, chat: bloc.group }, () => press(`repeat:${round}`));
    expect(told.join()).toContain('Hủy phiếu bầu lại Trưởng khối năm 2020 (vòng 2)\nLý do: khóa của phiếu không còn trên máy chủ');
    const repeated = await newest();
    expect(await findBallot(base.db.client, repeated)).toMatchObject({ state: 'draft', round: 2, optionUnitIds: [unitAt(0), unitAt(1)] });
    expect(await base.db.client.auditEntry.count({ where: { key: 'audit-ballot-key-lost' } })).toBe(1);
    await press(`ballots:${conferenceId}`);
    expect(await prepare(`run-off:${named}`)).toBe(repeated);
    await press(`ballots:${conferenceId}`);
    expect(await prepare(`prepare-again:${round}`)).toBe(repeated);
    await press(`open:${repeated}:yes`);
    await castAll(repeated, [2, 2, 1]);
    await press(`close:${repeated}:yes`);
    expect((await tell()).join()).toContain('Cục Thuế tỉnh được bầu làm Trưởng khối năm 2020.');
    const texts = await Promise.all([named, repeated].map(async (id) => (await findPacket(base.db.client, id))?.text ?? ''));
    const reports = withChain(texts.map((text) => recountText(text, digest)));
    expect(reports.map(({ agrees }) => agrees)).toEqual([true, true]);
    expect(reports[0]).toMatchObject({ runOff: { options: [String(unitAt(0)), String(unitAt(1))], seats: 1 } });
    expect(reports[1]).toMatchObject({ heldAs: { withdrawn: [] }, verdict: { elected: [String(unitAt(1))] } });
    await press(`ballot:${named}`);
    expect(labels()).toEqual(['Để sau']);
  });

  test('what met an objection is prepared in another way with one tap; both are told, and the later one counts', async () => {
    const proposed = await prepare(`prepare:${conferenceId}:deputy`);
    await press(`method:${proposed}:agreed-appointment`);
    await press(`candidate:${proposed}:${unitAt(0)}`);
    expect(await press(`open:${proposed}:yes`)).toBe('Đã mở lấy ý kiến.');
    expect(shown()).toContain('Đang lấy ý kiến: bầu Phó Trưởng khối năm 2020');
    await inGroup(`object:${proposed}`, bloc.representatives[2]);
    expect(await press(`close:${proposed}:yes`)).toBe('Đã kết thúc lấy ý kiến.');
    expect(labels()).toEqual(['Chuẩn bị cách khác', 'Công bố kết quả', 'Hủy việc lấy ý kiến', 'Để sau']);
    expect(await readAtWork(base.db.client, conferenceId)).toMatchObject({ next: { does: 'decide', ballot: { id: proposed } } });
    expect(await press(`another:${proposed}`, bloc.representatives[0])).toBe(vi('refusal-ballots-not-allowed'));
    const another = await prepare(`another:${proposed}`);
    expect(await findBallot(base.db.client, another)).toMatchObject({ state: 'draft', round: 1, purpose: 'deputy', optionUnitIds: [unitAt(0)], rule: { method: 'agreed-appointment' } });
    await press(`ballots:${conferenceId}`);
    expect(await prepare(`another:${proposed}`)).toBe(another);
    await press(`method:${another}:secret-ballot`);
    await press(`open:${another}:yes`);
    expect(await press(`another:${proposed}`)).toBe(vi('refusal-ballots-already-prepared'));
    await castAll(another, [1, 1, 1]);
    await press(`close:${another}:yes`);
    expect(await press(`another:${proposed}`)).toBe(vi('refusal-ballots-already-elected'));
    const told = (await tell()).join();
    expect(told).toContain('Chưa thống nhất vì có ý kiến khác.');
    expect(told).toContain('Sở Tài chính tỉnh được bầu làm Phó Trưởng khối năm 2020.');
  });

  test('an award nobody was for is prepared in another way, and the next award waits for it; who took it is no candidate there; units asked in writing are told apart from those present', async () => {
    await press(`awards:${conferenceId}`);
    await evening.stage.say(bloc.secretary, evening.stage.botId, 'Cờ thi đua của UBND tỉnh | 1\nGiấy khen của Khối | 1');
    const [flag = 0, letter = 0] = (await listBallots(base.db.client, conferenceId)).filter((one) => one.award !== undefined).map(({ id }) => id);
    await press(`method:${flag}:show-of-hands`);
    await press(`candidate:${flag}:${unitAt(0)}`);
    await press(`open:${flag}:yes`);
    await press(`close:${flag}:yes`);
    const another = await prepare(`another:${flag}`);
    expect(await press(`open:${letter}:yes`)).toBe(vi('refusal-ballots-award-order'));
    await press(`method:${another}:secret-ballot`);
    await press(`open:${another}:yes`);
    await castAll(another, [1, 1, 1]);
    await press(`close:${another}:yes`);
    await press(`rule:${letter}:ninety-percent-of-all`);
    await press(`open:${letter}:ask`);
    expect(shown()).toContain('Từ lúc mở, danh sách bỏ phiếu được giữ nguyên, chỉ bổ sung đơn vị đến muộn.');
    granted(await noteAttendance(base.db, { conferenceId, unitId: unitAt(2), isPresent: false }, { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() }));
    const opened = await heard(evening, { account: bloc.secretary, chat: bloc.group }, () => press(`open:${letter}:yes`));
    expect(opened.join()).toContain('Phiếu kín, 2 đơn vị có mặt, mỗi đơn vị một phiếu: Sở Tài chính, Cục Thuế.\nVắng mặt, được gửi phiếu riêng (1): Sở Nội vụ.');
    expect((await findBallot(base.db.client, letter))?.optionUnitIds).toEqual([unitAt(1), unitAt(2)]);
    await press(`ballot:${flag}`);
    expect(labels()).not.toContain('Chuẩn bị cách khác');
  });
});
