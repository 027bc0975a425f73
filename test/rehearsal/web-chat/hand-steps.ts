/** What people do with the whole program in a browser, step by step, as they see it. */
import type { Browser, Page } from 'playwright-core';
import { keepPicture, openWindow, type Look } from './window.ts';

const BLOC = 'Khối thi đua Tài chính - Ngân sách';
const GROUP = 'Nhóm Tài chính - Ngân sách';

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).last().click();
/** Opens a chat from the list; on a phone the list is one step back. */
const openChat = async (page: Page, name: RegExp): Promise<void> => {
  const back = page.getByRole('button', { name: 'Về danh sách chat' });
  if (await back.isVisible()) await back.click();
  await page.getByRole('list', { name: 'Danh sách chat' }).getByRole('button', { name }).click();
  await page.getByRole('heading', { name }).waitFor();
};
export const toBot = (page: Page) => openChat(page, /^Khối thi đua/);
export const toGroup = (page: Page) => openChat(page, new RegExp(GROUP));
export const says = (page: Page, words: string | RegExp) => page.getByRole('log').getByText(words).last().waitFor();
export const writes = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Viết tin nhắn' }).fill(text);
  await page.keyboard.press('Enter');
};

/** Writes a command and waits for its answer: nothing moves under the finger any more, and the newest screen is the answer's. */
const commands = async (page: Page, command: string): Promise<void> => {
  const entries = page.getByRole('log').locator('.entry');
  const before = await entries.count();
  await writes(page, command);
  await entries.nth(before + 1).waitFor();
};

/** A new window on the room, in the part of `who`. */
export const windowAs = async (room: { browser: Browser; address: string }, who: string, look?: Look): Promise<Page> => {
  const page = await openWindow(room.browser, room.address, look);
  await press(page, who);
  await page.getByRole('button', { name: new RegExp(`Đang đóng vai.*${who}`) }).first().waitFor();
  return page;
};

export const found = async (secretary: Page): Promise<void> => {
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

export const makeGroup = async (secretary: Page): Promise<void> => {
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

export const join = async (page: Page, unit: string): Promise<void> => {
  await toGroup(page);
  await press(page, 'Tôi là đại diện đơn vị');
  await press(page, unit);
  await press(page, 'Thủ trưởng');
  await says(page, 'Đã gửi thư ký khối xác nhận');
};

export const confirm = async (secretary: Page, unit: string): Promise<void> => {
  await says(secretary, `Đề nghị làm đại diện: ${unit}`);
  const request = secretary.getByRole('log').locator('.entry').filter({ hasText: `Đề nghị làm đại diện: ${unit}` });
  await request.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await request.getByText('Đã xác nhận.').waitFor();
};

export const openConference = async (secretary: Page): Promise<void> => {
  await commands(secretary, '/hoinghi');
  await press(secretary, 'Mở hội nghị');
  await press(secretary, 'Mở hội nghị tổng kết');
  await says(secretary, 'Đang họp từ');
};

export const openBallot = async (secretary: Page, office = 'Bầu Trưởng khối'): Promise<void> => {
  await commands(secretary, '/hoinghi');
  await says(secretary, 'Có mặt: 2/2 đơn vị');
  await press(secretary, 'Bỏ phiếu');
  await press(secretary, office);
  await says(secretary, 'Kiểm tra trước khi mở');
  await keepPicture(secretary, 'hand-checklist');
  await press(secretary, 'Mở phiếu');
  await press(secretary, 'Mở phiếu ngay');
  await says(secretary, 'Đã nhận 0/2 phiếu');
};

/** The group's button leads to the private chat, where the paper that comes is the newest message; one had come with the opening. */
export const receivePaper = async (page: Page, office: string): Promise<void> => {
  const papers = page.getByRole('log').locator('.entry').filter({ hasText: `Phiếu bầu ${office}` });
  await toBot(page);
  await papers.first().waitFor();
  const before = await papers.count();
  await toGroup(page);
  await press(page, 'Nhận phiếu');
  await page.getByRole('heading', { name: /^Khối thi đua/ }).waitFor();
  await papers.nth(before).waitFor();
};

export const vote = async (page: Page, choice: string): Promise<void> => {
  await receivePaper(page, 'Trưởng khối');
  await press(page, choice);
  await says(page, 'Phiếu đã gửi thì không sửa được');
  await press(page, 'Gửi phiếu');
  await says(page, 'Đã ghi nhận phiếu của');
};

export const closeAndPublish = async (secretary: Page): Promise<void> => {
  await press(secretary, 'Đóng phiếu');
  await press(secretary, 'Đóng phiếu và kiểm phiếu');
  await says(secretary, 'Kết quả bầu Trưởng khối');
  await keepPicture(secretary, 'hand-closed');
  // The one screen of the meeting leads to what is next.
  await commands(secretary, '/hoinghi');
  await press(secretary, 'Công bố kết quả');
  await press(secretary, 'Công bố ngay');
};
