/** S1, the conference of Bắc Giang 2019, played through the Bot API from an empty room to the announced leader. */
import { afterEach, expect, test } from 'vitest';
import { BAC_GIANG_2019, SCRIPT } from '#rehearsal';
import { forEachDatabase } from '../support/database.ts';
import { beginEvening, type Evening } from '../support/evening.ts';

const textOf = (message: { text?: string; caption?: string }): string => message.text ?? message.caption ?? '';

function groupMessages(evening: Evening): readonly { text: string; file: string | undefined }[] {
  const { play, stage, cast } = evening;
  const seen = stage.room.messagesFor(cast.secretary, play.group ?? 0).filter((one) => one.author === stage.botId);
  return seen.map(({ message }) => ({ text: textOf(message), file: message.document?.file_name }));
}

const textWith = (messages: readonly { text: string }[], words: string): string => messages.find(({ text }) => text.includes(words))?.text ?? '';

function pinnedText({ room, cast, play }: Evening): string {
  const group = room.chatsOf(cast.secretary).find(({ chatId }) => chatId === play.group);
  return textOf(group?.pinned?.message ?? {});
}

let evening: Evening | undefined;
afterEach(async () => {
  await evening?.end();
  evening = undefined;
});

forEachDatabase((open) => {
  test('eleven units join, register, score, attend and vote; the bot announces leader and deputy for 2020', { timeout: 180_000 }, async () => {
    evening = await beginEvening(await open());
    const { room, play } = evening;
    for (const step of SCRIPT) await step.act(play);

    const inGroup = groupMessages(evening);
    const results = textWith(inGroup, 'được bầu làm Trưởng khối năm 2020');
    expect(results).toContain(`${BAC_GIANG_2019.leader} được bầu làm Trưởng khối năm 2020.`);
    expect(results).toContain(`${BAC_GIANG_2019.deputy} được bầu làm Phó Trưởng khối năm 2020.`);
    expect(results).toContain('Đơn vị: 11 · có mặt 11 · phiếu phát ra 11 · thu về 11 · hợp lệ 10 · trắng 1');
    expect(results).toContain('1. Cục Thuế: 8 phiếu (72,7% tổng số đơn vị)');
    expect(results).toContain('Quy tắc: quá nửa tổng số đơn vị, cần 6/11.');
    expect(inGroup.filter(({ file }) => file === 'ket-qua-2019.docx')).toHaveLength(1);

    const board = pinnedText(evening);
    expect(board).toContain('Khối thi đua các cơ quan Tham mưu - Tổng hợp · 2020');
    expect(board).toContain('Trưởng khối: Cục Thuế tỉnh');
    expect(board).toContain('Phó Trưởng khối: Văn phòng Đoàn ĐBQH');

    expect(inGroup.length, inGroup.map(({ text }) => text.split('\n')[0]).join('\n')).toBeLessThanOrEqual(12);
    expect(room.refusals()).toEqual([]);
    expect(room.unansweredCallbacks()).toEqual([]);
  });
});
