/** Says keys in a language with Fluent: as HTML for messages, as plain text for callback answers, labels and papers. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import { assert, type Say, type SayArgument } from '#kernel';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string | null | undefined): text is Language => text === 'vi' || text === 'en';

export interface Speaker {
  html(sentence: Say, language: Language): string;
  plain(sentence: Say, language: Language): string;
}

export const escapeHtml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

const TAGS = /<\/?(?:b|i|u|s|code)>/gu;

interface Surface {
  readonly bundle: FluentBundle;
  readonly escape: (text: string) => string;
}

function makeBundle(language: Language, source: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  assert(errors.length === 0, `locale ${language} is read without errors: ${errors.map(String).join('; ')}`);
  return bundle;
}

function variable(argument: SayArgument, surface: Surface): FluentVariable {
  // Years and counts are never grouped into thousands.
  if (typeof argument === 'number') return new FluentNumber(argument, { useGrouping: false });
  if (typeof argument === 'string') return surface.escape(argument);
  if ('key' in argument) return speak(argument, surface);
  return argument.map((one) => speak(one, surface)).join(', ');
}

function speak(sentence: Say, surface: Surface): string {
  const message = surface.bundle.getMessage(sentence.key);
  assert(message?.value, `locale has the key ${sentence.key}`);
  const args: Record<string, FluentVariable> = {};
  for (const [name, argument] of Object.entries(sentence.args ?? {})) args[name] = variable(argument, surface);
  const errors: Error[] = [];
  const text = surface.bundle.formatPattern(message.value, args, errors);
  assert(errors.length === 0, `${sentence.key} gets its arguments: ${errors.map((error) => error.message).join('; ')}`);
  return text;
}

/** Reads `locales/<language>.ftl` and `locales/<language>/*.ftl`. */
function readSource(folder: string, language: Language): string {
  const own = join(folder, language);
  return readdirSync(own)
    .filter((name) => name.endsWith('.ftl'))
    .toSorted()
    .map((name) => readFileSync(join(own, name), 'utf8'))
    .join('\n');
}

export function loadSpeaker(folder: string): Speaker {
  const surfaces = new Map<string, Surface>();
  for (const language of LANGUAGES) {
    const source = readSource(folder, language);
    surfaces.set(`${language} html`, { bundle: makeBundle(language, source), escape: escapeHtml });
    surfaces.set(`${language} plain`, { bundle: makeBundle(language, source.replace(TAGS, '')), escape: (text) => text });
  }
  const on = (kind: 'html' | 'plain') => (sentence: Say, language: Language) => {
    const surface = surfaces.get(`${language} ${kind}`);
    assert(surface, `language ${language} is loaded`);
    return speak(sentence, surface);
  };
  return { html: on('html'), plain: on('plain') };
}
