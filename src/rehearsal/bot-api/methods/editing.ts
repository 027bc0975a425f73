/** Methods that change what is there: edits, ephemeral edits, deletions, pins, and answers to presses. */
import type { InlineKeyboardMarkup, InputMedia } from '@grammyjs/types';
import type { EditPart } from '../../chat/bot-edits.ts';
import { decideBotDelete, decideBotEdit, decidePin, decideReact, decideUnpin } from '../../chat/bot-edits.ts';
import { decideAnswer } from '../../chat/callbacks.ts';
import { accept, refuse } from '#kernel';
import type { MessageName, StoredMessage } from '../../chat/model.ts';
import { checkMarkup } from '../keyboards.ts';
import type { Answer } from '../refusal.ts';
import { badRequest, leftOut } from '../refusal.ts';
import type { Call, Handlers } from './call.ts';
import { act, answer, chatIdOf, refused, tooFast } from './call.ts';
import type { RichParameters, Said } from './content.ts';
import { captionContent, fileWithCaption, richContent, textContent } from './content.ts';

interface Edited {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly inline_message_id?: string;
  readonly ephemeral_message_id?: number;
  readonly receiver_user_id?: number;
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** Longer edits of ephemeral messages are refused, though sending them is not. */
const LONGEST_EPHEMERAL_EDIT = 1024;

function nameOf(edited: Edited): MessageName | undefined {
  const { ephemeral_message_id, receiver_user_id, message_id } = edited;
  if (ephemeral_message_id !== undefined && receiver_user_id !== undefined) return { ephemeralId: ephemeral_message_id, receiver: receiver_user_id };
  return message_id === undefined ? undefined : { messageId: message_id };
}

async function edit(call: Call, edited: Edited, change: { readonly part: EditPart; readonly said: Said }): Promise<Answer> {
  if (edited.inline_message_id !== undefined) return refused(leftOut('messages sent via inline mode'));
  const name = nameOf(edited);
  if (edited.chat_id === undefined) return refused(badRequest('chat_id is empty'));
  if (!name) return refused(badRequest('message identifier is not specified'));
  if (!change.said.ok) return refused(change.said.refusal);
  const chatId = chatIdOf(edited.chat_id);
  const markup = checkMarkup(edited.reply_markup, chatId > 0 ? 'private' : 'group');
  if (!markup.ok) return refused(markup.refusal);
  const stopped = tooFast(call, chatId);
  if (stopped) return stopped;
  const wish = { botId: call.bot.user.id, chatId, name, part: change.part, content: change.said.value, keyboard: edited.reply_markup };
  const result = await act(call, chatId, (state, at) => decideBotEdit(state, wish, at));
  if (!result.ok) return result;
  return answer('ephemeralId' in name ? true : (result.value as StoredMessage).message);
}

type Written = Partial<Parameters<typeof textContent>[0]> & { readonly rich_message?: RichParameters };

function newText(wish: Written): Said {
  if (wish.rich_message) return wish.text === undefined ? richContent(wish.rich_message) : refuse(badRequest('exactly one of text and rich_message must be used'));
  return wish.text === undefined ? refuse(badRequest('message text is empty')) : textContent({ ...wish, text: wish.text });
}

function ephemeralText(wish: Written): Said {
  const said = newText(wish);
  return said.ok && (said.value.text?.length ?? 0) > LONGEST_EPHEMERAL_EDIT ? refuse(badRequest('MESSAGE_TOO_LONG')) : said;
}

function newMedia(call: Call, media: InputMedia<string>): Promise<Said> {
  if (media.type !== 'document' && media.type !== 'photo') return Promise.resolve(refuse(leftOut(`media of type ${media.type}`)));
  return fileWithCaption(call, { kind: media.type, named: media.media }, media);
}

function remove(call: Call, chat: number | string, removal: { readonly names: readonly MessageName[]; readonly missing: 'refuse' | 'skip' }): Promise<Answer> {
  const wish = { botId: call.bot.user.id, chatId: chatIdOf(chat), ...removal };
  return act(call, wish.chatId, (state, at) => decideBotDelete(state, wish, at));
}

export const editing = {
  editMessageText: (call, wish) => edit(call, wish, { part: 'text', said: newText(wish) }),
  editMessageCaption: (call, wish) => edit(call, wish, { part: 'caption', said: captionContent(wish) }),
  editMessageMedia: async (call, wish) => edit(call, wish, { part: 'media', said: await newMedia(call, wish.media) }),
  editMessageReplyMarkup: (call, wish) => edit(call, wish, { part: 'keyboard', said: accept({}) }),
  editEphemeralMessageText: (call, wish) => edit(call, wish, { part: 'text', said: ephemeralText(wish) }),
  editEphemeralMessageCaption: (call, wish) => edit(call, wish, { part: 'caption', said: captionContent(wish) }),
  editEphemeralMessageMedia: async (call, wish) => edit(call, wish, { part: 'media', said: await newMedia(call, wish.media) }),
  editEphemeralMessageReplyMarkup: (call, wish) => edit(call, wish, { part: 'keyboard', said: accept({}) }),
  deleteMessage: (call, { chat_id, message_id }) => remove(call, chat_id, { names: [{ messageId: message_id }], missing: 'refuse' }),
  deleteMessages(call, { chat_id, message_ids }) {
    if (message_ids.length < 1 || message_ids.length > 100) return refused(badRequest('message identifiers must be 1-100'));
    return remove(call, chat_id, { names: message_ids.map((messageId) => ({ messageId })), missing: 'skip' });
  },
  deleteEphemeralMessage(call, { chat_id, receiver_user_id, ephemeral_message_id }) {
    return remove(call, chat_id, { names: [{ ephemeralId: ephemeral_message_id, receiver: receiver_user_id }], missing: 'refuse' });
  },
  pinChatMessage(call, { chat_id, message_id }) {
    const target = { botId: call.bot.user.id, chatId: chatIdOf(chat_id), messageId: message_id };
    return act(call, target.chatId, (state, at) => decidePin(state, target, at));
  },
  unpinChatMessage(call, { chat_id, message_id }) {
    const target = { botId: call.bot.user.id, chatId: chatIdOf(chat_id), messageId: message_id };
    return act(call, target.chatId, (state) => decideUnpin(state, target));
  },
  unpinAllChatMessages(call, { chat_id }) {
    const target = { botId: call.bot.user.id, chatId: chatIdOf(chat_id), all: true };
    return act(call, target.chatId, (state) => decideUnpin(state, target));
  },
  setMessageReaction(call, { chat_id, message_id, reaction = [] }) {
    if (reaction.length > 1) return refused(badRequest('REACTIONS_TOO_MANY'));
    const emojis = reaction.flatMap((one) => (one.type === 'emoji' ? [one.emoji] : []));
    if (emojis.length < reaction.length) return refused(leftOut('reactions other than emoji'));
    const target = { botId: call.bot.user.id, chatId: chatIdOf(chat_id), messageId: message_id, emojis };
    return act(call, target.chatId, (state) => decideReact(state, target));
  },
  answerCallbackQuery(call, wish) {
    const { callback_query_id: id, text, show_alert: alert = false, url } = wish;
    const given = { alert, ...(text === undefined || text === '' ? {} : { text }), ...(url === undefined || url === '' ? {} : { url }) };
    if (given.url !== undefined && !isBotLink(call, given.url)) return refused(badRequest('URL_INVALID'));
    return act(call, 0, (state, at) => decideAnswer(state, { botId: call.bot.user.id, id, answer: given }, at));
  },
} as const satisfies Handlers;

/** Without a game, only links that open the bot itself are let through. */
function isBotLink(call: Call, url: string): boolean {
  const own = call.bot.user.username.toLowerCase();
  const link = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(\w+)(?:\/?\?start=([A-Za-z0-9_-]{0,64}))?$/i.exec(url);
  return link?.[1]?.toLowerCase() === own;
}
