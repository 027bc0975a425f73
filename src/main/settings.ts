/** The settings of this process: `.env` in the working directory (a service has to set that), then the environment; and the words for the operator. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { say, type Say } from '#kernel';
import { isLanguage, loadSpeaker, type Speaker } from '#telegram';
import { parseConfig, type Config } from '../config.ts';
import { CannotStart } from './stop-sentence.ts';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Settings {
  readonly speaker: Speaker;
  readonly language: 'vi' | 'en';
  /** Throws `CannotStart` with the sentence that names the variable, or the file of settings when that cannot be read. */
  readonly config: () => Config;
}

/** Windows' editors put a mark before the text, and its shell writes sixteen bits a letter: both would hide the first name. */
const textOf = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** What the environment says goes before the file. False when there is something by that name that cannot be read. */
function readEnvFile(env: NodeJS.ProcessEnv): boolean {
  try {
    for (const [name, value] of Object.entries(parseEnv(textOf(readFileSync('.env'))))) env[name] ??= value;
    return true;
  } catch (error) {
    return isMissing(error);
  }
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const isRead = readEnvFile(env);
  const named = env['DEFAULT_LANGUAGE'];
  return {
    speaker: loadSpeaker(join(PROJECT, 'locales')),
    language: isLanguage(named) ? named : 'vi',
    config: () => {
      if (!isRead) throw new CannotStart(say('config-file-unreadable', { path: resolve('.env') }));
      const parsed = parseConfig(env);
      if (!parsed.ok) throw new CannotStart(say('config-fault', { variable: parsed.refusal.variable, expected: say(parsed.refusal.expected) }));
      return parsed.value;
    },
  };
}

/** One sentence on standard output or standard error. */
export const sayOn = (stream: NodeJS.WriteStream, { speaker, language }: Settings) => (sentence: Say): void => void stream.write(`${speaker.plain(sentence, language)}\n`);
