/** Looks at a message's buttons beyond their shape: sizes, bytes, addresses, and where each kind may stand. */
import type { ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove } from '@grammyjs/types';
import type { Result } from '#kernel';
import { accept, refuse } from '#kernel';
import type { ApiRefusal } from './refusal.ts';
import { badRequest } from './refusal.ts';

export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

const MOST_BUTTONS = 100;
const MOST_IN_A_ROW = 8;
const KINDS = ['url', 'callback_data', 'web_app', 'login_url', 'disabled', 'switch_inline_query', 'switch_inline_query_current_chat', 'switch_inline_query_chosen_chat', 'copy_text', 'callback_game', 'pay'] as const;
const PRIVATE_ONLY: readonly (readonly [string, string])[] = [
  ['request_contact', 'phone number can be requested in private chats only'],
  ['request_location', 'location can be requested in private chats only'],
  ['request_poll', 'poll can be requested in private chats only'],
  ['request_users', 'users can be requested in private chats only'],
  ['request_chat', 'chats can be requested in private chats only'],
  ['web_app', 'BUTTON_TYPE_INVALID'],
];

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

const LINK = /^(?:https?:\/\/[^\s/?#]+\.[^\s]+|https?:\/\/localhost\b\S*|https?:\/\/(?:\d{1,3}\.){3}\d{1,3}\S*|tg:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)$/i;

const isBetween = (length: number, least: number, most: number): boolean => length >= least && length <= most;

function inlineProblem(button: InlineKeyboardButton, chat: 'private' | 'group'): string | undefined {
  if (button.text.trim() === '') return "can't parse inline keyboard button: Text must be non-empty";
  if ('callback_data' in button) return isBetween(bytesOf(button.callback_data), 1, 64) ? undefined : 'BUTTON_DATA_INVALID';
  if ('url' in button) return LINK.test(button.url) ? undefined : `inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`;
  if ('copy_text' in button) return isBetween(button.copy_text.text.length, 1, 256) ? undefined : 'BUTTON_COPY_TEXT_INVALID';
  return 'web_app' in button && chat !== 'private' ? 'BUTTON_TYPE_INVALID' : undefined;
}

const sizeProblem = (rows: readonly (readonly unknown[])[]): string | undefined => {
  if (rows.flat().length > MOST_BUTTONS) return 'REPLY_MARKUP_TOO_LONG';
  return rows.some((row) => row.length > MOST_IN_A_ROW) ? 'REPLY_MARKUP_TOO_LONG' : undefined;
};

function replyProblem(button: KeyboardButton, chat: 'private' | 'group'): string | undefined {
  if (typeof button === 'string') return button.trim() === '' ? "can't parse keyboard button: Text must be non-empty" : undefined;
  if (button.text.trim() === '') return "can't parse keyboard button: Text must be non-empty";
  return chat === 'private' ? undefined : PRIVATE_ONLY.find(([field]) => field in button)?.[1];
}

export function checkMarkup(markup: ReplyMarkup | undefined, chat: 'private' | 'group'): Result<undefined, ApiRefusal> {
  if (markup === undefined) return accept(undefined);
  let problem: string | undefined;
  if ('inline_keyboard' in markup) {
    const buttons = markup.inline_keyboard.flat();
    problem = sizeProblem(markup.inline_keyboard) ?? buttons.map((button) => inlineProblem(button, chat)).find((found) => found !== undefined);
  } else if ('keyboard' in markup) {
    const buttons = markup.keyboard.flat();
    problem = sizeProblem(markup.keyboard) ?? buttons.map((button) => replyProblem(button, chat)).find((found) => found !== undefined);
  }
  return problem === undefined ? accept(undefined) : refuse(badRequest(problem));
}

/** A button of no kind or of two is Telegram's own sentence, so it is looked for before the shapes are. */
export function buttonKindProblem(markup: unknown): string | undefined {
  const rows = (markup as { inline_keyboard?: unknown } | undefined)?.inline_keyboard;
  if (!Array.isArray(rows)) return undefined;
  for (const button of rows.flat() as unknown[]) {
    if (typeof button !== 'object' || button === null) continue;
    const kinds = KINDS.filter((kind) => kind in button);
    if (kinds.length === 0) return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
    if (kinds.length > 1) return `can't parse inline keyboard button: exactly one of ${kinds.join(', ')} must be used`;
  }
  return undefined;
}
