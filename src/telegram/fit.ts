/** A screen's words as one message: what is said with less where there is no room, cut with a sentence as the last resort. */
import { clipped, say, type Screen } from '#kernel';
import { escapeHtml, type Language, type Speaker } from './locale.ts';

const TAG = /<[^>]*>/gu;
const NAMED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What is left of our own HTML once Telegram has read it. */
const readBack = (html: string): string => html.replace(TAG, '').replace(/&(?:lt|gt|amp);/gu, (name) => NAMED[name] ?? name);

/** Telegram counts UTF-16 units after the markup is gone; reading it back only makes a text shorter. */
const fits = (html: string, room: number): boolean => html.length <= room || readBack(html).length <= room;

/** Shorter than that, the beginning of a line says nothing. */
const LEAST = 40;

/** Whole lines as long as there is room, the beginning of the next, and that there was more. */
function cut(lines: readonly string[], room: number, ending: string): string {
  const kept: string[] = [];
  let left = room - readBack(ending).length;
  for (const line of lines) {
    const text = readBack(line);
    left -= text.length + 1;
    if (left >= 0) {
      kept.push(line);
      continue;
    }
    const rest = left + text.length;
    if (rest >= LEAST) kept.push(escapeHtml(clipped(text, rest)));
    break;
  }
  return [...kept, ending].join('\n');
}

/** The screen's HTML in at most so many UTF-16 units, markup not counted. */
export function fit(speaker: Speaker, shown: Screen, at: { readonly language: Language; readonly room: number }): string {
  const { language, room } = at;
  let lines: readonly string[] = [];
  for (const version of [shown.lines, ...(shown.shorter ?? [])]) {
    lines = version.map((line) => speaker.html(line, language));
    const text = lines.join('\n');
    if (fits(text, room)) return text;
  }
  return cut(lines, room, speaker.html(say('screen-cut'), language));
}
