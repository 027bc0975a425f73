/** The rule of what is decided openly, and of papers with a number of names of their own: changed, kept and shown in the chat. */
import { expect, test } from 'vitest';
import { listBallots, type Ballot, type Purpose } from '#ballots';
import { noteAttendance } from '#conference';
import { assert } from '#kernel';
import { presetRule, type Rule } from '#tally';
import { forEachDatabase, type Throwaway } from '../support/database.ts';
import type { Evening } from '../support/evening.ts';
import { heard, newestScreen, pressWith } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { granted, personOf, type SmallBloc } from '../support/small-bloc.ts';

forEachDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, async (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
    await press(`awards:${conferenceId}`);
    await type('Cờ thi đua của UBND tỉnh | 1');
  });

  const { press, tapOn, type, shown, labels } = phoneOf(() => ({ evening, bloc }));
  const inGroup = async (data: string, place: number): Promise<string> => (await pressWith(evening, { account: bloc.representatives[place] ?? 0, chat: bloc.group }, data)) ?? '';
  const told = (act: () => Promise<unknown>): Promise<string> => heard(evening, { account: bloc.secretary }, act).then((texts) => texts.join());
  const unitAt = (place: number): number => bloc.unitIds[place] ?? 0;

  async function newest(purpose: Purpose): Promise<Ballot> {
    const found = (await listBallots(base.db.client, conferenceId)).findLast((one) => one.purpose === purpose);
    assert(found !== undefined, 'the question is there');
    return found;
  }
  const ruleOf = async (purpose: Purpose): Promise<Rule> => (await newest(purpose)).rule;

  async function prepare(purpose: 'leader' | 'deputy', method: string): Promise<number> {
    await press(`prepare:${conferenceId}:${purpose}`);
    const { id } = await newest(purpose);
    await press(`method:${id}:${method}`);
    return id;
  }

  test('the rule of a show of hands is changed setting by setting, with what means something where nobody fills in a paper', async () => {
    const id = await prepare('leader', 'show-of-hands');
    await tapOn('Quy tắc: quá nửa số đơn vị có mặt');
    expect(labels().slice(0, 2)).toEqual(['✓ Quá nửa số đơn vị có mặt', 'Sửa quy tắc']);
    await tapOn('Sửa quy tắc');
    expect(labels().map((label) => label.split(':')[0])).toEqual([
      'Tỷ lệ cần đạt', 'Tính theo', 'Tự bầu cho đơn vị mình', 'Số đơn vị cần có mặt', 'Khi bằng phiếu', 'Bằng phiếu sau cùng', 'Nhận ủy quyền', 'Đơn vị đã ủy quyền', 'Đơn vị đến muộn', 'Vào vòng sau', 'Số vòng bầu lại', 'Quay lại',
    ]);
    await tapOn('Tính theo: số đơn vị có mặt');
    expect(labels()).toEqual(['tổng số đơn vị', '✓ số đơn vị có mặt', 'số đơn vị đã biểu quyết', 'số đơn vị tán thành và không tán thành', 'Quay lại']);
    await tapOn('tổng số đơn vị');
    await press(`rule-ask:${id}:share`);
    await tapOn('Nhập tỷ lệ khác');
    expect(await told(() => type('110%'))).toContain('Tỷ lệ cần đạt lớn hơn toàn bộ số phiếu');
    await type('66,7%');
    expect(labels()).toContain('Tỷ lệ cần đạt: ít nhất 66,7%');
    await press(`rule-type:${id}:quorum`);
    expect(await told(() => type('4 đơn vị'))).toContain('nhiều hơn số đơn vị của khối');
    await type('2 đơn vị');
    const changed = await ruleOf('leader');
    expect(changed).toMatchObject({ method: 'show-of-hands', pass: { numerator: 667, denominator: 1000, base: 'all-units' }, quorum: { kind: 'units', units: 2 } });
    for (const setting of ['blank:valid', 'form:choose', 'base:valid', 'absent:asked-in-writing']) expect(await press(`rule-set:${id}:${setting}`), setting).toContain('không dùng cho việc đang chuẩn bị');
    expect(await press(`rule-ask:${id}:names`)).toContain('không dùng cho việc đang chuẩn bị');
    expect(await press(`rule:${id}:most-votes`)).toContain('không dùng cho việc đang chuẩn bị');
    expect(await press(`rule-set:${id}:share:most`, bloc.representatives[0])).toContain('chỉ thư ký khối hoặc chủ trì');
    expect(await ruleOf('leader')).toEqual(changed);
  });

  test('a changed rule of a show of hands is kept for the year, and used again for a show of hands only', async () => {
    const { id } = await newest('leader');
    await press(`rule-keep:${id}`);
    await type('Giơ tay 66,7%');
    expect(shown()).toContain('Đang dùng: Giơ tay 66,7%. Được bầu, được đề nghị khi đạt ít nhất 66,7% tổng số đơn vị.');
    const kept = await base.db.client.savedRule.findFirstOrThrow({ where: { name: 'Giơ tay 66,7%' } });
    await press(`prepare:${conferenceId}:deputy`);
    const { id: deputy } = await newest('deputy');
    await press(`rules:${deputy}`);
    expect(labels()).not.toContain('Giơ tay 66,7%');
    expect(await press(`rule-kept:${deputy}:${kept.id}`)).toContain('lưu cho cách quyết định khác; chưa có gì thay đổi');
    expect((await ruleOf('deputy')).method).toBe('secret-ballot');
    await press(`step:${deputy}:method`);
    await tapOn('biểu quyết giơ tay');
    await tapOn('Giữ lựa chọn này, sang bước sau');
    expect(shown()).toContain('Bước 3/4');
    await tapOn('Giơ tay 66,7%');
    expect(await ruleOf('deputy')).toEqual(await ruleOf('leader'));
    await press(`rule:${deputy}:show-of-hands-majority`);
    expect(await ruleOf('deputy')).toEqual(presetRule('show-of-hands-majority'));
  });

  test('two of three hands are fewer than 66,7 % of all units; the result and its packet say so', async () => {
    const { id } = await newest('leader');
    await press(`candidate:${id}:${unitAt(1)}`);
    await press(`open:${id}:yes`);
    expect(newestScreen(evening, bloc.secretary, bloc.group)?.message.text).toContain('Được thông qua khi đạt ít nhất 66,7% tổng số đơn vị.');
    await inGroup(`hand:${id}:yes`, 0);
    await inGroup(`hand:${id}:yes`, 1);
    expect(await press(`rule-set:${id}:share:most`)).toContain('mở');
    await press(`close:${id}:yes`);
    expect(shown()).toContain('1. Cục Thuế: 2 đơn vị tán thành (66,7% tổng số đơn vị)');
    expect(shown()).toContain('Quy tắc: ít nhất 66,7% tổng số đơn vị, cần 3/3.');
    expect(shown()).toContain('Nếu tính theo số đơn vị đã biểu quyết thì kết quả là: Cục Thuế tỉnh.');
    await press(`run-off:${id}`);
    const round = await newest('leader');
    expect(round).toMatchObject({ round: 2, state: 'draft', rule: { method: 'show-of-hands', pass: { numerator: 667 } } });
    expect(labels().some((label) => label.startsWith('Quy tắc'))).toBe(false);
    expect(await press(`rule-set:${round.id}:share:most`)).toContain('chưa có gì thay đổi');
    expect((await newest('leader')).rule).toEqual(round.rule);
  });

  test('a paper has so many names as are typed; head, buttons, cast and rule go by it', async () => {
    const { id } = await newest('award');
    await press(`rule-ask:${id}:names`);
    expect(labels()).toEqual(['✓ không quá số lượng cần bầu', 'Nhập số tên khác', 'Quay lại']);
    await tapOn('Nhập số tên khác');
    for (const [text, why] of [['vài tên', 'Chưa đọc được số tên'], ['từ 3 đến 1', 'nhỏ hơn số tên tối thiểu'], ['4', 'nhiều tên hơn số đơn vị có trên phiếu']] as const) expect(await told(() => type(text)), text).toContain(why);
    await type('từ 2 đến 3');
    expect(labels()).toContain('Số tên trên phiếu: từ 2 đến 3 đơn vị');
    expect((await ruleOf('award')).form).toEqual({ kind: 'choose', min: 2, max: 3 });
    await press(`rule-type:${id}:names`);
    await type('2');
    expect((await ruleOf('award')).form).toEqual({ kind: 'choose', min: 1, max: 2 });
  });

  test('the steps for a tie stand in the order they are tapped, the chair last; a second tap of the same button changes nothing', async () => {
    const { id } = await newest('award');
    await press(`rule-set:${id}:last:chair`);
    await press(`rule-ask:${id}:ties`);
    await tapOn('Sắp xếp các bước');
    await tapOn('1. điểm chính thức');
    await press(`tie-steps:${id}:b`);
    expect((await ruleOf('award')).ties).toEqual(['second-ballot', 'chair']);
    await tapOn('điểm tự chấm');
    expect(await press(`rule-set:${id}:blank:valid`)).toBe('');
    await press(`tie-steps:${id}:bs`);
    expect((await ruleOf('award')).ties).toEqual(['second-ballot', 'self-score', 'chair']);
    expect(labels()).toEqual(['điểm chính thức', '2. điểm tự chấm', '1. bầu lại', 'Quay lại']);
    for (const code of ['bb', 'x', 'osbo', '']) expect(await press(`tie-steps:${id}:${code}`), code).toContain('cũ');
    await tapOn('Quay lại');
    expect(shown()).toContain('Khi bằng phiếu: bầu lại, điểm tự chấm');
    expect(await press(`tie-steps:${id}:-`, bloc.representatives[0])).toContain('chỉ thư ký khối hoặc chủ trì');
    expect((await ruleOf('award')).ties).toEqual(['second-ballot', 'self-score', 'chair']);
  });

  test('of several questions open at once the board offers each paper by its name; the hostile code of a paper with too many names is refused', async () => {
    const [award, deputy] = [(await newest('award')).id, (await newest('deputy')).id];
    const pinned = () => evening.room.chatsOf(bloc.secretary).find(({ chatId }) => chatId === bloc.group)?.pinned?.message;
    const papers = (): readonly string[] => (pinned()?.reply_markup?.inline_keyboard ?? []).flat().flatMap(({ text }) => (text.startsWith('Nhận phiếu') ? [text] : []));
    await press(`method:${deputy}:secret-ballot`);
    // Still in the round for the other office.
    await press(`candidate:${deputy}:${unitAt(1)}`);
    await press(`open:${award}:yes`);
    await press(`open:${deputy}:yes`);
    expect(new Set(papers())).toEqual(new Set(['Nhận phiếu bầu Phó Trưởng khối năm 2020', 'Nhận phiếu bình xét Cờ thi đua của UBND tỉnh']));
    const [voter = 0] = bloc.representatives;
    const at = { account: voter, chat: bloc.group, messageId: pinned()?.message_id ?? 0 };
    expect(await pressWith(evening, at, `receive:${award}`)).toContain(`start=v_${award}`);
    await evening.room.pressStart(voter, evening.stage.botId, `v_${award}`);
    await evening.stage.settle();
    expect(shown(voter)).toContain('Phiếu bình xét Cờ thi đua của UBND tỉnh');
    expect(shown(voter)).toContain('Chọn từ 1 đến 2 đơn vị.');
    await tapOn('Sở Tài chính', voter);
    await tapOn('Cục Thuế', voter);
    expect(await press(`cast:${award}:${unitAt(0)}:7`, voter)).toContain('chưa có gì được ghi');
    await press(`cast:${award}:${unitAt(0)}:3`, voter);
    expect(await base.db.client.pollbookEntry.findMany({ select: { ballotId: true, unitId: true } })).toEqual([{ ballotId: award, unitId: unitAt(0) }]);
    for (const place of [1, 2]) await press(`cast:${award}:${unitAt(place)}:1`, bloc.representatives[place] ?? 0);
    await press(`close:${award}:yes`);
    expect(papers()).toEqual(['Nhận phiếu']);
    await press(`close:${deputy}:yes`);
    expect(shown()).toContain('Kết quả bầu Phó Trưởng khối năm 2020');
    expect(papers()).toEqual([]);
  });

  test('an appointment that one unit objects to is not made; asked again, with nobody against it, it is', async () => {
    const id = await prepare('deputy', 'agreed-appointment');
    await tapOn('Số đơn vị cần có mặt: ít nhất 2/3');
    expect(shown()).toContain('Đang dùng: Chỉ định khi không có ý kiến khác.');
    await press(`rule-set:${id}:late:observe`);
    await press(`rule-type:${id}:quorum`);
    await type('3 đơn vị');
    expect(labels()).toEqual(['Số đơn vị cần có mặt: 3 đơn vị', 'Nhận ủy quyền: mỗi đơn vị nhận không quá một', 'Đơn vị đã ủy quyền: tính là có mặt', 'Đơn vị đến muộn: chỉ dự, không bỏ phiếu', 'Quay lại']);
    await press(`candidates:${id}`);
    await tapOn('Sở Nội vụ');
    const by = { personId: await personOf(base.db, bloc.secretary), now: evening.clock.now() };
    const attends = (isPresent: boolean) => noteAttendance(base.db, { conferenceId, unitId: unitAt(0), isPresent }, by).then(granted);
    await attends(false);
    expect(await press(`open:${id}:yes`)).toContain('Chưa đủ số đơn vị có mặt');
    await attends(true);
    await press(`open:${id}:yes`);
    expect(newestScreen(evening, bloc.secretary, bloc.group)?.message.text).toContain('Cách quyết định: thống nhất chỉ định.');
    expect(await inGroup(`object:${id}`, 0)).toContain(`start=o_${id}`);
    await press(`close:${id}:yes`);
    expect(shown()).toContain('1 đơn vị có ý kiến khác: Sở Tài chính');
    expect(shown()).toContain('Chưa thống nhất vì có ý kiến khác.');
    expect(shown()).not.toContain('được thống nhất chỉ định làm');

    const again = await prepare('deputy', 'agreed-appointment');
    expect(again).not.toBe(id);
    await press(`candidate:${again}:${unitAt(2)}`);
    await press(`open:${again}:yes`);
    await press(`close:${again}:yes`);
    expect(shown()).toContain('Sở Nội vụ tỉnh được thống nhất chỉ định làm Phó Trưởng khối năm 2020.');
  });
});
