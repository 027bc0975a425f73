/** Files of the chats: uploads by the person being played, downloads and pictures of messages they can see. */
import type { Context } from 'hono';
import type { Room } from '../room.ts';
import { keyOf } from './wire-message.ts';
import type { WireAnswer } from './wire.ts';

/** What Telegram lets a bot download again. */
export const MOST_BYTES = 20 * 1024 * 1024;

const SHOWN_AS_PICTURE = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

export interface FilePlace {
  readonly userId: number;
  readonly chatId: number;
  readonly key: string;
  readonly isSaved: boolean;
}

function fileIdOf(room: Room, { userId, chatId, key }: FilePlace): string | undefined {
  const message = room.messagesFor(userId, chatId).find((seen) => keyOf(seen) === key)?.message;
  return message?.document?.file_id ?? message?.photo?.at(-1)?.file_id;
}

const disposition = (name: string, isInline: boolean): string =>
  `${isInline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;

export async function sendFileTo(context: Context, room: Room, place: FilePlace): Promise<Response> {
  const fileId = fileIdOf(room, place);
  const file = fileId === undefined ? undefined : await room.file(fileId);
  if (!file) return context.notFound();
  const isPicture = SHOWN_AS_PICTURE.has(file.mime);
  return context.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': isPicture ? file.mime : 'application/octet-stream',
    'Content-Disposition': disposition(file.name, isPicture && !place.isSaved),
    'Cache-Control': 'no-store',
  });
}

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : undefined;

export async function takeUpload(context: Context, room: Room, userId: number): Promise<WireAnswer> {
  const form = await context.req.parseBody();
  const { file, caption, chatId, threadId } = form;
  const chat = wholeNumber(chatId);
  if (!(file instanceof File) || chat === undefined) return { ok: false, refusal: 'file-not-found' };
  if (file.size > MOST_BYTES) return { ok: false, refusal: 'file-too-large' };
  const thread = wholeNumber(threadId);
  await room.sendFile(userId, chat, {
    name: file.name,
    mime: file.type === '' ? 'application/octet-stream' : file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
    as: SHOWN_AS_PICTURE.has(file.type) && file.type !== 'image/gif' ? 'photo' : 'document',
    ...(typeof caption === 'string' && caption !== '' && { caption }),
    ...(thread !== undefined && { thread }),
  });
  return { ok: true };
}
