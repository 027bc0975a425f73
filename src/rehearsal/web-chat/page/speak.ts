/** The page's own words: Fluent messages in Vietnamese and English, chosen once and remembered in this browser. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import english from './locales/en.ftl?raw';
import type { Language } from './language.ts';
import vietnamese from './locales/vi.ftl?raw';

export type Say = (key: string, args?: Record<string, string | number>) => string;

const sources: Record<Language, string> = { vi: vietnamese, en: english };

function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(sources[language]));
  return bundle;
}

export function sayIn(language: Language): Say {
  const bundle = bundleOf(language);
  return (key, args) => {
    const pattern = bundle.getMessage(key)?.value;
    // With a list for its errors Fluent shows a missing argument by name instead of throwing the page away.
    return pattern ? bundle.formatPattern(pattern, args ?? {}, []) : key;
  };
}

export const hasWords = (say: Say, key: string): boolean => say(key) !== key;

const remembered = 'rehearsal-language';

export function firstLanguage(): Language {
  const kept = localStorage.getItem(remembered);
  if (kept === 'vi' || kept === 'en') return kept;
  return 'vi';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
}

export interface Speech {
  readonly language: Language;
  readonly say: Say;
}

export const SpeechContext = createContext<Speech>({ language: 'vi', say: (key) => key });
export const useSpeech = (): Speech => useContext(SpeechContext);
