/** The house rules of imports and purity, checked over the whole of src; and proof that each rule can fire. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { COUNTEREXAMPLES, writeCounterexamples } from './architecture/counterexamples.ts';
import { cruiseTree, type Tree } from './architecture/cruise-tree.ts';
import { layer, PAGE, RANKS } from './architecture/layout.ts';
import { RULES } from './architecture/rules.ts';
import { hasDefaultExport, importsOf, impuritiesOf, readsSettings, readSources, touchesTables } from './architecture/sources.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = readSources(ROOT, 'src');

/** Node's own modules and the program's are out of a browser's reach; packages are Vite's to judge. */
function isOutsidePage(path: string, from: string): boolean {
  if (!from.startsWith('.')) return /^(#|node:)/.test(from);
  return !new RegExp(PAGE).test(posix.join(posix.dirname(path), from));
}

const source = (text: string, path = 'src/ballots/rules.ts') => ({ path, text });

describe('the direction of imports', () => {
  let tree: Tree;
  beforeAll(async () => {
    tree = await cruiseTree(ROOT, RULES);
  });

  it('is read from the TypeScript files themselves, types-only imports and subpaths included', () => {
    const seen = new Map(tree.modules.map((module) => [module.source, module.dependencies.map((to) => to.resolved)]));
    expect(seen.get('src/db/transact.ts')).toContain('src/kernel/index.ts');
    const missed = SOURCES.map(({ path }) => path).filter((path) => !new RegExp(PAGE).test(path) && !seen.has(path));
    expect(missed).toEqual([]);
  });

  it('starts at main.ts', () => {
    expect(tree.modules.map((module) => module.source)).toContain('src/main.ts');
  });

  it('knows every part of the house', () => {
    const parts = readdirSync(join(ROOT, 'src')).map((name) => name.replace(/\.ts$/, ''));
    expect(parts.filter((part) => !RANKS.flat().includes(part))).toEqual([]);
  });

  it.each(RULES.map((rule) => [rule.name, rule.comment]))('%s: %s', (name) => {
    expect(tree.breaches.filter((each) => each.rule === name).map((each) => each.sentence)).toEqual([]);
  });
});

describe('each rule of imports fires on a house that breaks it', () => {
  let tree: Tree;
  beforeAll(async () => {
    const root = mkdtempSync(join(tmpdir(), 'house-'));
    writeCounterexamples(root);
    tree = await cruiseTree(root, RULES);
    rmSync(root, { recursive: true });
  });

  it('leaves no rule without a counterexample', () => {
    const shown = new Set(COUNTEREXAMPLES.map((each) => each.rule));
    expect(RULES.map((rule) => rule.name).filter((name) => !shown.has(name ?? ''))).toEqual([]);
  });

  it.each(COUNTEREXAMPLES)('$rule notices that $from imports $imports', ({ rule, from }) => {
    expect(tree.breaches.filter((each) => each.rule === rule).map((each) => each.from)).toContain(from);
  });
});

describe('purity', () => {
  const pure = new RegExp(`${layer('model', 'rules', 'view')}|^src/tally/`);

  it('time, chance and the outside world are arguments in model, rules, view and tally', () => {
    const impure = SOURCES.filter(({ path }) => pure.test(path)).map((each) => [each.path, impuritiesOf(each)] as const);
    expect(impure.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it.each([
    ['const f = async () => 1;', 'async'],
    ['export async function f() {}', 'async'],
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date()'],
    ['const now = new Date;', 'new Date()'],
    ['const text = Date();', 'new Date()'],
    ['const lot = Math.random();', 'Math.random'],
    ['const id = crypto.randomUUID();', 'crypto'],
    ['const answer = fetch("x");', 'fetch'],
    ['setTimeout(() => 1, 5);', 'setTimeout'],
  ])('%s is noticed as %s', (text, name) => {
    expect(impuritiesOf(source(text))).toContain(name);
  });

  it('a given day, a word in a comment and a type are no impurity', () => {
    const text = '// Date.now\nconst day = new Date(0); const name = "Math.random"; type Later = Promise<Date>;';
    expect(impuritiesOf(source(text))).toEqual([]);
  });
});

describe('every file of src', () => {
  it('has named exports only', () => {
    // Vite asks for its settings as a default export.
    const owed = SOURCES.filter(({ path }) => !path.endsWith('/vite.config.ts'));
    expect(owed.filter(hasDefaultExport).map(({ path }) => path)).toEqual([]);
  });

  it.each(['export default 1;', 'export default function f() {}', 'const a = 1; export { a as default };'])(
    '%s is noticed',
    (text) => {
      expect(hasDefaultExport(source(text))).toBe(true);
    },
  );

  it('leaves process.env to main.ts', () => {
    expect(SOURCES.filter(readsSettings).map(({ path }) => path)).toEqual(['src/main.ts']);
  });

  it('leaves tables to stores: the rows of a capability are read and written in one place', () => {
    // The rehearsal empties every table at once and keeps its own clock and chats.
    const stores = new RegExp(`${layer('store')}|^src/(?:db|rehearsal)/|^src/(?:outbox|dialogues)/store\\.ts$`);
    expect(SOURCES.filter(touchesTables).filter(({ path }) => !stores.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it.each(['await tx.ballot.count({});', 'db.client.person.findMany()', 'tx\n  .unit.create({ data })'])('%s is noticed as a table', (text) => {
    expect(touchesTables(source(text))).toBe(true);
  });

  it('opens with a sentence saying what it is for', () => {
    expect(SOURCES.filter(({ text }) => !/^(\/\*\*|\/\/)\s+(\* )?\S/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has a kebab-case name that says something', () => {
    const drawer = /^(utils?|helpers?|types|services?|managers?|info|data|common|misc|process)$/;
    const names = SOURCES.flatMap(({ path }) => path.split('/').slice(1)).map((name) => name.replace(/(\.\w+)+$/, ''));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || drawer.test(name))).toEqual([]);
  });
});

describe('the page of the rehearsal room', () => {
  const page = SOURCES.filter(({ path }) => new RegExp(PAGE).test(path) && !path.endsWith('vite.config.ts'));

  it('runs in a browser: it imports its own files and packages, and of the program only types', () => {
    const strangers = page.flatMap((each) =>
      importsOf(each)
        .filter(({ from, typeOnly }) => !typeOnly && isOutsidePage(each.path, from))
        .map(({ from }) => `${each.path} → ${from}`),
    );
    expect(strangers).toEqual([]);
  });

  it('is noticed when it imports the program', () => {
    const text = "import type { A } from '../wire.ts'; import { b } from '#ballots'; export * from '../door.ts';";
    expect(importsOf(source(text))).toEqual([
      { from: '../wire.ts', typeOnly: true },
      { from: '#ballots', typeOnly: false },
      { from: '../door.ts', typeOnly: false },
    ]);
  });
});
