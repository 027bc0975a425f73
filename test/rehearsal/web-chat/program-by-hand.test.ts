/** The real program in a real browser, by hand: one person founds a bloc, two others vote, every window sees the board change. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import {
  confirm, found, join, makeGroup, openBallot, openConference, press, receivePaper, says, toBot, toGroup, vote, windowAs, writes, closeAndPublish,
} from './hand-steps.ts';
import { startProgram, type Program } from './program.ts';
import { chromiumPath, keepPicture, openBrowser, PHONE, type Look } from './window.ts';

describe.runIf(chromiumPath !== undefined)('the whole program in a browser, by hand', { timeout: 300_000 }, () => {
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

  const windowOf = (who: string, look?: Look): Promise<Page> => windowAs({ browser, address: program.address() }, who, look);

  it('founds a bloc, brings the bot into a new group; two others join, attend and vote, and every board changes without reload', async () => {
    const secretary = await windowOf('Thư ký khối');
    await found(secretary);
    await makeGroup(secretary);
    const [finance, tax] = await Promise.all([windowOf('Đại diện Sở Tài chính', PHONE), windowOf('Đại diện Cục Thuế')]);
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

  /** What an alert says, closed again. */
  const alerted = async (page: Page, words: RegExp, picture: string): Promise<void> => {
    await page.getByRole('dialog').getByText(words).waitFor();
    await keepPicture(page, `mistake-${picture}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Đã rõ' }).click();
  };

  it('a representative makes every mistake: each gets its sentence, and the count stays right', async () => {
    const secretary = await windowOf('Thư ký khối');
    const [first, second, tax, stranger] = await Promise.all([
      windowOf('Đại diện Sở Tài chính', PHONE), windowOf('Đại diện Sở Tài chính', PHONE), windowOf('Đại diện Cục Thuế', PHONE), windowOf('Người ngoài khối'),
    ]);
    await toBot(secretary);
    await openBallot(secretary, 'Bầu Phó Trưởng khối');

    await toBot(first);
    await writes(first, 'Đơn vị tôi nhất trí');
    await says(first, 'Chưa rõ nội dung này dành cho việc nào');
    await writes(first, '/bophiu');
    await says(first, 'Không có lệnh này');
    await first.locator('input[type=file]').setInputFiles({ name: 'cai-dat.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await first.getByRole('log').getByText('Chưa rõ nội dung này dành cho việc nào').nth(1).waitFor();
    await keepPicture(first, 'mistake-words');

    await toBot(stranger);
    await press(stranger, 'Bắt đầu');
    await writes(stranger, '/bophieu');
    await says(stranger, 'Tài khoản này chưa thuộc đơn vị nào trong khối');
    await keepPicture(stranger, 'mistake-stranger');

    const unsentIn = (page: Page) => page.getByRole('button', { name: 'Gửi phiếu', exact: true });
    const showsUnsent = async (page: Page, papers: number): Promise<void> => {
      await expect.poll(() => unsentIn(page).count(), { timeout: 60_000 }).toBe(papers);
    };
    for (const [at, page] of [first, second].entries()) {
      await receivePaper(page, 'Phó Trưởng khối');
      await press(page, 'Sở Tài chính');
      await showsUnsent(page, at + 1);
    }
    await showsUnsent(first, 2);
    await keepPicture(first, 'mistake-two-papers');
    // Both windows hold both papers: the second tap comes from a button that has had its effect.
    await press(first, 'Gửi phiếu');
    // The paper that was sent has lost its button, and nothing moves under the finger any more.
    await showsUnsent(second, 1);
    await unsentIn(second).click();
    await alerted(second, /đã bỏ phiếu lúc .* Mỗi đơn vị một phiếu/, 'voted-twice');

    // The only paper that has come in would be read with the name of its unit.
    await toBot(secretary);
    await press(secretary, 'Đóng phiếu');
    await says(secretary, 'Mới có 1 phiếu; đóng lúc này sẽ lộ lựa chọn của đơn vị. Đề nghị chờ đủ 2 phiếu');
    await keepPicture(secretary, 'mistake-closing-early');
    // One paper came with the opening and stays as it is, the other is asked for and sent.
    await receivePaper(tax, 'Phó Trưởng khối');
    await press(tax, 'Sở Tài chính');
    await says(tax, 'Phiếu đã gửi thì không sửa được');
    await press(tax, 'Gửi phiếu');
    await says(tax, 'Đã ghi nhận phiếu của');
    await press(secretary, 'Xem lại');
    await press(secretary, 'Đóng phiếu');
    await press(secretary, 'Đóng phiếu và kiểm phiếu');
    await says(secretary, 'Kết quả bầu Phó Trưởng khối');
    await tax.getByRole('button', { name: 'Sở Tài chính', exact: true }).first().click();
    await alerted(tax, /Phiếu này đã đóng; chưa có gì thay đổi/, 'after-closing');
    await writes(secretary, '/ketqua');
    await says(secretary, /2 phiếu/);
    await keepPicture(secretary, 'mistake-count');
    expect(await secretary.getByRole('log').getByText(/phiếu phát ra 2 · thu về 2 · hợp lệ 2/).count()).toBeGreaterThan(0);
  });
});
