/** What the buttons of a reply keyboard send: a contact, a chosen group, chosen people. */
import type { KeyboardButton } from '@grammyjs/types';
import { refuse } from '#kernel';
import type { Decision } from './decision.ts';
import { decided } from './decision.ts';
import { FULL_RIGHTS, memberOf, withMember } from './membership.ts';
import type { ChatEvent, ChatId, StoredMessage, UserId } from './model.ts';
import { decideWrite } from './person-acts.ts';
import type { ChatState, Conversation } from './state.ts';
import { findGroup, findPrivate, isAdmin, isPresent } from './state.ts';

interface Sharing {
  readonly userId: UserId;
  readonly botId: UserId;
}

export function decideShareContact(state: ChatState, share: Sharing, at: number): Decision<StoredMessage> {
  const person = state.people.get(share.userId);
  if (!person) return refuse('user-not-found');
  const { id, first_name, last_name } = person.user;
  const contact = { phone_number: person.phone, first_name, user_id: id, ...(last_name === undefined ? {} : { last_name }) };
  return decideWrite(state, { userId: id, chatId: share.botId, contents: [{ contact }] }, at);
}

/** The buttons of the keyboard now on this person's screen, newest first. */
function shownButtons(conversation: Conversation): KeyboardButton[] {
  for (const stored of [...conversation.messages.values()].reverse()) {
    const shown = stored.replyInterface;
    if (!shown) continue;
    return 'keyboard' in shown ? shown.keyboard.flat() : [];
  }
  return [];
}

export function decideShareChat(state: ChatState, share: Sharing & { requestId: number; groupId: ChatId }, at: number): Decision<StoredMessage> {
  const conversation = findPrivate(state, share.userId, share.botId);
  const group = findGroup(state, share.groupId);
  const bot = state.bots.get(share.botId)?.account.user;
  if (!conversation || !bot) return refuse('never-started');
  const buttons = shownButtons(conversation).map((button) => (typeof button === 'object' && 'request_chat' in button ? button.request_chat : undefined));
  const request = buttons.find((candidate) => candidate?.request_id === share.requestId);
  if (!request) return refuse('request-not-found');
  if (!group || group.migratedTo !== undefined || !isPresent(group.members.get(share.userId))) return refuse('chat-not-found');
  if (request.chat_is_channel) return refuse('wrong-chat-for-request');
  if (request.chat_is_created === true && group.members.get(share.userId)?.status !== 'creator') return refuse('wrong-chat-for-request');
  const needsRights = request.user_administrator_rights !== undefined || request.bot_administrator_rights !== undefined;
  if (needsRights && !isAdmin(group.members.get(share.userId))) return refuse('not-an-administrator');
  const joining: ChatEvent[] = [];
  const botIsIn = isPresent(group.members.get(bot.id));
  if (!botIsIn && (request.bot_is_member === true || request.bot_administrator_rights)) joining.push(...withMember(group, { user: bot, by: share.userId, state, at }));
  const rights = request.bot_administrator_rights;
  if (rights && !isAdmin(group.members.get(bot.id))) {
    const after = { status: 'administrator', user: bot, can_be_edited: false, ...FULL_RIGHTS, ...rights } as const;
    const before = botIsIn ? memberOf(group, bot) : ({ status: 'member', user: bot } as const);
    joining.push({ type: 'member-changed', key: group.key, by: share.userId, before, after, at });
  }
  const title = request.request_title === true && group.chat.title !== undefined ? { title: group.chat.title } : {};
  const chat_shared = { request_id: share.requestId, chat_id: share.groupId, ...title };
  const told = decideWrite(state, { userId: share.userId, chatId: share.botId, contents: [{ chat_shared }] }, at);
  return told.ok ? decided([...joining, ...told.value.events], told.value.outcome) : told;
}

export function decideShareUsers(
  state: ChatState,
  share: Sharing & { requestId: number; userIds: readonly UserId[] },
  at: number,
): Decision<StoredMessage> {
  const conversation = findPrivate(state, share.userId, share.botId);
  if (!conversation) return refuse('never-started');
  const buttons = shownButtons(conversation).map((button) => (typeof button === 'object' && 'request_users' in button ? button.request_users : undefined));
  const request = buttons.find((candidate) => candidate?.request_id === share.requestId);
  if (!request) return refuse('request-not-found');
  if (share.userIds.length === 0 || share.userIds.length > (request.max_quantity ?? 1)) return refuse('wrong-chat-for-request');
  const people = share.userIds.map((id) => state.people.get(id)?.user);
  if (people.some((person) => person === undefined)) return refuse('user-not-found');
  const users = people.flatMap((person) => (person ? [person] : [])).map(({ id, first_name, last_name, username }) => ({
    user_id: id,
    ...(request.request_name === true ? { first_name, ...(last_name === undefined ? {} : { last_name }) } : {}),
    ...(request.request_username === true && username !== undefined ? { username } : {}),
  }));
  return decideWrite(state, { userId: share.userId, chatId: share.botId, contents: [{ users_shared: { request_id: share.requestId, users } }] }, at);
}
