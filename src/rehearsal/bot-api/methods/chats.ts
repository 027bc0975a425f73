/** Methods about chats and their people: who is there, topics, leaving, files. */
import type { ChatMember, ChatFullInfo } from '@grammyjs/types';
import { decideCreateTopic, decideRemove, memberOf } from '../../chat/membership.ts';
import { decided } from '../../chat/decision.ts';
import { writablePlaceOfBot } from '../../chat/places.ts';
import { findAccount, isAdmin, isPresent } from '../../chat/state.ts';
import type { Answer } from '../refusal.ts';
import { badRequest } from '../refusal.ts';
import type { Call, Handlers, Placed } from './call.ts';
import { act, answer, chatIdOf, placed, refused } from './call.ts';

/** Larger files cannot be downloaded through the Bot API. */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

function groupPlaced(call: Call, chatId: number | string): Placed {
  const found = placed(call, chatId);
  if ('place' in found && found.place.chat.type === 'private') return { refusal: refused(badRequest('there are no administrators in the private chat')) };
  return found;
}

function fullChat(call: Call, chatId: number | string): Answer {
  const found = placed(call, chatId);
  if ('refusal' in found) return found.refusal;
  const { chat, pinned, messages } = found.place;
  const pinnedMessage = messages.get(`m${pinned.at(-1) ?? 0}`)?.message;
  const full = {
    ...chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: { unlimited_gifts: false, limited_gifts: false, unique_gifts: false, premium_subscription: false, gifts_from_channels: false },
    ...(chat.type === 'private' ? {} : { permissions: { can_send_messages: true } }),
    ...(pinnedMessage ? { pinned_message: pinnedMessage } : {}),
  };
  return answer(full as unknown as ChatFullInfo);
}

function oneMember(call: Call, chatId: number | string, userId: number): Answer {
  const found = placed(call, chatId);
  if ('refusal' in found) return found.refusal;
  const user = findAccount(call.desk.state, userId);
  if (!user) return refused(badRequest('invalid user_id specified'));
  return answer(memberOf(found.place, user));
}

function members(call: Call, chatId: number | string, of: (member: ChatMember) => boolean): ChatMember[] | Answer {
  const found = groupPlaced(call, chatId);
  return 'refusal' in found ? found.refusal : [...found.place.members.values()].filter(of);
}

export const chats = {
  getChat: (call, { chat_id }) => fullChat(call, chat_id),
  getChatMember: (call, { chat_id, user_id }) => oneMember(call, chat_id, user_id),
  getChatAdministrators(call, { chat_id }) {
    const found = members(call, chat_id, isAdmin);
    return Array.isArray(found) ? answer(found.filter(({ user }) => !user.is_bot || user.id === call.bot.user.id)) : found;
  },
  getChatMemberCount(call, { chat_id }) {
    const found = placed(call, chat_id);
    if ('refusal' in found) return found.refusal;
    return answer(found.place.chat.type === 'private' ? 2 : [...found.place.members.values()].filter(isPresent).length);
  },
  leaveChat(call, { chat_id }) {
    const found = groupPlaced(call, chat_id);
    if ('refusal' in found) return found.refusal;
    const change = { groupId: chatIdOf(chat_id), userId: call.bot.user.id, by: call.bot.user.id };
    return withTrue(act(call, change.groupId, (state, at) => decideRemove(state, change, at)));
  },
  async createForumTopic(call, { chat_id, name }) {
    const found = placed(call, chat_id);
    if ('refusal' in found) return found.refusal;
    const wish = { groupId: chatIdOf(chat_id), by: call.bot.user.id, name };
    const created = await act(call, wish.groupId, (state, at) => decideCreateTopic(state, wish, at));
    return created.ok ? answer({ message_thread_id: created.value, name, icon_color: 7322096 }) : created;
  },
  sendChatAction(call, { chat_id }) {
    return act(call, chatIdOf(chat_id), (state) => {
      const place = writablePlaceOfBot(state, call.bot.user.id, chatIdOf(chat_id));
      return place.ok ? decided([], true) : place;
    });
  },
  getFile(call, { file_id }) {
    const file = call.desk.state.files.get(file_id);
    if (!file || (file.botId !== call.bot.user.id && file.botId !== 0)) return refused(badRequest('invalid file_id'));
    if (file.size > LARGEST_DOWNLOAD) return refused(badRequest('file is too big'));
    const file_path = `documents/${file.fileId}/${encodeURIComponent(file.name)}`;
    return answer({ file_id, file_unique_id: file.uniqueId, file_size: file.size, file_path });
  },
} as const satisfies Handlers;

async function withTrue(done: Promise<Answer>): Promise<Answer> {
  const result = await done;
  return result.ok ? answer(true) : result;
}
