/** Reads the room as one person's window shows it: the room with all chats, and the chat that is open. */
import type { Room, SeenChat, SeenMessage } from '../room.ts';
import type { RehearsalControls } from './controls.ts';
import { authorOf, fullName, wireBots, wireCast } from './people.ts';
import { replyMarkupOf } from './reply-markup.ts';
import { serviceOf } from './service-lines.ts';
import { excerptOf, headAndRest, wireMessage } from './wire-message.ts';
import type { WireChat, WireChatSummary, WireMember, WireRoom } from './wire.ts';

export interface Sight {
  readonly room: Room;
  readonly controls: RehearsalControls;
  readonly timeZone: string;
}

function lastOf(seen: SeenMessage): NonNullable<WireChatSummary['last']> {
  const service = serviceOf(seen.message);
  return {
    at: seen.message.date * 1000,
    author: authorOf(seen).name,
    isOwn: seen.own,
    text: excerptOf(seen.message),
    ...(service && { service }),
  };
}

function summaryOf(chat: SeenChat): WireChatSummary {
  return {
    id: chat.chatId,
    kind: chat.kind,
    title: chat.title,
    isBot: chat.kind === 'private',
    unread: chat.unread,
    ...(chat.last && { last: lastOf(chat.last) }),
  };
}

/** Every bot stands in the list before anyone pressed Start: that is where a newcomer begins. */
function summaries({ room }: Sight, userId: number): WireChatSummary[] {
  const known = room.chatsOf(userId).map(summaryOf);
  const unmet = wireBots(room).filter(({ id }) => known.every((chat) => chat.id !== id));
  const waiting = unmet.map(({ id, name }): WireChatSummary => ({ id, kind: 'private', title: name, isBot: true, unread: 0 }));
  return [...known, ...waiting].toSorted((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
}

const MINUTE = 60_000;

export function pictureRoom(sight: Sight, userId: number | undefined): WireRoom {
  const { room, controls, timeZone } = sight;
  const cast = wireCast(room);
  const me = cast.find(({ id }) => id === userId);
  return {
    ...(me && { me }),
    cast,
    bots: wireBots(room),
    chats: me ? summaries(sight, me.id) : [],
    sample: controls.sample.state(),
    isEmpty: cast.every(({ id }) => room.chatsOf(id).every(({ last }) => last === undefined)),
    faults: controls.faults.current(),
    // Whole minutes: a picture is sent again only when it differs.
    now: Math.floor(controls.clock.now().getTime() / MINUTE) * MINUTE,
    timeZone,
  };
}

function membersOf(room: Room, chat: SeenChat): WireMember[] {
  if (chat.kind === 'private') return [];
  return room.membersOf(chat.chatId).flatMap(({ status, user }): WireMember[] => {
    if (status === 'left' || status === 'kicked') return [];
    return [{ id: user.id, name: fullName(user), isBot: user.is_bot, status: status === 'restricted' ? 'member' : status }];
  });
}

export interface OpenChat {
  readonly userId: number;
  readonly chatId: number;
  /** How many messages, counted from the newest. */
  readonly most: number;
}

function unmetBot({ room }: Sight, { chatId }: OpenChat): WireChat | undefined {
  const bot = wireBots(room).find(({ id }) => id === chatId);
  return bot && {
    id: bot.id,
    kind: 'private',
    title: bot.name,
    bot: { id: bot.id, isStarted: false, isBlocked: false },
    isWritable: false,
    members: [],
    isForum: false,
    topics: [],
    pinned: [],
    commands: [],
    messages: [],
    hasEarlier: false,
  };
}

function pinnedOf(seen: readonly SeenMessage[]): WireChat['pinned'] {
  return seen.filter(({ pinned }) => pinned).toReversed().map(({ message }) => ({ id: message.message_id, ...headAndRest(message) }));
}

export function pictureChat(sight: Sight, open: OpenChat): WireChat | undefined {
  const { room } = sight;
  const { userId, chatId, most } = open;
  const chat = room.chatsOf(userId).find((candidate) => candidate.chatId === chatId);
  if (!chat) return unmetBot(sight, open);
  const seen = room.messagesFor(userId, chatId);
  const replyMarkup = replyMarkupOf(seen, userId);
  return {
    id: chatId,
    kind: chat.kind,
    title: chat.title,
    ...(chat.kind === 'private' && { bot: { id: chatId, isStarted: chat.started, isBlocked: chat.blocked } }),
    isWritable: chat.writable,
    ...(chat.migratedTo !== undefined && { migratedTo: chat.migratedTo }),
    members: membersOf(room, chat),
    isForum: chat.isForum,
    topics: chat.topics.map(({ threadId, name }) => ({ id: threadId, name })),
    pinned: pinnedOf(seen),
    commands: room.commandsFor(userId, chatId).map(({ command, description }) => ({ command, description })),
    ...(replyMarkup && { replyMarkup }),
    messages: seen.slice(-most).map((message) => wireMessage(message, open)),
    hasEarlier: seen.length > most,
  };
}
