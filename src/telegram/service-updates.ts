/** Telegram's own notices: a moved group, a pin of ours, a person who blocked or unblocked the bot. */
import type { Context } from 'grammy';
import type { Lanes } from './lanes.ts';
import type { Messenger } from './messenger.ts';
import type { Hearing } from './outgoing.ts';

export interface ServiceParts {
  readonly botId: number;
  readonly hearing: Hearing & { reachable(chatId: number): Promise<void> };
  readonly lanes: Lanes;
  readonly messenger: Messenger;
}

async function noteMember({ hearing }: ServiceParts, change: NonNullable<Context['myChatMember']>): Promise<void> {
  const { status } = change.new_chat_member;
  await (status === 'kicked' || status === 'left' ? hearing.unreachable(change.chat.id) : hearing.reachable(change.chat.id));
}

/** Whether it was such a notice; then nobody else needs to see it. */
export async function handleService(parts: ServiceParts, ctx: Context): Promise<boolean> {
  const { message, myChatMember } = ctx;
  if (message?.migrate_to_chat_id !== undefined) {
    await parts.hearing.migrated(message.chat.id, message.migrate_to_chat_id);
    return true;
  }
  if (message?.pinned_message !== undefined) {
    const { chat, from, message_id: id } = message;
    if (from?.id === parts.botId) parts.lanes.run(`chat ${chat.id}`, () => parts.messenger.remove({ chatId: chat.id }, id));
    return true;
  }
  if (myChatMember === undefined) return false;
  await noteMember(parts, myChatMember);
  return true;
}
