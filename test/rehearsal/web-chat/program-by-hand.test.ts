/** The real program in a real browser, by hand: one person founds a bloc, two others vote, every window sees the board change. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startProgram, type Program } from './program.ts';
import { chromiumPath, keepPicture, openBrowser, openWindow, PHONE } from './window.ts';

const BLOC = 'Khối thi đua Tài chính - Ngân sách';
const GROUP = 'Nhóm Tài chính - Ngân sách';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).last().click();
/** Opens a chat from the list; on a phone the list is one step back. */
const openChat = async (page: Page, name: RegExp): Promise<void> => {
  const back = page.getByRole('button', { name: 'Về danh sách chat' });
  if (await back.isVisible()) await back.click();
  await page.getByRole('list', { name: 'Danh sách chat' }).getByRole('button', { name }).click();
  await page.getByRole('heading', { name }).waitFor();
};
const toBot = (page: Page) => openChat(page, /^Khối thi đua/);
const toGroup = (page: Page) => openChat(page, new RegExp(GROUP));
const says = (page: Page, words: string | RegExp) => page.getByRole('log').getByText(words).last().waitFor();
const writes = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Viết tin nhắn' }).fill(text);
  await page.keyboard.press('Enter');
};

describe.runIf(chromiumPath !== undefined)('the whole program in a browser, by hand', { timeout: 180_000 }, () => {
  let browser: Browser;
  let program: Program;

  beforeAll(async () => {
    [browser, program] = await Promise.all([openBrowser(), startProgram()]);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await Promise.all(browser.contexts().flatMap((context) => context.pages()).map((page, at) => keepPicture(page, `failed-${at}`)));
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
    await program.end();
  });

  const windowAs = async (who: string, look?: { width: number; height: number }): Promise<Page> => {
    const page = await openWindow(browser, program.address(), look);
    await press(page, who);
    await page.getByRole('button', { name: new RegExp(`Đang đóng vai.*${who}`) }).first().waitFor();
    return page;
  };

  const found = async (secretary: Page): Promise<void> => {
    await toBot(secretary);
    await press(secretary, 'Bắt đầu');
    await press(secretary, 'Lập khối mới');
    await says(secretary, 'Gửi tên đầy đủ của khối');
    await writes(secretary, BLOC);
    await press(secretary, 'Khối thi đua');
    await says(secretary, 'Gửi tên tỉnh');
    await writes(secretary, 'Bắc Giang');
    await press(secretary, /^20\d\d$/);
    await says(secretary, 'Gửi danh sách đơn vị');
    await writes(secretary, 'Sở Tài chính\nCục Thuế tỉnh | Cục Thuế');
    await says(secretary, 'Kiểm tra trước khi lập');
    await keepPicture(secretary, 'hand-found');
    await press(secretary, 'Lập khối');
    await says(secretary, `Đã lập ${BLOC}`);
  };

  const makeGroup = async (secretary: Page): Promise<void> => {
    await press(secretary, 'Tạo nhóm');
    await secretary.getByLabel('Tên nhóm').fill(GROUP);
    for (const who of ['Đại diện Sở Tài chính', 'Đại diện Cục Thuế']) await secretary.getByRole('dialog').locator('label').filter({ hasText: who }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Tạo nhóm' }).click();
    await secretary.getByRole('heading', { name: GROUP }).waitFor();
    await toBot(secretary);
    await press(secretary, 'Gắn nhóm của khối');
    await secretary.getByRole('dialog').getByRole('button', { name: GROUP }).click();
    await says(secretary, '2 đơn vị thành viên');
    await keepPicture(secretary, 'hand-group');
  };

  const join = async (page: Page, unit: string): Promise<void> => {
    await toGroup(page);
    await press(page, 'Tôi là đại diện đơn vị');
    await press(page, unit);
    await press(page, 'Thủ trưởng');
    await says(page, 'Đã gửi thư ký khối xác nhận');
  };

  const confirm = async (secretary: Page, unit: string): Promise<void> => {
    await says(secretary, `Đề nghị làm đại diện: ${unit}`);
    const request = secretary.getByRole('log').locator('.entry').filter({ hasText: `Đề nghị làm đại diện: ${unit}` });
    await request.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await request.getByText('Đã xác nhận.').waitFor();
  };

  const openConference = async (secretary: Page): Promise<void> => {
    await writes(secretary, '/hoinghi');
    await press(secretary, 'Mở hội nghị');
    await press(secretary, 'Mở hội nghị tổng kết');
    await says(secretary, 'Đang họp từ');
  };

  const openBallot = async (secretary: Page): Promise<void> => {
    await writes(secretary, '/hoinghi');
    await says(secretary, 'Có mặt: 2/2 đơn vị');
    await press(secretary, 'Bỏ phiếu');
    await press(secretary, 'Bầu Trưởng khối');
    await says(secretary, 'Kiểm tra trước khi mở');
    await keepPicture(secretary, 'hand-checklist');
    await press(secretary, 'Mở phiếu');
    await press(secretary, 'Mở phiếu ngay');
    await says(secretary, 'Đã nhận 0/2 phiếu');
  };

  const vote = async (page: Page, choice: string): Promise<void> => {
    await toGroup(page);
    await press(page, 'Nhận phiếu');
    await says(page, 'Phiếu bầu Trưởng khối');
    await press(page, choice);
    await says(page, 'Phiếu đã gửi thì không sửa được');
    await press(page, 'Gửi phiếu');
    await says(page, 'Đã ghi nhận phiếu của');
  };

  const closeAndPublish = async (secretary: Page): Promise<void> => {
    await press(secretary, 'Đóng phiếu');
    await press(secretary, 'Đóng phiếu và kiểm phiếu');
    await says(secretary, 'Kết quả bầu Trưởng khối');
    await keepPicture(secretary, 'hand-closed');
    await writes(secretary, '/hoinghi');
    await press(secretary, 'Bỏ phiếu');
    await press(secretary, 'Công bố kết quả');
    await press(secretary, 'Công bố ngay');
  };

  it('founds a bloc, brings the bot into a new group; two others join, attend and vote, and every board changes without reload', async () => {
    const secretary = await windowAs('Thư ký khối');
    await found(secretary);
    await makeGroup(secretary);
    const [finance, tax] = await Promise.all([windowAs('Đại diện Sở Tài chính', PHONE), windowAs('Đại diện Cục Thuế')]);
    await join(finance, 'Sở Tài chính');
    await join(tax, 'Cục Thuế');
    await toBot(secretary);
    for (const unit of ['Sở Tài chính', 'Cục Thuế']) await confirm(secretary, unit);
    await Promise.all([finance, tax].map((page) => says(page, 'Thư ký khối đã xác nhận')));
    await openConference(secretary);
    await toGroup(tax);
    await tax.evaluate(() => Object.assign(window, { isSame: true }));
    for (const page of [tax, finance]) {
      await toGroup(page);
      await press(page, 'Điểm danh');
    }
    await says(tax, 'Có mặt: 2/2 đơn vị');
    await openBallot(secretary);
    await vote(finance, 'Cục Thuế');
    await says(tax, 'đã nhận 1/2 phiếu');
    await keepPicture(tax, 'hand-one-voted');
    await vote(tax, 'Cục Thuế');
    await toGroup(finance);
    await says(finance, 'đã nhận 2/2 phiếu');
    await closeAndPublish(secretary);
    await toGroup(tax);
    for (const page of [tax, finance]) await says(page, 'Cục Thuế tỉnh được bầu làm Trưởng khối');
    await keepPicture(finance, 'hand-phone-result');
    expect(await tax.evaluate(() => 'isSame' in window)).toBe(true);
  });
});
