/** The present of the local Telegram: what all events so far add up to. Only `apply` changes it. */
import type { BotCommand, BotCommandScope, Chat, ChatMember, Update, User } from '@grammyjs/types';
import type {
  BotAccount,
  ChatId,
  ChatKey,
  MessageName,
  Person,
  PressedCallback,
  StoredFile,
  StoredMessage,
  UserId,
  WebhookSetting,
} from './model.ts';
import { groupKey, privateKey } from './model.ts';

export interface Conversation {
  readonly key: ChatKey;
  chat: Chat;
  /** In the order they are read on the screen; ephemeral ones stand among the others. */
  readonly messages: Map<string, StoredMessage>;
  nextMessageId: number;
  nextEphemeralId: number;
  readonly members: Map<UserId, ChatMember>;
  /** Oldest pin first. */
  pinned: number[];
  readonly topics: Map<number, string>;
  readonly reactions: Map<number, Map<UserId, readonly string[]>>;
  readonly readUpTo: Map<UserId, number>;
  migratedTo: ChatId | undefined;
  lastAt: number;
}

interface CommandList {
  readonly scope: BotCommandScope;
  readonly language: string;
  readonly commands: readonly BotCommand[];
}

export interface BotState {
  readonly account: BotAccount;
  /** Ascending by update_id. */
  pending: Update[];
  nextUpdateId: number;
  allowed: readonly string[];
  webhook: WebhookSetting | undefined;
  readonly commands: Map<string, CommandList>;
  readonly profile: Map<string, string>;
  readonly menuButtons: Map<ChatId | 'default', unknown>;
}

export interface ChatState {
  readonly people: Map<UserId, Person>;
  readonly bots: Map<UserId, BotState>;
  readonly botsByToken: Map<string, UserId>;
  readonly conversations: Map<ChatKey, Conversation>;
  /** Every conversation an account is or was in. */
  readonly conversationsOf: Map<UserId, Set<ChatKey>>;
  /** Pressed and not yet answered. */
  readonly callbacks: Map<string, PressedCallback>;
  readonly recentPresses: Map<string, PressedCallback>;
  /** Pressed and never answered within the window. */
  readonly expired: PressedCallback[];
  readonly files: Map<string, StoredFile>;
  callbackCount: number;
  groupCount: number;
}

export const emptyState = (): ChatState => ({
  people: new Map(),
  bots: new Map(),
  botsByToken: new Map(),
  conversations: new Map(),
  conversationsOf: new Map(),
  callbacks: new Map(),
  recentPresses: new Map(),
  expired: [],
  files: new Map(),
  callbackCount: 0,
  groupCount: 0,
});

export const messageSlot = (name: MessageName): string =>
  'messageId' in name ? `m${name.messageId}` : `e${name.receiver}:${name.ephemeralId}`;

export const nameOf = (stored: StoredMessage): MessageName => {
  const { message } = stored;
  return message.ephemeral_message_id === undefined
    ? { messageId: message.message_id }
    : { ephemeralId: message.ephemeral_message_id, receiver: message.receiver_user?.id ?? stored.author };
};

export const findGroup = (state: ChatState, chatId: ChatId): Conversation | undefined =>
  state.conversations.get(groupKey(chatId));

export const findPrivate = (state: ChatState, userId: UserId, botId: UserId): Conversation | undefined =>
  state.conversations.get(privateKey(userId, botId));

export const findAccount = (state: ChatState, id: UserId): User | undefined =>
  state.people.get(id)?.user ?? state.bots.get(id)?.account.user;

export const isPresent = (member: ChatMember | undefined): boolean =>
  member !== undefined && member.status !== 'left' && member.status !== 'kicked';

export const isAdmin = (member: ChatMember | undefined): boolean =>
  member?.status === 'creator' || member?.status === 'administrator';

/** Blocking is kept as Telegram tells it: the bot's own membership in the private chat becomes "kicked". */
export const isBlocked = (conversation: Conversation, botId: UserId): boolean =>
  conversation.members.get(botId)?.status === 'kicked';
