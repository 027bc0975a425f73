/** Reads the HTML of `parse_mode` as Telegram's servers do, down to their sentences about what is wrong. */
import type { MessageEntity } from '@grammyjs/types';
import type { Result } from '#kernel';
import { accept, refuse } from '#kernel';

export interface Formatted {
  readonly text: string;
  readonly entities: MessageEntity[];
}

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

const SIMPLE: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler' | 'blockquote' | 'code'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  blockquote: 'blockquote',
  code: 'code',
};

const TAGS = new Set([...Object.keys(SIMPLE), 'a', 'pre', 'tg-emoji', 'tg-time']);
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const decodeEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|lt|gt|amp|quot);?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const bytesBefore = (source: string, index: number): number => new TextEncoder().encode(source.slice(0, index)).byteLength;

const ATTRIBUTE = /([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map((match) => [(match[1] ?? '').toLowerCase(), decodeEntities(match[2] ?? match[3] ?? match[4] ?? '')] as const);
  return new Map(found);
}

/** `<a href="tg://user?id=…">` mentions somebody; any other address is a link; none at all leaves plain text. */
function linkEntity(tag: OpenTag, place: { offset: number; length: number }, text: string): MessageEntity | undefined {
  const url = (tag.attributes.get('href') ?? text).trim();
  const user = /^tg:\/\/user\/?\?id=(\d+)$/.exec(url)?.[1];
  if (user !== undefined) return { type: 'text_mention', ...place, user: { id: Number(user), is_bot: false, first_name: '' } };
  if (!/^(?:(?:https?|tg|mailto|tel|ton):|[^\s:/]+\.[^\s:/]+)/i.test(url)) return undefined;
  return { type: 'text_link', ...place, url: /^[a-z]+:/i.test(url) ? url : `http://${url}/` };
}

function entityOf(tag: OpenTag, text: string): MessageEntity | undefined {
  const place = { offset: tag.offset, length: text.length };
  if (place.length === 0) return undefined;
  if (tag.name === 'blockquote' && tag.attributes.has('expandable')) return { type: 'expandable_blockquote', ...place };
  const simple = SIMPLE[tag.name];
  if (simple) return { type: simple, ...place };
  if (tag.name === 'a') return linkEntity(tag, place, text);
  if (tag.name === 'pre') return { type: 'pre', ...place };
  if (tag.name === 'tg-emoji') return { type: 'custom_emoji', ...place, custom_emoji_id: tag.attributes.get('emoji-id') ?? '' };
  return { type: 'date_time', ...place, unix_time: Number(tag.attributes.get('unix')), date_time_format: '' };
}

/** `<pre><code class="language-…">` is one block with a language. */
function joinCodeInPre(entities: MessageEntity[], languages: ReadonlyMap<MessageEntity, string>): MessageEntity[] {
  const pres = entities.filter(({ type }) => type === 'pre');
  const inner = (entity: MessageEntity): MessageEntity | undefined =>
    entity.type === 'code' ? pres.find((pre) => pre.offset === entity.offset && pre.length === entity.length) : undefined;
  const languageOf = new Map(entities.flatMap((entity) => (inner(entity) ? [[inner(entity), languages.get(entity)] as const] : [])));
  return entities
    .filter((entity) => !inner(entity))
    .map((entity) => {
      const language = languageOf.get(entity);
      return entity.type === 'pre' && language !== undefined ? { ...entity, language } : entity;
    });
}

class Reader {
  text = '';
  readonly entities: MessageEntity[] = [];
  readonly languages = new Map<MessageEntity, string>();
  readonly open: OpenTag[] = [];
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Answers what is wrong, if anything. */
  start(inside: string, at: number): string | undefined {
    const name = (/^[^\s/>]*/.exec(inside)?.[0] ?? '').toLowerCase();
    const byte = bytesBefore(this.source, at);
    if (!TAGS.has(name)) return `Unsupported start tag "${name}" at byte offset ${byte}`;
    const attributes = attributesOf(inside.slice(name.length));
    if (name === 'span' && attributes.get('class') !== 'tg-spoiler') return `Tag "span" must have class "tg-spoiler" at byte offset ${byte}`;
    this.open.push({ name, attributes, offset: this.text.length });
    return undefined;
  }

  end(inside: string, at: number): string | undefined {
    const byte = bytesBefore(this.source, at);
    const tag = this.open.pop();
    if (!tag) return `Unexpected end tag at byte offset ${byte}`;
    const name = inside.trim().toLowerCase();
    if (name !== '' && name !== tag.name) return `Unmatched end tag at byte offset ${byte}, expected "</${tag.name}>", found "</${name}>"`;
    const entity = entityOf(tag, this.text.slice(tag.offset));
    if (!entity) return undefined;
    this.entities.push(entity);
    const language = /^language-(.+)$/.exec(tag.attributes.get('class') ?? '')?.[1];
    if (tag.name === 'code' && language !== undefined) this.languages.set(entity, language);
    return undefined;
  }
}

export function parseHtml(source: string): Result<Formatted, string> {
  const reader = new Reader(source);
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const until = next === -1 ? source.length : next;
    reader.text += decodeEntities(source.slice(at, until));
    if (next === -1) break;
    const isEnd = source[next + 1] === '/';
    const close = source.indexOf('>', next);
    if (close === -1) return refuse(`Unclosed ${isEnd ? 'end' : 'start'} tag at byte offset ${bytesBefore(source, next)}`);
    const problem = isEnd ? reader.end(source.slice(next + 2, close), next) : reader.start(source.slice(next + 1, close), next);
    if (problem !== undefined) return refuse(problem);
    at = close + 1;
  }
  const unclosed = reader.open.at(-1);
  if (unclosed) return refuse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  const entities = joinCodeInPre(reader.entities, reader.languages).sort((one, other) => one.offset - other.offset || other.length - one.length);
  return accept({ text: reader.text, entities });
}
