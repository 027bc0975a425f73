/** A meeting led from one phone: people, agenda, another opinion, a pause, what was taken back; each press answered, nothing refused by Telegram. */
import { expect, test } from 'vitest';
import { castBallot } from '#ballots';
import { silentLog } from '#kernel';
import type { GroupReply } from '#telegram';
import { takeReply } from '../../src/conference/telegram/replies.ts';
import { forOneDatabase, type Throwaway } from '../support/database.ts';
import type { Evening } from '../support/evening.ts';
import { heard, newestScreen,  } from '../support/listener.ts';
import { meetOnce } from '../support/meeting.ts';
import { phoneOf } from '../support/phone.ts';
import { publishNow } from '../support/publish.ts';
import { granted, personOf, type SmallBloc } from '../support/small-bloc.ts';

forOneDatabase((open) => {
  let base: Throwaway;
  let evening: Evening;
  let bloc: SmallBloc;
  let conferenceId: number;

  meetOnce(open, (meeting) => {
    ({ base, evening, bloc, conferenceId } = meeting);
  });

  const textOf = (message: { text?: string } | undefined): string => message?.text ?? '';
  const { press, type, shown, board } = phoneOf(() => ({ evening, bloc }));
  const told = (): readonly string[] => evening.room.messagesFor(bloc.secretary, bloc.group).filter((one) => one.author === evening.stage.botId).map(({ message }) => textOf(message));

  test('a unit leaves with a reason and comes back: the roll knows the times, the board only that there is a reason', async () => {
    const [unitId = 0] = bloc.unitIds;
    await press(`note:${conferenceId}:${unitId}:0`);
    await press(`write:${conferenceId}:absent:${unitId}`);
    await type('họp đột xuất');
    await press(`roll:${conferenceId}`);
    expect(shown()).toContain('Sở Tài chính vắng có lý do: họp đột xuất');
    expect(board()).toContain('Vắng có lý do: Sở Tài chính');
    expect(board()).not.toContain('họp đột xuất');
    await press(`note:${conferenceId}:${unitId}:1`);
    await press(`moves:${conferenceId}`);
    expect(shown().match(/Sở Tài chính: (?:có mặt|rời hội nghị)/gu)).toEqual(['Sở Tài chính: có mặt', 'Sở Tài chính: rời hội nghị', 'Sở Tài chính: có mặt']);
  });

  test('guests are entered and taken off', async () => {
    await press(`write:${conferenceId}:guests:0`);
    await type('Đại diện Sở Nội vụ\nĐại diện Ban Thi đua');
    await press(`guests:${conferenceId}`);
    expect(shown()).toContain('Khách mời: 2');
    await press(`guest-drop:${conferenceId}:1`);
    expect(shown()).toContain('Khách mời: 1');
    expect(await press(`guest-drop:${conferenceId}:1`)).toContain('không còn trong danh sách');
  });

  test('the agenda is led item by item, with one added, renamed, moved and left out', async () => {
    await press(`write:${conferenceId}:item:0`);
    await type('Phát động phong trào năm sau');
    const items = await base.db.client.agendaItem.findMany({ orderBy: { position: 'asc' } });
    expect(items.map((item) => item.title || item.kind)).toEqual(['year-report', 'discussion', 'awards', 'election', 'Phát động phong trào năm sau', 'closing']);
    const [report, discussion, awards] = items.map((item) => item.id);
    await press(`item:${report}:start`);
    expect(board()).toContain('Đang thực hiện: 1. Báo cáo tổng kết');
    await press(`item:${discussion}:start`);
    await press(`item:${awards}:skip`);
    await press(`write:${conferenceId}:rename:${awards}`);
    await type('Bình xét thi đua');
    await press(`item:${awards}:down`);
    await press(`agenda:${conferenceId}`);
    expect(shown()).toContain('▶ 2. Thảo luận');
    expect(shown()).toContain('– 4. Bình xét thi đua · bỏ qua');
    expect(await press(`item:${discussion}:start`)).toContain('lần bấm này không làm thay đổi gì');
  });

  test('another opinion keeps a proposal from being agreed; put anew, it is', async () => {
    const [, tax = 0] = bloc.representatives;
    await press(`write:${conferenceId}:proposal:0`);
    await type('Mỗi đơn vị nhận một phong trào');
    await evening.stage.press(tax, bloc.group, { label: 'Có ý kiến khác' });
    await type('Đề nghị chỉ áp dụng cho đơn vị có điều kiện', tax);
    expect(board()).toContain('Có ý kiến khác: Cục Thuế');
    expect(await press(`agree:${conferenceId}`)).toContain('Còn ý kiến khác');
    await press(`write:${conferenceId}:proposal:0`);
    await type('Đơn vị có điều kiện nhận một phong trào');
    await press(`agree:${conferenceId}`);
    expect(shown()).toContain('– Đơn vị có điều kiện nhận một phong trào');
    expect(await press(`speak:${conferenceId}:objection:0`, tax)).toContain('Không có đề nghị nào');
  });

  test('what a unit says is taken down for it, and a stranger is not heard', async () => {
    const [unitId = 0] = bloc.unitIds;
    await press(`speaker-units:${conferenceId}`);
    await press(`write:${conferenceId}:remark:${unitId}`);
    await type('Đề nghị gửi dự thảo sớm hơn');
    await press(`remarks:${conferenceId}`);
    expect(shown()).toContain('• Sở Tài chính (mục 2): Đề nghị gửi dự thảo sớm hơn');
    expect(await press(`speak:${conferenceId}:remark:0`, bloc.outsider)).toContain('chưa thuộc đơn vị nào');
    const [finance = 0] = bloc.representatives;
    expect(await press(`write:${conferenceId}:note:0`, finance)).toContain('chỉ thư ký khối hoặc chủ trì');
    await type('/hoinghi', finance);
    expect(shown(finance)).toContain('Đang thực hiện: 2. Thảo luận');
  });

  test('a reply to the board is taken down with a sign and no new message: a unit its remark, the secretary a note; nothing else that is said in the group', async () => {
    const { room, stage } = evening;
    const [finance = 0, tax = 0] = bloc.representatives;
    const boardId = room.chatsOf(bloc.secretary).find(({ chatId }) => chatId === bloc.group)?.pinned?.message.message_id ?? 0;
    const reply = async (account: number, text: string, replyTo = boardId): Promise<number> => {
      const id = await room.sendText(account, bloc.group, text, { replyTo });
      await stage.settle();
      return id;
    };
    const signsOn = (id: number) => room.messagesFor(bloc.secretary, bloc.group).find(({ message }) => message.message_id === id)?.reactions;
    const taken = () => base.db.client.remark.findMany({ where: { conferenceId }, orderBy: { id: 'asc' }, select: { kind: true, unitId: true, text: true } });
    const [before, messages] = [(await taken()).length, told().length];
    expect(board()).toContain('trả lời tin này');
    const own = await reply(finance, '  Đề nghị giao chỉ tiêu\u200B sớm ');
    const note = await reply(bloc.secretary, 'Giao thư ký tổng hợp');
    const others = [await reply(bloc.outsider, 'Xin góp ý'), await reply(tax, 'Đồng ý với Sở Tài chính', own), await room.sendText(tax, bloc.group, 'Xin chào')];
    await room.editText(finance, bloc.group, { messageId: own, text: 'Đã sửa' });
    await stage.settle();
    expect(await heard(evening, { account: tax }, () => reply(tax, 'ý'.repeat(1001)))).toEqual([expect.stringContaining('từ 1 đến 1000 ký tự')]);
    // Telegram repeats an update that was handled already.
    const repeated = { personId: await personOf(base.db, finance), place: { chatId: bloc.group }, updateId: 1, messageId: own, now: evening.clock.now() } as unknown as Parameters<GroupReply>[0];
    expect((await takeReply({ db: base.db, botUsername: '' })(repeated, 'Đề nghị giao chỉ tiêu sớm')).sign?.messageId).toBe(own);
    expect((await taken()).slice(before)).toEqual([
      { kind: 'remark', unitId: bloc.unitIds[0], text: 'Đề nghị giao chỉ tiêu sớm' },
      { kind: 'note', unitId: null, text: 'Giao thư ký tổng hợp' },
    ]);
    expect([own, note, ...others].map(signsOn)).toEqual([['✍'], ['✍'], [], [], []]);
    expect(told()).toHaveLength(messages);
  });

  test('suspended, nobody checks in or speaks; resumed, the meeting goes on', async () => {
    await press(`pause:${conferenceId}:suspend`);
    expect(board()).toContain('Hội nghị tổng kết · đang tạm dừng');
    expect(await press(`present:${conferenceId}`)).toContain('đang tạm dừng');
    expect(await press(`conference-close:${conferenceId}:yes`)).toContain('đang tạm dừng');
    expect(await press(`prepare:${conferenceId}:leader`)).toMatch(/chưa có gì thay đổi/u);
    await press(`pause:${conferenceId}:resume`);
    expect(board()).toContain('đang họp từ');
  });

  test('closed by mistake it goes on with a reason; opened by mistake it is annulled with one; both are told once', async () => {
    await press(`conference-close:${conferenceId}:ask`);
    await press(`conference-close:${conferenceId}:yes`);
    await type('/hoinghi');
    await press(`write:${conferenceId}:reopen:0`);
    await type('Bấm nhầm khi còn nội dung chưa bàn');
    expect(told().filter((text) => text.includes('Lý do họp tiếp: Bấm nhầm khi còn nội dung chưa bàn'))).toHaveLength(1);
    expect(board()).toContain('đang họp từ');
    await press(`write:${conferenceId}:annul:0`);
    await type('Chưa đến ngày họp');
    expect(told().filter((text) => text.includes('hủy do mở nhầm'))).toHaveLength(1);
    expect(board()).not.toContain('Hội nghị tổng kết');
    await press(`conference-open:${bloc.blocId}:ky-giao-uoc`);
    expect(board()).toContain('Hội nghị ký giao ước thi đua · đang họp từ');
  });

  test('the one screen leads on: open the prepared question, see who has not voted, publish what was counted', async () => {
    const { db } = base;
    const { id } = await db.client.conference.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const firstButton = () => newestScreen(evening, bloc.secretary)?.message.reply_markup?.inline_keyboard[0]?.[0];
    const next = async () => {
      await type('/hoinghi');
      const found = firstButton();
      return { label: found?.text, style: found !== undefined && 'style' in found ? found.style : undefined };
    };
    for (const unitId of bloc.unitIds) await press(`note:${id}:${unitId}:1`);
    expect((await next()).label).toContain('Chuyển sang');
    await press(`prepare:${id}:leader`);
    expect(await next()).toEqual({ label: 'Mở: bầu Trưởng khối năm 2020', style: 'primary' });
    const { id: ballotId } = await db.client.ballot.findFirstOrThrow();
    await press(`open:${ballotId}:yes`);
    const [first = 0, second = 0, third = 0] = bloc.unitIds;
    const cast = async (unitId: number, account: number) =>
      granted(await castBallot({ db, keyring: evening.app.keyring, log: silentLog }, { ballotId, unitId, personId: await personOf(db, account), paper: 1, now: evening.clock.now() }));
    await cast(first, bloc.representatives[0] ?? 0);
    await cast(third, bloc.representatives[2] ?? 0);
    expect(await next()).toEqual({ label: 'Đang mở: bầu Trưởng khối năm 2020', style: 'primary' });
    expect(shown()).toContain('Đang bỏ phiếu: bầu Trưởng khối năm 2020, đã nhận 2/3\nChưa bỏ phiếu: Cục Thuế');
    const [finance = 0] = bloc.representatives;
    await type('/hoinghi', finance);
    expect(shown(finance)).not.toContain('Chưa bỏ phiếu');
    await cast(second, bloc.representatives[1] ?? 0);
    await press(`close:${ballotId}:yes`);
    expect(await next()).toEqual({ label: 'Công bố kết quả', style: 'primary' });
    await publishNow(evening, bloc.secretary, id);
    await press(`run:hoinghi:${bloc.blocId}`);
    expect(firstButton()?.text).toContain('Chuyển sang');
  });
});
