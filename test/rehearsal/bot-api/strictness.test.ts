/** What Telegram would not take is not taken here either: each row a request, and the exact words of its refusal. */
import { describe, expect, test } from 'vitest';
import type { Counter } from './asking.ts';
import { openCounter } from './asking.ts';

type Row = readonly [title: string, method: string, parameters: (counter: Counter) => Record<string, unknown>, description: string];

const inline = (...buttons: unknown[]): { inline_keyboard: unknown[][] } => ({ inline_keyboard: [buttons] });
const toUser = ({ user }: Counter, more: Record<string, unknown>): Record<string, unknown> => ({ chat_id: user, text: 'Bảng', ...more });

const FORM: readonly Row[] = [
  ['a chat is named', 'sendMessage', () => ({ text: 'a' }), 'Bad Request: chat_id is empty'],
  ['a text is there', 'sendMessage', ({ user }) => ({ chat_id: user }), 'Bad Request: message text is empty'],
  ['a text is more than empty space', 'sendMessage', (at) => toUser(at, { text: ' \n ' }), 'Bad Request: message text is empty'],
  ['a text of markup alone is empty', 'sendMessage', (at) => toUser(at, { text: '<b></b>', parse_mode: 'HTML' }), 'Bad Request: message text is empty'],
  ['a text has at most 4,096 units', 'sendMessage', (at) => toUser(at, { text: 'ă'.repeat(4097) }), 'Bad Request: message is too long'],
  ['an emoji counts as two', 'sendMessage', (at) => toUser(at, { text: '🏆'.repeat(2049) }), 'Bad Request: message is too long'],
  ['an unknown parameter is a mistake', 'sendMessage', (at) => toUser(at, { disable_web_page_preview: true }), "Bad Request: can't parse parameters of sendMessage: disable_web_page_preview is unknown"],
  ['a text is no number', 'sendMessage', (at) => toUser(at, { text: 5 }), "Bad Request: can't parse parameters of sendMessage: text must be a String"],
  ['a message number is a whole number', 'editMessageText', (at) => toUser(at, { message_id: 1.5 }), "Bad Request: can't parse parameters of editMessageText: message_id must be an Integer"],
  ['a parse mode is one of three', 'sendMessage', (at) => toUser(at, { parse_mode: 'Html' }), "Bad Request: can't parse parameters of sendMessage: parse_mode must be one of Markdown, MarkdownV2, HTML"],
  ['nested fields are looked at too', 'sendMessage', (at) => toUser(at, { reply_parameters: { message: 4 } }), "Bad Request: can't parse parameters of sendMessage: reply_parameters.message is unknown"],
  ['an update kind exists', 'getUpdates', () => ({ allowed_updates: ['messages'] }), expect.stringContaining('allowed_updates[0] must be one of message,') as never],
  ['an answer to a press has at most 200 units', 'answerCallbackQuery', () => ({ callback_query_id: '1', text: 'a'.repeat(201) }), 'Bad Request: MESSAGE_TOO_LONG'],
  ['a press that never was cannot be answered', 'answerCallbackQuery', () => ({ callback_query_id: '1' }), 'Bad Request: query is too old and response timeout expired or query ID is invalid'],
  ['an answer opens only the bot itself', 'answerCallbackQuery', () => ({ callback_query_id: '1', url: 'https://example.org/' }), 'Bad Request: URL_INVALID'],
  ['a start parameter is short and plain', 'answerCallbackQuery', () => ({ callback_query_id: '1', url: 'https://t.me/khoi_bot?start=phiếu' }), 'Bad Request: URL_INVALID'],
  ['a command is of small letters', 'setMyCommands', () => ({ commands: [{ command: 'Bắt đầu', description: 'a' }] }), 'Bad Request: BOT_COMMAND_INVALID'],
  ['a command is described', 'setMyCommands', () => ({ commands: [{ command: 'start' }] }), "Bad Request: can't parse parameters of setMyCommands: commands[0].description is missing"],
  ['deleting takes 1 to 100 numbers', 'deleteMessages', ({ user }) => ({ chat_id: user, message_ids: [] }), 'Bad Request: message identifiers must be 1-100'],
  ['a webhook is reached by HTTPS', 'setWebhook', () => ({ url: 'http://bot.example.org/hook' }), 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'],
  ['a webhook stands on one of four ports', 'setWebhook', () => ({ url: 'https://bot.example.org:9000/hook' }), 'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'],
  ['a file is uploaded or known', 'sendDocument', ({ user }) => ({ chat_id: user, document: 'BQACAgU' }), 'Bad Request: wrong file identifier/HTTP URL specified'],
  ['a caption has at most 1,024 units', 'sendDocument', ({ user }) => ({ chat_id: user, document: 'BQ', caption: 'a'.repeat(1025) }), 'Bad Request: message caption is too long'],
  ['a rich message is written in one way', 'sendRichMessage', ({ user }) => ({ chat_id: user, rich_message: { html: '<p>a</p>', blocks: [] } }), 'Bad Request: exactly one of html, markdown or blocks must be used in rich_message'],
];

const MARKUP: readonly Row[] = [
  ['an unknown tag', 'sendMessage', (at) => toUser(at, { text: 'ô <p>a</p>', parse_mode: 'HTML' }), `Bad Request: can't parse entities: Unsupported start tag "p" at byte offset 3`],
  ['a tag that never ends', 'sendMessage', (at) => toUser(at, { text: '<b>a', parse_mode: 'HTML' }), `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`],
  ['tags that cross', 'sendMessage', (at) => toUser(at, { text: '<b><i>a</b></i>', parse_mode: 'HTML' }), `Bad Request: can't parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"`],
  ['an end without its start', 'sendMessage', (at) => toUser(at, { text: 'a</b>', parse_mode: 'HTML' }), `Bad Request: can't parse entities: Unexpected end tag at byte offset 1`],
  ['a bare less-than', 'sendMessage', (at) => toUser(at, { text: 'điểm < 5', parse_mode: 'HTML' }), `Bad Request: can't parse entities: Unclosed start tag at byte offset 8`],
  ['a span that is no spoiler', 'sendMessage', (at) => toUser(at, { text: '<span>a</span>', parse_mode: 'HTML' }), `Bad Request: can't parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0`],
  ['an entity past the end', 'sendMessage', (at) => toUser(at, { entities: [{ type: 'bold', offset: 2, length: 9 }] }), 'Bad Request: ENTITY_BOUNDS_INVALID'],
  ['an entity of no kind', 'sendMessage', (at) => toUser(at, { entities: [{ type: 'loud', offset: 0, length: 1 }] }), expect.stringContaining('entities[0].type must be one of') as never],
  ['MarkdownV2, which the room leaves out', 'sendMessage', (at) => toUser(at, { parse_mode: 'MarkdownV2' }), 'Not Implemented: the rehearsal room leaves out parse_mode MarkdownV2; write HTML or entities'],
];

const BUTTONS: readonly Row[] = [
  ['a button does something', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'a' }) }), "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
  ['a button does one thing', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'a', url: 'https://t.me/a', callback_data: 'a' }) }), "Bad Request: can't parse inline keyboard button: exactly one of url, callback_data must be used"],
  ['a button has a label', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: ' ', callback_data: 'a' }) }), "Bad Request: can't parse inline keyboard button: Text must be non-empty"],
  ['callback data has at most 64 bytes, not letters', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'a', callback_data: 'ế'.repeat(22) }) }), 'Bad Request: BUTTON_DATA_INVALID'],
  ['callback data is not empty', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'a', callback_data: '' }) }), 'Bad Request: BUTTON_DATA_INVALID'],
  ['a row has at most eight buttons', 'sendMessage', (at) => toUser(at, { reply_markup: inline(...Array.from({ length: 9 }, () => ({ text: 'a', callback_data: 'a' }))) }), 'Bad Request: REPLY_MARKUP_TOO_LONG'],
  ['a keyboard has at most a hundred buttons', 'sendMessage', (at) => toUser(at, { reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'a', callback_data: 'a' }]) } }), 'Bad Request: REPLY_MARKUP_TOO_LONG'],
  ['a link is a link', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'a', url: 'khong phai' }) }), "Bad Request: inline keyboard button URL 'khong phai' is invalid: Wrong HTTP URL"],
  ['a mini app opens in private only', 'sendMessage', ({ group }) => ({ chat_id: group, text: 'a', reply_markup: inline({ text: 'a', web_app: { url: 'https://a.vn' } }) }), 'Bad Request: BUTTON_TYPE_INVALID'],
  ['a phone number is asked for in private only', 'sendMessage', ({ group }) => ({ chat_id: group, text: 'a', reply_markup: { keyboard: [[{ text: 'Số', request_contact: true }]] } }), 'Bad Request: phone number can be requested in private chats only'],
  ['a style is one of three', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'a', callback_data: 'a', style: 'red' }) }), expect.stringContaining('style must be one of danger, success, primary') as never],
  ['a text to copy is short', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'a', copy_text: { text: 'a'.repeat(257) } }) }), expect.stringContaining('copy_text.text must have 1-256 characters, it has 257') as never],
];

const STATE: readonly Row[] = [
  ['a chat that is not there', 'sendMessage', () => ({ chat_id: -100999, text: 'a' }), 'Bad Request: chat not found'],
  ['a chat by name', 'sendMessage', () => ({ chat_id: '@khoi', text: 'a' }), 'Bad Request: chat not found'],
  ['a bot writing to itself', 'sendMessage', ({ bot }) => ({ chat_id: bot.user.id, text: 'a' }), "Forbidden: bots can't send messages to bots"],
  ['an edit of what is not there', 'editMessageText', (at) => toUser(at, { message_id: 99 }), 'Bad Request: message to edit not found'],
  ["an edit of somebody else's message", 'editMessageText', (at) => toUser(at, { message_id: 1 }), "Bad Request: message can't be edited"],
  ['an edit without a message', 'editMessageText', (at) => toUser(at, {}), 'Bad Request: message identifier is not specified'],
  ['a deletion of what is not there', 'deleteMessage', ({ user }) => ({ chat_id: user, message_id: 99 }), 'Bad Request: message to delete not found'],
  ['a deletion without the right', 'deleteMessage', ({ group }) => ({ chat_id: group, message_id: 1 }), 'Bad Request: not enough rights'],
  ['a pin without the right', 'pinChatMessage', ({ group }) => ({ chat_id: group, message_id: 1 }), 'Bad Request: not enough rights'],
  ['a pin of what is not there', 'pinChatMessage', ({ user }) => ({ chat_id: user, message_id: 99 }), 'Bad Request: message to pin not found'],
  ['a reply to what is not there', 'sendMessage', (at) => toUser(at, { reply_parameters: { message_id: 99 } }), 'Bad Request: message to be replied not found'],
  ['a topic that is not there', 'sendMessage', ({ group }) => ({ chat_id: group, text: 'a', message_thread_id: 4 }), 'Bad Request: message thread not found'],
  ['a topic where there are none', 'createForumTopic', ({ group }) => ({ chat_id: group, name: 'Họp' }), 'Bad Request: the chat is not a forum'],
  ['a forward of what is not there', 'forwardMessage', ({ user }) => ({ chat_id: user, from_chat_id: user, message_id: 99 }), 'Bad Request: message to forward not found'],
  ['a whisper in private', 'sendMessage', (at) => toUser(at, { ephemeral_message_parameters: { receiver_user_id: at.user } }), 'Bad Request: ephemeral messages can be sent only to groups and supergroups'],
  ['a whisper without a press', 'sendMessage', ({ user, group }) => ({ chat_id: group, text: 'a', ephemeral_message_parameters: { receiver_user_id: user } }), 'Bad Request: not enough rights to send an ephemeral message to the user'],
  ['a file nobody sent', 'getFile', () => ({ file_id: 'BQ' }), 'Bad Request: invalid file_id'],
  ['a parameter the room leaves out', 'sendMessage', (at) => toUser(at, { message_effect_id: '5' }), 'Not Implemented: the rehearsal room leaves out the parameter message_effect_id'],
  ['a quote', 'sendMessage', (at) => toUser(at, { reply_parameters: { message_id: 1, quote: 'a' } }), 'Not Implemented: the rehearsal room leaves out quote in reply_parameters'],
  ['a look at somebody who never came', 'getChat', () => ({ chat_id: 12 }), 'Bad Request: chat not found'],
  ['a method the room leaves out', 'sendPoll', ({ user }) => ({ chat_id: user, question: 'a', options: [{ text: 'a' }, { text: 'b' }] }), 'Not Implemented: the rehearsal room leaves out the method sendPoll'],
  ['a method that never was', 'sendLetter', () => ({}), 'Not Found: method not found'],
];

describe.each([
  ['the form of a request', FORM],
  ['markup', MARKUP],
  ['buttons', BUTTONS],
  ['the state of the chat', STATE],
] as const)('%s', (_name, rows) => {
  test.each(rows)('%s', async (_title, method, parameters, description) => {
    const counter = await openCounter();
    const told = await counter.ask(method, parameters(counter));
    expect(told).toMatchObject({ ok: false, description });
    expect(counter.room.refusals()).toMatchObject([{ method, code: told.error_code, description }]);
  });
});

describe('what is just within the limits is taken', () => {
  const rows: readonly (readonly [string, string, (counter: Counter) => Record<string, unknown>])[] = [
    ['4,096 units after the markup is gone', 'sendMessage', (at) => toUser(at, { text: `<b>${'ă'.repeat(4096)}</b>`, parse_mode: 'HTML' })],
    ['64 bytes of callback data', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'a', callback_data: 'a'.repeat(64) }) })],
    ['a hundred buttons, eight a row', 'sendMessage', (at) => toUser(at, { reply_markup: { inline_keyboard: [...Array.from({ length: 12 }, () => Array.from({ length: 8 }, () => ({ text: 'a', callback_data: 'a' }))), [{ text: 'a', callback_data: 'a' }]] } })],
    ['a disabled button', 'sendMessage', (at) => toUser(at, { reply_markup: inline({ text: 'Đã đóng', disabled: {}, style: 'primary' }) })],
    ['a chat number written as text', 'sendMessage', (at) => toUser(at, { chat_id: String(at.user) })],
    ['a keyboard written as text', 'sendMessage', (at) => toUser(at, { reply_markup: JSON.stringify(inline({ text: 'a', callback_data: 'a' })) })],
    ['a method in other letters', 'SENDMESSAGE', (at) => toUser(at, {})],
  ];
  test.each(rows)('%s', async (_title, method, parameters) => {
    const counter = await openCounter();
    expect(await counter.ask(method, parameters(counter))).toMatchObject({ ok: true });
    expect(counter.room.refusals()).toEqual([]);
  });
});
