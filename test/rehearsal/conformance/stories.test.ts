/** The same stories with two clients that know nothing of this room: what they see must be the same, and Telegram's. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { afterEach, describe, expect, test } from 'vitest';
import { serveBotApi } from '../../../src/rehearsal/bot-api/door.ts';
import type { ServedBotApi } from '../../../src/rehearsal/bot-api/door.ts';
import type { Rehearsed } from '../chat/rehearsed-room.ts';
import { openRoom, TOKEN } from '../chat/rehearsed-room.ts';
import type { Client, Story } from './drivers.ts';
import { DRIVERS } from './drivers.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Stage extends Rehearsed {
  readonly client: Client;
  readonly served: ServedBotApi;
  readonly updates: Update[];
}

describe.each(DRIVERS)('with $name', ({ open }) => {
  async function stage(story: Story = () => Promise.resolve(), options: Parameters<typeof openRoom>[0] = {}): Promise<Stage> {
    const rehearsed = await openRoom(options);
    const served = await serveBotApi(rehearsed.room, { webhookRetryMs: 5 });
    const updates: Update[] = [];
    const client = open({
      token: TOKEN,
      apiRoot: served.url,
      async story(update, teller) {
        updates.push(update);
        await story(update, teller);
      },
    });
    closing.push(async () => {
      await rehearsed.room.stop();
      await served.close();
    });
    return { ...rehearsed, served, client, updates };
  }

  async function polling(story?: Story, options?: Parameters<typeof openRoom>[0]): Promise<Stage> {
    const staged = await stage(story, options);
    await staged.client.poll();
    closing.push(() => staged.client.stop());
    return staged;
  }

  test('a person presses Start, taps the button and sees the message change', async () => {
    const { room, bot } = await polling(async (update, client) => {
      if (update.message?.text === '/start') {
        const reply_markup = { inline_keyboard: [[{ text: 'Đã nhận', callback_data: 'seen' }]] };
        await client.call('sendMessage', { chat_id: update.message.chat.id, text: 'Kính chào', reply_markup });
      }
      if (update.callback_query) {
        const { id, message } = update.callback_query;
        await client.call('answerCallbackQuery', { callback_query_id: id, text: 'Đã ghi nhận', show_alert: true });
        await client.call('editMessageText', { chat_id: message?.chat.id, message_id: message?.message_id, text: 'Đã xem' });
      }
    });
    const user = await room.addUser({ first_name: 'Đại diện Sở Tài chính' });
    await room.pressStart(user.id, bot.user.id);
    await room.quiet();
    const greeting = room.messagesFor(user.id, bot.user.id).at(-1);
    const pressed = await room.tap(user.id, bot.user.id, greeting?.message.message_id ?? 0, { label: 'Đã nhận' });
    const answer = pressed.kind === 'callback' ? await room.callbackAnswer(pressed.callbackId) : undefined;
    expect(answer).toEqual({ alert: true, text: 'Đã ghi nhận' });
    await room.quiet();
    const changed = room.messagesFor(user.id, bot.user.id).at(-1)?.message;
    expect(changed).toMatchObject({ text: 'Đã xem', message_id: greeting?.message.message_id });
    expect(changed?.edit_date).toBeGreaterThan(0);
    expect(room.refusals()).toEqual([]);
    expect(room.unansweredCallbacks()).toEqual([]);
  });

  test('a client that stops leaves nothing refused behind and no update unconfirmed', async () => {
    const { room, bot, client } = await stage();
    await client.poll();
    const user = await room.addUser({ first_name: 'Đại diện Sở Y tế' });
    await room.pressStart(user.id, bot.user.id);
    await room.quiet();
    await client.stop();
    await room.quiet();
    expect(room.refusals()).toEqual([]);
  });

  test('a deep link brings its payload with /start', async () => {
    const { room, updates } = await polling();
    const user = await room.addUser({ first_name: 'Đại diện Sở Y tế' });
    await room.openLink(user.id, 'https://t.me/khoi_bot?start=v_12-A');
    await room.quiet();
    expect(updates[0]?.message).toMatchObject({ text: '/start v_12-A', entities: [{ type: 'bot_command', offset: 0, length: 6 }], chat: { type: 'private', id: user.id } });
  });

  test('a document goes up and comes down byte for byte', async () => {
    const { room, bot, client, served } = await polling();
    const user = await room.addUser({ first_name: 'Đại diện Cục Thuế' });
    await room.pressStart(user.id, bot.user.id);
    const sent = await client.call('sendDocument', { chat_id: user.id, document: client.upload('Biên bản.txt', 'Họp lúc 8 giờ'), caption: '<b>Biên bản</b>', parse_mode: 'HTML' });
    expect(sent).toMatchObject({ ok: true, result: { document: { file_name: 'Biên bản.txt' }, caption: 'Biên bản', caption_entities: [{ type: 'bold', offset: 0, length: 8 }] } });
    const fileId = (sent as { result: { document: { file_id: string } } }).result.document.file_id;
    const found = await client.call('getFile', { file_id: fileId });
    const path = (found as { result: { file_path: string } }).result.file_path;
    const response = await fetch(`${served.url}/file/bot${TOKEN}/${path}`);
    expect(await response.text()).toBe('Họp lúc 8 giờ');
  });

  test("a person's document reaches the bot and can be downloaded", async () => {
    const { room, bot, client, served, updates } = await polling();
    const user = await room.addUser({ first_name: 'Đại diện Sở Nội vụ' });
    await room.pressStart(user.id, bot.user.id);
    await room.sendFile(user.id, bot.user.id, { name: 'bang-diem.csv', mime: 'text/csv', bytes: new TextEncoder().encode('a;1'), caption: 'Tự chấm' });
    await room.quiet();
    const document = updates.at(-1)?.message?.document;
    expect(document).toMatchObject({ file_name: 'bang-diem.csv', mime_type: 'text/csv', file_size: 3 });
    const found = await client.call('getFile', { file_id: document?.file_id });
    const response = await fetch(`${served.url}/file/bot${TOKEN}/${(found as { result: { file_path: string } }).result.file_path}`);
    expect(await response.text()).toBe('a;1');
  });

  test('a bot brought into a group learns of it, and of its removal', async () => {
    const { room, bot, client, updates } = await polling();
    const secretary = await room.addUser({ first_name: 'Thư ký' });
    const group = await room.createGroup({ title: 'Khối Kinh tế', creator: secretary.id });
    await room.openLink(secretary.id, 'https://t.me/khoi_bot?startgroup=b_7&admin=pin_messages+delete_messages', group);
    await room.quiet();
    expect(updates.map((update) => update.my_chat_member?.new_chat_member.status ?? update.message?.text ?? 'line')).toEqual(['member', 'line', 'administrator', '/start@khoi_bot b_7']);
    await room.removeMember(group, bot.user.id);
    await room.quiet();
    expect(updates.at(-1)?.my_chat_member?.new_chat_member.status).toBe('kicked');
    expect(await client.call('sendMessage', { chat_id: group, text: 'Còn ai không?' })).toMatchObject({ ok: false, refused: { code: 403, description: 'Forbidden: bot was kicked from the group chat' } });
  });

  test('a person who blocked the bot, or never pressed Start, is not written to', async () => {
    const { room, bot, client, updates } = await polling();
    const user = await room.addUser({ first_name: 'Đại diện Sở Công Thương' });
    expect(await client.call('sendMessage', { chat_id: user.id, text: 'Chào' })).toMatchObject({ refused: { code: 403, description: "Forbidden: bot can't initiate conversation with a user" } });
    await room.pressStart(user.id, bot.user.id);
    await room.block(user.id, bot.user.id);
    await room.quiet();
    expect(updates.at(-1)?.my_chat_member?.new_chat_member.status).toBe('kicked');
    expect(await client.call('sendMessage', { chat_id: user.id, text: 'Chào' })).toMatchObject({ refused: { code: 403, description: 'Forbidden: bot was blocked by the user' } });
    expect(room.refusals().map(({ kind }) => kind)).toEqual(['forbidden', 'forbidden']);
  });

  test('an edit that changes nothing is refused in the words clients look for', async () => {
    const { room, bot, client } = await polling();
    const user = await room.addUser({ first_name: 'Đại diện Sở Xây dựng' });
    await room.pressStart(user.id, bot.user.id);
    const sent = await client.call('sendMessage', { chat_id: user.id, text: 'Bảng điểm' });
    const message_id = (sent as { result: { message_id: number } }).result.message_id;
    const again = await client.call('editMessageText', { chat_id: user.id, message_id, text: 'Bảng điểm' });
    expect(again).toMatchObject({ ok: false, refused: { code: 400 } });
    expect(again).toHaveProperty('refused.description', expect.stringContaining('Bad Request: message is not modified'));
  });

  test('too many messages to one chat are told when to come back', async () => {
    const { room, bot, client } = await polling(undefined, { rates: 'telegram', ticks: () => 0 });
    const user = await room.addUser({ first_name: 'Đại diện Sở Giao thông' });
    await room.pressStart(user.id, bot.user.id);
    for (let count = 0; count < 5; count += 1) expect(await client.call('sendMessage', { chat_id: user.id, text: `Tin ${count}` })).toHaveProperty('ok', true);
    expect(await client.call('sendMessage', { chat_id: user.id, text: 'Tin 6' })).toEqual({
      ok: false,
      refused: { code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
    });
  });

  test('a group that became a supergroup answers with its new number', async () => {
    const { room, bot, client, updates } = await polling();
    const secretary = await room.addUser({ first_name: 'Thư ký' });
    const group = await room.createGroup({ title: 'Khối Nội chính', creator: secretary.id, members: [bot.user.id] });
    const upgraded = await room.migrate(group);
    await room.quiet();
    expect(updates.map(({ message }) => message?.migrate_to_chat_id ?? message?.migrate_from_chat_id).filter(Boolean)).toEqual([upgraded, group]);
    expect(await client.call('sendMessage', { chat_id: group, text: 'Họp' })).toEqual({
      ok: false,
      refused: { code: 400, description: 'Bad Request: group chat was upgraded to a supergroup chat', parameters: { migrate_to_chat_id: upgraded } },
    });
    expect(await client.call('sendMessage', { chat_id: upgraded, text: 'Họp' })).toMatchObject({ ok: true, result: { message_id: 2, chat: { type: 'supergroup' } } });
  });

  test('a webhook gets each update with the secret, again until it is taken, and polling is refused meanwhile', async () => {
    const { room, bot, client, updates } = await stage();
    const handle = await client.webhook('khoa-bi-mat');
    let tries = 0;
    const server = createServer((request, response) => {
      tries += 1;
      if (tries === 1) response.writeHead(500).end();
      else handle(request, response);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => void server.close(() => resolve())));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    expect(await client.call('setWebhook', { url, secret_token: 'khoa-bi-mat' })).toMatchObject({ ok: true });
    const user = await room.addUser({ first_name: 'Đại diện Sở Tư pháp' });
    await room.pressStart(user.id, bot.user.id);
    await room.sendText(user.id, bot.user.id, 'một');
    await room.sendText(user.id, bot.user.id, 'hai');
    await room.quiet();
    expect(updates.map(({ message }) => message?.text)).toEqual(['/start', 'một', 'hai']);
    expect(tries).toBe(4);
    expect(await client.call('getUpdates', {})).toMatchObject({ refused: { code: 409 } });
    expect(await client.call('getWebhookInfo')).toMatchObject({ result: { url, pending_update_count: 0 } });
    expect(await client.call('deleteWebhook')).toMatchObject({ ok: true });
    server.closeAllConnections();
  });
});
