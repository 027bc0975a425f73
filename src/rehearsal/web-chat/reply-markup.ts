/** Finds what the bot's newest markup still asks of one person: its own keyboard, or an answer to one message. */
import type { ReplyKeyboardMarkup } from '../chat/model.ts';
import type { SeenMessage } from '../room.ts';
import type { WireReplyButton, WireReplyMarkup } from './wire.ts';

type Key = ReplyKeyboardMarkup['keyboard'][number][number];

function wireKey(key: Key): WireReplyButton {
  if (typeof key === 'string') return { text: key, ask: 'text' };
  const look = { text: key.text, ...(key.style !== undefined && { style: key.style }) };
  if ('request_contact' in key) return { ...look, ask: 'contact' };
  if ('request_chat' in key) return { ...look, ask: 'chat', requestId: key.request_chat.request_id };
  if ('request_users' in key) {
    return { ...look, ask: 'users', requestId: key.request_users.request_id, most: key.request_users.max_quantity ?? 1 };
  }
  const isOther = ['request_location', 'request_poll', 'request_managed_bot', 'web_app'].some((ask) => ask in key);
  return { ...look, ask: isOther ? 'unsupported' : 'text' };
}

function isForMe({ replyInterface, message }: SeenMessage, userId: number): boolean {
  if (!replyInterface?.selective) return true;
  const isAnswered = message.reply_to_message?.from?.id === userId;
  return isAnswered || (message.entities ?? []).some((entity) => entity.type === 'text_mention' && entity.user.id === userId);
}

const placeholderOf = (text: string | undefined): { placeholder?: string } => (text === undefined ? {} : { placeholder: text });

export function replyMarkupOf(messages: readonly SeenMessage[], userId: number): WireReplyMarkup | undefined {
  let hasAnswered = false;
  for (const seen of messages.toReversed()) {
    const { replyInterface: asked, message } = seen;
    if (seen.own) hasAnswered = true;
    if (!asked || !isForMe(seen, userId)) continue;
    if ('remove_keyboard' in asked) return undefined;
    const messageId = message.message_id;
    if ('keyboard' in asked) {
      const rows = asked.keyboard.map((row) => row.map(wireKey));
      return { kind: 'keyboard', messageId, rows, oneTime: asked.one_time_keyboard ?? false, ...placeholderOf(asked.input_field_placeholder) };
    }
    if (!hasAnswered) return { kind: 'force-reply', messageId, ...placeholderOf(asked.input_field_placeholder) };
  }
  return undefined;
}
