/** The settings of this process: `.env` in the working directory (a service has to set that), then the environment; and the words for the operator. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, type Say } from '#kernel';
import { isLanguage, loadSpeaker, type Speaker } from '#telegram';
import { parseConfig, type Config } from '../config.ts';
import { CannotStart } from './stop-sentence.ts';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Settings {
  readonly speaker: Speaker;
  readonly language: 'vi' | 'en';
  /** Throws `CannotStart` with the sentence that names the variable. */
  readonly config: () => Config;
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const named = env['DEFAULT_LANGUAGE'];
  return {
    speaker: loadSpeaker(join(PROJECT, 'locales')),
    language: isLanguage(named) ? named : 'vi',
    config: () => {
      const parsed = parseConfig(env);
      if (!parsed.ok) throw new CannotStart(say('config-fault', { variable: parsed.refusal.variable, expected: say(parsed.refusal.expected) }));
      return parsed.value;
    },
  };
}

/** One sentence on standard output or standard error. */
export const sayOn = (stream: NodeJS.WriteStream, { speaker, language }: Settings) => (sentence: Say): void => void stream.write(`${speaker.plain(sentence, language)}\n`);
