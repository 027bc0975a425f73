/** Finds what Telegram's servers mark by themselves in a text: commands, mentions, links, hashtags, addresses. */
import type { MessageEntity } from '@grammyjs/types';

type Found = 'bot_command' | 'mention' | 'hashtag' | 'url' | 'email';

/** Earlier patterns win where two overlap. */
const PATTERNS: readonly (readonly [Found, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['url', /\b(?:https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]|(?:[a-z0-9-]+\.)+(?:com|org|net|me|vn|io|dev|info)(?:\/[^\s<>"]*[^\s<>".,;:!?)\]])?(?![\w.-]*@))/giu],
  ['bot_command', /(?<![\w/@.:])\/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])/gu],
  ['mention', /(?<![\w@/.])@[A-Za-z][A-Za-z0-9_]{3,31}\b/gu],
  ['hashtag', /(?<![\p{L}\d_#&])#(?=[\p{L}\d_]*\p{L})[\p{L}\d_]{1,255}/gu],
];

const overlaps = (one: MessageEntity, other: MessageEntity): boolean =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length;

/** `given` entities are kept; nothing is found inside code or links that are there already. */
export function withFoundEntities(text: string, given: readonly MessageEntity[] = []): MessageEntity[] {
  const closed = given.filter(({ type }) => type === 'code' || type === 'pre' || type === 'text_link' || type === 'text_mention');
  const found: MessageEntity[] = [];
  if (!/[/@#.]/.test(text)) return [...given];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length };
      if (![...closed, ...found].some((other) => overlaps(entity, other))) found.push(entity);
    }
  }
  return [...given, ...found].sort((one, other) => one.offset - other.offset || other.length - one.length);
}
