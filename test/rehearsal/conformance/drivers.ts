/** Two independent clients of the Bot API behind one face, so that one story can be told with both. */
import { Bot, GrammyError, InputFile, webhookCallback } from 'grammy';
import type { Update } from 'grammy/types';
import { Telegraf, TelegramError } from 'telegraf';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Refused {
  readonly code: number;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

type Outcome = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly refused: Refused };

export interface Client {
  /** Each update reaches the story once, in order. */
  poll(): Promise<void>;
  stop(): Promise<void>;
  call(method: string, parameters?: Record<string, unknown>): Promise<Outcome>;
  upload(name: string, text: string): unknown;
  /** A handler for a node server, for the webhook stories. */
  webhook(secretToken: string): Promise<(request: IncomingMessage, response: ServerResponse) => void>;
}

export type Story = (update: Update, client: Client) => Promise<void>;

interface Opening {
  readonly token: string;
  readonly apiRoot: string;
  readonly story: Story;
}

const ALL_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'chat_member'] as const;

function grammyClient({ token, apiRoot, story }: Opening): Client {
  const bot = new Bot(token, { client: { apiRoot } });
  let running: Promise<void> | undefined;
  const client: Client = {
    async poll() {
      await new Promise<void>((resolve) => {
        running = bot.start({ allowed_updates: ALL_UPDATES, onStart: () => resolve() });
      });
    },
    async stop() {
      await bot.stop();
      await running;
    },
    async call(method, parameters = {}) {
      try {
        // A method without parameters takes its abort signal first.
        const raw = bot.api.raw as unknown as Record<string, (payload?: unknown) => Promise<unknown>>;
        return { ok: true, result: await (method === 'getWebhookInfo' ? raw[method]?.() : raw[method]?.(parameters)) };
      } catch (error) {
        if (!(error instanceof GrammyError)) throw error;
        return { ok: false, refused: { code: error.error_code, description: error.description, parameters: { ...error.parameters } } };
      }
    },
    upload: (name, text) => new InputFile(new TextEncoder().encode(text), name),
    async webhook(secretToken) {
      await bot.init();
      return webhookCallback(bot, 'http', { secretToken }) as (request: IncomingMessage, response: ServerResponse) => void;
    },
  };
  bot.use((context) => story(context.update, client));
  return client;
}

function telegrafClient({ token, apiRoot, story }: Opening): Client {
  const bot = new Telegraf(token, { telegram: { apiRoot, webhookReply: false } });
  let running: Promise<void> | undefined;
  const client: Client = {
    async poll() {
      await new Promise<void>((resolve) => {
        running = bot.launch({ allowedUpdates: [...ALL_UPDATES] }, () => resolve());
      });
    },
    async stop() {
      bot.stop();
      await running;
    },
    async call(method, parameters = {}) {
      try {
        return { ok: true, result: await bot.telegram.callApi(method as 'getMe', parameters as never) };
      } catch (error) {
        if (!(error instanceof TelegramError)) throw error;
        return { ok: false, refused: { code: error.code, description: error.description, parameters: { ...error.response.parameters } } };
      }
    },
    upload: (name, text) => ({ source: Buffer.from(text), filename: name }),
    webhook(secretToken) {
      return Promise.resolve(bot.webhookCallback('/hook', { secretToken }));
    },
  };
  bot.use((context) => story(context.update as Update, client));
  return client;
}

export const DRIVERS = [
  { name: 'grammY', open: grammyClient },
  { name: 'Telegraf', open: telegrafClient },
] as const;
