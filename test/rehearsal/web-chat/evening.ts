/** Fills a stage with the start of a conference, so that the page has something to show. */
import type { Stage } from './stage.ts';

const bold = (text: string) => [{ type: 'bold' as const, offset: 0, length: text.length }];

export async function playEvening({ room, hand, bot, secretary, finance, tax, clock }: Stage) {
  const stand = (minutes: number): void => void (clock.at += minutes * 60_000);
  for (const person of [secretary, finance, tax]) await room.pressStart(person, bot);
  const group = await room.createGroup({ title: 'Khối thi đua Tham mưu - Tổng hợp', creator: secretary, members: [finance, tax] });
  await room.addMember(group, bot, secretary);
  await room.setAdmin(group, bot, { can_pin_messages: true });
  const head = 'Khối thi đua các cơ quan Tham mưu - Tổng hợp · 2019';
  const text = `${head}\nHội nghị tổng kết · đang họp từ 14:00\nCó mặt: 2/3 đơn vị (cần từ 2) · Vắng: Sở Nội vụ\nBầu Trưởng khối năm 2020: đã nhận 1/3 phiếu`;
  const board = await hand.post({
    chatId: group,
    content: { text, entities: bold(head) },
    keyboard: { inline_keyboard: [[{ text: 'Điểm danh', callback_data: 'here' }, { text: 'Nhận phiếu', callback_data: 'ballot', style: 'primary' }], [{ text: 'Chương trình', callback_data: 'agenda' }]] },
  });
  await hand.pin(group, board.message_id);
  stand(3);
  await room.sendText(finance, group, 'Sở Tài chính đã có mặt. Đề nghị thư ký khối gửi chương trình họp.');
  stand(1);
  await room.sendText(secretary, group, '/hoinghi');
  stand(1);
  await hand.post({
    chatId: finance,
    content: {
      text: 'Phiếu bầu Trưởng khối năm 2020\nĐơn vị bỏ phiếu: Sở Tài chính\nChọn 1 đơn vị. Trúng cử khi đạt quá nửa tổng số đơn vị (6/11).',
      entities: bold('Phiếu bầu Trưởng khối năm 2020'),
    },
    keyboard: {
      inline_keyboard: [
        [{ text: 'Cục Thuế', callback_data: 'v1' }],
        [{ text: 'Kho bạc Nhà nước', callback_data: 'v2' }],
        [{ text: 'Văn phòng Đoàn đại biểu Quốc hội', callback_data: 'v3' }],
        [{ text: 'Đã nộp', disabled: {} }, { text: 'Quy chế', url: 'https://example.org/quy-che' }],
        [{ text: 'Gửi phiếu', callback_data: 'cast', style: 'success' }, { text: 'Chọn lại', callback_data: 'again' }],
        [{ text: 'Để phiếu trắng', callback_data: 'blank', style: 'danger' }],
      ],
    },
  });
  await room.sendFile(finance, bot, { name: 'Bảng tự chấm điểm Sở Tài chính 2019.xlsx', mime: 'application/vnd.ms-excel', bytes: new Uint8Array(48_200), caption: 'Bảng tự chấm điểm' });
  await hand.post({
    chatId: finance,
    content: { text: 'Đề nghị chọn việc cần làm.' },
    replyInterface: { keyboard: [['Việc của đơn vị', 'Lịch'], [{ text: 'Gửi số điện thoại', request_contact: true }]], resize_keyboard: true },
  });
  return { group, board: board.message_id };
}
