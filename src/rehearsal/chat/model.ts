/** What the local Telegram is made of: accounts, chats, messages, and the events that are its only memory. */
import type {
  BotCommand,
  BotCommandScope,
  Chat,
  ChatAdministratorRights,
  ChatMember,
  ForceReply,
  InlineKeyboardMarkup,
  Message,
  MenuButton,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  User,
} from '@grammyjs/types';

export type { BotCommand, Chat, ChatAdministratorRights, ChatMember, InlineKeyboardMarkup, Message, ReplyKeyboardMarkup, User };

export type UserId = number;

/** As a bot or a group member names a chat: a person's id for a private chat, a negative number for groups. */
export type ChatId = number;

/** One conversation in this room. A private chat belongs to one person and one bot, so a chat id alone cannot name it. */
export type ChatKey = `private:${number}:${number}` | `group:${number}`;

export type ReplyInterface = ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

export interface BotAccount {
  readonly user: User & { readonly username: string };
  readonly token: string;
  /** False is BotFather's default "privacy mode": in groups only commands, replies and mentions reach the bot. */
  readonly readsAllGroupMessages: boolean;
}

export interface Person {
  readonly user: User;
  readonly phone: string;
}

/** `message` is exactly what the Bot API shows; the rest is what only the room knows. */
export interface StoredMessage {
  readonly message: Message;
  /** The real account behind it, also when it was written as an anonymous administrator. */
  readonly author: UserId;
  /** Reply keyboards and force-reply are no part of the Bot API's message, yet the reader's screen shows them. */
  readonly replyInterface?: ReplyInterface;
}

export interface StoredFile {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly botId: UserId;
  readonly blob: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

export interface PressedCallback {
  readonly id: string;
  readonly botId: UserId;
  readonly userId: UserId;
  readonly chat: ChatKey;
  readonly messageId: number;
  readonly ephemeralId?: number;
  readonly data: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface CallbackAnswer {
  readonly text?: string;
  readonly alert: boolean;
  readonly url?: string;
}

/** A message is named by its number, an ephemeral one by its receiver and its own number. */
export type MessageName =
  | { readonly messageId: number }
  | { readonly ephemeralId: number; readonly receiver: UserId };

export type ProfileField = 'name' | 'description' | 'short_description';

export interface WebhookSetting {
  readonly url: string;
  readonly secretToken?: string;
  readonly maxConnections?: number;
}

export type ChatEvent =
  | { readonly type: 'person-added'; readonly person: Person }
  | { readonly type: 'bot-added'; readonly bot: BotAccount; readonly nextUpdateId: number }
  | { readonly type: 'language-changed'; readonly userId: UserId; readonly language: string }
  | { readonly type: 'chat-created'; readonly key: ChatKey; readonly chat: Chat; readonly members: readonly ChatMember[]; readonly at: number }
  | {
      readonly type: 'member-changed';
      readonly key: ChatKey;
      readonly by: UserId;
      readonly before: ChatMember;
      readonly after: ChatMember;
      readonly at: number;
    }
  | { readonly type: 'message-posted'; readonly key: ChatKey; readonly stored: StoredMessage }
  | { readonly type: 'message-edited'; readonly key: ChatKey; readonly name: MessageName; readonly stored: StoredMessage }
  | { readonly type: 'messages-deleted'; readonly key: ChatKey; readonly names: readonly MessageName[] }
  | { readonly type: 'message-pinned'; readonly key: ChatKey; readonly messageId: number }
  | { readonly type: 'messages-unpinned'; readonly key: ChatKey; readonly messageIds: readonly number[] }
  | { readonly type: 'message-reacted'; readonly key: ChatKey; readonly messageId: number; readonly by: UserId; readonly emojis: readonly string[] }
  | { readonly type: 'topic-created'; readonly key: ChatKey; readonly threadId: number; readonly name: string }
  | { readonly type: 'group-migrated'; readonly from: ChatKey; readonly to: ChatKey; readonly at: number }
  | { readonly type: 'callback-pressed'; readonly callback: PressedCallback }
  | { readonly type: 'callback-answered'; readonly id: string; readonly answer: CallbackAnswer }
  | { readonly type: 'callback-expired'; readonly id: string }
  | { readonly type: 'file-stored'; readonly file: StoredFile }
  | { readonly type: 'chat-read'; readonly key: ChatKey; readonly userId: UserId; readonly upTo: number }
  | {
      readonly type: 'commands-set';
      readonly botId: UserId;
      readonly scope: BotCommandScope;
      readonly language: string;
      readonly commands: readonly BotCommand[];
    }
  | {
      readonly type: 'profile-set';
      readonly botId: UserId;
      readonly field: ProfileField;
      readonly language: string;
      readonly value: string;
    }
  | { readonly type: 'menu-button-set'; readonly botId: UserId; readonly chatId?: ChatId; readonly button: MenuButton }
  | { readonly type: 'webhook-set'; readonly botId: UserId; readonly webhook?: WebhookSetting }
  | { readonly type: 'allowed-updates-set'; readonly botId: UserId; readonly allowed: readonly string[] }
  | { readonly type: 'update-delivered'; readonly botId: UserId; readonly updateId: number }
  | { readonly type: 'updates-confirmed'; readonly botId: UserId; readonly upTo: number };

/** Everything a person or a bot can do wrong against the state of the chats. */
export type ChatRefusal =
  | 'user-not-found'
  | 'chat-not-found'
  | 'bot-not-found'
  | 'group-upgraded'
  | 'topic-not-found'
  | 'not-a-forum'
  | 'not-a-member'
  | 'bot-kicked'
  | 'not-enough-rights'
  | 'not-an-administrator'
  | 'never-started'
  | 'bot-blocked'
  | 'blocked-by-user'
  | 'bots-cannot-write-to-bots'
  | 'message-not-found'
  | 'edit-not-found'
  | 'delete-not-found'
  | 'pin-not-found'
  | 'forward-not-found'
  | 'reply-not-found'
  | 'not-own-message'
  | 'not-modified'
  | 'nothing-to-edit'
  | 'no-caption'
  | 'too-old-to-delete'
  | 'service-message'
  | 'button-not-found'
  | 'button-disabled'
  | 'callback-too-old'
  | 'ephemeral-only-in-groups'
  | 'ephemeral-not-allowed'
  | 'ephemeral-not-found'
  | 'receiver-not-a-member'
  | 'private-only'
  | 'group-only'
  | 'link-not-understood'
  | 'group-needed'
  | 'file-not-found'
  | 'user-not-in-chat'
  | 'creator-cannot-change'
  | 'already-a-member'
  | 'already-a-supergroup'
  | 'request-not-found'
  | 'wrong-chat-for-request'
  | 'empty-text'
  | 'token-taken';

/** Where the past is kept. Appending twice the same event never happens; the order given is the order kept. */
export interface ChatJournal {
  load(): Promise<readonly ChatEvent[]>;
  append(events: readonly ChatEvent[]): Promise<void>;
  clear(): Promise<void>;
}

export interface ChatBlobs {
  put(bytes: Uint8Array, name: string): Promise<string>;
  get(id: string): Promise<Uint8Array | undefined>;
  clear?(): Promise<void>;
}

/** A request a correct client would not have made, or one Telegram could not carry out. */
export interface RefusedRequest {
  readonly kind: 'bad-request' | 'forbidden' | 'too-many-requests' | 'conflict' | 'unauthorized' | 'not-found' | 'left-out';
  readonly bot: UserId | undefined;
  readonly method: string;
  readonly code: number;
  readonly description: string;
}

/** The account Telegram puts in `from` when an administrator writes as the group itself. */
export const ANONYMOUS_ADMIN: User = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };

export const CALLBACK_WINDOW_MS = 15_000;
export const DELETE_WINDOW_MS = 48 * 3_600_000;

export const privateKey = (userId: UserId, botId: UserId): ChatKey => `private:${userId}:${botId}`;
export const groupKey = (chatId: ChatId): ChatKey => `group:${chatId}`;
