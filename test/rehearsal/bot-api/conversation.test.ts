/** What a bot may and may not do over time: presses, whispers, deletions, pins, rates, and the people who are gone. */
import { describe, expect, test } from 'vitest';
import { createFaults } from '../../../src/rehearsal/faults.ts';
import { openCounter } from './asking.ts';

const KEYBOARD = { inline_keyboard: [[{ text: 'Có mặt', callback_data: 'in' }]] };
const TOO_OLD = { ok: false, description: 'Bad Request: query is too old and response timeout expired or query ID is invalid' };

async function pressed(counter: Awaited<ReturnType<typeof openCounter>>): Promise<string> {
  const message = await counter.sent({ reply_markup: KEYBOARD });
  const press = await counter.room.tap(counter.user, counter.bot.user.id, message, { data: 'in' });
  return press.kind === 'callback' ? press.callbackId : '';
}

describe('a press', () => {
  test('is answered once', async () => {
    const counter = await openCounter();
    const callback_query_id = await pressed(counter);
    expect(await counter.ask('answerCallbackQuery', { callback_query_id, text: 'Đã ghi' })).toMatchObject({ ok: true, result: true });
    expect(await counter.ask('answerCallbackQuery', { callback_query_id })).toMatchObject(TOO_OLD);
    expect(await counter.room.callbackAnswer(callback_query_id)).toEqual({ alert: false, text: 'Đã ghi' });
    expect(counter.room.unansweredCallbacks()).toEqual([]);
  });

  test('cannot be answered after fifteen seconds, and stays noted as unanswered', async () => {
    const counter = await openCounter();
    const callback_query_id = await pressed(counter);
    counter.clock.advance(15_001);
    expect(await counter.ask('answerCallbackQuery', { callback_query_id })).toMatchObject(TOO_OLD);
    expect(counter.room.unansweredCallbacks()).toMatchObject([{ id: callback_query_id, data: 'in' }]);
  });

  test('with an old picture on the phone still reaches the bot, also when the message is gone', async () => {
    const { room, ask, user, bot, sent } = await openCounter();
    const message_id = await sent({ reply_markup: KEYBOARD });
    await ask('deleteMessage', { chat_id: user, message_id });
    await expect(room.tap(user, bot.user.id, message_id, { data: 'in' })).rejects.toMatchObject({ refusal: 'message-not-found' });
    await room.tap(user, bot.user.id, message_id, { oldData: 'in' });
    const told = (await ask('getUpdates', { offset: -1 })).result as { callback_query: unknown }[];
    expect(told[0]?.callback_query).toMatchObject({ data: 'in', message: { message_id, date: 0 } });
  });

  test('may be answered with a link to the bot itself', async () => {
    const counter = await openCounter();
    const callback_query_id = await pressed(counter);
    expect(await counter.ask('answerCallbackQuery', { callback_query_id, url: 'https://t.me/khoi_bot?start=v_9' })).toMatchObject({ ok: true });
    expect(await counter.room.callbackAnswer(callback_query_id)).toEqual({ alert: false, url: 'https://t.me/khoi_bot?start=v_9' });
  });
});

describe('a whisper', () => {
  const whisper = (receiver_user_id: number, callback_query_id?: string): Record<string, unknown> => ({
    ephemeral_message_parameters: { receiver_user_id, ...(callback_query_id === undefined ? {} : { callback_query_id }) },
  });

  async function pressedInGroup(): Promise<Awaited<ReturnType<typeof openCounter>> & { callbackId: string }> {
    const counter = await openCounter();
    const told = await counter.ask('sendMessage', { chat_id: counter.group, text: 'Điểm danh', reply_markup: KEYBOARD });
    const press = await counter.room.tap(counter.user, counter.group, (told.result as { message_id: number }).message_id, { label: 'Có mặt' });
    return { ...counter, callbackId: press.kind === 'callback' ? press.callbackId : '' };
  }

  test('is seen by its receiver only, and can be changed and taken back', async () => {
    const { room, ask, user, group, callbackId } = await pressedInGroup();
    const other = await room.addUser({ first_name: 'Đại diện Sở Y tế' });
    await room.addMember(group, other.id);
    const told = await ask('sendMessage', { chat_id: group, text: 'Đơn vị đã có mặt', ...whisper(user, callbackId) });
    expect(told).toMatchObject({ ok: true, result: { message_id: 0, ephemeral_message_id: 1, receiver_user: { id: user } } });
    expect(room.messagesFor(user, group).at(-1)).toMatchObject({ ephemeral: true, message: { text: 'Đơn vị đã có mặt' } });
    expect(room.messagesFor(other.id, group).some(({ ephemeral }) => ephemeral)).toBe(false);
    const named = { chat_id: group, receiver_user_id: user, ephemeral_message_id: 1 };
    expect(await ask('editEphemeralMessageText', { ...named, text: 'Đã rút' })).toEqual({ ok: true, result: true });
    expect(await ask('editEphemeralMessageText', { ...named, text: 'a'.repeat(1025) })).toMatchObject({ description: 'Bad Request: MESSAGE_TOO_LONG' });
    expect(await ask('deleteEphemeralMessage', named)).toEqual({ ok: true, result: true });
    expect(await ask('deleteEphemeralMessage', named)).toMatchObject({ description: 'Bad Request: ephemeral message not found' });
  });

  test('is possible for fifteen seconds after a press, and at any time for an administrator', async () => {
    const { room, clock, ask, user, group, bot, callbackId } = await pressedInGroup();
    clock.advance(15_001);
    expect(await ask('sendMessage', { chat_id: group, text: 'a', ...whisper(user, callbackId) })).toMatchObject({ ok: false });
    await room.setAdmin(group, bot.user.id, {});
    expect(await ask('sendMessage', { chat_id: group, text: 'a', ...whisper(user) })).toMatchObject({ ok: true });
  });

  test('goes to members only', async () => {
    const { room, ask, group, bot } = await openCounter();
    await room.setAdmin(group, bot.user.id, {});
    const stranger = await room.addUser({ first_name: 'Người ngoài' });
    expect(await ask('sendMessage', { chat_id: group, text: 'a', ...whisper(stranger.id) })).toMatchObject({ description: 'Bad Request: USER_NOT_PARTICIPANT' });
  });
});

describe('what is there', () => {
  test('cannot be deleted by a bot after 48 hours', async () => {
    const { ask, user, clock, sent } = await openCounter();
    const message_id = await sent();
    clock.advance(48 * 3_600_000 + 1_000);
    expect(await ask('deleteMessage', { chat_id: user, message_id })).toMatchObject({ description: "Bad Request: message can't be deleted for everyone" });
  });

  test('is pinned with a line that everybody reads and the bot may delete', async () => {
    const { room, ask, user, group, bot } = await openCounter();
    await room.setAdmin(group, bot.user.id, { can_pin_messages: true });
    const told = await ask('sendMessage', { chat_id: group, text: 'Bảng' });
    const message_id = (told.result as { message_id: number }).message_id;
    expect(await ask('pinChatMessage', { chat_id: group, message_id, disable_notification: true })).toMatchObject({ ok: true });
    const chat = room.chatsOf(user).find(({ chatId }) => chatId === group);
    expect(chat?.pinned?.message.text).toBe('Bảng');
    const line = room.messagesFor(user, group).at(-1)?.message;
    expect(line?.pinned_message).toMatchObject({ message_id });
    expect(await ask('deleteMessage', { chat_id: group, message_id: line?.message_id })).toMatchObject({ ok: true });
    expect(await ask('getChat', { chat_id: group })).toMatchObject({ result: { pinned_message: { message_id } } });
    expect(await ask('unpinChatMessage', { chat_id: group })).toMatchObject({ ok: true });
    expect(room.chatsOf(user).find(({ chatId }) => chatId === group)?.pinned).toBeUndefined();
  });

  test('loses its buttons when an edit brings none, and the keyboard alone can be changed', async () => {
    const { ask, user, sent } = await openCounter();
    const message_id = await sent({ reply_markup: KEYBOARD });
    expect(await ask('editMessageReplyMarkup', { chat_id: user, message_id, reply_markup: KEYBOARD })).toMatchObject({ error_code: 400 });
    expect((await ask('editMessageText', { chat_id: user, message_id, text: 'Đã đóng' })).result).not.toHaveProperty('reply_markup');
    expect((await ask('editMessageReplyMarkup', { chat_id: user, message_id, reply_markup: KEYBOARD })).result).toMatchObject({ text: 'Đã đóng', reply_markup: KEYBOARD });
  });

  test('is forwarded with its origin and copied without', async () => {
    const { ask, user, bot, room } = await openCounter();
    const message_id = await room.sendText(user, bot.user.id, 'Ý kiến');
    expect(await ask('forwardMessage', { chat_id: user, from_chat_id: user, message_id })).toMatchObject({ result: { text: 'Ý kiến', forward_origin: { type: 'user', sender_user: { id: user } } } });
    await ask('copyMessage', { chat_id: user, from_chat_id: user, message_id });
    expect(room.messagesFor(user, bot.user.id).at(-1)?.message).not.toHaveProperty('forward_origin');
  });
});

describe('how much may be sent', () => {
  test('edits count like messages, and waiting helps', async () => {
    let now = 0;
    const { ask, user, sent } = await openCounter({ rates: 'telegram', ticks: () => now });
    const message_id = await sent();
    for (let count = 0; count < 4; count += 1) expect(await ask('editMessageText', { chat_id: user, message_id, text: `Bảng ${count}` })).toMatchObject({ ok: true });
    expect(await ask('editMessageText', { chat_id: user, message_id, text: 'Bảng' })).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    now = 1_000;
    expect(await ask('editMessageText', { chat_id: user, message_id, text: 'Bảng' })).toMatchObject({ ok: true });
  });

  test('a group takes twenty a minute', async () => {
    let now = 0;
    const { ask, group } = await openCounter({ rates: 'telegram', ticks: () => now });
    for (let count = 0; count < 20; count += 1) {
      expect(await ask('sendMessage', { chat_id: group, text: `Tin ${count}` })).toMatchObject({ ok: true });
      now += 1_000;
    }
    expect(await ask('sendMessage', { chat_id: group, text: 'Thêm' })).toMatchObject({ error_code: 429, parameters: { retry_after: 40 } });
    now += 40_000;
    expect(await ask('sendMessage', { chat_id: group, text: 'Thêm' })).toMatchObject({ ok: true });
  });

  test('a slow Telegram answers late', async () => {
    const faults = createFaults();
    const { ask } = await openCounter({ door: { faults } });
    faults.set({ delayMs: 40 });
    const began = performance.now();
    expect(await ask('getMe')).toMatchObject({ ok: true });
    expect(performance.now() - began).toBeGreaterThan(35);
  });

  test('faults refuse everything sent for as long as they are on, and answer 502 while Telegram is down', async () => {
    const faults = createFaults();
    const { ask, user, room } = await openCounter({ door: { faults } });
    faults.set({ retryAfter: 7 });
    expect(await ask('sendMessage', { chat_id: user, text: 'a' })).toMatchObject({ error_code: 429, description: 'Too Many Requests: retry after 7' });
    faults.set({ retryAfter: 0, down: true });
    expect(await ask('getMe')).toMatchObject({ ok: false, error_code: 502 });
    faults.set({ down: false });
    expect(await ask('getMe')).toMatchObject({ ok: true, result: { username: 'khoi_bot' } });
    expect(room.refusals().map(({ kind }) => kind)).toEqual(['too-many-requests']);
  });
});
