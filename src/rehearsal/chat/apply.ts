/** Turns one event into the next state; a restart is nothing but this, over the whole journal. */
import { assert, assertNever } from '#kernel';
import { commandListKey } from './command-menu.ts';
import type { ChatEvent, ChatKey, UserId } from './model.ts';
import type { BotState, ChatState, Conversation } from './state.ts';
import { messageSlot, nameOf } from './state.ts';
import { updatesOf } from './updates.ts';

type EventOf<Type extends ChatEvent['type']> = Extract<ChatEvent, { type: Type }>;
type Appliers = { readonly [Type in ChatEvent['type']]: (state: ChatState, event: EventOf<Type>) => void };

/** An ephemeral answer names the press it answers, even after that press was answered. */
const RECENT_PRESSES = 1_000;

function conversationOf(state: ChatState, key: ChatKey): Conversation {
  const conversation = state.conversations.get(key);
  assert(conversation, `an event names the conversation ${key}, which was created before`);
  return conversation;
}

function botOf(state: ChatState, botId: UserId): BotState {
  const bot = state.bots.get(botId);
  assert(bot, `an event names the bot ${botId}, which was added before`);
  return bot;
}

function remember(state: ChatState, account: UserId, key: ChatKey): void {
  const known = state.conversationsOf.get(account);
  if (known) known.add(key);
  else state.conversationsOf.set(account, new Set([key]));
}

function createChat(state: ChatState, event: EventOf<'chat-created'>): void {
  const { key, chat, members, at } = event;
  state.conversations.set(key, {
    key,
    chat,
    messages: new Map(),
    nextMessageId: 1,
    nextEphemeralId: 1,
    members: new Map(members.map((member) => [member.user.id, member])),
    pinned: [],
    topics: new Map(),
    reactions: new Map(),
    readUpTo: new Map(),
    migratedTo: undefined,
    lastAt: at,
  });
  if (key.startsWith('private:')) for (const id of key.split(':').slice(1)) remember(state, Number(id), key);
  else state.groupCount += 1;
  for (const member of members) remember(state, member.user.id, key);
}

function post(state: ChatState, event: EventOf<'message-posted'>): void {
  const conversation = conversationOf(state, event.key);
  const { message, author } = event.stored;
  conversation.messages.set(messageSlot(nameOf(event.stored)), event.stored);
  conversation.lastAt = message.date * 1000;
  if (message.ephemeral_message_id !== undefined) {
    conversation.nextEphemeralId = Math.max(conversation.nextEphemeralId, message.ephemeral_message_id + 1);
    return;
  }
  conversation.nextMessageId = Math.max(conversation.nextMessageId, message.message_id + 1);
  conversation.readUpTo.set(author, message.message_id);
}

function setCommands(state: ChatState, event: EventOf<'commands-set'>): void {
  const lists = botOf(state, event.botId).commands;
  if (event.commands.length === 0) lists.delete(commandListKey(event.scope, event.language));
  else lists.set(commandListKey(event.scope, event.language), { scope: event.scope, language: event.language, commands: event.commands });
}

function expire(state: ChatState, event: EventOf<'callback-expired'>): void {
  const callback = state.callbacks.get(event.id);
  if (!callback) return;
  state.callbacks.delete(event.id);
  state.expired.push(callback);
}

function confirm(state: ChatState, event: EventOf<'updates-confirmed'>): void {
  const bot = botOf(state, event.botId);
  const kept = bot.pending.findIndex((update) => update.update_id > event.upTo);
  bot.pending = kept === -1 ? [] : bot.pending.slice(kept);
}

const appliers: Appliers = {
  'person-added': (state, { person }) => void state.people.set(person.user.id, person),
  'bot-added'(state, { bot, nextUpdateId }) {
    state.botsByToken.set(bot.token, bot.user.id);
    state.bots.set(bot.user.id, {
      account: bot,
      pending: [],
      nextUpdateId,
      allowed: [],
      webhook: undefined,
      commands: new Map(),
      profile: new Map(),
      menuButtons: new Map(),
    });
  },
  'language-changed'(state, { userId, language }) {
    const person = state.people.get(userId);
    if (person) state.people.set(userId, { ...person, user: { ...person.user, language_code: language } });
  },
  'chat-created': createChat,
  'member-changed'(state, { key, after }) {
    conversationOf(state, key).members.set(after.user.id, after);
    remember(state, after.user.id, key);
  },
  'message-posted': post,
  'message-edited'(state, { key, name, stored }) {
    conversationOf(state, key).messages.set(messageSlot(name), stored);
  },
  'messages-deleted'(state, { key, names }) {
    const conversation = conversationOf(state, key);
    for (const name of names) {
      conversation.messages.delete(messageSlot(name));
      if ('messageId' in name) conversation.pinned = conversation.pinned.filter((id) => id !== name.messageId);
    }
  },
  'message-pinned'(state, { key, messageId }) {
    const conversation = conversationOf(state, key);
    conversation.pinned = [...conversation.pinned.filter((id) => id !== messageId), messageId];
  },
  'messages-unpinned'(state, { key, messageIds }) {
    const conversation = conversationOf(state, key);
    conversation.pinned = conversation.pinned.filter((id) => !messageIds.includes(id));
  },
  'message-reacted'(state, { key, messageId, by, emojis }) {
    const { reactions } = conversationOf(state, key);
    const given = reactions.get(messageId) ?? new Map<UserId, readonly string[]>();
    reactions.set(messageId, given.set(by, emojis));
  },
  'topic-created': (state, { key, threadId, name }) => void conversationOf(state, key).topics.set(threadId, name),
  'group-migrated'(state, { from, to }) {
    conversationOf(state, from).migratedTo = conversationOf(state, to).chat.id;
  },
  'callback-pressed'(state, { callback }) {
    state.callbackCount += 1;
    state.callbacks.set(callback.id, callback);
    state.recentPresses.set(callback.id, callback);
    const [oldest] = state.recentPresses.keys();
    if (state.recentPresses.size > RECENT_PRESSES && oldest !== undefined) state.recentPresses.delete(oldest);
  },
  'callback-answered': (state, { id }) => void state.callbacks.delete(id),
  'callback-expired': expire,
  'file-stored': (state, { file }) => void state.files.set(file.fileId, file),
  'chat-read': (state, { key, userId, upTo }) => void conversationOf(state, key).readUpTo.set(userId, upTo),
  'commands-set': setCommands,
  'profile-set'(state, { botId, field, language, value }) {
    botOf(state, botId).profile.set(`${field}|${language}`, value);
  },
  'menu-button-set'(state, { botId, chatId, button }) {
    botOf(state, botId).menuButtons.set(chatId ?? 'default', button);
  },
  'webhook-set'(state, { botId, webhook }) {
    botOf(state, botId).webhook = webhook;
  },
  'allowed-updates-set'(state, { botId, allowed }) {
    botOf(state, botId).allowed = allowed;
  },
  'update-delivered'(state, { botId, updateId }) {
    const bot = botOf(state, botId);
    bot.pending = bot.pending.filter((update) => update.update_id !== updateId);
  },
  'updates-confirmed': confirm,
};

/** Each event is also told to the bots it concerns, in the state it has produced. */
export function apply(state: ChatState, event: ChatEvent): void {
  const applier = appliers[event.type] as ((state: ChatState, event: ChatEvent) => void) | undefined;
  if (!applier) return assertNever(event as never);
  applier(state, event);
  for (const { botId, update } of updatesOf(state, event)) {
    const bot = botOf(state, botId);
    bot.pending.push({ ...update, update_id: bot.nextUpdateId });
    bot.nextUpdateId += 1;
  }
}
