/** The settings, read once from the environment: zod, pure, one variant per mode; nothing else reads process.env. */
import { z } from 'zod';
import { refuse, accept, type Result } from '#kernel';

const text = (meaning: string) => z.string().trim().min(1).describe(meaning);
const list = (raw: string): string[] => raw.split(',').map((one) => one.trim()).filter((one) => one !== '');

const webAddress = z.url({ protocol: /^https?$/, error: 'config-expect-url' });

/** Read now: an address that no agent can read would be blamed on the network at every try. */
const isProxyAddress = (address: string): boolean => URL.canParse(address) && new URL(address).hostname !== '';

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
};

/** Every setting with its meaning; `.env.example` is written from this schema and compared by a test. */
export const settingsSchema = z.object({
  BOT_TOKEN: text('from BotFather; without it the rehearsal room is served').regex(/^\d+:[\w-]{10,}$/, 'config-expect-token').optional(),
  TELEGRAM_API_ROOT: text("another Bot API server instead of Telegram's own").pipe(webAddress).optional(),
  DATABASE_URL: text('SQLite file or PostgreSQL address').regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'config-expect-database').optional(),
  OPERATOR_IDS: text('Telegram ids, separated by commas, that may let secretaries create blocs; without it a one-time code is printed at first start')
    .refine((raw) => list(raw).every((one) => /^\d{1,15}$/.test(one)), 'config-expect-ids').optional(),
  HOST: text('address to listen on; anything but 127.0.0.1 lets other machines in').default('127.0.0.1'),
  PORT: z.string().regex(/^\d{1,5}$/, 'config-expect-port').transform(Number).refine((port) => port <= 65_535, 'config-expect-port').describe('port of pages, health and webhook; 0 takes a free one').default(8080),
  WEBHOOK_URL: text('webhook instead of polling: the https address Telegram reaches').pipe(z.url('config-expect-https').startsWith('https://', 'config-expect-https')).optional(),
  WEBHOOK_SECRET: text('secret that Telegram sends with every webhook call').regex(/^[\w-]{16,256}$/, 'config-expect-secret').optional(),
  PUBLIC_URL: text("address that people's devices reach; the rehearsal room answers under its name too").pipe(webAddress).optional(),
  DEFAULT_LANGUAGE: z.enum(['vi', 'en'], 'config-expect-language').describe('language of new blocs').default('vi'),
  DEFAULT_TIME_ZONE: text('time zone of new blocs').refine(isZone, 'config-expect-zone').default('Asia/Ho_Chi_Minh'),
  FILES_DIR: text('evidence and papers; default beside the database').optional(),
  BACKUP_DIR: text('copies of the database; default beside the database').optional(),
  KEYS_DIR: text('keys of open secret ballots, never part of a backup; default beside the database').optional(),
  PROXY_URL: text('http, https or socks5 proxy for the Bot API').regex(/^(https?|socks5h?):\/\/.+$/, 'config-expect-proxy').refine(isProxyAddress, 'config-expect-proxy').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'config-expect-level').describe('how much is logged').default('info'),
});

export type SettingName = keyof typeof settingsSchema.shape;

interface Common {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly defaultLanguage: 'vi' | 'en';
  readonly defaultTimeZone: string;
  readonly filesDir: string;
  readonly backupDir: string;
  readonly keysDir: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly operatorIds: ReadonlySet<number>;
  readonly publicUrl: string | undefined;
}

export interface TelegramConfig extends Common {
  readonly mode: 'telegram';
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly proxyUrl: string | undefined;
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
}

export interface RehearsalConfig extends Common {
  readonly mode: 'rehearsal';
}

export type Config = TelegramConfig | RehearsalConfig;

/** Why the settings cannot be used: the variable, and the locale key of what it should be. */
export interface ConfigFault {
  readonly variable: string;
  readonly expected: string;
}

type Settings = z.output<typeof settingsSchema>;

/** Files lie beside the SQLite database, or in ./data when the database is a server. */
function folderBeside(databaseUrl: string): string {
  if (!databaseUrl.startsWith('file:')) return './data';
  const path = databaseUrl.slice('file:'.length);
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return cut < 0 ? '.' : path.slice(0, cut);
}

function commonOf(settings: Settings, databaseUrl: string, prefix: string): Common {
  const folder = folderBeside(databaseUrl);
  return {
    databaseUrl,
    host: settings.HOST,
    port: settings.PORT,
    defaultLanguage: settings.DEFAULT_LANGUAGE,
    defaultTimeZone: settings.DEFAULT_TIME_ZONE,
    filesDir: settings.FILES_DIR ?? `${folder}/${prefix}files`,
    backupDir: settings.BACKUP_DIR ?? `${folder}/${prefix}backups`,
    keysDir: settings.KEYS_DIR ?? `${folder}/${prefix}keys`,
    logLevel: settings.LOG_LEVEL,
    operatorIds: new Set(list(settings.OPERATOR_IDS ?? '').map(Number)),
    publicUrl: settings.PUBLIC_URL,
  };
}

/** The rehearsal never touches the real database: its own file, its own folders. */
function rehearsalOf(settings: Settings): RehearsalConfig {
  const databaseUrl = settings.DATABASE_URL?.startsWith('file:') === true ? settings.DATABASE_URL : 'file:./data/rehearsal.db';
  return { mode: 'rehearsal', ...commonOf(settings, databaseUrl, 'rehearsal-') };
}

function webhookOf({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret }: Settings): Result<TelegramConfig['webhook'], ConfigFault> {
  if (url === undefined) return accept(undefined);
  return secret === undefined ? refuse({ variable: 'WEBHOOK_SECRET', expected: 'config-expect-secret' }) : accept({ url, secret });
}

function telegramOf(settings: Settings, token: string): Result<TelegramConfig, ConfigFault> {
  const webhook = webhookOf(settings);
  if (!webhook.ok) return webhook;
  return accept({
    mode: 'telegram',
    ...commonOf(settings, settings.DATABASE_URL ?? 'file:./data/khoi.db', ''),
    token,
    apiRoot: settings.TELEGRAM_API_ROOT?.replace(/\/$/, ''),
    proxyUrl: settings.PROXY_URL,
    webhook: webhook.value,
  });
}

export function parseConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, ConfigFault> {
  // An empty line in .env means "not set", not "set to nothing".
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in settingsSchema.shape && value?.trim() !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse({ variable: String(issue?.path[0] ?? ''), expected: issue?.message ?? '' });
  }
  const { BOT_TOKEN: token } = parsed.data;
  return token === undefined ? accept(rehearsalOf(parsed.data)) : telegramOf(parsed.data, token);
}

/** `.env.example`, from the schema: every setting with its meaning and its default. */
export function renderEnvExample(): string {
  const lines = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const { data: preset } = schema.safeParse(undefined);
    const { description = '' } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return [`# ${description}`, `${preset === undefined ? '# ' : ''}${name}=${preset ?? ''}`, ''];
  });
  return ['# Settings; all optional but BOT_TOKEN on Telegram. Copy to .env and change.', '', ...lines].join('\n');
}
