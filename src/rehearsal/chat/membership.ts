/** Who is in a group and with which rights: creation, joining, leaving, promotion, topics, and the way to a supergroup. */
import type { ChatAdministratorRights, ChatMember, User } from '@grammyjs/types';
import { refuse } from '#kernel';
import type { Decision } from './decision.ts';
import { decided } from './decision.ts';
import { draftMessage, posted } from './drafting.ts';
import type { Chat, ChatEvent, ChatId, UserId } from './model.ts';
import { groupKey } from './model.ts';
import type { ChatState, Conversation } from './state.ts';
import { findAccount, findGroup, isAdmin, isPresent } from './state.ts';

const FULL_RIGHTS: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: false,
  can_send_welcome_messages: false,
};

/** An administrator with these rights and no others. */
export function administrator(user: User, rights: Partial<ChatAdministratorRights>): ChatMember {
  const none = Object.fromEntries(Object.keys(FULL_RIGHTS).map((right) => [right, false])) as unknown as ChatAdministratorRights;
  return { status: 'administrator', user, can_be_edited: false, ...none, ...rights, can_manage_chat: true };
}

export const memberOf = (conversation: Conversation, user: User): ChatMember =>
  conversation.members.get(user.id) ?? { status: 'left', user };

const creatorOf = (conversation: Conversation): UserId | undefined =>
  [...conversation.members.values()].find((member) => member.status === 'creator')?.user.id;

export interface Joining {
  readonly state: ChatState;
  readonly user: User;
  readonly by: UserId;
  readonly at: number;
}

/** Somebody comes in: the change of membership, then the line everybody reads. */
export function withMember(conversation: Conversation, { state, user, by, at }: Joining): ChatEvent[] {
  const from = findAccount(state, by) ?? user;
  const line = draftMessage(conversation, { from, content: { new_chat_members: [user] }, at });
  const before = memberOf(conversation, user);
  return [
    { type: 'member-changed', key: conversation.key, by, before, after: { status: 'member', user }, at },
    posted(conversation, line),
  ];
}

export interface GroupWish {
  readonly title: string;
  readonly creator: UserId;
  readonly members: readonly UserId[];
  readonly kind: 'group' | 'supergroup' | 'forum';
}

const nextGroupId = (state: ChatState, kind: GroupWish['kind']): ChatId =>
  kind === 'group' ? -(4_120_000_001 + state.groupCount * 7) : -(1_002_130_000_001 + state.groupCount * 7);

function newChat(state: ChatState, wish: GroupWish): Chat {
  const id = nextGroupId(state, wish.kind);
  if (wish.kind === 'group') return { id, type: 'group', title: wish.title };
  return { id, type: 'supergroup', title: wish.title, ...(wish.kind === 'forum' ? { is_forum: true as const } : {}) };
}

export function decideCreateGroup(state: ChatState, wish: GroupWish, at: number): Decision<ChatId> {
  const creator = state.people.get(wish.creator)?.user;
  const accounts = wish.members.filter((id) => id !== wish.creator).map((id) => findAccount(state, id));
  if (!creator || accounts.some((account) => !account)) return refuse('user-not-found');
  const users = accounts.flatMap((account) => (account ? [account] : []));
  const chat = newChat(state, wish);
  const members: ChatMember[] = [
    { status: 'creator', user: creator, is_anonymous: false },
    ...users.filter((user) => !user.is_bot).map((user): ChatMember => ({ status: 'member', user })),
  ];
  const key = groupKey(chat.id);
  const created = chat.type === 'group' ? { group_chat_created: true as const } : { supergroup_chat_created: true as const };
  const bare = { key, chat, nextMessageId: 1, nextEphemeralId: 1, members: new Map() } as Conversation;
  const bots = users.filter((user) => user.is_bot).map((user): ChatEvent => ({
    type: 'member-changed',
    key,
    by: creator.id,
    before: { status: 'left', user },
    after: { status: 'member', user },
    at,
  }));
  const line = posted(bare, draftMessage(bare, { from: creator, content: created, at }));
  return decided([{ type: 'chat-created', key, chat, members, at }, ...bots, line], chat.id);
}

export interface MemberChange {
  readonly groupId: ChatId;
  readonly userId: UserId;
  readonly by?: UserId | undefined;
}

function openGroup(state: ChatState, groupId: ChatId): Conversation | 'chat-not-found' | 'group-upgraded' {
  const conversation = findGroup(state, groupId);
  if (!conversation) return 'chat-not-found';
  return conversation.migratedTo === undefined ? conversation : 'group-upgraded';
}

export function decideAdd(state: ChatState, change: MemberChange, at: number): Decision<undefined> {
  const conversation = openGroup(state, change.groupId);
  if (typeof conversation === 'string') return refuse(conversation);
  const user = findAccount(state, change.userId);
  const by = change.by ?? creatorOf(conversation);
  if (!user || by === undefined) return refuse('user-not-found');
  if (by !== user.id && !isPresent(conversation.members.get(by))) return refuse('not-a-member');
  if (isPresent(conversation.members.get(user.id))) return refuse('already-a-member');
  return decided(withMember(conversation, { state, user, by, at }), undefined);
}

/** Removed by another, or gone by themselves: Telegram tells the two apart as "kicked" and "left". */
export function decideRemove(state: ChatState, change: MemberChange, at: number): Decision<undefined> {
  const conversation = openGroup(state, change.groupId);
  if (typeof conversation === 'string') return refuse(conversation);
  const user = findAccount(state, change.userId);
  const by = change.by ?? creatorOf(conversation) ?? change.userId;
  const from = findAccount(state, by);
  if (!user || !from) return refuse('user-not-found');
  if (!isPresent(conversation.members.get(user.id))) return refuse('not-a-member');
  if (by !== user.id && !isAdmin(conversation.members.get(by))) return refuse('not-an-administrator');
  const after: ChatMember = by === user.id ? { status: 'left', user } : { status: 'kicked', user, until_date: 0 };
  const line = draftMessage(conversation, { from, content: { left_chat_member: user }, at });
  const before = memberOf(conversation, user);
  return decided([posted(conversation, line), { type: 'member-changed', key: conversation.key, by, before, after, at }], undefined);
}

export interface Promotion extends MemberChange {
  readonly rights?: Partial<ChatAdministratorRights> | undefined;
}

export function decidePromote(state: ChatState, change: Promotion, at: number): Decision<undefined> {
  const conversation = openGroup(state, change.groupId);
  if (typeof conversation === 'string') return refuse(conversation);
  const user = findAccount(state, change.userId);
  const by = change.by ?? creatorOf(conversation);
  if (!user || by === undefined) return refuse('user-not-found');
  const before = memberOf(conversation, user);
  if (!isPresent(before)) return refuse('not-a-member');
  if (before.status === 'creator') {
    const after = { ...before, is_anonymous: change.rights?.is_anonymous ?? false };
    return decided([{ type: 'member-changed', key: conversation.key, by, before, after, at }], undefined);
  }
  const after: ChatMember = change.rights
    ? { status: 'administrator', user, can_be_edited: false, ...FULL_RIGHTS, ...change.rights }
    : { status: 'member', user };
  return decided([{ type: 'member-changed', key: conversation.key, by, before, after, at }], undefined);
}

/** The old group keeps its messages and takes no more; the new one starts its own numbering. */
export function decideMigrate(state: ChatState, groupId: ChatId, at: number): Decision<ChatId> {
  const old = openGroup(state, groupId);
  if (typeof old === 'string') return refuse(old);
  if (old.chat.type !== 'group') return refuse('already-a-supergroup');
  const creator = creatorOf(old);
  const from = creator === undefined ? undefined : findAccount(state, creator);
  if (!from) return refuse('user-not-found');
  const chat: Chat = { id: nextGroupId(state, 'supergroup'), type: 'supergroup', title: old.chat.title };
  const key = groupKey(chat.id);
  const bare = { key, chat, nextMessageId: 1, nextEphemeralId: 1 } as Conversation;
  const farewell = draftMessage(old, { from, content: { migrate_to_chat_id: chat.id }, at });
  const welcome = draftMessage(bare, { from, content: { migrate_from_chat_id: groupId }, at });
  const members = [...old.members.values()].filter(isPresent);
  return decided(
    [
      { type: 'chat-created', key, chat, members, at },
      posted(old, farewell),
      posted(bare, welcome),
      { type: 'group-migrated', from: old.key, to: key, at },
    ],
    chat.id,
  );
}

export interface TopicWish {
  readonly groupId: ChatId;
  readonly by: UserId;
  readonly name: string;
}

/** A topic's number is that of the message that opened it. */
export function decideCreateTopic(state: ChatState, wish: TopicWish, at: number): Decision<number> {
  const conversation = openGroup(state, wish.groupId);
  if (typeof conversation === 'string') return refuse(conversation);
  if (conversation.chat.type !== 'supergroup' || conversation.chat.is_forum !== true) return refuse('not-a-forum');
  const from = findAccount(state, wish.by);
  const member = conversation.members.get(wish.by);
  if (!from || !isPresent(member)) return refuse('not-a-member');
  if (from.is_bot && !(member?.status === 'administrator' && member.can_manage_topics === true)) return refuse('not-enough-rights');
  const thread = conversation.nextMessageId;
  const content = { forum_topic_created: { name: wish.name, icon_color: 7322096 as const } };
  const line = draftMessage(conversation, { from, content, at, thread });
  return decided([{ type: 'topic-created', key: conversation.key, threadId: thread, name: wish.name }, posted(conversation, line)], thread);
}
