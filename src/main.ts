/** The only file that knows everyone: config → database → app → bot, web, clockwork; and the graceful stop. */
import { join } from 'node:path';
import type { Say } from '#kernel';
import { makeLog } from './main/program-log.ts';
import type { Running } from './main/running.ts';
import { PROJECT, readSettings, sayOn } from './main/settings.ts';
import { CannotStart } from './main/stop-sentence.ts';

const STOP_WITHIN_MS = 4_500;

const settings = readSettings(process.env);
const print = sayOn(process.stdout, settings);

function giveUp(sentence: Say): never {
  sayOn(process.stderr, settings)(sentence);
  process.exit(1);
}

async function start(stopping: AbortSignal): Promise<Running> {
  const config = settings.config();
  const parts = { log: makeLog(config.logLevel, process.stdout.isTTY), speaker: settings.speaker, print, stopping };
  // Each mode is loaded by itself: an office's bot carries no rehearsal room in its memory.
  if (config.mode === 'telegram') return (await import('./main/run-telegram.ts')).runTelegram(config, parts);
  return (await import('./main/run-rehearsal.ts')).runRehearsal(config, { ...parts, pageFolder: join(PROJECT, 'dist', 'web-chat') });
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
