/** Puts a message together as the Bot API shows it. */
import type { Message, User } from '@grammyjs/types';
import type { ChatEvent, ReplyInterface, StoredMessage, UserId } from './model.ts';
import { ANONYMOUS_ADMIN } from './model.ts';
import type { Conversation } from './state.ts';

/** What a message says, apart from who, where and when. */
export type Content = Partial<Omit<Message, 'message_id' | 'chat' | 'date' | 'from'>>;

export interface Draft {
  readonly from: User;
  readonly content: Content;
  readonly at: number;
  readonly thread?: number | undefined;
  readonly replyTo?: StoredMessage | undefined;
  readonly replyInterface?: ReplyInterface | undefined;
  readonly anonymous?: boolean | undefined;
  /** Set for an ephemeral message: the only account that gets it. */
  readonly receiver?: User | undefined;
  /** How many messages posted by the same decision stand before this one. */
  readonly after?: number;
}

const seconds = (at: number): number => Math.floor(at / 1000);

/** A reply quotes its original one level deep only. */
function quoted(stored: StoredMessage): Message {
  const { reply_to_message: _dropped, ...message } = stored.message;
  return message;
}

function threadOf(conversation: Conversation, draft: Draft): Content {
  const thread = draft.thread ?? draft.replyTo?.message.message_thread_id;
  const isForum = conversation.chat.type === 'supergroup' && conversation.chat.is_forum === true;
  return isForum && thread !== undefined ? { message_thread_id: thread, is_topic_message: true } : {};
}

export function draftMessage(conversation: Conversation, draft: Draft): StoredMessage {
  const { from, content, at, replyTo, receiver, replyInterface } = draft;
  const ahead = draft.after ?? 0;
  const message = {
    message_id: receiver ? 0 : conversation.nextMessageId + ahead,
    from: draft.anonymous === true ? ANONYMOUS_ADMIN : from,
    ...(draft.anonymous === true ? { sender_chat: conversation.chat } : {}),
    chat: conversation.chat,
    date: seconds(at),
    ...threadOf(conversation, draft),
    ...(receiver ? { receiver_user: receiver, ephemeral_message_id: conversation.nextEphemeralId + ahead } : {}),
    ...(replyTo ? { reply_to_message: quoted(replyTo) } : {}),
    ...content,
  } as Message;
  return { message, author: from.id, ...(replyInterface ? { replyInterface } : {}) };
}

export const posted = (conversation: Conversation, stored: StoredMessage): ChatEvent => ({
  type: 'message-posted',
  key: conversation.key,
  stored,
});

const CONTENT_FIELDS = ['text', 'entities', 'rich_message', 'document', 'photo', 'caption', 'caption_entities', 'reply_markup'] as const;

/** What the message says now, so that an edit can keep a part of it. */
export function contentOf(stored: StoredMessage): Content {
  const kept = Object.entries(stored.message).filter(([field]) => (CONTENT_FIELDS as readonly string[]).includes(field));
  return Object.fromEntries(kept) as Content;
}

/** `content` is all the message says from now on, its keyboard included. */
export function draftEdit(stored: StoredMessage, content: Content, at: number): StoredMessage {
  const kept = Object.entries(stored.message).filter(([field]) => !(CONTENT_FIELDS as readonly string[]).includes(field));
  const message = { ...(Object.fromEntries(kept) as unknown as Message), ...content, edit_date: seconds(at) };
  return { ...stored, message };
}

/** The origin a forwarded message carries. */
export function originOf(stored: StoredMessage, authorName: (id: UserId) => User | undefined): Content {
  const { message } = stored;
  if (message.forward_origin) return { forward_origin: message.forward_origin };
  const chat = message.sender_chat;
  if (chat) return { forward_origin: { type: 'chat', date: message.date, sender_chat: chat } };
  const sender = authorName(stored.author) ?? message.from;
  return sender ? { forward_origin: { type: 'user', date: message.date, sender_user: sender } } : {};
}
