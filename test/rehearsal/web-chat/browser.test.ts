/** The web chat in a real browser, with a real bot behind it: two windows, the keyboard alone, links, files, every kind of message, the sample on its way. */
import { describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { ALERT, startCountingBot } from './counting-bot.ts';
import { hallOnce } from './counting-hall.ts';
import { faintTexts, overflowing } from './page-checks.ts';
import { setStage, type Stage } from './stage.ts';
import { chromiumPath, DESKTOP, keepPicture, openWindow, PHONE, serveStage, type Served } from './window.ts';

/** A picture of one teal point. */
const PICTURE = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkqPpfDwADtgHK5kRGxQAAAABJRU5ErkJggg==', 'base64'));

describe.runIf(chromiumPath !== undefined)('the web chat in a browser', { timeout: 180_000 }, () => {
  let browser: Browser;
  let stage: Stage;
  let served: Served;
  let group: number;

  hallOnce((hall) => {
    ({ browser, stage, served, group } = hall);
  });

  const windowOf = (as: number, chat?: number): string => `${served.address}/?as=${as}${chat === undefined ? '' : `&chat=${chat}`}`;
  const board = (page: Page, count: number) => page.getByRole('log').getByText(`Đã nhận ${count}/3 phiếu`);

  it('begins from nothing: a newcomer starts the bot, makes a group with it, and two windows see one board change', async () => {
    const fresh = await setStage();
    const room = await serveStage(fresh);
    const stop = await startCountingBot(fresh);
    const one = await openWindow(browser, room.address);
    await keepPicture(one, 'welcome');
    await one.getByRole('button', { name: 'Thư ký khối', exact: true }).click();
    await one.getByRole('button', { name: /^Bot khối thi đua/ }).click();
    await keepPicture(one, 'start');
    await one.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
    await one.getByRole('log').getByText('Đề nghị chọn việc cần làm.').waitFor();
    await one.getByRole('button', { name: 'Tạo nhóm' }).click();
    await one.getByLabel('Tên nhóm').fill('Khối Tổng hợp');
    await one.getByRole('button', { name: 'Chọn tất cả' }).click();
    await keepPicture(one, 'new-group');
    await one.getByRole('dialog').getByRole('button', { name: 'Tạo nhóm' }).click();
    await one.getByRole('heading', { name: 'Khối Tổng hợp' }).waitFor();
    const made = Number(new URL(one.url()).searchParams.get('chat'));
    await keepPicture(one, 'first-group');
    await one.getByRole('button', { name: 'Cho bot làm quản trị viên' }).click();
    await one.getByText('Bot chưa là quản trị viên').waitFor({ state: 'detached' });
    await one.getByRole('textbox').fill('/ba');
    await one.getByRole('option', { name: /bang/ }).click();
    await board(one, 0).waitFor();
    const two = await openWindow(browser, `${room.address}/?as=${fresh.tax}&chat=${made}`);
    await two.evaluate(() => Object.assign(window, { isSame: true }));
    await one.getByRole('button', { name: 'Nhận phiếu' }).click();
    await one.getByText('Đã ghi nhận phiếu của đơn vị.').waitFor();
    await board(two, 1).waitFor();
    await two.getByRole('button', { name: 'Nhận phiếu' }).click();
    await board(one, 2).waitFor();
    expect(await two.evaluate(() => 'isSame' in window)).toBe(true);
    expect(fresh.room.refusals()).toEqual([]);
    await Promise.all([one.close(), two.close()]);
    await stop();
    await room.close();
  });

  it('is walked by the keyboard alone: from the list into a chat, a line sent, a button pressed, an alert closed', async () => {
    const page = await openWindow(browser, windowOf(stage.finance));
    const list = page.getByRole('list', { name: 'Danh sách chat' });
    await list.getByRole('button').first().focus();
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    const row = list.getByRole('button', { name: /Khối thi đua Tham mưu/ });
    while (!(await row.evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('log').waitFor();
    const until = async (name: string): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
        if (here === name) return;
      }
      throw new Error(`Tab never reached "${name}"`);
    };
    await until('Quy chế');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(ALERT).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await until('Viết tin nhắn');
    await page.keyboard.type('Sở Tài chính có mặt.');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Sở Tài chính có mặt.', { exact: true }).waitFor();
  });

  it('keeps the chat open when another person is played, if they are in it too', async () => {
    const page = await openWindow(browser, windowOf(stage.finance, group));
    await page.getByRole('button', { name: 'Đổi vai' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đại diện Cục Thuế', exact: true }).click();
    await page.getByRole('button', { name: /Đang đóng vai.*Đại diện Cục Thuế/ }).waitFor();
    await board(page, 0).waitFor();
    expect(new URL(page.url()).search).toBe(`?as=${stage.tax}&chat=${group}`);
  });

  it('marks no message of the open chat as unread, however late the server hears that it was read', async () => {
    const page = await openWindow(browser, windowOf(stage.tax, group));
    const row = page.getByRole('list', { name: 'Danh sách chat' }).locator('[aria-current=true]');
    await board(page, 0).waitFor();
    const title = await page.title();
    await page.route('**/acts', (route) => (route.request().postData()?.includes('"read"') === true ? undefined : route.continue()));
    await stage.room.sendText(stage.secretary, group, 'Đề nghị các đơn vị vào họp.');
    await page.getByRole('log').getByText('Đề nghị các đơn vị vào họp.').waitFor();
    expect(stage.room.chatsOf(stage.tax).find(({ chatId }) => chatId === group)?.unread).toBe(1);
    await row.getByText('Đề nghị các đơn vị vào họp.').waitFor();
    expect(await row.locator('.unread').count()).toBe(0);
    expect(await page.title()).toBe(title);
  });

  it('leads from the group into the private chat by the link a button answers with', async () => {
    const page = await openWindow(browser, windowOf(stage.tax, group));
    await page.getByRole('button', { name: 'Vào chat riêng' }).click();
    await page.getByRole('log').getByText('Phiếu v_1').waitFor();
    expect(new URL(page.url()).searchParams.get('chat')).toBe(String(stage.bot));
  });

  it('shows an ephemeral message to its one reader only, marked so', async () => {
    const [mine, other] = await Promise.all([openWindow(browser, windowOf(stage.finance, group)), openWindow(browser, windowOf(stage.tax, group))]);
    await mine.getByRole('button', { name: 'Nhắc riêng' }).click();
    await mine.getByText('Chỉ vai này thấy').waitFor();
    await stage.room.quiet();
    await board(other, 0).waitFor();
    expect(await other.getByText('Đơn vị chưa bỏ phiếu.').count()).toBe(0);
  });

  it('sends a file and a contact, and offers files as cards to download', async () => {
    const page = await openWindow(browser, windowOf(stage.tax, stage.bot));
    await page.getByRole('log').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'Bảng điểm.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('PK') });
    await page.getByRole('log').getByText('Đã nhận tệp Bảng điểm.xlsx').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Bảng điểm\.xlsx/ }).click()]);
    expect(download.suggestedFilename()).toBe('Bảng điểm.xlsx');
    await page.getByRole('button', { name: 'Gửi số điện thoại' }).click();
    await page.getByRole('log').getByText('Đã nhận số điện thoại.').waitFor();
  });

  it('answers a message, then mends and deletes its own', async () => {
    const page = await openWindow(browser, windowOf(stage.tax, group));
    const log = page.getByRole('log');
    const menuOf = async (text: string, move: string): Promise<void> => {
      const bubble = log.getByRole('article').filter({ hasText: text }).last();
      await bubble.hover();
      await bubble.getByLabel('Việc với tin nhắn này').click();
      await bubble.getByRole('button', { name: move, exact: true }).click();
    };
    const write = async (text: string): Promise<void> => {
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
    };
    await menuOf('Đề nghị thư ký khối gửi chương trình họp', 'Trả lời');
    await write('Cục Thuế cũng đề nghị');
    await log.getByText('Cục Thuế cũng đề nghị').waitFor();
    const last = stage.room.messagesFor(stage.tax, group).at(-1)?.message;
    expect(last?.reply_to_message?.text).toContain('Đề nghị thư ký khối');
    await menuOf('Cục Thuế cũng đề nghị', 'Sửa');
    await write('Cục Thuế nhất trí');
    await log.getByText('Cục Thuế nhất trí').waitFor();
    await menuOf('Cục Thuế nhất trí', 'Xóa');
    await log.getByText('Cục Thuế nhất trí').waitFor({ state: 'detached' });
  });

  it('draws every kind of message, and a person’s HTML as the letters it is', async () => {
    const { room, hand, finance, secretary, bot } = stage;
    const gallery = await room.createGroup({ title: 'Nhóm thử', creator: finance, members: [secretary], kind: 'forum' });
    await room.addMember(gallery, bot, finance);
    await room.createTopic(finance, gallery, 'Bầu Trưởng khối');
    await room.sendText(secretary, gallery, '<img src=x onerror="document.title=1"> & <b>đậm</b>');
    const text = 'Đậm nghiêng mã gạch\nTrích quy chế\nconst phiếu = 1;\nhttps://example.org';
    const at = (type: 'bold' | 'italic' | 'code' | 'strikethrough' | 'blockquote' | 'pre' | 'url', word: string) => ({ type, offset: text.indexOf(word), length: word.length });
    const entities = [at('bold', 'Đậm'), at('italic', 'nghiêng'), at('code', 'mã'), at('strikethrough', 'gạch'), at('blockquote', 'Trích quy chế'), at('pre', 'const phiếu = 1;'), at('url', 'https://example.org')];
    const styled = await hand.post({ chatId: gallery, content: { text, entities } });
    const mended = await hand.post({ chatId: gallery, content: { text: 'Hạn: 17:00 ngày 24/11/2019' } });
    await hand.edit(gallery, mended.message_id, 'Hạn: 17:00 ngày 25/11/2019');
    await room.sendText(secretary, gallery, 'Đồng ý với nội dung trên.', { replyTo: styled.message_id });
    await room.forward(finance, gallery, { chatId: gallery, messageId: styled.message_id });
    await room.sendFile(finance, gallery, { name: 'anh.png', mime: 'image/png', bytes: PICTURE, as: 'photo', caption: 'Ảnh hội nghị' });
    await room.sendText(finance, gallery, 'Lệnh của quản trị viên ẩn danh', { asAnonymousAdmin: true });
    const page = await openWindow(browser, windowOf(secretary, gallery), { ...DESKTOP, height: 1300 });
    await page.getByText('Đồng ý với nội dung trên.').first().waitFor();
    await page.getByRole('log').getByRole('img', { name: 'Ảnh: photo.jpg' }).waitFor();
    await keepPicture(page, 'gallery');
    expect(await page.getByRole('log').getByText('<img src=x onerror="document.title=1"> & <b>đậm</b>').count()).toBe(1);
    for (const tag of ['strong', 'em', 'code', 's', 'blockquote', 'pre', 'a']) expect(await page.locator(`.log .text ${tag}`).count()).toBeGreaterThan(0);
    expect(await page.getByRole('log').getByText('đã sửa').count()).toBe(1);
    expect(await page.title()).toContain('Thư ký khối');
    expect(await faintTexts(page)).toEqual([]);
  });

  it('follows the sample: the own chat where this person acts, the group where others do, nothing after a walk elsewhere', async () => {
    const page = await openWindow(browser, windowOf(stage.secretary));
    const chatOf = (): string | null => new URL(page.url()).searchParams.get('chat');
    const shows = (chat: number) => page.waitForURL((url) => url.searchParams.get('chat') === String(chat));
    stage.controls.show({ status: 'playing', step: 3, groupId: group, scenes: [{ userId: stage.secretary, chatId: stage.bot }] });
    await page.getByText('bước 3/40').waitFor();
    expect(chatOf()).toBeNull();
    await page.getByRole('button', { name: 'Theo dõi' }).click();
    await shows(stage.bot);
    stage.controls.show({ step: 5, scenes: [{ userId: stage.tax, chatId: stage.bot }] });
    await shows(group);
    await page.reload();
    await page.getByRole('button', { name: 'Theo dõi', pressed: true }).waitFor();
    await page.getByRole('list', { name: 'Danh sách chat' }).getByRole('button', { name: /^Bot khối thi đua/ }).click();
    await page.getByRole('button', { name: 'Theo dõi', pressed: false }).waitFor();
    stage.controls.show({ status: 'idle', step: 0, scenes: [] });
    await page.getByRole('button', { name: 'Chạy thử hội nghị mẫu' }).waitFor();
    expect(chatOf()).toBe(String(stage.bot));
  });

  it('shows the sample rehearsal on its way and hands it over', async () => {
    const page = await openWindow(browser, windowOf(stage.secretary, group));
    await page.getByRole('button', { name: 'Chạy thử hội nghị mẫu' }).click();
    await page.getByText('Hội nghị mẫu cần phòng trống').waitFor();
    await page.getByRole('button', { name: 'Xóa và chạy thử' }).click();
    stage.controls.show({ status: 'playing', step: 12, caption: { vi: 'Sở Tài chính bỏ phiếu', en: 'Sở Tài chính votes' } });
    await page.getByText('bước 12/40').waitFor();
    await keepPicture(page, 'sample-playing');
    const phone = await openWindow(browser, windowOf(stage.secretary, group), PHONE);
    await phone.getByText('bước 12/40').waitFor();
    await keepPicture(phone, 'phone-sample');
    expect(await overflowing(phone)).toEqual([]);
    await phone.getByRole('combobox', { name: 'Tốc độ chạy' }).selectOption('slow');
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    await page.getByRole('button', { name: 'Tự làm tiếp' }).click();
    expect(stage.controls.moves).toEqual(['play', 'pace slow', 'pause', 'take-over']);
    stage.controls.show({ status: 'failed' });
    await phone.getByText('các bước trước còn nguyên').waitFor();
    expect(await overflowing(phone)).toEqual([]);
    stage.controls.show({ status: 'finished', step: 40 });
    await page.getByRole('button', { name: 'Bắt đầu lại' }).click();
    await page.getByText('không lấy lại được').waitFor();
    await keepPicture(page, 'restart');
    await page.getByRole('button', { name: 'Để sau' }).click();
    expect(stage.controls.moves).not.toContain('restart');
    stage.controls.show({ status: 'idle', step: 0 });
  });
});
