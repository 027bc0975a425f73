/** Does in the room what one person's window asked for, and answers what the page needs to go on. */
import type { Room } from '../room.ts';
import type { Act } from './act-shapes.ts';
import { keyOf } from './wire-message.ts';
import type { WireAnswer } from './wire.ts';

type ActOf<Name extends Act['act']> = Extract<Act, { act: Name }>;
type Doing<Name extends Act['act']> = (room: Room, userId: number, act: ActOf<Name>) => Promise<WireAnswer>;

const done: WireAnswer = { ok: true };
const refused = (refusal: string): WireAnswer => ({ ok: false, refusal });

const after = async (step: Promise<unknown>): Promise<WireAnswer> => {
  await step;
  return done;
};

const send: Doing<'send'> = (room, userId, { chatId, text, threadId, replyTo, isAnonymous }) => {
  const command = /^\/(\w+)/.exec(text)?.[1];
  const isEphemeral = chatId < 0 && room.commandsFor(userId, chatId).some((known) => known.command === command && known.is_ephemeral);
  return after(room.sendText(userId, chatId, text, {
    ...(threadId !== undefined && { thread: threadId }),
    ...(replyTo !== undefined && { replyTo }),
    ...(isAnonymous === true && { asAnonymousAdmin: true }),
    ...(isEphemeral && { ephemeral: true }),
  }));
};

const tap: Doing<'tap'> = async (room, userId, { chatId, key, row, column }) => {
  const seen = room.messagesFor(userId, chatId).find((message) => keyOf(message) === key);
  if (!seen) return refused('message-not-found');
  const name = seen.ephemeral ? { ephemeralId: Number(key.slice(1)) } : seen.message.message_id;
  const pressed = await room.tap(userId, chatId, name, { row, column });
  if (pressed.kind === 'url') return { ok: true, url: pressed.url };
  if (pressed.kind === 'copy') return done;
  const answer = await room.callbackAnswer(pressed.callbackId);
  if (!answer) return refused('no-answer');
  const { text, alert, url } = answer;
  return { ok: true, callback: { isAlert: alert, ...(text !== undefined && { text }), ...(url !== undefined && { url }) } };
};

const open: Doing<'open'> = async (room, userId, { url, groupId }) => {
  const opened = await room.openLink(userId, url, groupId);
  if (opened.kind === 'choose-group') return refused('group-needed');
  if (opened.kind === 'elsewhere') return { ok: true, url: opened.url ?? url };
  return { ok: true, ...(opened.chatId !== undefined && { chatId: opened.chatId }) };
};

const read: Doing<'read'> = async (room, userId, { chatId }) => {
  const hasUnread = room.chatsOf(userId).some((chat) => chat.chatId === chatId && chat.unread > 0);
  return hasUnread ? after(room.markRead(userId, chatId)) : done;
};

const createGroup: Doing<'create-group'> = async (room, userId, { title, memberIds, isForum }) => {
  const kind = isForum === true ? 'forum' : 'group';
  return { ok: true, chatId: await room.createGroup({ title, creator: userId, members: memberIds, kind }) };
};

/** What the page offers as "make admin": the rights a bloc's bot asks for when it is added by a link. */
const ADMIN_RIGHTS = { can_pin_messages: true, can_delete_messages: true, can_invite_users: true, can_manage_topics: true };

function isRuling(room: Room, userId: number, groupId: number): boolean {
  return room.membersOf(groupId).some(({ user, status }) => user.id === userId && (status === 'creator' || status === 'administrator'));
}

const setAdmin: Doing<'set-admin'> = async (room, userId, { chatId, userId: who, isAdmin }) => {
  if (!isRuling(room, userId, chatId)) return refused('not-an-administrator');
  return after(isAdmin ? room.setAdmin(chatId, who, ADMIN_RIGHTS) : room.setAdmin(chatId, who));
};

const upgrade: Doing<'upgrade'> = async (room, userId, { chatId }) => {
  if (!isRuling(room, userId, chatId)) return refused('not-an-administrator');
  return { ok: true, chatId: await room.migrate(chatId) };
};

const doings: { [Name in Act['act']]: Doing<Name> } = {
  start: (room, userId, { chatId, payload }) => after(room.pressStart(userId, chatId, payload)),
  send,
  edit: (room, userId, { chatId, messageId, text }) => after(room.editText(userId, chatId, { messageId, text })),
  delete: (room, userId, { chatId, messageId }) => after(room.deleteMessage(userId, chatId, messageId)),
  forward: (room, userId, { chatId, messageId, toChatId }) => after(room.forward(userId, toChatId, { chatId, messageId })),
  tap,
  open,
  contact: (room, userId, { chatId }) => after(room.shareContact(userId, chatId)),
  'share-chat': (room, userId, { chatId, requestId, sharedId }) => after(room.shareChat(userId, chatId, { requestId, groupId: sharedId })),
  'share-users': (room, userId, { chatId, requestId, userIds }) => after(room.shareUsers(userId, chatId, { requestId, userIds })),
  read,
  block: (room, userId, { botId }) => after(room.block(userId, botId)),
  unblock: (room, userId, { botId }) => after(room.unblock(userId, botId)),
  'create-group': createGroup,
  'create-topic': (room, userId, { chatId, name }) => after(room.createTopic(userId, chatId, name)),
  'add-member': (room, userId, { chatId, userId: who }) => after(room.addMember(chatId, who, userId)),
  'remove-member': (room, userId, { chatId, userId: who }) => after(room.removeMember(chatId, who, userId)),
  'set-admin': setAdmin,
  leave: (room, userId, { chatId }) => after(room.leave(userId, chatId)),
  upgrade,
  'set-language': (room, userId, { language }) => after(room.setLanguage(userId, language)),
};

export const doAct = (room: Room, userId: number, act: Act): Promise<WireAnswer> => {
  // Each entry of the table takes the act of its own name; TypeScript cannot follow that through a lookup.
  const doing = doings[act.act] as (room: Room, userId: number, act: Act) => Promise<WireAnswer>;
  return doing(room, userId, act);
};
