/** The web chat in a real browser: two windows, the keyboard alone, a phone, labels. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { playEvening } from './evening.ts';
import { setStage, type Stage } from './stage.ts';
import { chromiumPath, keepPicture, openBrowser, openWindow, PHONE, serveStage, DESKTOP, type Served } from './window.ts';

describe.runIf(chromiumPath !== undefined)('the web chat in a browser', () => {
  let browser: Browser;
  let stage: Stage;
  let served: Served;
  let group: number;

  beforeAll(async () => {
    browser = await openBrowser();
    stage = await setStage();
    ({ group } = await playEvening(stage));
    served = await serveStage(stage);
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it('shows the room as a chat people know, on a desk and on a phone, light and dark', async () => {
    const inGroup = `${served.address}/?as=${stage.finance}&chat=${group}`;
    const inPrivate = `${served.address}/?as=${stage.finance}&chat=${stage.bot}`;
    const light = await openWindow(browser, inGroup);
    await light.getByRole('log').getByText('Điểm danh').waitFor();
    await keepPicture(light, 'desktop-light');
    const dark = await openWindow(browser, inPrivate, { ...DESKTOP, colorScheme: 'dark' });
    await dark.getByRole('button', { name: 'Gửi phiếu' }).waitFor();
    await keepPicture(dark, 'desktop-dark');
    const phone = await openWindow(browser, inPrivate, PHONE);
    await phone.getByRole('button', { name: 'Gửi phiếu' }).waitFor();
    await keepPicture(phone, 'phone-private');
    await phone.goto(`${served.address}/?as=${stage.finance}`);
    await phone.getByRole('list', { name: 'Danh sách chat' }).waitFor();
    await keepPicture(phone, 'phone-list');
    const welcome = await openWindow(browser, served.address);
    await welcome.getByRole('heading', { name: 'Chọn vai' }).waitFor();
    await keepPicture(welcome, 'welcome');
    expect(await light.title()).toContain('Sở Tài chính');
  });
});
