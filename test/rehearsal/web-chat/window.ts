/** Serves a stage on a free loopback port and opens browser windows on it. */
import { fileURLToPath } from 'node:url';
import { mkdir } from 'node:fs/promises';
import { serve, type ServerType } from '@hono/node-server';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Stage } from './stage.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const ARTIFACTS = fileURLToPath(new URL('../../artifacts/', import.meta.url));

export const chromiumPath = process.env['TEST_CHROMIUM'];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(chromiumPath !== undefined && { executablePath: chromiumPath }), args: FLAGS });

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

export function serveStage(stage: Stage): Promise<Served> {
  return new Promise((resolve) => {
    const server: ServerType = serve({ fetch: stage.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      resolve({
        address: `http://127.0.0.1:${port}`,
        close: () => {
          stage.stopping.abort();
          return new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        },
      });
    });
  });
}

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
}

export const DESKTOP: Look = { width: 1280, height: 800 };
export const PHONE: Look = { width: 390, height: 780 };

export async function openWindow(browser: Browser, url: string, look: Look = DESKTOP): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colorScheme ?? 'light',
    reducedMotion: 'reduce',
  });
  // Every wait ends with what it waits for; on a machine that is busy with the rest of the suite that may take its time.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `${ARTIFACTS}web-chat-${name}.png` });
}
