/** What people can do in the rehearsal room, and what their bots and neighbours learn of it. */
import { describe, expect, test } from 'vitest';
import type { Update } from '@grammyjs/types';
import { decideBotSend } from '../../../src/rehearsal/chat/bot-sends.ts';
import { decided } from '../../../src/rehearsal/chat/decision.ts';
import type { Room } from '../../../src/rehearsal/room.ts';
import { TOKEN, openRoom } from './rehearsed-room.ts';

const pending = (room: Room): readonly Update[] => [...room.desk.state.bots.values()].flatMap((bot) => bot.pending);
const texts = (room: Room): (string | undefined)[] => pending(room).map(({ message }) => message?.text);

async function openGroup(options: Parameters<typeof openRoom>[0] & { kind?: 'group' | 'supergroup' | 'forum' } = {}) {
  const rehearsed = await openRoom(options);
  const { room, bot } = rehearsed;
  const secretary = await room.addUser({ first_name: 'Thư ký', language_code: 'vi' });
  const member = await room.addUser({ first_name: 'Đại diện Sở Tài chính', last_name: 'Bắc Giang' });
  const group = await room.createGroup({ title: 'Khối Kinh tế', creator: secretary.id, members: [member.id, bot.user.id], kind: options.kind ?? 'supergroup' });
  return { ...rehearsed, secretary: secretary.id, member: member.id, group };
}

describe('a private chat', () => {
  test('opens with Start and cannot be written to before', async () => {
    const { room, bot } = await openRoom();
    const user = await room.addUser({ first_name: 'Đại diện Sở Y tế' });
    expect(room.chatsOf(user.id)).toMatchObject([{ chatId: bot.user.id, started: false, writable: false, title: 'Khối thi đua' }]);
    await expect(room.sendText(user.id, bot.user.id, 'Chào')).rejects.toMatchObject({ refusal: 'never-started' });
    expect(await room.pressStart(user.id, bot.user.id, 'v_1')).toBe(1);
    expect(texts(room)).toEqual(['/start v_1']);
    expect(room.chatsOf(user.id)).toMatchObject([{ started: true, writable: true }]);
  });

  test('is closed by blocking and opened again by Start, which the bot is told', async () => {
    const { room, bot } = await openRoom();
    const user = await room.addUser({ first_name: 'Đại diện Sở Y tế' });
    await room.pressStart(user.id, bot.user.id);
    await room.block(user.id, bot.user.id);
    await expect(room.sendText(user.id, bot.user.id, 'Chào')).rejects.toMatchObject({ refusal: 'bot-blocked' });
    await room.pressStart(user.id, bot.user.id);
    expect(pending(room).map((update) => update.my_chat_member?.new_chat_member.status ?? update.message?.text)).toEqual(['/start', 'kicked', 'member', '/start']);
  });

  test('cuts a text that is too long into several messages, as phones do', async () => {
    const { room, bot } = await openRoom();
    const user = await room.addUser({ first_name: 'Đại diện Sở Y tế' });
    await room.pressStart(user.id, bot.user.id);
    await room.sendText(user.id, bot.user.id, 'ă'.repeat(4097));
    expect(texts(room).map((text) => text?.length)).toEqual([6, 4096, 1]);
    await expect(room.sendText(user.id, bot.user.id, '  \n')).rejects.toMatchObject({ refusal: 'empty-text' });
  });

  test('refuses links whose start parameter Telegram would not carry', async () => {
    const { room } = await openRoom();
    const user = await room.addUser({ first_name: 'Đại diện Sở Y tế' });
    await expect(room.openLink(user.id, `https://t.me/khoi_bot?start=${'a'.repeat(65)}`)).rejects.toMatchObject({ refusal: 'link-not-understood' });
    await expect(room.openLink(user.id, 't.me/khoi_bot?start=a%20b')).rejects.toMatchObject({ refusal: 'link-not-understood' });
    expect(await room.openLink(user.id, 'https://example.org/')).toEqual({ kind: 'elsewhere', url: 'https://example.org/' });
    expect(await room.openLink(user.id, 'tg://resolve?domain=khoi_bot&start=j_1')).toMatchObject({ kind: 'private' });
  });
});

describe('a group', () => {
  test('shows a bot in privacy mode only what is meant for it', async () => {
    const { room, bot, member, group } = await openGroup();
    const before = texts(room).length;
    await room.sendText(member, group, 'Chuyện riêng của khối');
    await room.sendText(member, group, '/bang');
    await room.sendText(member, group, '/bang@other_bot');
    await room.sendText(member, group, 'Nhờ @khoi_bot xem giúp');
    await room.setAdmin(group, bot.user.id, {});
    await room.sendText(member, group, 'Bây giờ thì nghe hết');
    expect(texts(room).slice(before).filter(Boolean)).toEqual(['/bang', 'Nhờ @khoi_bot xem giúp', 'Bây giờ thì nghe hết']);
  });

  test("lets an anonymous administrator write as the group, while a press carries the real person", async () => {
    const { room, bot, secretary, member, group } = await openGroup();
    await room.setAdmin(group, secretary, { is_anonymous: true });
    await room.sendText(secretary, group, '/mo');
    expect(pending(room).at(-1)?.message).toMatchObject({ from: { id: 1087968824 }, sender_chat: { id: group }, text: '/mo' });
    await expect(room.sendText(member, group, '/mo', { asAnonymousAdmin: true })).rejects.toMatchObject({ refusal: 'not-an-administrator' });
    const keyboard = { inline_keyboard: [[{ text: 'Mở', callback_data: 'open' }]] };
    const board = await room.desk.act((state, at) => decideBotSend(state, { botId: bot.user.id, chatId: group, content: { text: 'Bảng' }, keyboard }, at));
    await room.tap(secretary, group, board.ok ? board.value.message.message_id : 0, { label: 'Mở' });
    expect(pending(room).at(-1)?.callback_query?.from.id).toBe(secretary);
  });

  test('tells who comes, goes and is promoted', async () => {
    const { room, bot, secretary, group } = await openGroup();
    const newcomer = await room.addUser({ first_name: 'Đại diện Sở Nội vụ' });
    await expect(room.sendText(newcomer.id, group, 'Chào')).rejects.toMatchObject({ refusal: 'chat-not-found' });
    await room.setAdmin(group, bot.user.id, {});
    await room.desk.act(() => decided([{ type: 'allowed-updates-set', botId: bot.user.id, allowed: ['message', 'chat_member'] }], undefined));
    await room.addMember(group, newcomer.id, secretary);
    await room.leave(newcomer.id, group);
    expect(pending(room).slice(-4).map((update) => update.chat_member?.new_chat_member.status ?? Object.keys(update.message ?? {}).at(-1))).toEqual(['member', 'new_chat_members', 'left_chat_member', 'left']);
    expect(room.chatsOf(newcomer.id).some(({ chatId }) => chatId === group)).toBe(false);
    expect(room.membersOf(group)).toHaveLength(3);
  });

  test('has topics when it is a forum', async () => {
    const { room, member, group } = await openGroup({ kind: 'forum', readsAll: true });
    const thread = await room.createTopic(member, group, 'Chấm điểm');
    await room.sendText(member, group, 'Trong chủ đề', { thread });
    expect(pending(room).at(-1)?.message).toMatchObject({ message_thread_id: thread, is_topic_message: true, text: 'Trong chủ đề' });
    await expect(room.sendText(member, group, 'a', { thread: 999 })).rejects.toMatchObject({ refusal: 'topic-not-found' });
  });

  test('becomes a supergroup with its people, its own numbering and nothing of the old messages', async () => {
    const { room, secretary, member, group } = await openGroup({ kind: 'group' });
    await room.sendText(member, group, 'Trước');
    const upgraded = await room.migrate(group);
    expect(upgraded).toBeLessThan(-1_000_000_000_000);
    await expect(room.sendText(member, group, 'Sau')).rejects.toMatchObject({ refusal: 'group-upgraded' });
    expect(await room.sendText(member, upgraded, 'Sau')).toBe(2);
    expect(room.chatsOf(secretary).map(({ chatId }) => chatId)).not.toContain(group);
    await expect(room.migrate(upgraded)).rejects.toMatchObject({ refusal: 'already-a-supergroup' });
  });

  test('counts what each person has not read', async () => {
    const { room, secretary, member, group } = await openGroup();
    const unread = (userId: number): number | undefined => room.chatsOf(userId).find(({ chatId }) => chatId === group)?.unread;
    await room.markRead(secretary, group);
    await room.sendText(member, group, 'một');
    await room.sendText(member, group, 'hai');
    expect([unread(secretary), unread(member)]).toEqual([2, 0]);
    await room.markRead(secretary, group);
    expect(unread(secretary)).toBe(0);
  });

  test('hides a command that the bot declared ephemeral from everybody else', async () => {
    const { room, bot, member, secretary, group } = await openGroup();
    const commands = [{ command: 'ketqua', description: 'Kết quả', is_ephemeral: true }];
    await room.desk.act(() => decided([{ type: 'commands-set', botId: bot.user.id, scope: { type: 'default' }, language: '', commands }], undefined));
    expect(await room.sendText(member, group, '/ketqua')).toBe(0);
    expect(pending(room).at(-1)?.message).toMatchObject({ message_id: 0, ephemeral_message_id: 1, from: { id: member } });
    expect(room.messagesFor(secretary, group).some(({ message }) => message.text === '/ketqua')).toBe(false);
    expect(room.messagesFor(member, group).at(-1)?.message.text).toBe('/ketqua');
  });
});

describe('sharing from a reply keyboard', () => {
  const keyboard = {
    keyboard: [[{ text: 'Chọn nhóm', request_chat: { request_id: 5, chat_is_channel: false, request_title: true, bot_is_member: true, bot_administrator_rights: { can_pin_messages: true } as never } }]],
  };

  test('a chosen group brings the bot in with the rights it asked for', async () => {
    const { room, bot } = await openRoom();
    const secretary = await room.addUser({ first_name: 'Thư ký' });
    const group = await room.createGroup({ title: 'Khối', creator: secretary.id });
    await room.pressStart(secretary.id, bot.user.id);
    await room.desk.act((state, at) => decideBotSend(state, { botId: bot.user.id, chatId: secretary.id, content: { text: 'Chọn' }, replyInterface: keyboard }, at));
    await expect(room.shareChat(secretary.id, bot.user.id, { requestId: 6, groupId: group })).rejects.toMatchObject({ refusal: 'request-not-found' });
    await room.shareChat(secretary.id, bot.user.id, { requestId: 5, groupId: group });
    expect(pending(room).at(-1)?.message).toMatchObject({ chat_shared: { request_id: 5, chat_id: group, title: 'Khối' } });
    expect(room.membersOf(group).find(({ user }) => user.id === bot.user.id)).toMatchObject({ status: 'administrator', can_pin_messages: true, can_delete_messages: false });
  });

  test('a contact is the own one', async () => {
    const { room, bot } = await openRoom();
    const user = await room.addUser({ first_name: 'Đại diện Sở Y tế', phone: '+84900000001' });
    await room.pressStart(user.id, bot.user.id);
    await room.shareContact(user.id, bot.user.id);
    expect(pending(room).at(-1)?.message?.contact).toEqual({ phone_number: '+84900000001', first_name: 'Đại diện Sở Y tế', user_id: user.id });
  });
});

describe('people', () => {
  test('edit and delete their own messages and forward those of others, which bots can tell', async () => {
    const { room, bot, member, secretary, group } = await openGroup({ readsAll: true });
    const message = await room.sendText(member, group, 'Điểm 95');
    await room.editText(member, group, { messageId: message, text: 'Điểm 96' });
    expect(pending(room).at(-1)?.edited_message).toMatchObject({ text: 'Điểm 96', message_id: message });
    await room.pressStart(secretary, bot.user.id);
    await room.forward(secretary, bot.user.id, { chatId: group, messageId: message });
    expect(pending(room).at(-1)?.message).toMatchObject({ text: 'Điểm 96', forward_origin: { type: 'user', sender_user: { id: member } } });
    await expect(room.editText(secretary, group, { messageId: message, text: 'Sửa hộ' })).rejects.toMatchObject({ refusal: 'not-own-message' });
    await room.deleteMessage(member, group, message);
    await expect(room.forward(secretary, bot.user.id, { chatId: group, messageId: message })).rejects.toMatchObject({ refusal: 'forward-not-found' });
  });

  test('cannot press what is disabled, gone or not there', async () => {
    const { room, bot, member, group } = await openGroup();
    const keyboard = { inline_keyboard: [[{ text: 'Đã đóng', disabled: {} }, { text: 'Trang', url: 'https://example.org/' }]] };
    const sent = await room.desk.act((state, at) => decideBotSend(state, { botId: bot.user.id, chatId: group, content: { text: 'Bảng' }, keyboard }, at));
    const message = sent.ok ? sent.value.message.message_id : 0;
    await expect(room.tap(member, group, message, { label: 'Đã đóng' })).rejects.toMatchObject({ refusal: 'button-disabled' });
    await expect(room.tap(member, group, message, { row: 3, column: 0 })).rejects.toMatchObject({ refusal: 'button-not-found' });
    await expect(room.tap(member, group, 999, { row: 0, column: 0 })).rejects.toMatchObject({ refusal: 'message-not-found' });
    expect(await room.tap(member, group, message, { row: 0, column: 1 })).toEqual({ kind: 'url', url: 'https://example.org/' });
  });

  test('the same bot is added once', async () => {
    const { room, bot } = await openRoom();
    expect(await room.addBot({ token: TOKEN, username: 'khac', first_name: 'Khác' })).toEqual(bot);
  });
});
