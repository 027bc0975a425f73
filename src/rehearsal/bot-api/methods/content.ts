/** Puts together what a message says from a request's parameters: formatted text, files, rich content. */
import type { MessageEntity, RichMessage } from '@grammyjs/types';
import type { Result } from '#kernel';
import { accept, refuse } from '#kernel';
import { decided } from '../../chat/decision.ts';
import type { Content } from '../../chat/drafting.ts';
import { mediaContent, newFile } from '../../chat/files.ts';
import type { StoredFile } from '../../chat/model.ts';
import { readText } from '../formatted-text.ts';
import type { ApiRefusal } from '../refusal.ts';
import { badRequest, leftOut } from '../refusal.ts';
import type { Call } from './call.ts';

export type Said = Result<Content, ApiRefusal>;

const MEGABYTE = 1024 * 1024;
const LARGEST = { document: 50 * MEGABYTE, photo: 10 * MEGABYTE } as const;

const withEntities = (name: 'entities' | 'caption_entities', entities: MessageEntity[]): Content => (entities.length > 0 ? { [name]: entities } : {});

export function textContent(raw: { readonly text: string; readonly parse_mode?: string; readonly entities?: readonly MessageEntity[] }): Said {
  const read = readText(raw, 'text');
  return read.ok ? accept({ text: read.value.text, ...withEntities('entities', read.value.entities) }) : read;
}

export interface CaptionParameters {
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: readonly MessageEntity[];
}

export function captionContent({ caption, parse_mode, caption_entities }: CaptionParameters): Said {
  if (caption === undefined || caption === '') return accept({});
  const read = readText({ text: caption, parse_mode, entities: caption_entities }, 'caption');
  if (!read.ok) return read;
  return accept(read.value.text === '' ? {} : { caption: read.value.text, ...withEntities('caption_entities', read.value.entities) });
}

async function storedFile(call: Call, named: string, kind: 'document' | 'photo'): Promise<Result<StoredFile, ApiRefusal>> {
  if (/^https?:\/\//i.test(named)) return refuse(leftOut('fetching a file from an address; upload it'));
  if (!named.startsWith('attach://')) {
    const known = call.desk.state.files.get(named);
    const isOwn = known !== undefined && (known.botId === call.bot.user.id || known.botId === 0);
    return isOwn ? accept(known) : refuse(badRequest('wrong file identifier/HTTP URL specified'));
  }
  const upload = call.uploads.get(named.slice('attach://'.length));
  if (!upload) return refuse(badRequest(`there is no file "${named}" in the request`));
  if (upload.bytes.byteLength === 0) return refuse(badRequest('file must be non-empty'));
  if (upload.bytes.byteLength > LARGEST[kind]) return refuse({ code: 413, description: 'Request Entity Too Large' });
  const blob = await call.desk.blobs.put(upload.bytes, upload.name);
  const file = newFile({ wish: upload, botId: call.bot.user.id, blob, random: () => call.desk.random() });
  await call.desk.act(() => decided([{ type: 'file-stored', file }], undefined));
  return accept(file);
}

export async function fileWithCaption(call: Call, media: { readonly kind: 'document' | 'photo'; readonly named: string }, caption: CaptionParameters): Promise<Said> {
  const said = captionContent(caption);
  if (!said.ok) return said;
  const file = await storedFile(call, media.named, media.kind);
  return file.ok ? accept({ ...mediaContent(file.value, media.kind), ...said.value }) : file;
}

export interface RichParameters {
  readonly html?: string;
  readonly markdown?: string;
  readonly blocks?: readonly unknown[];
}

const LONGEST_RICH = 32_768;
const MOST_BLOCKS = 500;

/**
 * The room keeps what was written and shows it as the client can; blocks and limits are checked, rich HTML is not parsed.
 */
export function richContent(rich: RichParameters): Said {
  const given = [rich.html, rich.markdown, rich.blocks].filter((part) => part !== undefined);
  if (given.length !== 1) return refuse(badRequest('exactly one of html, markdown or blocks must be used in rich_message'));
  if (rich.markdown !== undefined) return refuse(leftOut('rich messages in markdown; write html or blocks'));
  const problem = richProblem(rich.html ?? '', rich.blocks ?? []);
  return problem === undefined ? accept({ rich_message: rich as unknown as RichMessage }) : refuse(badRequest(problem));
}

function richProblem(html: string, blocks: readonly unknown[]): string | undefined {
  if (html.trim() === '' && blocks.length === 0) return 'message text is empty';
  if (blocks.length > MOST_BLOCKS) return 'too many blocks in the rich message';
  return html.length > LONGEST_RICH || JSON.stringify(blocks).length > LONGEST_RICH ? 'message is too long' : undefined;
}
