/** Serves the built page from its folder: a closed list of files read once, so that no path can climb out. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

async function listPage(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
}

export function pageFiles(folder: string): Hono {
  const app = new Hono();
  const page = listPage(folder);
  // A room without its built page still serves its doors (tests do that); the failure is told per request.
  page.catch(() => undefined);
  app.get('*', async (context) => {
    const path = context.req.path === '/' ? '/index.html' : context.req.path;
    const file = (await page.catch(() => undefined))?.get(path);
    const type = TYPES[extname(path)];
    if (file === undefined || type === undefined) return context.notFound();
    const keep = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return context.body(new Uint8Array(await readFile(file)), 200, { 'Content-Type': type, 'Cache-Control': keep });
  });
  return app;
}
