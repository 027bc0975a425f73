/** Turns a message as one person sees it into what the page draws. */
import type { InlineKeyboardMarkup, Message } from '../chat/model.ts';
import type { SeenMessage } from '../room.ts';
import { authorOf, fullName } from './people.ts';
import { richWords } from './rich-text.ts';
import { serviceOf } from './service-lines.ts';
import type { WireButton, WireEntity, WireFile, WireMessage } from './wire.ts';

type Button = InlineKeyboardMarkup['inline_keyboard'][number][number];

const textOf = (message: Message): string => message.text ?? message.caption ?? richWords(message.rich_message);

const EXCERPT = 180;

const onOneLine = (text: string): string =>
  [...text.trim().replaceAll(/\s*\n\s*/g, ' · ').replaceAll(/\s+/g, ' ')].slice(0, EXCERPT).join('');

export const excerptOf = (message: Message): string => onOneLine(textOf(message) || fileName(message) || '');

/** A board says in its first line what it is, and how things stand below. */
export function headAndRest(message: Message): { readonly title: string; readonly excerpt: string } {
  const [title = '', ...rest] = (textOf(message) || fileName(message) || '').trim().split('\n');
  return { title: onOneLine(title), excerpt: onOneLine(rest.join('\n')) };
}

/** The page's name for a message: ephemeral ones are numbered apart from the chat's. */
export const keyOf = ({ message, ephemeral }: SeenMessage): string =>
  ephemeral ? `e${message.ephemeral_message_id ?? message.message_id}` : String(message.message_id);

function fileName({ document, photo }: Message): string | undefined {
  if (document) return document.file_name ?? 'document';
  return photo && 'photo.jpg';
}

function wireEntities(message: Message): WireEntity[] {
  return (message.entities ?? message.caption_entities ?? []).map((entity) => ({
    type: entity.type,
    offset: entity.offset,
    length: entity.length,
    ...('url' in entity && { url: entity.url }),
    ...('language' in entity && entity.language !== undefined && { language: entity.language }),
  }));
}

function wireFile(message: Message, path: string): WireFile | undefined {
  const { document, photo } = message;
  const name = fileName(message) ?? '';
  if (document) return { kind: 'document', name, mime: document.mime_type ?? '', size: document.file_size ?? 0, path };
  const largest = photo?.at(-1);
  return largest && { kind: 'photo', name, mime: 'image/jpeg', size: largest.file_size ?? 0, path };
}

function wireButton(button: Button): WireButton {
  const { text, style } = button;
  const look = { text, ...(style !== undefined && { style }) };
  if ('callback_data' in button) return { ...look, kind: 'callback' };
  if ('url' in button) return { ...look, kind: 'url', url: button.url };
  if ('copy_text' in button) return { ...look, kind: 'copy', copy: button.copy_text.text };
  return { ...look, kind: 'disabled' in button ? 'disabled' : 'unsupported' };
}

function forwardedFrom({ forward_origin: origin }: Message): string | undefined {
  switch (origin?.type) {
    case undefined:
      return undefined;
    case 'user':
      return fullName(origin.sender_user);
    case 'hidden_user':
      return origin.sender_user_name;
    case 'chat':
      return origin.sender_chat.title ?? '';
    case 'channel':
      return origin.chat.title ?? '';
  }
}

function wireReply({ reply_to_message: reply }: Message): WireMessage['replyTo'] {
  if (!reply || reply.forum_topic_created) return undefined;
  const author = reply.sender_chat?.title ?? (reply.from ? fullName(reply.from) : '');
  return { id: reply.message_id, author, excerpt: excerptOf(reply) };
}

/** Leaves out what is undefined: the page's types know only "there" and "not there". */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

export interface Place {
  readonly userId: number;
  readonly chatId: number;
}

export function wireMessage(seen: SeenMessage, { userId, chatId }: Place): WireMessage {
  const { message } = seen;
  const key = keyOf(seen);
  const author = authorOf(seen);
  return {
    key,
    id: message.message_id,
    at: message.date * 1000,
    author: author.name,
    authorId: author.id,
    isBot: message.from?.is_bot ?? false,
    isOwn: seen.own,
    isEphemeral: seen.ephemeral,
    text: textOf(message),
    entities: wireEntities(message),
    reactions: seen.reactions,
    ...given({
      editedAt: message.edit_date === undefined ? undefined : message.edit_date * 1000,
      threadId: message.message_thread_id,
      file: wireFile(message, `/api/files?as=${userId}&chat=${chatId}&message=${key}`),
      contact: message.contact && { name: fullName(message.contact), phone: message.contact.phone_number },
      replyTo: wireReply(message),
      forwardedFrom: forwardedFrom(message),
      service: serviceOf(message),
      keyboard: message.reply_markup?.inline_keyboard.map((row) => row.map(wireButton)),
    }),
  };
}
