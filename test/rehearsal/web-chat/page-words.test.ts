/** The page's words: the same messages in both languages, and every one the page asks for is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { FluentParser, Visitor, type Message, type VariableReference } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';

const page = new URL('../../../src/rehearsal/web-chat/page/', import.meta.url);

function variablesOf(message: Message): string[] {
  const names = new Set<string>();
  class Collect extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      names.add(node.id.name);
    }
  }
  new Collect().visit(message);
  return [...names].toSorted();
}

function wordsOf(language: string): Map<string, string[]> {
  const source = readFileSync(new URL(`locales/${language}.ftl`, page), 'utf8');
  const { body } = new FluentParser().parse(source);
  const broken = body.filter(({ type }) => type === 'Junk');
  expect(broken, `${language}.ftl has lines that are no Fluent`).toEqual([]);
  return new Map(body.flatMap((entry) => (entry.type === 'Message' ? [[(entry as Message).id.name, variablesOf(entry as Message)]] : [])));
}

const sources = (): string[] =>
  readdirSync(page).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(new URL(name, page), 'utf8'));

const asked = (): string[] => sources().flatMap((source) => [...source.matchAll(/\bsay\('([a-z-]+)'/g)].map(([, key = '']) => key));

describe('the words of the page', () => {
  it('are the same messages with the same variables in Vietnamese and English', () => {
    expect(Object.fromEntries(wordsOf('en'))).toEqual(Object.fromEntries(wordsOf('vi')));
  });

  it('hold every message that the page asks for', () => {
    const known = wordsOf('vi');
    const keys = asked();
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  it('address no reader by a pronoun and raise no voice', () => {
    const vietnamese = readFileSync(new URL('locales/vi.ftl', page), 'utf8');
    expect(vietnamese).not.toMatch(/\b(bạn|đồng chí|quý vị)\b/iu);
    expect(vietnamese.split('\n').filter((line) => line.includes('!'))).toEqual([]);
  });

  it('stand in the locale files only, never in the page itself', () => {
    const spoken = sources().flatMap((source) => source.match(/>[^<>{}=&|;]*[À-ỹ][^<>{}]*</gu) ?? []);
    expect(spoken).toEqual([]);
  });
});
