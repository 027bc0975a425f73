/** The sample rehearsal with the real program in a real browser: one press from the welcome screen to the announced leader. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { overflowing } from './page-checks.ts';
import { startProgram, type Program } from './program.ts';
import { chromiumPath, DESKTOP, keepPicture, openBrowser, openWindow, PHONE } from './window.ts';

const LEADER = 'Cục Thuế tỉnh được bầu làm Trưởng khối năm 2020.';
const DEPUTY = 'Văn phòng Đoàn ĐBQH được bầu làm Phó Trưởng khối năm 2020.';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click();
/** The sample's own button stands above the chat, where the meeting's screen may have one of the same name. */
const pause = (page: Page) => page.getByRole('button', { name: 'Tạm dừng', exact: true }).first().click();
const log = (page: Page) => page.getByRole('log');
const words = (page: Page) => page.locator('.progress-words');
const stepOf = async (page: Page): Promise<number> => Number(/bước (\d+)\//.exec((await words(page).textContent()) ?? '')?.[1] ?? -1);

describe.runIf(chromiumPath !== undefined)('the sample in a browser', { timeout: 400_000 }, () => {
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

  const start = async (look = DESKTOP): Promise<Page> => {
    const page = await openWindow(browser, program.address(), look);
    await press(page, 'Chạy thử hội nghị mẫu');
    const sure = page.getByRole('button', { name: 'Xóa và chạy thử' });
    await words(page).or(sure).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await words(page).waitFor();
    return page;
  };
  const pace = (page: Page, chosen: 'slow' | 'normal' | 'fast') => page.getByRole('combobox', { name: 'Tốc độ chạy' }).selectOption(chosen);
  const oneStep = async (page: Page): Promise<void> => {
    const before = await stepOf(page);
    await press(page, 'Bước tiếp');
    await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBeGreaterThan(before);
  };
  const idle = async (page: Page): Promise<void> => {
    await press(page, 'Bắt đầu lại');
    await press(page, 'Xóa và bắt đầu lại');
    await page.getByRole('button', { name: 'Chạy thử hội nghị mẫu' }).waitFor();
  };

  it('one press plays it in the secretary’s window, which follows it to the leader, the deputy and the file', async () => {
    const page = await start();
    await page.getByRole('button', { name: /Đang đóng vai.*Thư ký khối/ }).first().waitFor();
    await pace(page, 'fast');
    await page.getByText(/điểm danh/).first().waitFor({ timeout: 150_000 });
    await pause(page);
    await page.getByText('Đang dừng').waitFor();
    const turnout = (where: Page) => where.getByRole('button', { name: /Phiếu bầu Trưởng khối năm 2020: đã nhận 6\/11 phiếu/ });
    while (!(await turnout(page).isVisible())) await oneStep(page);
    await log(page).getByText('Mở phiếu bầu Trưởng khối năm 2020').waitFor();
    await keepPicture(page, 'sample-ballot');
    const phone = await openWindow(browser, page.url(), PHONE);
    await turnout(phone).waitFor();
    await keepPicture(phone, 'sample-ballot-phone');
    expect(await overflowing(phone)).toEqual([]);
    await press(page, 'Chạy tiếp');
    await page.getByText('Đã xong').waitFor({ timeout: 120_000 });
    await page.waitForURL(/chat=-/);
    await log(page).getByText(LEADER).last().waitFor();
    await log(page).getByText(DEPUTY).last().waitFor();
    const board = page.getByRole('button', { name: /^Tin đã ghim/ });
    await board.filter({ hasText: 'Tham mưu - Tổng hợp · 2020' }).filter({ hasText: 'Trưởng khối: Cục Thuế tỉnh · Phó Trưởng khối: Văn phòng Đoàn ĐBQH' }).waitFor();
    await log(phone).getByText(LEADER).last().waitFor();
    await keepPicture(page, 'sample-end');
    await keepPicture(phone, 'sample-end-phone');
    const [paper] = await Promise.all([page.waitForEvent('download'), log(page).getByRole('link', { name: /\.docx/ }).first().click()]);
    expect((await readFile(await paper.path())).subarray(0, 2).toString()).toBe('PK');
  });

  it('keeps chats and data together when the program is started again, and “bắt đầu lại” empties both', async () => {
    await program.restart();
    const page = await openWindow(browser, `${program.address()}/?as=700000001`);
    await page.getByRole('list', { name: 'Danh sách chat' }).getByRole('button', { name: /^Khối thi đua/ }).click();
    await page.getByRole('textbox', { name: 'Viết tin nhắn' }).fill('/ketqua');
    await page.keyboard.press('Enter');
    await log(page).getByText(LEADER).last().waitFor();
    await press(page, 'Cài đặt phòng');
    await press(page, 'Bắt đầu lại');
    await press(page, 'Xóa và bắt đầu lại');
    await page.getByText('Bấm “Bắt đầu” để mở chat riêng').waitFor();
    await press(page, 'Bắt đầu');
    await log(page).getByRole('button', { name: 'Lập khối mới' }).waitFor();
    expect(await page.getByRole('list', { name: 'Danh sách chat' }).getByRole('button').count()).toBe(1);
  });

  it('stops and goes on step by step, keeps that through a reload, and can be taken over by hand', async () => {
    const page = await start();
    await page.getByText(/bước ([2-9]|[1-9]\d)\//).waitFor();
    await pause(page);
    await page.getByText('Đang dừng').waitFor();
    await log(page).getByText('Đề nghị làm đại diện').or(log(page).getByText('Kiểm tra trước khi lập')).or(log(page).getByText('Đã lập')).first().waitFor();
    await page.reload();
    await page.getByText('Đang dừng').waitFor();
    await oneStep(page);
    await pace(page, 'fast');
    await press(page, 'Chạy tiếp');
    await page.getByText(/bước [1-9]\d\//).waitFor();
    await press(page, 'Tự làm tiếp');
    await page.getByText('Tự làm', { exact: true }).waitFor();
    const taken = await stepOf(page);
    await page.getByRole('list', { name: 'Danh sách chat' }).getByRole('button', { name: /^Khối thi đua/ }).click();
    await page.getByRole('textbox', { name: 'Viết tin nhắn' }).fill('/quanly');
    await page.keyboard.press('Enter');
    await log(page).getByText(/\/11 đơn vị đã có đại diện/).last().waitFor();
    expect(await words(page).textContent()).toContain('Tự làm');
    // The step that was on its way when the person took over is still counted, no other.
    expect(await stepOf(page)).toBeLessThanOrEqual(taken + 1);
    await idle(page);
  });
});
