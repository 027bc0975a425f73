/** Files as messages carry them: Telegram's long names for them, and the fields a document or a photo shows. */
import type { Content } from './drafting.ts';
import { withFoundEntities } from './entities.ts';
import type { StoredFile, UserId } from './model.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const letters = (count: number, random: () => number): string =>
  Array.from({ length: count }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');

export interface FileToName {
  readonly wish: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };
  /** A file's name belongs to one bot; 0 for a file written to a group. */
  readonly botId: UserId;
  readonly blob: string;
  readonly random: () => number;
}

export const newFile = ({ wish, botId, blob, random }: FileToName): StoredFile => ({
  fileId: `BQACAgUAAx${letters(60, random)}`,
  uniqueId: `AgAD${letters(11, random)}`,
  botId,
  blob,
  name: wish.name,
  mime: wish.mime,
  size: wish.bytes.byteLength,
});

/** Photos are shown in one size: this room does not scale pictures. */
export function mediaContent(file: StoredFile, as: 'document' | 'photo'): Content {
  const common = { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size };
  if (as === 'photo') return { photo: [{ ...common, width: 1280, height: 720 }] };
  return { document: { ...common, file_name: file.name, mime_type: file.mime } };
}

export function fileContent(file: StoredFile, wish: { readonly as?: 'document' | 'photo'; readonly caption?: string }): Content {
  const media = mediaContent(file, wish.as ?? 'document');
  if (wish.caption === undefined || wish.caption.trim() === '') return media;
  const caption = wish.caption.trim();
  const caption_entities = withFoundEntities(caption);
  return { ...media, caption, ...(caption_entities.length > 0 ? { caption_entities } : {}) };
}
