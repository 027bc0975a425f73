/** Reads an update once: who acts, in which chat and topic, and what was sent. */
import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { cleanLine } from '#kernel';
import type { IncomingFile, Visit } from './feature.ts';
import type { Language } from './locale.ts';

/** What the register knows of an account; asked once per update. */
export interface Identity {
  readonly personId: number;
  readonly language: Language;
  /** The language of the group the update came from; the person's own in private. */
  readonly chatLanguage: Language;
}

export interface Caller {
  readonly userId: number;
  readonly name: string;
  readonly username: string | undefined;
  readonly languageCode: string | undefined;
  readonly chatId: number;
  readonly isPrivate: boolean;
}

const NAME_LIMIT = 100;

// Cut between characters: half an emoji is no text that a database or Telegram takes.
const cut = (name: string): string => [...name].slice(0, NAME_LIMIT).join('');

export function callerOf(ctx: Context): Caller | undefined {
  const { from, chat } = ctx;
  if (from === undefined || chat === undefined || chat.type === 'channel') return undefined;
  return {
    userId: from.id,
    name: cut(cleanLine([from.first_name, from.last_name].filter(Boolean).join(' '))) || String(from.id),
    username: from.username,
    languageCode: from.language_code,
    chatId: chat.id,
    isPrivate: chat.type === 'private',
  };
}

const threadOf = (message: { message_thread_id?: number | undefined; is_topic_message?: boolean | undefined } | undefined): number | undefined =>
  message?.is_topic_message === true ? message.message_thread_id : undefined;

export function visitOf(ctx: Context, caller: Caller, seen: { identity: Identity; now: Date }): Visit {
  const message = ctx.message ?? (ctx.callbackQuery?.message?.date === 0 ? undefined : (ctx.callbackQuery?.message as Message | undefined));
  return {
    personId: seen.identity.personId,
    language: seen.identity.language,
    name: caller.name,
    userId: caller.userId,
    place: { chatId: caller.chatId, threadId: threadOf(message) },
    chatTitle: ctx.chat?.type === 'private' ? '' : cleanLine(ctx.chat?.title ?? ''),
    isPrivate: caller.isPrivate,
    updateId: ctx.update.update_id,
    now: seen.now,
  };
}

/** The document or largest picture of a message, downloadable through `download`. */
export function fileOf(message: Message, download: (fileId: string) => Promise<Uint8Array>): IncomingFile | undefined {
  if (message.document !== undefined) {
    const { file_id: id, file_name: name = '', mime_type: mime = '', file_size: size = 0 } = message.document;
    return { name: cleanLine(name), mime, size, fetch: () => download(id) };
  }
  const photo = message.photo?.at(-1);
  if (photo === undefined) return undefined;
  return { name: 'anh.jpg', mime: 'image/jpeg', size: photo.file_size ?? 0, fetch: () => download(photo.file_id) };
}
