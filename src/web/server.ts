/** Listens on HOST and PORT; answers health and, in webhook mode, Telegram. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { assert } from '#kernel';
import { openableHost } from './addresses.ts';

export interface WebParts {
  readonly host: string;
  readonly port: number;
  /** Asked by monitors: whether the program can do its work. */
  readonly isHealthy: () => Promise<boolean>;
  readonly webhook?: { readonly path: string; readonly answer: (request: Request) => Promise<Response> };
  /** Pages of the rehearsal room. */
  readonly pages?: Hono;
}

export interface ServedWeb {
  readonly address: string;
  close(): Promise<void>;
}

/** Throws the system's error when the port is taken. */
export async function serveWeb(parts: WebParts): Promise<ServedWeb> {
  const app = new Hono();
  app.get('/health', async (context) => ((await parts.isHealthy()) ? context.json({ ok: true }) : context.json({ ok: false }, 503)));
  if (parts.webhook !== undefined) {
    const { path, answer } = parts.webhook;
    app.post(path, (context) => answer(context.req.raw));
  }
  if (parts.pages !== undefined) app.route('/', parts.pages);
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: parts.host, port: parts.port }, () => resolve(started));
    started.once('error', reject);
  });
  const bound: AddressInfo | string | null = server.address();
  assert(bound !== null && typeof bound === 'object', 'a listening server has an address');
  return {
    address: `http://${openableHost(parts.host)}:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
