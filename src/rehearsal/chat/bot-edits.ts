/** What a bot changes about messages that are there: edits, deletions, pins. */
import type { InlineKeyboardMarkup } from '@grammyjs/types';
import type { Result } from '#kernel';
import { accept, refuse } from '#kernel';
import type { Decision } from './decision.ts';
import { decided } from './decision.ts';
import type { Content } from './drafting.ts';
import { contentOf, draftEdit, draftMessage, posted } from './drafting.ts';
import type { ChatEvent, ChatId, ChatRefusal, MessageName, StoredMessage, UserId } from './model.ts';
import { DELETE_WINDOW_MS } from './model.ts';
import { writablePlaceOfBot } from './places.ts';
import type { ChatState, Conversation } from './state.ts';
import { findAccount, messageSlot } from './state.ts';

export type EditPart = 'text' | 'caption' | 'media' | 'keyboard';

export interface BotEdit {
  readonly botId: UserId;
  readonly chatId: ChatId;
  readonly name: MessageName;
  readonly part: EditPart;
  /** The new text, caption or media; empty for the keyboard alone. */
  readonly content: Content;
  /** Without one the message loses its buttons. */
  readonly keyboard?: InlineKeyboardMarkup | undefined;
}

const hasMedia = (content: Content): boolean => content.document !== undefined || content.photo !== undefined;

function changedContent(old: Content, edit: BotEdit): Result<Content, ChatRefusal> {
  const { reply_markup: _old, caption: _caption, caption_entities: _entities, ...media } = old;
  const buttons = edit.keyboard && edit.keyboard.inline_keyboard.length > 0 ? { reply_markup: edit.keyboard } : {};
  switch (edit.part) {
    case 'text':
      return hasMedia(old) ? refuse('nothing-to-edit') : accept({ ...edit.content, ...buttons });
    case 'caption':
      return hasMedia(old) ? accept({ ...media, ...edit.content, ...buttons }) : refuse('no-caption');
    case 'media':
      return accept({ ...edit.content, ...buttons });
    case 'keyboard': {
      const { reply_markup: _dropped, ...kept } = old;
      return accept({ ...kept, ...buttons });
    }
  }
}

/** Files sent again get a new name at Telegram, so only what is read counts as the same. */
function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

export function decideBotEdit(state: ChatState, edit: BotEdit, at: number): Decision<StoredMessage> {
  const place = writablePlaceOfBot(state, edit.botId, edit.chatId);
  if (!place.ok) return place;
  const stored = place.value.messages.get(messageSlot(edit.name));
  const isEphemeral = 'ephemeralId' in edit.name;
  if (!stored) return refuse(isEphemeral ? 'ephemeral-not-found' : 'edit-not-found');
  if (stored.author !== edit.botId) return refuse('not-own-message');
  const old = contentOf(stored);
  const content = changedContent(old, edit);
  if (!content.ok) return content;
  if (fingerprint(old) === fingerprint(content.value)) return refuse('not-modified');
  const changed = draftEdit(stored, content.value, at);
  return decided([{ type: 'message-edited', key: place.value.key, name: edit.name, stored: changed }], changed);
}

export interface BotDelete {
  readonly botId: UserId;
  readonly chatId: ChatId;
  readonly names: readonly MessageName[];
  /** Deleting several at once passes over those that are gone; deleting one refuses. */
  readonly missing: 'refuse' | 'skip';
}

const mayDelete = (conversation: Conversation, botId: UserId, stored: StoredMessage): boolean => {
  if (stored.author === botId || conversation.chat.type === 'private') return true;
  const member = conversation.members.get(botId);
  return member?.status === 'administrator' && (member.can_delete_messages || conversation.chat.type === 'group');
};

export function decideBotDelete(state: ChatState, removal: BotDelete, at: number): Decision<true> {
  const place = writablePlaceOfBot(state, removal.botId, removal.chatId);
  if (!place.ok) return place;
  const conversation = place.value;
  const names: MessageName[] = [];
  for (const name of removal.names) {
    const stored = conversation.messages.get(messageSlot(name));
    if (!stored) {
      if (removal.missing === 'skip') continue;
      return refuse('ephemeralId' in name ? 'ephemeral-not-found' : 'delete-not-found');
    }
    if (!mayDelete(conversation, removal.botId, stored)) return refuse('not-enough-rights');
    if (at - stored.message.date * 1000 > DELETE_WINDOW_MS) return refuse('too-old-to-delete');
    names.push(name);
  }
  return decided(names.length === 0 ? [] : [{ type: 'messages-deleted', key: conversation.key, names }], true);
}

interface PinTarget {
  readonly botId: UserId;
  readonly chatId: ChatId;
  readonly messageId?: number | undefined;
}

function pinnablePlace(state: ChatState, { botId, chatId }: PinTarget): Result<Conversation, ChatRefusal> {
  const place = writablePlaceOfBot(state, botId, chatId);
  if (!place.ok || place.value.chat.type === 'private') return place;
  const member = place.value.members.get(botId);
  const may = member?.status === 'administrator' && (place.value.chat.type === 'group' || member.can_pin_messages === true);
  return may ? place : refuse('not-enough-rights');
}

/** Everybody reads a line about the pin, also when it was silent. */
export function decidePin(state: ChatState, target: PinTarget, at: number): Decision<true> {
  const place = pinnablePlace(state, target);
  if (!place.ok) return place;
  const conversation = place.value;
  const messageId = target.messageId ?? 0;
  const stored = conversation.messages.get(messageSlot({ messageId }));
  const from = findAccount(state, target.botId);
  if (!stored || !from) return refuse('pin-not-found');
  if (conversation.pinned.at(-1) === messageId) return decided([], true);
  const line = draftMessage(conversation, { from, content: { pinned_message: stored.message }, at, thread: stored.message.message_thread_id });
  return decided([{ type: 'message-pinned', key: conversation.key, messageId }, posted(conversation, line)], true);
}

/** Without a number the newest pin is taken down; `all` takes down every one. */
export function decideUnpin(state: ChatState, target: PinTarget & { readonly all?: boolean }): Decision<true> {
  const place = pinnablePlace(state, target);
  if (!place.ok) return place;
  const { pinned, key } = place.value;
  if (target.messageId !== undefined && !pinned.includes(target.messageId)) return refuse('pin-not-found');
  const messageIds = target.all === true ? pinned : [target.messageId ?? pinned.at(-1) ?? 0];
  const events: ChatEvent[] = pinned.length === 0 ? [] : [{ type: 'messages-unpinned', key, messageIds: [...messageIds] }];
  return decided(events, true);
}

export function decideReact(state: ChatState, reaction: Required<PinTarget> & { readonly messageId: number; readonly emojis: readonly string[] }): Decision<true> {
  const { botId, chatId, messageId, emojis } = reaction;
  const place = writablePlaceOfBot(state, botId, chatId);
  if (!place.ok) return place;
  if (!place.value.messages.has(messageSlot({ messageId }))) return refuse('message-not-found');
  return decided([{ type: 'message-reacted', key: place.value.key, messageId, by: botId, emojis }], true);
}
