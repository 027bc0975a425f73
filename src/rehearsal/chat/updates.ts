/** Which bots hear of an event, and in which words: Telegram's rules on who receives which update. */
import type { ChatMemberUpdated, Message, Update, User } from '@grammyjs/types';
import type { ChatEvent, PressedCallback, StoredMessage, UserId } from './model.ts';
import type { BotState, ChatState, Conversation } from './state.ts';
import { findAccount, isAdmin, isPresent, messageSlot } from './state.ts';

type Told = Omit<Update, 'update_id'>;

export interface BotUpdate {
  readonly botId: UserId;
  readonly update: Told;
}

/** Sent only to bots that ask for them by name. */
const ON_REQUEST = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

const wants = (bot: BotState, kind: keyof Told): boolean =>
  bot.allowed.length === 0 ? !ON_REQUEST.has(kind) : bot.allowed.includes(kind);

const SERVICE_FIELDS = [
  'new_chat_members',
  'left_chat_member',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'forum_topic_created',
  'chat_shared',
  'users_shared',
  'new_chat_title',
] as const;

export const isService = (message: Message): boolean => SERVICE_FIELDS.some((field) => message[field] !== undefined);

function isMeantFor(message: Message, bot: User & { readonly username: string }): boolean {
  const text = message.text ?? message.caption ?? '';
  if (message.reply_to_message?.from?.id === bot.id) return true;
  if (text.startsWith('/')) return !/^\/\w+@/.test(text) || text.toLowerCase().includes(`@${bot.username.toLowerCase()}`);
  return text.toLowerCase().includes(`@${bot.username.toLowerCase()}`);
}

/** BotFather's privacy mode: in a group an ordinary bot hears commands, replies and mentions only. */
function hears(conversation: Conversation, bot: BotState, stored: StoredMessage): boolean {
  const { message, author } = stored;
  const { user, readsAllGroupMessages } = bot.account;
  if (!isPresent(conversation.members.get(user.id))) return false;
  if (isService(message)) return true;
  if (author === user.id || message.from?.is_bot === true && message.sender_chat === undefined) return false;
  if (message.ephemeral_message_id !== undefined) return isMeantFor(message, user);
  return readsAllGroupMessages || isAdmin(conversation.members.get(user.id)) || isMeantFor(message, user);
}

function listeners(state: ChatState, conversation: Conversation, stored: StoredMessage): BotState[] {
  if (conversation.chat.type === 'private') {
    const bot = state.bots.get(Number(conversation.key.split(':')[2]));
    if (!bot) return [];
    return stored.author !== bot.account.user.id || isService(stored.message) ? [bot] : [];
  }
  return [...state.bots.values()].filter((bot) => hears(conversation, bot, stored));
}

function toldOfMessage(state: ChatState, kind: 'message' | 'edited_message', event: Extract<ChatEvent, { stored: StoredMessage }>): BotUpdate[] {
  const conversation = state.conversations.get(event.key);
  if (!conversation) return [];
  return listeners(state, conversation, event.stored)
    .filter((bot) => wants(bot, kind))
    .map((bot) => ({ botId: bot.account.user.id, update: { [kind]: event.stored.message } as Told }));
}

function toldOfMember(state: ChatState, event: Extract<ChatEvent, { type: 'member-changed' }>): BotUpdate[] {
  const conversation = state.conversations.get(event.key);
  const from = findAccount(state, event.by);
  if (!conversation || !from || conversation.migratedTo !== undefined) return [];
  const changed: ChatMemberUpdated = {
    chat: conversation.chat,
    from,
    date: Math.floor(event.at / 1000),
    old_chat_member: event.before,
    new_chat_member: event.after,
  };
  const subject = event.after.user.id;
  const told: BotUpdate[] = [];
  for (const bot of state.bots.values()) {
    const botId = bot.account.user.id;
    if (botId === subject && wants(bot, 'my_chat_member')) told.push({ botId, update: { my_chat_member: changed } });
    else if (botId !== subject && isAdmin(conversation.members.get(botId)) && wants(bot, 'chat_member'))
      told.push({ botId, update: { chat_member: changed } });
  }
  return told;
}

function toldOfPress(state: ChatState, callback: PressedCallback): BotUpdate[] {
  const bot = state.bots.get(callback.botId);
  const from = findAccount(state, callback.userId);
  const conversation = state.conversations.get(callback.chat);
  if (!bot || !from || !conversation || !wants(bot, 'callback_query')) return [];
  const slot = callback.ephemeralId === undefined
    ? messageSlot({ messageId: callback.messageId })
    : messageSlot({ ephemeralId: callback.ephemeralId, receiver: callback.userId });
  // A deleted message is told with the date 0, which is how Telegram says "no longer accessible".
  const gone = { chat: conversation.chat, message_id: callback.messageId, date: 0 as const };
  const message = conversation.messages.get(slot)?.message ?? gone;
  const query = { id: callback.id, from, chat_instance: String(conversation.chat.id), data: callback.data, message };
  return [{ botId: callback.botId, update: { callback_query: query } }];
}

export function updatesOf(state: ChatState, event: ChatEvent): readonly BotUpdate[] {
  if (event.type === 'message-posted') return toldOfMessage(state, 'message', event);
  if (event.type === 'message-edited') return state.bots.has(event.stored.author) ? [] : toldOfMessage(state, 'edited_message', event);
  if (event.type === 'member-changed') return toldOfMember(state, event);
  return event.type === 'callback-pressed' ? toldOfPress(state, event.callback) : [];
}
