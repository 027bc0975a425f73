/** The bot on Telegram: its database, its address, polling or webhook. */
import { hasOperator, issueOperatorCode } from '#blocs';
import { backUp, noteBot } from '#db';
import { pauseUntil, say, systemClock, type Log, type Say } from '#kernel';
import { isTokenRefused, type Speaker } from '#telegram';
import { serveWeb, type WebParts } from '#web';
import { buildApp, type App } from '../app.ts';
import type { TelegramConfig } from '../config.ts';
import { CannotStart } from './stop-sentence.ts';
import { openData, type OpenedData } from './open-data.ts';
import { listen } from './listen.ts';
import { startClockwork } from './clockwork.ts';
import type { Running } from './running.ts';

const BOARD_GAP_MS = 3_000;
const RETRY_SECONDS = 15;

export interface RunParts {
  readonly log: Log;
  readonly speaker: Speaker;
  readonly print: (sentence: Say) => void;
  /** Aborted when the program is told to stop while it is still starting. */
  readonly stopping: AbortSignal;
}

async function agentFor(proxyUrl: string | undefined): Promise<unknown> {
  if (proxyUrl === undefined) return undefined;
  if (proxyUrl.startsWith('socks')) return new (await import('socks-proxy-agent')).SocksProxyAgent(proxyUrl);
  return new (await import('https-proxy-agent')).HttpsProxyAgent(proxyUrl);
}

/** Telegram may be out of reach when the office opens: the program waits for it instead of dying. */
async function connect(config: TelegramConfig, data: OpenedData, parts: RunParts): Promise<App> {
  for (;;) {
    try {
      return await buildApp({
        db: data.db,
        clock: systemClock,
        log: parts.log,
        speaker: parts.speaker,
        telegram: { token: config.token, apiRoot: config.apiRoot, agent: await agentFor(config.proxyUrl) },
        operatorIds: config.operatorIds,
        defaultLanguage: config.defaultLanguage,
        defaultTimeZone: config.defaultTimeZone,
        filesDir: config.filesDir,
        keysDir: config.keysDir,
        outboxGapMs: BOARD_GAP_MS,
      });
    } catch (error) {
      if (isTokenRefused(error)) throw new CannotStart(say('start-token-refused'));
      if (parts.stopping.aborted) throw error;
      parts.print(say('start-telegram-unreachable', { seconds: RETRY_SECONDS }));
      await pauseUntil(RETRY_SECONDS, parts.stopping);
      if (parts.stopping.aborted) throw error;
    }
  }
}

/** A database keeps the chats of one bot: another bot's message and file numbers mean nothing to it. */
async function claimBot(data: OpenedData, app: App): Promise<void> {
  if (data.botId !== null && data.botId !== BigInt(app.chat.id)) throw new CannotStart(say('start-other-bot', { bot: String(data.botId) }));
  await noteBot(data.db, app.chat.id);
}

async function offerOperatorCode(config: TelegramConfig, data: OpenedData, at: { app: App; print: RunParts['print'] }): Promise<void> {
  if (config.operatorIds.size > 0 || (await hasOperator(data.db))) return;
  at.print(say('start-operator-code', { bot: at.app.chat.username, code: await issueOperatorCode(data.db) }));
}

/** The bot listens before the door opens: what an earlier run announced may be posted at once. */
function webhookOf({ webhook }: TelegramConfig, app: App): Pick<WebParts, 'webhook'> {
  if (webhook === undefined) return {};
  return { webhook: { path: new URL(webhook.url).pathname, answer: app.chat.serve(app.features, webhook.secret) } };
}

export async function runTelegram(config: TelegramConfig, parts: RunParts): Promise<Running> {
  const data = await openData(config, parts.log);
  try {
    const app = await connect(config, data, parts);
    await claimBot(data, app);
    await app.recover();
    const webhook = webhookOf(config, app);
    const web = await listen(config, parts.print, () => serveWeb({ host: config.host, port: config.port, isHealthy: () => isHealthy(data), ...webhook }));
    if (config.webhook === undefined) void app.chat.poll(app.features);
    else await app.chat.announceWebhook(config.webhook.url, config.webhook.secret);
    const clockwork = startClockwork({ app, log: parts.log, backUp: () => backUp(data.db, config.backupDir, new Date()) });
    await offerOperatorCode(config, data, { app, print: parts.print });
    parts.print(say('start-ready-telegram', { bot: app.chat.username, address: web.address }));
    return {
      stop: async () => {
        clockwork.stop();
        await web.close();
        await app.stop();
        await data.close();
      },
    };
  } catch (error) {
    await data.close();
    throw error;
  }
}

async function isHealthy(data: OpenedData): Promise<boolean> {
  try {
    await data.db.client.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
