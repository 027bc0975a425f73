/** What the page is told of each kind of message, and what the bot's newest markup still asks of a person. */
import { describe, expect, it } from 'vitest';
import type { Message, ReplyInterface, User } from '../../../src/rehearsal/chat/model.ts';
import type { SeenMessage } from '../../../src/rehearsal/room.ts';
import { replyMarkupOf } from '../../../src/rehearsal/web-chat/reply-markup.ts';
import { serviceOf } from '../../../src/rehearsal/web-chat/service-lines.ts';
import { wireMessage } from '../../../src/rehearsal/web-chat/wire-message.ts';

const secretary: User = { id: 1, is_bot: false, first_name: 'Thư ký khối' };
const finance: User = { id: 2, is_bot: false, first_name: 'Đại diện', last_name: 'Sở Tài chính' };
const bot: User = { id: 9, is_bot: true, first_name: 'Bot khối' };
const chat = { id: -5, type: 'supergroup' as const, title: 'Khối' };

const message = (fields: Partial<Message>, from: User = secretary): Message =>
  ({ message_id: 4, date: 1_574_665_200, chat, from, ...fields }) as Message;

const seen = (fields: Partial<Message>, more: Partial<SeenMessage> = {}): SeenMessage => {
  const from = more.own === true ? finance : bot;
  return { message: message(fields, from), author: from.id, reactions: [], own: false, ephemeral: false, pinned: false, ...more };
};

const place = { userId: 2, chatId: -5 };

describe('a message', () => {
  it('tells each kind of button apart, and calls those the room leaves out unsupported', () => {
    const inline_keyboard = [[
      { text: 'Gửi', callback_data: 'x', style: 'success' as const },
      { text: 'Quy chế', url: 'https://example.org' },
      { text: 'Đã nộp', disabled: {} },
      { text: 'Chép', copy_text: { text: 'mã' } },
      { text: 'Mở', web_app: { url: 'https://example.org' } },
    ]];
    expect(wireMessage(seen({ text: 'a', reply_markup: { inline_keyboard } }), place).keyboard).toEqual([[
      { text: 'Gửi', kind: 'callback', style: 'success' },
      { text: 'Quy chế', kind: 'url', url: 'https://example.org' },
      { text: 'Đã nộp', kind: 'disabled' },
      { text: 'Chép', kind: 'copy', copy: 'mã' },
      { text: 'Mở', kind: 'unsupported' },
    ]]);
  });

  it('never carries the callback data to the page', () => {
    const wired = wireMessage(seen({ text: 'a', reply_markup: { inline_keyboard: [[{ text: 'Gửi', callback_data: 'secret' }]] } }), place);
    expect(JSON.stringify(wired)).not.toContain('secret');
  });

  it('of an anonymous administrator is shown as the group', () => {
    const wired = wireMessage(seen({ text: 'a', sender_chat: chat }), place);
    expect(wired).toMatchObject({ author: 'Khối', authorId: -5 });
  });

  it('tells of its edit, its answer and where it was forwarded from', () => {
    const wired = wireMessage(seen({
      text: 'a',
      edit_date: 1_574_665_260,
      reply_to_message: message({ text: 'Bao giờ họp?' }, finance) as NonNullable<Message['reply_to_message']>,
      forward_origin: { type: 'user', date: 1, sender_user: secretary },
    }), place);
    expect(wired).toMatchObject({
      editedAt: 1_574_665_260_000,
      replyTo: { id: 4, author: 'Đại diện Sở Tài chính', excerpt: 'Bao giờ họp?' },
      forwardedFrom: 'Thư ký khối',
    });
  });

  it('that only one person sees is numbered apart from the others', () => {
    const wired = wireMessage(seen({ text: 'a', message_id: 0, ephemeral_message_id: 12 }, { ephemeral: true }), place);
    expect(wired).toMatchObject({ key: 'e12', isEphemeral: true });
  });

  it('shows a rich message by its words', () => {
    const rich = { blocks: [{ type: 'paragraph', text: ['Kết quả ', { type: 'bold', text: 'bầu Trưởng khối' }] }, { type: 'paragraph', text: 'Cục Thuế: 7 phiếu' }] };
    expect(wireMessage(seen({ rich_message: rich as unknown as NonNullable<Message['rich_message']> }), place).text).toBe('Kết quả bầu Trưởng khối\nCục Thuế: 7 phiếu');
  });
});

describe('a line of the chat itself', () => {
  it.each<[string, Partial<Message>, unknown]>([
    ['someone joins', { new_chat_members: [secretary] }, { kind: 'joined', names: ['Thư ký khối'] }],
    ['someone adds others', { new_chat_members: [finance, bot] }, { kind: 'added', names: ['Thư ký khối', 'Đại diện Sở Tài chính, Bot khối'] }],
    ['someone leaves', { left_chat_member: secretary }, { kind: 'left', names: ['Thư ký khối'] }],
    ['someone is removed', { left_chat_member: finance }, { kind: 'removed', names: ['Thư ký khối', 'Đại diện Sở Tài chính'] }],
    ['the group is made', { group_chat_created: true }, { kind: 'created', names: ['Thư ký khối', 'Khối'] }],
    ['the group is renamed', { new_chat_title: 'Khối 2020' }, { kind: 'renamed', names: ['Thư ký khối', 'Khối 2020'] }],
    ['the group is upgraded', { migrate_to_chat_id: -100 }, { kind: 'upgraded', names: [] }],
    ['something unknown happens', {}, { kind: 'other', names: ['Thư ký khối'] }],
    ['nothing but words', { text: 'Xin chào' }, undefined],
  ])('is told when %s', (_case, fields, expected) => {
    expect(serviceOf(message(fields))).toEqual(expected);
  });
});

describe('the bot’s markup', () => {
  const asks = (replyInterface: ReplyInterface, more: Partial<Message> = {}): SeenMessage => seen({ text: 'a', ...more }, { replyInterface });
  const keys: ReplyInterface = { keyboard: [['Lịch', { text: 'Số điện thoại', request_contact: true }]] };
  const answer = seen({ text: 'Lịch' }, { own: true });

  it('keeps its keyboard until another comes or it is removed', () => {
    expect(replyMarkupOf([asks(keys), answer], 2)).toMatchObject({ kind: 'keyboard', rows: [[{ ask: 'text' }, { ask: 'contact' }]] });
    expect(replyMarkupOf([asks(keys), asks({ remove_keyboard: true })], 2)).toBeUndefined();
  });

  it('asks for an answer until one was written, then the keyboard before it is back', () => {
    expect(replyMarkupOf([asks(keys), asks({ force_reply: true })], 2)).toMatchObject({ kind: 'force-reply' });
    expect(replyMarkupOf([asks(keys), asks({ force_reply: true }), answer], 2)).toMatchObject({ kind: 'keyboard' });
  });

  it('that is selective is shown only to the one it answers', () => {
    const toFinance = asks({ ...keys, selective: true }, { reply_to_message: message({ text: '/start' }, finance) as NonNullable<Message['reply_to_message']> });
    expect(replyMarkupOf([toFinance], 2)).toMatchObject({ kind: 'keyboard' });
    expect(replyMarkupOf([toFinance], 1)).toBeUndefined();
  });

  it('asks for a group or for people by the request’s number', () => {
    const request_chat = { request_id: 3, chat_is_channel: false };
    const request_users = { request_id: 4, max_quantity: 5 };
    const keyboard = [[{ text: 'Chọn nhóm', request_chat }, { text: 'Chọn người', request_users }]];
    expect(replyMarkupOf([asks({ keyboard })], 2)).toMatchObject({ rows: [[{ ask: 'chat', requestId: 3 }, { ask: 'users', requestId: 4, most: 5 }]] });
  });
});
