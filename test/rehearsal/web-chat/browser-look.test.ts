/** How the web chat looks and reads in a real browser: a phone, narrow windows, contrast, names of controls, languages, nothing fetched from elsewhere. */
import { describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { hallOnce } from './counting-hall.ts';
import { faintTexts, namelessControls, overflowing } from './page-checks.ts';
import type { Stage } from './stage.ts';
import { chromiumPath, DESKTOP, keepPicture, openWindow, PHONE, type Served } from './window.ts';

describe.runIf(chromiumPath !== undefined)('the look of the web chat in a browser', { timeout: 180_000 }, () => {
  let browser: Browser;
  let stage: Stage;
  let served: Served;
  let group: number;

  hallOnce((hall) => {
    ({ browser, stage, served, group } = hall);
  });

  const windowOf = (as: number, chat?: number): string => `${served.address}/?as=${as}${chat === undefined ? '' : `&chat=${chat}`}`;
  const board = (page: Page, count: number) => page.getByRole('log').getByText(`Đã nhận ${count}/3 phiếu`);

  it('fits a phone without scrolling sideways, shows list or chat, and always who is being played', async () => {
    const phone = await openWindow(browser, windowOf(stage.finance), PHONE);
    await phone.getByRole('list', { name: 'Danh sách chat' }).waitFor();
    await keepPicture(phone, 'phone-list');
    expect(await overflowing(phone)).toEqual([]);
    await phone.getByRole('button', { name: /^Khối thi đua Tham mưu/ }).click();
    await phone.getByRole('button', { name: 'Điểm danh' }).waitFor();
    await keepPicture(phone, 'phone-group');
    expect(await overflowing(phone)).toEqual([]);
    expect(await phone.getByRole('list', { name: 'Danh sách chat' }).isVisible()).toBe(false);
    expect(await phone.getByText('Đại diện Sở Tài chính').first().isVisible()).toBe(true);
    await phone.getByRole('button', { name: 'Về danh sách chat' }).click();
    await phone.getByRole('button', { name: /^Bot khối thi đua/ }).click();
    await phone.getByRole('button', { name: 'Gửi phiếu' }).waitFor();
    await keepPicture(phone, 'phone-private');
    expect(await overflowing(phone)).toEqual([]);
  });

  it.each(['Đổi vai', /^Thông tin/, /^Giờ của phòng/, /^Sự cố/, 'Cài đặt phòng'])('keeps the window "%s" inside a narrow phone', async (name) => {
    const phone = await openWindow(browser, windowOf(stage.secretary, group), { width: 320, height: 560 });
    await phone.getByRole('button', { name }).click();
    await phone.getByRole('dialog').waitFor();
    expect(await overflowing(phone)).toEqual([]);
    const box = await phone.getByRole('dialog').boundingBox();
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 999) <= 560).toBe(true);
  });

  it('would notice a faint text, a nameless control and something too wide', async () => {
    const page = await openWindow(browser, windowOf(stage.finance), PHONE);
    await page.getByRole('list', { name: 'Danh sách chat' }).waitFor();
    await page.evaluate(() => {
      const odd = document.createElement('button');
      odd.style.cssText = 'width: 999px; position: fixed; left: 0';
      const faint = Object.assign(document.createElement('p'), { textContent: 'mờ' });
      faint.style.color = '#bbb';
      document.querySelector('.side')?.append(odd, faint);
    });
    expect([await namelessControls(page), await faintTexts(page), await overflowing(page)].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it.each(['light', 'dark'] as const)('names every control and keeps every text readable, %s', async (colorScheme) => {
    const page = await openWindow(browser, windowOf(stage.finance, group), { ...DESKTOP, colorScheme });
    await board(page, 0).waitFor();
    await keepPicture(page, `desktop-${colorScheme}`);
    const found = async () => ({ nameless: await namelessControls(page), faint: await faintTexts(page) });
    const clean = { nameless: [], faint: [] };
    expect(await found()).toEqual(clean);
    for (const [step, name] of ['Đổi vai', 'Tạo nhóm', /^Thông tin/, /^Giờ của phòng/, /^Sự cố/, 'Cài đặt phòng'].entries()) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await keepPicture(page, `dialog-${step}-${colorScheme}`);
      expect(await found()).toEqual(clean);
      await page.keyboard.press('Escape');
    }
    await page.goto(windowOf(stage.finance, stage.bot));
    await page.getByRole('button', { name: 'Gửi phiếu' }).waitFor();
    await keepPicture(page, `private-${colorScheme}`);
    expect(await found()).toEqual(clean);
  });

  it('speaks English when asked, and remembers it', async () => {
    const page = await openWindow(browser, windowOf(stage.finance, group));
    await page.getByRole('button', { name: 'Cài đặt phòng' }).click();
    await page.getByRole('group', { name: 'Ngôn ngữ của trang' }).getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Settings of the room' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'New group' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await keepPicture(page, 'english');
  });

  it('fetches nothing from elsewhere and breaks none of its own policy', async () => {
    const page = await openWindow(browser, 'about:blank');
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(windowOf(stage.finance, group));
    await board(page, 0).waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(asked.filter((url) => !url.startsWith(served.address))).toEqual([]);
    expect(said).toEqual([]);
  });
});
