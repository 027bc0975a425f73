/** The rehearsal room as its people use it: everything a person can do on a phone, and what tests may ask. */
import type { Clock } from '#kernel';
import type { BotDesk } from './bot-desk.ts';
import type {
  BotAccount,
  BotCommand,
  CallbackAnswer,
  Chat,
  ChatAdministratorRights,
  ChatBlobs,
  ChatEvent,
  ChatId,
  ChatJournal,
  ChatMember,
  ChatRefusal,
  Message,
  PressedCallback,
  RefusedRequest,
  ReplyInterface,
  User,
  UserId,
} from './model.ts';

/** Thrown by every act below that a person's phone would not let through; nothing has changed then. */
export class ActRefused extends Error {
  readonly refusal: ChatRefusal;
  constructor(refusal: ChatRefusal) {
    super(`The room refused this act: ${refusal}`);
    this.name = 'ActRefused';
    this.refusal = refusal;
  }
}

export interface NewPerson {
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
  readonly phone?: string;
  readonly id?: UserId;
}

export interface NewBot {
  readonly token: string;
  readonly username: string;
  readonly first_name: string;
  readonly readsAllGroupMessages?: boolean;
}

interface NewGroup {
  readonly title: string;
  readonly creator: UserId;
  readonly members?: readonly UserId[];
  /** Default "group"; a forum is always a supergroup. */
  readonly kind?: 'group' | 'supergroup' | 'forum';
}

export interface Writing {
  readonly thread?: number;
  readonly replyTo?: number;
  readonly asAnonymousAdmin?: boolean;
  /** Only for a command the bot declared `is_ephemeral`; then the group sees nothing. */
  readonly ephemeral?: boolean;
}

export interface NewFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly caption?: string;
  /** A photo is sent as `photo`, everything else as `document`. */
  readonly as?: 'document' | 'photo';
  readonly thread?: number;
}

/** A button is named by its place, or (tests) by its label or callback data. */
export type ButtonName =
  | { readonly row: number; readonly column: number }
  | { readonly label: string }
  | { readonly data: string }
  /** What a phone with an old picture presses: data the message carried before it was edited, or deleted. For tests. */
  | { readonly oldData: string };

export type Pressed =
  | { readonly kind: 'callback'; readonly callbackId: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'copy'; readonly text: string };

/** Either the ordinary message number, or the number of an ephemeral message shown to this person. */
export type PressedOn = number | { readonly ephemeralId: number };

export interface SeenMessage {
  /** As the Bot API shows it; `chat` is the bot's view of a private chat, so use `chatId` of the list instead. */
  readonly message: Message;
  readonly author: UserId;
  readonly own: boolean;
  readonly ephemeral: boolean;
  readonly pinned: boolean;
  readonly reactions: readonly string[];
  readonly replyInterface?: ReplyInterface;
}

export interface SeenChat {
  /** How this person names the chat: the bot's id for a private chat, the group's id for a group. */
  readonly chatId: ChatId;
  readonly kind: 'private' | 'group' | 'supergroup';
  readonly title: string;
  readonly isForum: boolean;
  readonly unread: number;
  readonly last?: SeenMessage;
  readonly pinned?: SeenMessage;
  readonly topics: readonly { readonly threadId: number; readonly name: string }[];
  /** Private chats: whether Start was pressed and whether the person blocked the bot. */
  readonly started: boolean;
  readonly blocked: boolean;
  readonly membersCount: number;
  /** False once the person left, was removed, or the group became a supergroup. */
  readonly writable: boolean;
  readonly migratedTo?: ChatId;
}

export interface OpenedLink {
  readonly kind: 'private' | 'group' | 'choose-group' | 'elsewhere';
  readonly chatId?: ChatId;
  readonly url?: string;
}

/** What listeners get: the facts as they happen; `reset` means that everything is to be read again. */
export type RoomNews = { readonly type: 'event'; readonly event: ChatEvent } | { readonly type: 'reset' };

export interface QuietWish {
  /** Throws, naming what is still open, after this many milliseconds; default 10,000. */
  readonly withinMs?: number;
  /** Anything else that must have come to rest, such as an outbox. */
  readonly busy?: () => boolean;
}

export interface Room {
  addUser(person: NewPerson): Promise<User>;
  /** Adding the same token again answers the bot that is there. */
  addBot(bot: NewBot): Promise<BotAccount>;
  users(): readonly User[];
  bots(): readonly BotAccount[];
  setLanguage(userId: UserId, language: string): Promise<void>;

  createGroup(group: NewGroup): Promise<ChatId>;
  createTopic(userId: UserId, groupId: ChatId, name: string): Promise<number>;
  addMember(groupId: ChatId, userId: UserId, by?: UserId): Promise<void>;
  removeMember(groupId: ChatId, userId: UserId, by?: UserId): Promise<void>;
  /** `undefined` rights make an ordinary member again; `is_anonymous` makes an anonymous administrator. */
  setAdmin(groupId: ChatId, userId: UserId, rights?: Partial<ChatAdministratorRights>): Promise<void>;
  leave(userId: UserId, groupId: ChatId): Promise<void>;
  /** A basic group becomes a supergroup; answers the new id. */
  migrate(groupId: ChatId): Promise<ChatId>;
  membersOf(groupId: ChatId): readonly ChatMember[];

  pressStart(userId: UserId, botId: UserId, payload?: string): Promise<number>;
  /** `?startgroup=` needs the group the person chooses; without it the answer is `choose-group`. */
  openLink(userId: UserId, url: string, chosenGroup?: ChatId): Promise<OpenedLink>;
  block(userId: UserId, botId: UserId): Promise<void>;
  unblock(userId: UserId, botId: UserId): Promise<void>;

  /** All of these answer the message number (0 for an ephemeral command). `chatId` is the person's own name of the chat. */
  sendText(userId: UserId, chatId: ChatId, text: string, writing?: Writing): Promise<number>;
  sendFile(userId: UserId, chatId: ChatId, file: NewFile): Promise<number>;
  forward(userId: UserId, toChat: ChatId, from: { readonly chatId: ChatId; readonly messageId: number }): Promise<number>;
  editText(userId: UserId, chatId: ChatId, message: { readonly messageId: number; readonly text: string }): Promise<void>;
  deleteMessage(userId: UserId, chatId: ChatId, messageId: number): Promise<void>;
  shareContact(userId: UserId, botId: UserId): Promise<number>;
  shareChat(userId: UserId, botId: UserId, choice: { readonly requestId: number; readonly groupId: ChatId }): Promise<number>;
  shareUsers(userId: UserId, botId: UserId, choice: { readonly requestId: number; readonly userIds: readonly UserId[] }): Promise<number>;
  tap(userId: UserId, chatId: ChatId, message: PressedOn, button: ButtonName): Promise<Pressed>;
  /** Resolves when the bot answers; `undefined` when the window closes first. */
  callbackAnswer(callbackId: string): Promise<CallbackAnswer | undefined>;

  chatsOf(userId: UserId): readonly SeenChat[];
  messagesFor(userId: UserId, chatId: ChatId): readonly SeenMessage[];
  markRead(userId: UserId, chatId: ChatId): Promise<void>;
  chat(groupId: ChatId): Chat | undefined;
  /** The "/" menu this person is shown in this chat, by Telegram's order of scopes and languages. */
  commandsFor(userId: UserId, chatId: ChatId): readonly BotCommand[];
  file(fileId: string): Promise<{ readonly name: string; readonly mime: string; readonly bytes: Uint8Array } | undefined>;

  subscribe(listener: (news: RoomNews) => void): () => void;
  /** Resolves when every update is confirmed, no request is in flight and no callback still waits for its answer. */
  quiet(options?: QuietWish): Promise<void>;
  /** Grows with everything that happens: the same number twice means that nothing happened in between. */
  happened(): number;
  refusals(): readonly RefusedRequest[];
  unansweredCallbacks(): readonly PressedCallback[];
  forgetRefusals(): void;

  /** Empties chats, files and the journal; the bots stay known, the people do not. */
  reset(): Promise<void>;
  stop(): Promise<void>;

  /** The other door's half: what the Bot API needs. */
  readonly desk: BotDesk;
}

export interface RoomOptions {
  readonly clock: Clock;
  readonly journal: ChatJournal;
  readonly blobs: ChatBlobs;
  /** "telegram" refuses with 429 as Telegram does; "off" never. */
  readonly rates: 'telegram' | 'off';
  /** A number in [0, 1): ids of files and people come from it. */
  readonly random: () => number;
  /** Milliseconds that never go back, for rates only; default the process's own. */
  readonly ticks?: () => number;
}
