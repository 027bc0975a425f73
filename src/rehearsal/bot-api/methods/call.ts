/** One request on its way through a method: who asks, in which room, with which checked parameters. */
import type { ApiMethods } from '@grammyjs/types';
import type { BotDesk } from '../../chat/bot-desk.ts';
import type { Decide } from '../../chat/decision.ts';
import { assert } from '#kernel';
import type { BotAccount, ChatId, ChatRefusal } from '../../chat/model.ts';
import type { BotState, Conversation } from '../../chat/state.ts';
import { findGroup } from '../../chat/state.ts';
import { placeOfBot } from '../../chat/places.ts';
import type { Polling } from '../polling.ts';
import type { Rates } from '../rates.ts';
import type { Answer, ApiRefusal } from '../refusal.ts';
import { describe, tooMany } from '../refusal.ts';
import type { Upload } from '../request-body.ts';

export interface Call {
  readonly desk: BotDesk;
  readonly bot: BotAccount;
  readonly method: string;
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly rates: Rates;
  readonly polling: Polling;
  /** Ends when the client goes away. */
  readonly signal: AbortSignal;
  /** Seconds told while everything sent is refused on purpose; 0 is not at all. */
  readonly forcedRetryAfter: number;
}

export type MethodName = keyof ApiMethods<string>;
type Arguments<Method extends MethodName> = NonNullable<Parameters<ApiMethods<string>[Method]>[0]>;
export type Handler<Method extends MethodName> = (call: Call, parameters: Arguments<Method>) => Promise<Answer> | Answer;
export type Handlers = { readonly [Method in MethodName]?: Handler<Method> };

export const answer = (value: unknown): Answer => ({ ok: true, value });
export const refused = (refusal: ApiRefusal): Answer => ({ ok: false, refusal });

/** Chats are named by number here; a name with @ finds nobody, since no chat of this room has one. */
export const chatIdOf = (chatId: number | string | undefined): ChatId => (typeof chatId === 'number' ? chatId : 0);

function worded(call: Call, refusal: ChatRefusal, chatId: ChatId): ApiRefusal {
  const group = chatId < 0 ? findGroup(call.desk.state, chatId) : undefined;
  const kind = group?.chat.type === 'supergroup' ? 'supergroup' : 'group';
  return describe(refusal, { kind, upgradedTo: refusal === 'group-upgraded' ? group?.migratedTo : undefined });
}

export async function act(call: Call, chatId: ChatId, decide: Decide<unknown>): Promise<Answer> {
  const result = await call.desk.act(decide);
  return result.ok ? answer(result.value) : refused(worded(call, result.refusal, chatId));
}

/** What sends or edits asks here first. */
export function tooFast(call: Call, chatId: ChatId): Answer | undefined {
  if (call.forcedRetryAfter > 0) return refused(tooMany(call.forcedRetryAfter));
  const wait = call.desk.rates === 'off' ? 0 : call.rates.take(call.bot.user.id, chatId);
  return wait > 0 ? refused(tooMany(wait)) : undefined;
}

export type Placed = { readonly place: Conversation } | { readonly refusal: Answer };

export function placed(call: Call, chatId: number | string | undefined): Placed {
  const place = placeOfBot(call.desk.state, call.bot.user.id, chatIdOf(chatId));
  if (place.ok) return { place: place.value };
  // Somebody the bot has never met is no chat to look at; only writing to them has a sentence of its own.
  const refusal = place.refusal === 'never-started' ? 'chat-not-found' : place.refusal;
  return { refusal: refused(worded(call, refusal, chatIdOf(chatId))) };
}

export function botStateOf(call: Call): BotState {
  const bot = call.desk.state.bots.get(call.bot.user.id);
  assert(bot, 'a call belongs to a bot of this room');
  return bot;
}
