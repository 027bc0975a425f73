/** Buttons under a message: pressing them, and the one answer a bot owes for each press. */
import type { InlineKeyboardButton } from '@grammyjs/types';
import { refuse } from '#kernel';
import type { ButtonName, Pressed, PressedOn } from './door.ts';
import type { Decision } from './decision.ts';
import { decided } from './decision.ts';
import type { CallbackAnswer, ChatId, ChatKey, MessageName, PressedCallback, UserId } from './model.ts';
import { CALLBACK_WINDOW_MS } from './model.ts';
import { writablePlaceOfPerson } from './places.ts';
import type { ChatState } from './state.ts';
import { messageSlot } from './state.ts';

export interface Press {
  readonly userId: UserId;
  readonly chatId: ChatId;
  readonly on: PressedOn;
  readonly button: ButtonName;
}

function findButton(keyboard: InlineKeyboardButton[][], name: ButtonName): InlineKeyboardButton | undefined {
  if ('oldData' in name) return undefined;
  if ('row' in name) return keyboard[name.row]?.[name.column];
  const buttons = keyboard.flat();
  if ('label' in name) return buttons.find((button) => button.text === name.label);
  return buttons.find((button) => 'callback_data' in button && button.callback_data === name.data);
}

/** Long numbers, as Telegram's are; later ones are larger. */
const callbackId = (state: ChatState, userId: UserId): string => String(4_000_000_000_000_000_000n + BigInt(userId) * 1_000_000_000n + BigInt(state.callbackCount));

/** Links and texts to copy are the phone's business; the bot never hears of them. */
function pressedWithoutBot(button: InlineKeyboardButton | undefined): Decision<Pressed> {
  if (!button) return refuse('button-not-found');
  if ('disabled' in button) return refuse('button-disabled');
  if ('url' in button) return decided([], { kind: 'url', url: button.url });
  if ('web_app' in button) return decided([], { kind: 'url', url: button.web_app.url });
  return 'copy_text' in button ? decided([], { kind: 'copy', text: button.copy_text.text }) : refuse('button-not-found');
}

interface Pressing {
  readonly press: Press;
  readonly chat: ChatKey;
  readonly botId: UserId;
  readonly data: string;
  readonly at: number;
}

function pressedForBot(state: ChatState, { press, chat, botId, data, at }: Pressing): Decision<Pressed> {
  const { userId, on } = press;
  const place = typeof on === 'number' ? { messageId: on } : { messageId: 0, ephemeralId: on.ephemeralId };
  const callback: PressedCallback = { id: callbackId(state, userId), botId, userId, chat, ...place, data, at };
  return decided([{ type: 'callback-pressed', callback }], { kind: 'callback', callbackId: callback.id });
}

const pressedName = ({ on, userId }: Press): MessageName => (typeof on === 'number' ? { messageId: on } : { ...on, receiver: userId });

export function decidePress(state: ChatState, press: Press, at: number): Decision<Pressed> {
  const place = writablePlaceOfPerson(state, press.userId, press.chatId);
  if (!place.ok) return place;
  const chat = place.value.key;
  const stored = place.value.messages.get(messageSlot(pressedName(press)));
  const aim = { press, chat, botId: stored?.author ?? press.chatId, at };
  if ('oldData' in press.button) return pressedOld(state, { ...aim, data: press.button.oldData });
  if (!stored) return refuse('message-not-found');
  const button = findButton(stored.message.reply_markup?.inline_keyboard ?? [], press.button);
  if (!button || !('callback_data' in button)) return pressedWithoutBot(button);
  return pressedForBot(state, { ...aim, data: button.callback_data });
}

/** A deleted message in a group names no bot any more. */
const pressedOld = (state: ChatState, pressing: Pressing): Decision<Pressed> =>
  state.bots.has(pressing.botId) ? pressedForBot(state, pressing) : refuse('message-not-found');

export interface Answer {
  readonly botId: UserId;
  readonly id: string;
  readonly answer: CallbackAnswer;
}

/** Answered already, unknown and too late are one and the same to Telegram. */
export function decideAnswer(state: ChatState, { botId, id, answer }: Answer, at: number): Decision<true> {
  const callback = state.callbacks.get(id);
  if (!callback || callback.botId !== botId || at - callback.at > CALLBACK_WINDOW_MS) return refuse('callback-too-old');
  return decided([{ type: 'callback-answered', id, answer }], true);
}

export function decideExpiries(state: ChatState, at: number): Decision<readonly string[]> {
  const late: string[] = [];
  for (const callback of state.callbacks.values()) {
    if (at - callback.at <= CALLBACK_WINDOW_MS) break;
    late.push(callback.id);
  }
  return decided(late.map((id) => ({ type: 'callback-expired', id })), late);
}
