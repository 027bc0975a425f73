/** What a bot posts: new messages, ephemeral ones, forwards and copies, decided against the state of the chat. */
import type { InlineKeyboardMarkup, User } from '@grammyjs/types';
import type { Result } from '#kernel';
import { accept, refuse } from '#kernel';
import type { Decision } from './decision.ts';
import { decided } from './decision.ts';
import type { Content } from './drafting.ts';
import { contentOf, draftMessage, originOf, posted } from './drafting.ts';
import type { ChatEvent, ChatId, ChatRefusal, ReplyInterface, StoredMessage, UserId } from './model.ts';
import { CALLBACK_WINDOW_MS } from './model.ts';
import { placeOfBot, writablePlaceOfBot } from './places.ts';
import type { ChatState, Conversation } from './state.ts';
import { findAccount, isAdmin, isPresent, messageSlot } from './state.ts';
import { isService } from './updates.ts';

export interface EphemeralWish {
  readonly receiver: UserId;
  readonly callbackId?: string | undefined;
  readonly replaces?: boolean | undefined;
}

export interface ReplyWish {
  readonly messageId?: number | undefined;
  readonly ephemeralId?: number | undefined;
  readonly orWithout?: boolean | undefined;
}

export interface BotSend {
  readonly botId: UserId;
  readonly chatId: ChatId;
  readonly content: Content;
  readonly thread?: number | undefined;
  readonly reply?: ReplyWish | undefined;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
  readonly replyInterface?: ReplyInterface | undefined;
  readonly ephemeral?: EphemeralWish | undefined;
}

function replyOf(conversation: Conversation, send: BotSend): Result<StoredMessage | undefined, ChatRefusal> {
  const { reply } = send;
  if (!reply) return accept(undefined);
  const name = reply.ephemeralId === undefined ? { messageId: reply.messageId ?? 0 } : { ephemeralId: reply.ephemeralId, receiver: send.botId };
  const found = conversation.messages.get(messageSlot(name));
  return found || reply.orWithout === true ? accept(found) : refuse('reply-not-found');
}

/** Fifteen seconds after a press or an ephemeral command; an administrator bot at any time. */
function mayWhisper(state: ChatState, conversation: Conversation, whisper: { botId: UserId; wish: EphemeralWish; at: number }): boolean {
  const { botId, wish, at } = whisper;
  if (isAdmin(conversation.members.get(botId))) return true;
  const press = wish.callbackId === undefined ? undefined : state.recentPresses.get(wish.callbackId);
  if (press && press.botId === botId && press.userId === wish.receiver && at - press.at <= CALLBACK_WINDOW_MS) return true;
  return [...conversation.messages.values()].some(
    ({ message, author }) => message.ephemeral_message_id !== undefined && author === wish.receiver && at - message.date * 1000 <= CALLBACK_WINDOW_MS,
  );
}

function receiverOf(state: ChatState, conversation: Conversation, send: BotSend & { readonly at: number }): Result<User | undefined, ChatRefusal> {
  const wish = send.ephemeral;
  if (!wish) return accept(undefined);
  if (conversation.chat.type === 'private') return refuse('ephemeral-only-in-groups');
  const receiver = state.people.get(wish.receiver)?.user;
  if (!receiver || !isPresent(conversation.members.get(wish.receiver))) return refuse('receiver-not-a-member');
  return mayWhisper(state, conversation, { botId: send.botId, wish, at: send.at }) ? accept(receiver) : refuse('ephemeral-not-allowed');
}

/** A whisper that replaces the ephemeral message whose button was pressed takes its place. */
function replacedBy(state: ChatState, conversation: Conversation, send: BotSend): ChatEvent[] {
  if (send.ephemeral?.replaces !== true || send.ephemeral.callbackId === undefined) return [];
  const press = state.recentPresses.get(send.ephemeral.callbackId);
  if (press?.ephemeralId === undefined) return [];
  return [{ type: 'messages-deleted', key: conversation.key, names: [{ ephemeralId: press.ephemeralId, receiver: press.userId }] }];
}

export function decideBotSend(state: ChatState, send: BotSend, at: number): Decision<StoredMessage> {
  const place = writablePlaceOfBot(state, send.botId, send.chatId);
  if (!place.ok) return place;
  const conversation = place.value;
  const from = findAccount(state, send.botId);
  if (!from) return refuse('bot-not-found');
  if (send.thread !== undefined && !conversation.topics.has(send.thread)) return refuse('topic-not-found');
  const replyTo = replyOf(conversation, send);
  if (!replyTo.ok) return replyTo;
  const receiver = receiverOf(state, conversation, { ...send, at });
  if (!receiver.ok) return receiver;
  const content = send.keyboard ? { ...send.content, reply_markup: send.keyboard } : send.content;
  const stored = draftMessage(conversation, {
    from,
    content,
    at,
    thread: send.thread,
    replyTo: replyTo.value,
    replyInterface: send.replyInterface,
    receiver: receiver.value,
  });
  return decided([...replacedBy(state, conversation, send), posted(conversation, stored)], stored);
}

export interface BotRepeat {
  readonly send: BotSend;
  readonly fromChat: ChatId;
  readonly messageId: number;
  /** A copy names no origin; a forward does. */
  readonly as: 'forward' | 'copy';
  /** A copy may carry another caption. */
  readonly caption?: Content | undefined;
}

export function decideBotRepeat(state: ChatState, repeat: BotRepeat, at: number): Decision<StoredMessage> {
  const source = placeOfBot(state, repeat.send.botId, repeat.fromChat);
  if (!source.ok) return source;
  const original = source.value.messages.get(messageSlot({ messageId: repeat.messageId }));
  if (!original) return refuse('forward-not-found');
  if (isService(original.message)) return refuse('service-message');
  const { reply_markup: _buttonsStayBehind, ...said } = contentOf(original);
  const origin = repeat.as === 'forward' ? originOf(original, (id) => findAccount(state, id)) : repeat.caption;
  return decideBotSend(state, { ...repeat.send, content: { ...said, ...origin } }, at);
}
