/** The only file that knows everyone: config → database → app → bot, web, clockwork; and the graceful stop. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, type Say } from '#kernel';
import { loadSpeaker, isLanguage } from '#telegram';
import { parseConfig } from './config.ts';
import { makeLog } from './main/program-log.ts';
import { runTelegram } from './main/run-telegram.ts';
import { runRehearsal } from './main/run-rehearsal.ts';
import type { Running } from './main/running.ts';
import { CannotStart } from './main/stop-sentence.ts';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STOP_WITHIN_MS = 4_500;

if (existsSync('.env')) process.loadEnvFile('.env');
const language = isLanguage(process.env['DEFAULT_LANGUAGE']) ? process.env['DEFAULT_LANGUAGE'] : 'vi';
const speaker = loadSpeaker(join(PROJECT, 'locales'));
const print = (sentence: Say): void => void process.stdout.write(`${speaker.plain(sentence, language)}\n`);

function giveUp(sentence: Say): never {
  process.stderr.write(`${speaker.plain(sentence, language)}\n`);
  process.exit(1);
}

async function start(stopping: AbortSignal): Promise<Running> {
  const config = parseConfig(process.env);
  if (!config.ok) giveUp(say('config-fault', { variable: config.refusal.variable, expected: say(config.refusal.expected) }));
  const log = makeLog(config.value.logLevel, process.stdout.isTTY);
  const parts = { log, speaker, print, stopping };
  return config.value.mode === 'telegram' ? runTelegram(config.value, parts) : runRehearsal(config.value, { ...parts, pageFolder: join(PROJECT, 'dist', 'web-chat') });
}

const stopping = new AbortController();
const running = start(stopping.signal).catch((error: unknown): never => {
  if (stopping.signal.aborted) process.exit(0);
  if (error instanceof CannotStart) giveUp(error.sentence);
  throw error;
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  stopping.abort();
  // Whatever hangs must not keep an orphan: what was accepted is in the database already.
  setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  await (await running).stop();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
await running;
