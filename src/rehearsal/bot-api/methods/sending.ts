/** Methods that post: text, files, rich messages, forwards and copies. */
import type { EphemeralMessageParameters, InlineKeyboardMarkup, ReplyParameters } from '@grammyjs/types';
import { decideBotRepeat, decideBotSend } from '../../chat/bot-sends.ts';
import type { BotSend, EphemeralWish, ReplyWish } from '../../chat/bot-sends.ts';
import type { Content } from '../../chat/drafting.ts';
import type { ReplyInterface, StoredMessage } from '../../chat/model.ts';
import type { ReplyMarkup } from '../keyboards.ts';
import { checkMarkup } from '../keyboards.ts';
import type { Answer } from '../refusal.ts';
import { leftOut } from '../refusal.ts';
import type { Call, Handlers } from './call.ts';
import { act, answer, chatIdOf, refused, tooFast } from './call.ts';
import type { Said } from './content.ts';
import { captionContent, fileWithCaption, richContent, textContent } from './content.ts';

interface Addressed {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly reply_parameters?: ReplyParameters;
  readonly reply_to_message_id?: number;
  readonly reply_markup?: ReplyMarkup;
  readonly ephemeral_message_parameters?: EphemeralMessageParameters;
}

function replyWish({ reply_parameters: reply, reply_to_message_id }: Addressed): ReplyWish | undefined {
  if (reply) return { messageId: reply.message_id, ephemeralId: reply.ephemeral_message_id, orWithout: reply.allow_sending_without_reply };
  return reply_to_message_id === undefined ? undefined : { messageId: reply_to_message_id };
}

function ephemeralWish({ ephemeral_message_parameters: wish }: Addressed): EphemeralWish | undefined {
  return wish && { receiver: wish.receiver_user_id, callbackId: wish.callback_query_id, replaces: wish.replace_callback_query_message };
}

const keyboardOf = (markup: ReplyMarkup | undefined): InlineKeyboardMarkup | undefined => (markup && 'inline_keyboard' in markup ? markup : undefined);
const interfaceOf = (markup: ReplyMarkup | undefined): ReplyInterface | undefined => (markup && !('inline_keyboard' in markup) ? markup : undefined);

function sendOf(call: Call, addressed: Addressed, content: Content): BotSend {
  return {
    botId: call.bot.user.id,
    chatId: chatIdOf(addressed.chat_id),
    content,
    thread: addressed.message_thread_id,
    reply: replyWish(addressed),
    keyboard: keyboardOf(addressed.reply_markup),
    replyInterface: interfaceOf(addressed.reply_markup),
    ephemeral: ephemeralWish(addressed),
  };
}

const REPLY_FIELDS = new Set(['message_id', 'chat_id', 'ephemeral_message_id', 'allow_sending_without_reply']);

/** What must be true of every message before its own content matters. */
function obstacle(call: Call, addressed: Addressed): Answer | undefined {
  const markup = checkMarkup(addressed.reply_markup, chatIdOf(addressed.chat_id) > 0 ? 'private' : 'group');
  if (!markup.ok) return refused(markup.refusal);
  const reply = addressed.reply_parameters ?? {};
  const unknown = Object.keys(reply).find((field) => !REPLY_FIELDS.has(field));
  if (unknown !== undefined) return refused(leftOut(`${unknown} in reply_parameters`));
  if (reply.chat_id !== undefined && reply.chat_id !== addressed.chat_id) return refused(leftOut('replies to another chat'));
  return tooFast(call, chatIdOf(addressed.chat_id));
}

async function messageOf(posted: Promise<Answer>): Promise<Answer> {
  const result = await posted;
  return result.ok ? answer((result.value as StoredMessage).message) : result;
}

async function send(call: Call, addressed: Addressed, said: Said): Promise<Answer> {
  if (!said.ok) return refused(said.refusal);
  const stopped = obstacle(call, addressed);
  if (stopped) return stopped;
  const wish = sendOf(call, addressed, said.value);
  return messageOf(act(call, wish.chatId, (state, at) => decideBotSend(state, wish, at)));
}

interface Repeated extends Addressed {
  readonly from_chat_id: number | string;
  readonly message_id: number;
}

function repeat(call: Call, wish: Repeated, as: { readonly kind: 'forward' | 'copy'; readonly caption?: Content }): Promise<Answer> | Answer {
  const stopped = obstacle(call, wish);
  if (stopped) return stopped;
  const fromChat = chatIdOf(wish.from_chat_id);
  const decision = { send: sendOf(call, wish, {}), fromChat, messageId: wish.message_id, as: as.kind, caption: as.caption };
  return act(call, chatIdOf(wish.chat_id), (state, at) => decideBotRepeat(state, decision, at));
}

export const sending = {
  sendMessage: (call, wish) => send(call, wish, textContent(wish)),
  sendRichMessage: (call, wish) => send(call, wish, richContent(wish.rich_message)),
  sendDocument: async (call, wish) => send(call, wish, await fileWithCaption(call, { kind: 'document', named: wish.document }, wish)),
  sendPhoto: async (call, wish) => send(call, wish, await fileWithCaption(call, { kind: 'photo', named: wish.photo }, wish)),
  forwardMessage: (call, wish) => messageOf(Promise.resolve(repeat(call, wish, { kind: 'forward' }))),
  async copyMessage(call, wish) {
    const caption = captionContent(wish);
    if (!caption.ok) return refused(caption.refusal);
    const copied = await repeat(call, wish, { kind: 'copy', caption: caption.value });
    return copied.ok ? answer({ message_id: (copied.value as StoredMessage).message.message_id }) : copied;
  },
} as const satisfies Handlers;
