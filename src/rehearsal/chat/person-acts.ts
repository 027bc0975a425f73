/** What a person may write, send, change and take back, decided as a phone would let them. */
import type { User } from '@grammyjs/types';
import { refuse } from '#kernel';
import type { Decision } from './decision.ts';
import { decided } from './decision.ts';
import type { Content } from './drafting.ts';
import { contentOf, draftEdit, draftMessage, originOf, posted } from './drafting.ts';
import { withFoundEntities } from './entities.ts';
import { commandsFor } from './command-menu.ts';
import type { Chat, ChatEvent, ChatId, ChatMember, ChatRefusal, StoredMessage, UserId } from './model.ts';
import { DELETE_WINDOW_MS, privateKey } from './model.ts';
import { placeOfPerson, writablePlaceOfPerson } from './places.ts';
import type { ChatState, Conversation } from './state.ts';
import { findAccount, findPrivate, isAdmin, isBlocked, isPresent } from './state.ts';

const LONGEST_TEXT = 4096;
const START_PAYLOAD = /^[A-Za-z0-9_-]{0,64}$/;

export interface PersonWrites {
  readonly userId: UserId;
  readonly chatId: ChatId;
  readonly contents: readonly Content[];
  readonly thread?: number | undefined;
  readonly replyTo?: number | undefined;
  readonly asAnonymousAdmin?: boolean | undefined;
  readonly ephemeral?: boolean | undefined;
}

/** A phone cuts what is too long for one message into several. */
export function textContents(text: string): Content[] {
  const contents: Content[] = [];
  for (let rest = text.trim(); rest.length > 0; rest = rest.slice(LONGEST_TEXT)) {
    const part = rest.slice(0, LONGEST_TEXT);
    const entities = withFoundEntities(part);
    contents.push({ text: part, ...(entities.length > 0 ? { entities } : {}) });
  }
  return contents;
}

/** The bot that declared this command to be ephemeral, if any: then the group sees neither question nor answer. */
function ephemeralReceiver(state: ChatState, conversation: Conversation, write: PersonWrites): User | undefined {
  if (conversation.chat.type === 'private' || write.ephemeral === false) return undefined;
  const name = /^\/(\w+)/.exec(write.contents[0]?.text ?? '')?.[1];
  const declared = commandsFor(state, write.userId, conversation).some((command) => command.command === name && command.is_ephemeral === true);
  if (!declared) return undefined;
  return [...state.bots.values()].find((bot) => isPresent(conversation.members.get(bot.account.user.id)))?.account.user;
}

const isAnonymous = (member: ChatMember | undefined): boolean => member !== undefined && 'is_anonymous' in member && member.is_anonymous;

function obstacleTo(conversation: Conversation, write: PersonWrites): ChatRefusal | undefined {
  if (write.asAnonymousAdmin === true && !isAdmin(conversation.members.get(write.userId))) return 'not-an-administrator';
  if (write.thread !== undefined && !conversation.topics.has(write.thread)) return 'topic-not-found';
  return write.replyTo !== undefined && !conversation.messages.has(`m${write.replyTo}`) ? 'reply-not-found' : undefined;
}

export function decideWrite(state: ChatState, write: PersonWrites, at: number): Decision<StoredMessage> {
  const place = writablePlaceOfPerson(state, write.userId, write.chatId);
  if (!place.ok) return place;
  const conversation = place.value;
  const obstacle = obstacleTo(conversation, write);
  if (obstacle !== undefined) return refuse(obstacle);
  const from = findAccount(state, write.userId);
  if (!from) return refuse('user-not-found');
  const replyTo = write.replyTo === undefined ? undefined : conversation.messages.get(`m${write.replyTo}`);
  const anonymous = write.asAnonymousAdmin ?? isAnonymous(conversation.members.get(write.userId));
  const receiver = ephemeralReceiver(state, conversation, write);
  const drafts = write.contents.map((content, after) =>
    draftMessage(conversation, { from, content, at, thread: write.thread, replyTo, anonymous, receiver, after }),
  );
  const last = drafts.at(-1);
  if (!last) return refuse('empty-text');
  return decided(drafts.map((stored) => posted(conversation, stored)), last);
}

function privateChat({ id, first_name, last_name, username }: User): Chat {
  return { id, type: 'private', first_name, ...(last_name === undefined ? {} : { last_name }), ...(username === undefined ? {} : { username }) };
}

/** The first Start opens the private chat; Start after blocking unblocks. */
export function decideStart(state: ChatState, start: { userId: UserId; botId: UserId; payload: string }, at: number): Decision<StoredMessage> {
  const person = state.people.get(start.userId)?.user;
  const bot = state.bots.get(start.botId)?.account.user;
  if (!person) return refuse('user-not-found');
  if (!bot) return refuse('bot-not-found');
  if (!START_PAYLOAD.test(start.payload)) return refuse('link-not-understood');
  const { id } = person;
  const chat = privateChat(person);
  const [content = {}] = textContents(`/start ${start.payload}`);
  const known = findPrivate(state, start.userId, start.botId);
  const events: ChatEvent[] = [];
  if (!known) events.push({ type: 'chat-created', key: privateKey(id, bot.id), chat, members: [], at });
  else if (isBlocked(known, bot.id)) events.push(blockingEvent(known, { person, bot, blocked: false, at }));
  const conversation = known ?? { key: privateKey(id, bot.id), chat, nextMessageId: 1, nextEphemeralId: 1 };
  const stored = draftMessage(conversation as Conversation, { from: person, content, at });
  return decided([...events, { type: 'message-posted', key: conversation.key, stored }], stored);
}

function blockingEvent(conversation: Conversation, change: { person: User; bot: User; blocked: boolean; at: number }): ChatEvent {
  const { person, bot, blocked, at } = change;
  const member = { status: 'member', user: bot } as const;
  const kicked = { status: 'kicked', user: bot, until_date: 0 } as const;
  const [before, after] = blocked ? [member, kicked] : [kicked, member];
  return { type: 'member-changed', key: conversation.key, by: person.id, before, after, at };
}

export function decideBlock(state: ChatState, block: { userId: UserId; botId: UserId; blocked: boolean }, at: number): Decision<undefined> {
  const person = state.people.get(block.userId)?.user;
  const bot = state.bots.get(block.botId)?.account.user;
  const conversation = findPrivate(state, block.userId, block.botId);
  if (!person || !bot) return refuse('user-not-found');
  if (!conversation) return refuse('never-started');
  if (isBlocked(conversation, bot.id) === block.blocked) return decided([], undefined);
  return decided([blockingEvent(conversation, { person, bot, blocked: block.blocked, at })], undefined);
}

export interface PersonForwards {
  readonly userId: UserId;
  readonly toChat: ChatId;
  readonly fromChat: ChatId;
  readonly messageId: number;
}

export function decidePersonForward(state: ChatState, forward: PersonForwards, at: number): Decision<StoredMessage> {
  const source = placeOfPerson(state, forward.userId, forward.fromChat);
  if (!source.ok) return source;
  const original = source.value.messages.get(`m${forward.messageId}`);
  if (!original) return refuse('forward-not-found');
  const { reply_markup: _buttonsStayBehind, ...said } = contentOf(original);
  const content = { ...said, ...originOf(original, (id) => findAccount(state, id)) };
  return decideWrite(state, { userId: forward.userId, chatId: forward.toChat, contents: [content] }, at);
}

interface OwnMessage {
  readonly userId: UserId;
  readonly chatId: ChatId;
  readonly messageId: number;
}

export function decidePersonEdit(state: ChatState, edit: OwnMessage & { readonly text: string }, at: number): Decision<StoredMessage> {
  const place = writablePlaceOfPerson(state, edit.userId, edit.chatId);
  if (!place.ok) return place;
  const stored = place.value.messages.get(`m${edit.messageId}`);
  if (!stored) return refuse('edit-not-found');
  if (stored.author !== edit.userId) return refuse('not-own-message');
  if (stored.message.text === undefined) return refuse('nothing-to-edit');
  const [content] = textContents(edit.text);
  if (!content) return refuse('empty-text');
  const changed = draftEdit(stored, content, at);
  return decided([{ type: 'message-edited', key: place.value.key, name: { messageId: edit.messageId }, stored: changed }], changed);
}

export function decidePersonDelete(state: ChatState, own: OwnMessage, at: number): Decision<undefined> {
  const place = writablePlaceOfPerson(state, own.userId, own.chatId);
  if (!place.ok) return place;
  const stored = place.value.messages.get(`m${own.messageId}`);
  if (!stored) return refuse('delete-not-found');
  const mayDeleteOthers = place.value.chat.type === 'private' || isAdmin(place.value.members.get(own.userId));
  if (stored.author !== own.userId && !mayDeleteOthers) return refuse('not-own-message');
  if (at - stored.message.date * 1000 > DELETE_WINDOW_MS && !mayDeleteOthers) return refuse('too-old-to-delete');
  return decided([{ type: 'messages-deleted', key: place.value.key, names: [{ messageId: own.messageId }] }], undefined);
}
