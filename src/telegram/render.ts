/** A screen in one language, as the Bot API takes it. */
import type { InlineKeyboardButton } from 'grammy/types';
import { assert, type Button, type Screen } from '#kernel';
import { encodeAction } from './callback-data.ts';
import { fit } from './fit.ts';
import type { Language, Speaker } from './locale.ts';

/** What Telegram takes, in UTF-16 units after the markup is read. */
export const TEXT_ROOM = 4096;
export const CAPTION_ROOM = 1024;

function keyboardButton(speaker: Speaker, one: Button, language: Language): InlineKeyboardButton {
  const text = speaker.plain(one.label, language);
  const style = one.style === undefined ? {} : { style: one.style };
  return 'url' in one.does
    ? { text, url: one.does.url, ...style }
    : { text, callback_data: encodeAction(one.does), ...style };
}

export function renderMessage(speaker: Speaker, screen: Screen, at: { readonly language: Language; readonly room: number }) {
  const { language } = at;
  const text = fit(speaker, screen, at);
  assert(text.length > 0, 'a screen has something to say');
  const rows = screen.buttons.map((row) => row.map((one) => keyboardButton(speaker, one, language)));
  return { text, options: { parse_mode: 'HTML' as const, reply_markup: { inline_keyboard: rows } } };
}
