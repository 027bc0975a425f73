/** What one person sees: their list of chats, unread marks, and the messages of a chat. */
import type { ChatId, StoredMessage, UserId } from './model.ts';
import type { SeenChat, SeenMessage } from './door.ts';
import { placeOfPerson } from './places.ts';
import type { ChatState, Conversation } from './state.ts';
import { findPrivate, isBlocked, isPresent } from './state.ts';

const isVisible = ({ message, author }: StoredMessage, userId: UserId): boolean =>
  message.ephemeral_message_id === undefined || author === userId || message.receiver_user?.id === userId;

function seen(conversation: Conversation, stored: StoredMessage, userId: UserId): SeenMessage {
  const { message, author, replyInterface } = stored;
  return {
    message,
    author,
    own: author === userId,
    ephemeral: message.ephemeral_message_id !== undefined,
    pinned: conversation.pinned.includes(message.message_id),
    reactions: [...(conversation.reactions.get(message.message_id)?.values() ?? [])].flat(),
    ...(replyInterface ? { replyInterface } : {}),
  };
}

export function messagesFor(state: ChatState, userId: UserId, chatId: ChatId): readonly SeenMessage[] {
  const place = placeOfPerson(state, userId, chatId);
  if (!place.ok) return [];
  const conversation = place.value;
  return [...conversation.messages.values()].filter((stored) => isVisible(stored, userId)).map((stored) => seen(conversation, stored, userId));
}

function lastAndUnread(conversation: Conversation, userId: UserId): { last: SeenMessage | undefined; unread: number } {
  const readUpTo = conversation.readUpTo.get(userId) ?? 0;
  let last: StoredMessage | undefined;
  let unread = 0;
  for (const stored of conversation.messages.values()) {
    if (!isVisible(stored, userId)) continue;
    last = stored;
    if (stored.author !== userId && stored.message.message_id > readUpTo) unread += 1;
  }
  return { last: last && seen(conversation, last, userId), unread };
}

function pinnedIn(conversation: Conversation, userId: UserId): SeenMessage | undefined {
  const stored = conversation.messages.get(`m${conversation.pinned.at(-1) ?? 0}`);
  return stored && seen(conversation, stored, userId);
}

function commonOf(conversation: Conversation, userId: UserId): Pick<SeenChat, 'unread' | 'last' | 'pinned' | 'topics'> {
  const { last, unread } = lastAndUnread(conversation, userId);
  const pinned = pinnedIn(conversation, userId);
  const topics = [...conversation.topics].map(([threadId, name]) => ({ threadId, name }));
  return { unread, topics, ...(last ? { last } : {}), ...(pinned ? { pinned } : {}) };
}

function seenGroup(conversation: Conversation, userId: UserId): SeenChat {
  const { chat, members } = conversation;
  return {
    chatId: chat.id,
    kind: chat.type === 'group' ? 'group' : 'supergroup',
    title: chat.title ?? '',
    isForum: chat.is_forum === true,
    ...commonOf(conversation, userId),
    started: true,
    blocked: false,
    membersCount: [...members.values()].filter(isPresent).length,
    writable: true,
  };
}

/** Every bot of the room is in the list from the beginning, as if it had been looked up. */
function seenBots(state: ChatState, userId: UserId): { chat: SeenChat; at: number }[] {
  return [...state.bots.values()].map(({ account: { user } }) => {
    const conversation = findPrivate(state, userId, user.id);
    const blocked = conversation !== undefined && isBlocked(conversation, user.id);
    const chat: SeenChat = {
      chatId: user.id,
      kind: 'private',
      title: user.first_name,
      isForum: false,
      ...(conversation ? commonOf(conversation, userId) : { unread: 0, topics: [] }),
      started: conversation !== undefined,
      blocked,
      membersCount: 2,
      writable: conversation !== undefined && !blocked,
    };
    return { chat, at: conversation?.lastAt ?? 0 };
  });
}

export function chatsOf(state: ChatState, userId: UserId): readonly SeenChat[] {
  const groups = [...(state.conversationsOf.get(userId) ?? [])].flatMap((key) => {
    const conversation = state.conversations.get(key);
    if (!conversation || conversation.chat.type === 'private' || conversation.migratedTo !== undefined) return [];
    return isPresent(conversation.members.get(userId)) ? [{ chat: seenGroup(conversation, userId), at: conversation.lastAt }] : [];
  });
  return [...groups, ...seenBots(state, userId)].sort((one, other) => other.at - one.at).map(({ chat }) => chat);
}
