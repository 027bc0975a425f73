/** Turns text and its markup into what a message carries, counted as Telegram counts: UTF-16 units after parsing. */
import type { MessageEntity } from '@grammyjs/types';
import type { Result } from '#kernel';
import { accept, refuse } from '#kernel';
import { withFoundEntities } from '../chat/entities.ts';
import type { Formatted } from './html.ts';
import { parseHtml } from './html.ts';
import type { ApiRefusal } from './refusal.ts';
import { badRequest, leftOut } from './refusal.ts';

export interface RawText {
  readonly text: string;
  readonly parse_mode?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
}

const LONGEST = { text: 4096, caption: 1024 } as const;

function parsed(raw: RawText): Result<Formatted, ApiRefusal> {
  if (raw.parse_mode === undefined) return accept({ text: raw.text, entities: [...(raw.entities ?? [])] });
  if (raw.parse_mode !== 'HTML') return refuse(leftOut(`parse_mode ${raw.parse_mode}; write HTML or entities`));
  const html = parseHtml(raw.text);
  return html.ok ? html : refuse(badRequest(`can't parse entities: ${html.refusal}`));
}

/** Telegram cuts empty space at both ends, and entities move with the text. */
function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length;
  const body = text.trim();
  const moved = entities.flatMap((entity) => {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset + entity.length - start, body.length);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: body, entities: moved };
}

const isOutside = ({ text, entities }: Formatted): boolean =>
  entities.some(({ offset, length }) => offset < 0 || length <= 0 || offset + length > text.length);

export function readText(raw: RawText, as: 'text' | 'caption'): Result<Formatted, ApiRefusal> {
  const formatted = parsed(raw);
  if (!formatted.ok) return formatted;
  if (isOutside(formatted.value)) return refuse(badRequest('ENTITY_BOUNDS_INVALID'));
  const { text, entities } = trimmed(formatted.value);
  if (as === 'text' && text === '') return refuse(badRequest('message text is empty'));
  if (text.length > LONGEST[as]) return refuse(badRequest(as === 'text' ? 'message is too long' : 'message caption is too long'));
  return accept({ text, entities: withFoundEntities(text, entities) });
}
