/** Brings updates to a bot's own address: one chat in order, chats side by side, again until it is taken. */
import type { Update } from '@grammyjs/types';
import type { BotDesk } from '../chat/bot-desk.ts';
import { decided } from '../chat/decision.ts';
import type { UserId, WebhookSetting } from '../chat/model.ts';

export interface WebhookOptions {
  /** Milliseconds before an update that was not taken is brought again. */
  readonly retryMs: number;
  /** A bot may answer an update with a method call in the body of its response. */
  readonly onReply: (botId: UserId, call: Readonly<Record<string, unknown>>) => Promise<void>;
}

export interface LastError {
  readonly at: Date;
  readonly message: string;
}

/** Updates of one chat, or of one person where there is no chat, follow each other. */
function laneOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member ?? update.chat_member;
  return String(message?.chat.id ?? update.callback_query?.from.id ?? 0);
}

type Brought = { readonly taken: true; readonly reply: unknown } | { readonly taken: false; readonly why: string };

async function bring(webhook: WebhookSetting, update: Update, signal: AbortSignal): Promise<Brought> {
  const secret = webhook.secretToken === undefined ? {} : { 'X-Telegram-Bot-Api-Secret-Token': webhook.secretToken };
  try {
    const response = await fetch(webhook.url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...secret }, body: JSON.stringify(update), signal });
    const text = await response.text();
    if (!response.ok) return { taken: false, why: `Wrong response from the webhook: ${response.status} ${response.statusText}` };
    return { taken: true, reply: text.startsWith('{') ? (JSON.parse(text) as unknown) : undefined };
  } catch (error) {
    return { taken: false, why: error instanceof Error ? error.message : 'Connection failed' };
  }
}

const isCall = (reply: unknown): reply is Record<string, unknown> => typeof reply === 'object' && reply !== null && 'method' in reply;

export class Webhooks {
  readonly #desk: BotDesk;
  readonly #options: WebhookOptions;
  readonly #errors = new Map<UserId, LastError>();
  readonly #busyLanes = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #watched = new Set<UserId>();

  constructor(desk: BotDesk, options: WebhookOptions) {
    this.#desk = desk;
    this.#options = options;
  }

  lastError(botId: UserId): LastError | undefined {
    return this.#errors.get(botId);
  }

  /** Looks for bots with an address and brings them what waits. */
  wake(): void {
    for (const [botId, bot] of this.#desk.state.bots) if (bot.webhook) this.#dispatch(botId);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #dispatch(botId: UserId): void {
    const bot = this.#desk.state.bots.get(botId);
    if (!bot?.webhook || this.#desk.stopping.aborted) return;
    const { webhook, pending } = bot;
    for (const update of pending) {
      if (this.#busyLanes.size >= (webhook.maxConnections ?? 40)) break;
      if (!this.#busyLanes.has(`${botId}:${laneOf(update)}`)) void this.#deliver(botId, webhook, update);
    }
    this.#watch(botId);
  }

  async #deliver(botId: UserId, webhook: WebhookSetting, update: Update): Promise<void> {
    const lane = `${botId}:${laneOf(update)}`;
    this.#busyLanes.add(lane);
    await this.#desk.durable();
    const brought = await bring(webhook, update, this.#desk.stopping);
    if (brought.taken) {
      if (isCall(brought.reply)) await this.#options.onReply(botId, brought.reply);
      this.#desk.decide(() => decided([{ type: 'update-delivered', botId, updateId: update.update_id }], undefined));
    } else this.#errors.set(botId, { at: this.#desk.now(), message: brought.why });
    this.#busyLanes.delete(lane);
    if (this.#desk.stopping.aborted) return;
    if (brought.taken) this.#dispatch(botId);
    else this.#later(botId);
  }

  #later(botId: UserId): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#dispatch(botId);
    }, this.#options.retryMs).unref();
    this.#timers.add(timer);
  }

  #watch(botId: UserId): void {
    if (this.#watched.has(botId)) return;
    this.#watched.add(botId);
    this.#desk.onUpdate(botId, () => {
      this.#watched.delete(botId);
      this.#dispatch(botId);
    });
  }
}
