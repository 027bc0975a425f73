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

export interface Webhooks {
  lastError(botId: UserId): LastError | undefined;
  /** Looks for bots with an address and brings them what waits. */
  wake(): void;
  stop(): void;
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

export function createWebhooks(desk: BotDesk, options: WebhookOptions): Webhooks {
  const errors = new Map<UserId, LastError>();
  const busyLanes = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  const watched = new Set<UserId>();

  function later(botId: UserId): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      dispatch(botId);
    }, options.retryMs).unref();
    timers.add(timer);
  }

  async function deliver(botId: UserId, webhook: WebhookSetting, update: Update): Promise<void> {
    const lane = `${botId}:${laneOf(update)}`;
    busyLanes.add(lane);
    await desk.durable();
    const brought = await bring(webhook, update, desk.stopping);
    if (brought.taken) {
      if (isCall(brought.reply)) await options.onReply(botId, brought.reply);
      desk.decide(() => decided([{ type: 'update-delivered', botId, updateId: update.update_id }], undefined));
    } else errors.set(botId, { at: desk.now(), message: brought.why });
    busyLanes.delete(lane);
    if (desk.stopping.aborted) return;
    if (brought.taken) dispatch(botId);
    else later(botId);
  }

  function dispatch(botId: UserId): void {
    const bot = desk.state.bots.get(botId);
    if (!bot?.webhook || desk.stopping.aborted) return;
    const { webhook, pending } = bot;
    for (const update of pending) {
      const lane = `${botId}:${laneOf(update)}`;
      if (busyLanes.size >= (webhook.maxConnections ?? 40)) break;
      if (!busyLanes.has(lane)) void deliver(botId, webhook, update);
    }
    watch(botId);
  }

  function watch(botId: UserId): void {
    if (watched.has(botId) || desk.stopping.aborted) return;
    watched.add(botId);
    desk.onUpdate(botId, () => {
      watched.delete(botId);
      dispatch(botId);
    });
  }

  return {
    lastError: (botId) => errors.get(botId),
    wake() {
      for (const [botId, bot] of desk.state.bots) if (bot.webhook) dispatch(botId);
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
