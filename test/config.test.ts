/** The settings: what each accepts, which variable is named when it is wrong, and `.env.example` written from the same schema. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig, renderEnvExample, settingsSchema, type Config } from '../src/config.ts';

const TOKEN = '7000000001:rehearsal-room-bot';

function configOf(env: Readonly<Record<string, string>>): Config {
  const parsed = parseConfig(env);
  expect(parsed).toMatchObject({ ok: true });
  return parsed.ok ? parsed.value : expect.unreachable();
}

describe('a setting that is wrong is named', () => {
  test.each([
    ['BOT_TOKEN', 'abc', 'config-expect-token'],
    ['BOT_TOKEN', '123456', 'config-expect-token'],
    ['BOT_TOKEN', '123456:a b c d e f g', 'config-expect-token'],
    ['TELEGRAM_API_ROOT', 'localhost', 'config-expect-url'],
    ['TELEGRAM_API_ROOT', 'ftp://localhost', 'config-expect-url'],
    ['DATABASE_URL', 'mysql://localhost/khoi', 'config-expect-database'],
    ['DATABASE_URL', './data/khoi.db', 'config-expect-database'],
    ['DATABASE_URL', 'file:', 'config-expect-database'],
    ['OPERATOR_IDS', 'thu-ky', 'config-expect-ids'],
    ['OPERATOR_IDS', '12,@name', 'config-expect-ids'],
    ['PORT', 'abc', 'config-expect-port'],
    ['PORT', '-1', 'config-expect-port'],
    ['PORT', '65536', 'config-expect-port'],
    ['PORT', '80.5', 'config-expect-port'],
    ['WEBHOOK_URL', 'http://khoi.example.vn/hook', 'config-expect-https'],
    ['WEBHOOK_URL', 'khoi.example.vn', 'config-expect-https'],
    ['WEBHOOK_SECRET', 'short', 'config-expect-secret'],
    ['WEBHOOK_SECRET', 'a secret with spaces', 'config-expect-secret'],
    ['PUBLIC_URL', '/khoi', 'config-expect-url'],
    ['DEFAULT_LANGUAGE', 'fr', 'config-expect-language'],
    ['DEFAULT_TIME_ZONE', 'Asia/Nowhere', 'config-expect-zone'],
    ['PROXY_URL', 'localhost:1080', 'config-expect-proxy'],
    ['PROXY_URL', 'socks5://', 'config-expect-proxy'],
    ['PROXY_URL', 'http://[', 'config-expect-proxy'],
    ['PROXY_URL', 'http://a b:99999', 'config-expect-proxy'],
    ['PROXY_URL', 'http://proxy.example.vn:99999', 'config-expect-proxy'],
    ['PROXY_URL', 'socks5://proxy example:1080', 'config-expect-proxy'],
    ['PROXY_URL', 'socks5:///1080', 'config-expect-proxy'],
    ['LOG_LEVEL', 'loud', 'config-expect-level'],
  ])('%s=%s', (variable, value, expected) => {
    expect(parseConfig({ BOT_TOKEN: TOKEN, [variable]: value })).toEqual({ ok: false, refusal: { variable, expected } });
  });

  test('also when it is missing beside another: a webhook needs its secret', () => {
    expect(parseConfig({ BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://khoi.example.vn/hook' })).toEqual({ ok: false, refusal: { variable: 'WEBHOOK_SECRET', expected: 'config-expect-secret' } });
  });
});

describe('the mode', () => {
  test('without a token is the rehearsal, with everything at its default beside its own database', () => {
    expect(configOf({})).toEqual({
      mode: 'rehearsal', databaseUrl: 'file:./data/rehearsal.db', host: '127.0.0.1', port: 8080, defaultLanguage: 'vi', defaultTimeZone: 'Asia/Ho_Chi_Minh',
      filesDir: './data/rehearsal-files', backupDir: './data/rehearsal-backups', keysDir: './data/rehearsal-keys', logLevel: 'info', operatorIds: new Set(),
    });
  });

  test('with a token is Telegram, on the real database', () => {
    expect(configOf({ BOT_TOKEN: TOKEN })).toMatchObject({
      mode: 'telegram', token: TOKEN, databaseUrl: 'file:./data/khoi.db', filesDir: './data/files', keysDir: './data/keys', webhook: undefined, apiRoot: undefined,
    });
  });

  test('of the rehearsal never opens a database server, which may be the real one', () => {
    expect(configOf({ DATABASE_URL: 'postgresql://localhost/khoi' }).databaseUrl).toBe('file:./data/rehearsal.db');
    expect(configOf({ DATABASE_URL: 'file:/srv/tap.db' })).toMatchObject({ databaseUrl: 'file:/srv/tap.db', filesDir: '/srv/rehearsal-files' });
  });
});

test.each([
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: ' ', DATABASE_URL: '' }, { port: 8080 }],
  [{ OPERATOR_IDS: '12, 345 ,' }, { operatorIds: new Set([12, 345]) }],
  [{ DATABASE_URL: 'postgres://localhost/khoi' }, { databaseUrl: 'postgres://localhost/khoi', filesDir: './data/files' }],
  [{ DATABASE_URL: 'file:C:\\khoi\\khoi.db' }, { filesDir: 'C:\\khoi/files' }],
  [{ DATABASE_URL: 'file:khoi.db' }, { filesDir: './files' }],
  [{ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' }, { apiRoot: 'http://127.0.0.1:8081' }],
  [{ WEBHOOK_URL: 'https://khoi.example.vn/hook', WEBHOOK_SECRET: 'a'.repeat(16) }, { webhook: { url: 'https://khoi.example.vn/hook', secret: 'a'.repeat(16) } }],
  [{ PROXY_URL: 'socks5://127.0.0.1:1080' }, { proxyUrl: 'socks5://127.0.0.1:1080' }],
  [{ PROXY_URL: 'http://name:secret@[fd00::2]:3128' }, { proxyUrl: 'http://name:secret@[fd00::2]:3128' }],
  [{ DEFAULT_LANGUAGE: 'en', DEFAULT_TIME_ZONE: 'UTC', LOG_LEVEL: 'silent' }, { defaultLanguage: 'en', defaultTimeZone: 'UTC', logLevel: 'silent' }],
  [{ SOMETHING_ELSE: 'x', PATH: '/bin' }, { mode: 'telegram' }],
])('%o is understood', (env, expected) => {
  expect(configOf({ BOT_TOKEN: TOKEN, ...env })).toMatchObject(expected);
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

  test('is written from the schema', () => {
    expect(example).toBe(renderEnvExample());
  });

  test('names every setting with its meaning, and taken as it is changes nothing', () => {
    for (const name of Object.keys(settingsSchema.shape)) expect(example).toMatch(new RegExp(`^# \\S.*\\n(# )?${name}=`, 'mu'));
    const set = Object.fromEntries(example.split('\n').filter((line) => /^[A-Z]/u.test(line)).map((line) => line.split('=', 2)));
    expect(configOf(set)).toEqual(configOf({}));
  });
});
