/** A small house in which every rule of imports is broken at least once, to prove that each rule can fire. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RANKS } from './layout.ts';

export interface Counterexample {
  readonly rule: string;
  readonly from: string;
  readonly imports: string;
}

const PARTS = RANKS.flat();
const PACKAGES = ['@prisma/client', 'grammy', 'pino', 'vite', 'brought-along'];

const wrong = (rule: string, from: string, imports: string): Counterexample => ({ rule, from, imports });

const rankExamples = RANKS.slice(0, -1).flatMap((row, rank) =>
  row.map((part) => {
    const above = RANKS.slice(rank).flat().find((other) => other !== part);
    return wrong(`rank-of-${part}`, `src/${part}/reach-up.ts`, `#${above ?? ''}`);
  }),
);

export const COUNTEREXAMPLES: readonly Counterexample[] = [
  ...rankExamples,
  wrong('cross-by-subpath', 'src/ballots/close-ballot.ts', '../blocs/index.ts'),
  wrong('own-files-are-relative', 'src/ballots/open-ballot.ts', '#ballots'),
  wrong('plumbing-knows-no-capability', 'src/outbox/send.ts', '#blocs'),
  wrong('tally-stands-alone', 'src/tally/count.ts', '#db'),
  wrong('config-for-the-top-only', 'src/reminders/send-reminders.ts', '#config'),
  wrong('db-for-stores-and-verbs', 'src/ballots/telegram.ts', '#db'),
  wrong('db-for-stores-and-verbs', 'src/ballots/notices.ts', '#db'),
  wrong('prisma-only-in-db', 'src/ballots/store.ts', '@prisma/client'),
  wrong('grammy-only-at-the-edge', 'src/ballots/cast-ballot.ts', 'grammy'),
  wrong('telegram-kit-only-at-the-edge', 'src/ballots/cast-ballot.ts', '#telegram'),
  wrong('pure-files-stay-pure', 'src/ballots/view.ts', 'pino'),
  wrong('pure-files-need-no-node', 'src/ballots/rules.ts', 'node:crypto'),
  wrong('index-shows-own-files', 'src/targets/index.ts', '#kernel'),
  wrong('model-knows-no-behaviour', 'src/ballots/model.ts', './store.ts'),
  wrong('rules-see-the-model-only', 'src/ballots/rules/decide-cast.ts', '../store.ts'),
  wrong('view-asks-no-store', 'src/ballots/view.ts', './store.ts'),
  wrong('store-decides-nothing', 'src/ballots/store.ts', './rules.ts'),
  wrong('verbs-do-not-speak', 'src/ballots/cast-ballot.ts', './view.ts'),
  wrong('telegram-calls-verbs', 'src/ballots/telegram.ts', '#outbox'),
  wrong('telegram-and-notices-are-strangers', 'src/ballots/telegram.ts', './notices.ts'),
  wrong('no-cycles', 'src/kernel/day.ts', './hour.ts'),
  wrong('nothing-imports-tests', 'src/kernel/clock.ts', '../../test/fixed-clock.ts'),
  wrong('every-import-resolves', 'src/kernel/text.ts', './moved-away.ts'),
  wrong('packages-are-declared', 'src/web/serve.ts', 'brought-along'),
  wrong('no-build-tools-at-run-time', 'src/web/serve.ts', 'vite'),
  wrong('every-module-is-reached', 'src/ballots/forgotten.ts', '#kernel'),
];

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function writeManifests(root: string): void {
  const faces = PARTS.map((part) => [`#${part}`, { source: `./src/${part}/index.ts` }] as const);
  const manifest = {
    type: 'module',
    imports: Object.fromEntries(faces),
    dependencies: { '@prisma/client': '1.0.0', grammy: '1.0.0', pino: '1.0.0' },
    devDependencies: { vite: '1.0.0' },
  };
  write(root, 'package.json', JSON.stringify(manifest));
  for (const name of PACKAGES) {
    write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(root, `node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
}

/** Every second import is for types only: those count as much as the others. */
export function writeCounterexamples(root: string): void {
  writeManifests(root);
  write(root, 'test/fixed-clock.ts', 'export const name = 1;\n');
  const lines = new Map<string, string[]>();
  for (const part of PARTS) lines.set(`src/${part}/index.ts`, []);
  lines.set('src/main.ts', ["import '#web';"]);
  lines.set('src/kernel/hour.ts', ["import './day.ts';"]);
  COUNTEREXAMPLES.forEach(({ from, imports }, index) => {
    const word = index % 2 === 0 ? 'import' : 'import type';
    lines.set(from, [...(lines.get(from) ?? []), `${word} { name as name${index} } from '${imports}';`]);
  });
  for (const [path, imports] of lines) write(root, path, [...imports, 'export const name = 1;', ''].join('\n'));
}
