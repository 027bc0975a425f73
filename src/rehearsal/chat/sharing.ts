/** What the buttons of a reply keyboard send: a contact, a chosen group, chosen people. */
import type { KeyboardButton } from '@grammyjs/types';
import { refuse } from '#kernel';
import type { Decision } from './decision.ts';
import { decided } from './decision.ts';
import type { Joining } from './membership.ts';
import { administrator, memberOf, withMember } from './membership.ts';
import type { ChatEvent, ChatId, ChatRefusal, StoredMessage, UserId } from './model.ts';
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

type ChatRequest = KeyboardButton.RequestChatButton['request_chat'];

interface ChatShare extends Sharing {
  readonly requestId: number;
  readonly groupId: ChatId;
}

function chatRequest(conversation: Conversation, requestId: number): ChatRequest | undefined {
  return shownButtons(conversation)
    .map((button) => (typeof button === 'object' && 'request_chat' in button ? button.request_chat : undefined))
    .find((request) => request?.request_id === requestId);
}

function obstacleToSharing(group: Conversation, request: ChatRequest, userId: UserId): ChatRefusal | undefined {
  const member = group.members.get(userId);
  if (group.migratedTo !== undefined || !isPresent(member)) return 'chat-not-found';
  if (request.chat_is_channel || (request.chat_is_created === true && member?.status !== 'creator')) return 'wrong-chat-for-request';
  const needsRights = request.user_administrator_rights !== undefined || request.bot_administrator_rights !== undefined;
  return needsRights && !isAdmin(member) ? 'not-an-administrator' : undefined;
}

/** One tap also brings the bot into the group with the rights it asked for. */
function bringBot(group: Conversation, request: ChatRequest, { user, by, state, at }: Joining): ChatEvent[] {
  const rights = request.bot_administrator_rights;
  const isIn = isPresent(group.members.get(user.id));
  const wanted = request.bot_is_member === true || rights !== undefined;
  const joining = !isIn && wanted ? withMember(group, { user, by, state, at }) : [];
  if (!rights || isAdmin(group.members.get(user.id))) return joining;
  const after = administrator(user, rights);
  const before = isIn ? memberOf(group, user) : ({ status: 'member', user } as const);
  return [...joining, { type: 'member-changed', key: group.key, by, before, after, at }];
}

export function decideShareChat(state: ChatState, share: ChatShare, at: number): Decision<StoredMessage> {
  const conversation = findPrivate(state, share.userId, share.botId);
  const group = findGroup(state, share.groupId);
  const bot = state.bots.get(share.botId)?.account.user;
  if (!conversation || !bot) return refuse('never-started');
  const request = chatRequest(conversation, share.requestId);
  if (!request) return refuse('request-not-found');
  if (!group) return refuse('chat-not-found');
  const obstacle = obstacleToSharing(group, request, share.userId);
  if (obstacle !== undefined) return refuse(obstacle);
  const joining = bringBot(group, request, { user: bot, by: share.userId, state, at });
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
