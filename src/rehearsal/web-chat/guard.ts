/** Keeps the room to its own page: other sites, rebound host names and foreign scripts get nothing from it. */
import { isIP } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Only what the page is built from: its own script, style, fonts and pictures, and talk to its own server. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface GuardOptions {
  /** Host names beside loopback under which the operator chose to serve the room. */
  readonly hosts?: readonly string[];
  /** The room is served on every address of the machine, so it is asked for by any of them. */
  readonly anyAddress?: boolean;
}

function hostOf(context: Context): string {
  const given = context.req.header('host') ?? new URL(context.req.url).host;
  return given.toLowerCase();
}

function nameOf(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : (host.split(':')[0] ?? '');
}

/** As a browser writes it in Host: small letters, and an IPv6 address in brackets. */
function asBrowsersWrite(host: string): string {
  const name = host.toLowerCase();
  return name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
}

const isAddress = (name: string): boolean => isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;

/** A page that a hostile name server bound to this machine still sends its own name as Host; an address in figures needs no name server. */
function isOwnHost(host: string, { hosts = [], anyAddress = false }: GuardOptions): boolean {
  const name = nameOf(host);
  return LOOPBACK.has(name) || hosts.map(asBrowsersWrite).includes(name) || (anyAddress && isAddress(name));
}

/** Browsers say where a request comes from; a client that is no browser says nothing and holds no one's session. */
function isOwnPage(context: Context, host: string): boolean {
  const origin = context.req.header('origin');
  if (origin !== undefined && !(/^https?:\/\//.test(origin) && URL.canParse(origin))) return false;
  if (origin !== undefined && new URL(origin).host.toLowerCase() !== host) return false;
  const site = context.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || (site === 'none' && context.req.method === 'GET');
}

const isJsonOrForm = (context: Context): boolean =>
  /^(application\/json|multipart\/form-data)(;|$)/i.test(context.req.header('content-type') ?? '');

/** Opening the page itself from a link elsewhere is harmless; reading or changing the room is not. */
function isAllowed(context: Context, options: GuardOptions): boolean {
  const host = hostOf(context);
  if (!isOwnHost(host, options)) return false;
  if (!context.req.path.startsWith('/api/')) return true;
  if (context.req.method === 'POST') return isOwnPage(context, host) && isJsonOrForm(context);
  return isOwnPage(context, host);
}

export function guard(options: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    if (!isAllowed(context, options)) return context.json({ ok: false, refusal: 'not-own-page' }, 403);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
    return undefined;
  };
}
