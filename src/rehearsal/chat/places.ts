/** Finds the conversation somebody means, and says whether they may write there. */
import type { Result } from '#kernel';
import { accept, refuse } from '#kernel';
import type { ChatId, ChatRefusal, UserId } from './model.ts';
import type { ChatState, Conversation } from './state.ts';
import { findGroup, findPrivate, isBlocked, isPresent } from './state.ts';

type Place = Result<Conversation, ChatRefusal>;

function privatePlaceOfBot(state: ChatState, botId: UserId, userId: UserId): Place {
  if (state.bots.has(userId)) return refuse('bots-cannot-write-to-bots');
  if (!state.people.has(userId)) return refuse('chat-not-found');
  const conversation = findPrivate(state, userId, botId);
  return conversation ? accept(conversation) : refuse('never-started');
}

function groupPlaceOfBot(state: ChatState, botId: UserId, chatId: ChatId): Place {
  const conversation = findGroup(state, chatId);
  const member = conversation?.members.get(botId);
  if (!conversation || !member) return refuse('chat-not-found');
  if (conversation.migratedTo !== undefined) return refuse('group-upgraded');
  if (member.status === 'kicked') return refuse('bot-kicked');
  return isPresent(member) ? accept(conversation) : refuse('not-a-member');
}

/** Where a bot may look: a person who blocked it can still be looked at. */
export const placeOfBot = (state: ChatState, botId: UserId, chatId: ChatId): Place =>
  chatId > 0 ? privatePlaceOfBot(state, botId, chatId) : groupPlaceOfBot(state, botId, chatId);

/** Where a bot may write. */
export function writablePlaceOfBot(state: ChatState, botId: UserId, chatId: ChatId): Place {
  const place = placeOfBot(state, botId, chatId);
  if (!place.ok || place.value.chat.type !== 'private') return place;
  return isBlocked(place.value, botId) ? refuse('blocked-by-user') : place;
}

/** Where a person may read; `chatId` is a bot's id for their private chat with it. */
export function placeOfPerson(state: ChatState, userId: UserId, chatId: ChatId): Place {
  if (!state.people.has(userId)) return refuse('user-not-found');
  if (chatId > 0) {
    if (!state.bots.has(chatId)) return refuse('chat-not-found');
    const conversation = findPrivate(state, userId, chatId);
    return conversation ? accept(conversation) : refuse('never-started');
  }
  const conversation = findGroup(state, chatId);
  return conversation?.members.has(userId) ? accept(conversation) : refuse('chat-not-found');
}

/** Where a person may write and press. */
export function writablePlaceOfPerson(state: ChatState, userId: UserId, chatId: ChatId): Place {
  const place = placeOfPerson(state, userId, chatId);
  if (!place.ok) return place;
  const conversation = place.value;
  if (chatId > 0) return isBlocked(conversation, chatId) ? refuse('bot-blocked') : place;
  if (conversation.migratedTo !== undefined) return refuse('group-upgraded');
  return isPresent(conversation.members.get(userId)) ? place : refuse('not-a-member');
}
