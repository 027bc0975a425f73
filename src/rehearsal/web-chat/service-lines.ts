/** Recognises the chat's own lines (joined, pinned, renamed …) and names who and what they are about. */
import type { Message } from '../chat/model.ts';
import { fullName } from './people.ts';
import type { WireService } from './wire.ts';

type Line = (message: Message, who: string) => WireService | undefined;

const line = (kind: string, ...names: string[]): WireService => ({ kind, names });

const joined: Line = ({ new_chat_members: members, from }, who) => {
  if (!members) return undefined;
  const isSelf = members.length === 1 && members[0]?.id === from?.id;
  return isSelf ? line('joined', who) : line('added', who, members.map(fullName).join(', '));
};
const left: Line = ({ left_chat_member: member, from }, who) => {
  if (!member) return undefined;
  return member.id === from?.id ? line('left', who) : line('removed', who, fullName(member));
};
const pinned: Line = ({ pinned_message: message }, who) =>
  message && { ...line('pinned', who), messageId: message.message_id };
const created: Line = ({ group_chat_created: group, supergroup_chat_created: supergroup, chat }, who) =>
  (group ?? supergroup) ? line('created', who, chat.title ?? '') : undefined;
const renamed: Line = ({ new_chat_title: title }, who) => (title === undefined ? undefined : line('renamed', who, title));
const upgraded: Line = ({ migrate_to_chat_id: to, migrate_from_chat_id: from }) =>
  to === undefined && from === undefined ? undefined : line('upgraded');
const topic: Line = ({ forum_topic_created: created }, who) => created && line('topic', who, created.name);
const chatShared: Line = ({ chat_shared: shared }, who) => shared && line('chat-shared', who, shared.title ?? String(shared.chat_id));
const usersShared: Line = ({ users_shared: shared }, who) =>
  shared && line('users-shared', who, shared.users.map((user) => user.first_name ?? String(user.user_id)).join(', '));
const writeAllowed: Line = ({ write_access_allowed: allowed }, who) => allowed && line('write-allowed', who);

const LINES = [joined, left, pinned, created, renamed, upgraded, topic, chatShared, usersShared, writeAllowed];

const hasContent = ({ text, document, photo, contact, caption, rich_message: rich }: Message): boolean =>
  [text, document, photo, contact, caption, rich].some((part) => part !== undefined);

export function serviceOf(message: Message): WireService | undefined {
  const who = message.sender_chat?.title ?? (message.from ? fullName(message.from) : '');
  for (const recognise of LINES) {
    const found = recognise(message, who);
    if (found) return found;
  }
  return hasContent(message) ? undefined : line('other', who);
}
