/** The bots' door: the Bot API over HTTP, in front of the room. */
import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { Hono } from 'hono';
import { assert } from '#kernel';
import type { Room } from '../chat/door.ts';
import type { Faults } from '../faults.ts';
import { createFaults } from '../faults.ts';
import type { Clerk } from './desk-clerk.ts';
import { carryOut, note, serve } from './desk-clerk.ts';
import { readValue } from './check-shape.ts';
import { createPolling } from './polling.ts';
import { Rates } from './rates.ts';
import type { Answer } from './refusal.ts';
import { botApi as specification, findMethod } from './specification.ts';
import type { WebhookOptions } from './webhook.ts';
import { Webhooks } from './webhook.ts';

export interface BotApiOptions {
  readonly faults?: Faults;
  /** Milliseconds before a webhook that failed is tried again; default 1,000. */
  readonly webhookRetryMs?: number;
}

const METHOD_PATH = /^\/bot([^/]+)\/(?:test\/)?([^/]+)\/?$/;
const FILE_PATH = /^\/file\/bot([^/]+)\/documents\/([^/]+)\/[^/]+$/;

/** Built by hand because the server hands a string on faster than `Response.json`. */
function json(body: unknown, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

function spoken(answer: Answer): Response {
  if (answer.ok) return json({ ok: true, result: answer.value }, 200);
  const { code, description, parameters } = answer.refusal;
  const headers: Record<string, string> = parameters?.retry_after === undefined ? {} : { 'Retry-After': String(parameters.retry_after) };
  return json({ ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) }, code, headers);
}

function replyRunner(clerk: () => Clerk): WebhookOptions['onReply'] {
  return async (botId, reply) => {
    const { desk } = clerk();
    const bot = desk.state.bots.get(botId)?.account;
    const { method: named, ...values } = reply;
    const method = typeof named === 'string' ? findMethod(named) : undefined;
    if (!bot || method === undefined) return;
    const fields = specification.methods[method] ?? {};
    const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fields[name] ? readValue(fields[name], value) : value]));
    const answer = await carryOut(clerk(), { bot, method, read: { parameters, uploads: new Map() }, signal: desk.stopping });
    if (!answer.ok) note(clerk(), { bot, method }, answer.refusal);
  };
}

function createClerk(room: Room, options: BotApiOptions): Clerk {
  const { desk } = room;
  const faults = options.faults ?? createFaults();
  const polling = createPolling(desk);
  const webhooks = new Webhooks(desk, { retryMs: options.webhookRetryMs ?? 1_000, onReply: replyRunner(() => clerk) });
  const clerk: Clerk = { desk, faults, polling, webhooks, rates: new Rates(() => desk.ticks()) };
  const forget = faults.onChange(({ down }) => {
    if (down) polling.wakeAll();
  });
  desk.stopping.addEventListener('abort', () => {
    forget();
    webhooks.stop();
  });
  webhooks.wake();
  return clerk;
}

async function download(room: Room, token: string, fileId: string): Promise<Response> {
  const { state } = room.desk;
  const isKnown = state.botsByToken.has(token);
  const file = isKnown ? await room.file(fileId) : undefined;
  if (!file) return spoken({ ok: false, refusal: isKnown ? { code: 404, description: 'Not Found' } : { code: 401, description: 'Unauthorized' } });
  return new Response(new Uint8Array(file.bytes), { headers: { 'Content-Type': 'application/octet-stream' } });
}

/** Answers requests under `/bot<token>/` and `/file/bot<token>/`; mount it, or serve it with `serveBotApi`. */
export function botApi(room: Room, options: BotApiOptions = {}): Hono {
  const clerk = createClerk(room, options);
  const app = new Hono();
  app.all('*', async (context) => {
    const path = decodeURI(new URL(context.req.url).pathname);
    const [, token, method] = METHOD_PATH.exec(path) ?? [];
    if (token !== undefined && method !== undefined) return spoken(await serve(clerk, { token: decodeURIComponent(token), method, request: context.req.raw }));
    const [, fileToken, fileId] = FILE_PATH.exec(path) ?? [];
    if (fileToken !== undefined && fileId !== undefined) return download(room, decodeURIComponent(fileToken), fileId);
    return spoken({ ok: false, refusal: { code: 404, description: 'Not Found' } });
  });
  return app;
}

export interface ServedBotApi {
  /** What a client takes for `apiRoot`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Port 0 takes any free one. It listens on this machine only. */
export async function serveBotApi(room: Room, options: BotApiOptions & { readonly port?: number } = {}): Promise<ServedBotApi> {
  const app = botApi(room, options);
  const server = await new Promise<ReturnType<typeof listen>>((resolve) => {
    const started = listen({ fetch: app.fetch, port: options.port ?? 0, hostname: '127.0.0.1' }, () => resolve(started));
  });
  const address: AddressInfo | string | null = server.address();
  assert(address !== null && typeof address === 'object', 'a listening server has an address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
