/** A project in miniature around the real scripts: same steps, tiny tools, no network. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url));

/** Stands in for the compiler: it writes one program with a module beside it, counts its runs in a file, and can be held up by another. */
const COMPILER = `
const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync('compiled.txt', 'x');
while (existsSync('hold')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
const source = readFileSync('src/main.ts', 'utf8');
if (source.includes('WRONG')) { console.error('src/main.ts(1,1): WRONG'); process.exit(2); }
mkdirSync('dist/db', { recursive: true });
writeFileSync('dist/main.js', source);
writeFileSync('dist/db/index.js', 'export {};');
`;

/** Stands in for the bundler: one file in, the same file out, and a chunk that it needs. It cannot do without a module of the program. */
const BUNDLER = `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
export async function build({ entryPoints: [entry], outdir }) {
  const chunk = readFileSync('dist/db/index.js');
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'chunk.js'), chunk);
  writeFileSync(join(outdir, basename(entry)), "import './chunk.js';" + readFileSync(entry, 'utf8'));
}
`;

/** Stands in for Vite. */
const PAGE_BUILDER = `
const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('dist/web-chat/assets', { recursive: true });
for (const file of ['index.html', 'assets/page.js']) writeFileSync('dist/web-chat/' + file, 'page');
`;

const SERVER = `
import { createServer } from 'node:http';
const server = createServer((request, response) => response.end(process.cwd()));
server.listen(0, '127.0.0.1', () => console.log('ready ' + process.pid));
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => { console.log('stopped'); server.close(); });
`;

const GENERATOR = `
import { mkdirSync, writeFileSync } from 'node:fs';
for (const name of ['sqlite', 'postgresql']) {
  mkdirSync('src/db/generated/' + name, { recursive: true });
  writeFileSync('src/db/generated/' + name + '/client.ts', 'export {};');
}
`;

interface Tool {
  readonly file: string;
  readonly source: string;
  readonly manifest?: Readonly<Record<string, string>>;
}

const TOOLS: Readonly<Record<string, Tool>> = {
  typescript: { file: 'bin/tsc', source: COMPILER },
  vite: { file: 'bin/vite.js', source: PAGE_BUILDER },
  esbuild: { file: 'index.js', source: BUNDLER, manifest: { type: 'module', exports: './index.js' } },
};

export interface Run {
  readonly child: ChildProcess;
  /** Resolves with all that was said so far, once it contains the word; rejects when the process ended without it. */
  says(word: string): Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly said: string }>;
}

export interface Miniature {
  readonly root: string;
  write(path: string, text: string): void;
  read(path: string): string;
  start(options?: { readonly env?: NodeJS.ProcessEnv; readonly command?: readonly string[] }): Run;
  remove(): void;
}

function follow(child: ChildProcess): Run {
  let said = '';
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    said += chunk.toString('utf8');
    for (const look of waiting) look();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, said }));
  });
  const says = (word: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (said.includes(word)) resolve(said);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without "${word}":\n${said}`)));
    });
  return { child, says, ended };
}

function manifests(): readonly (readonly [string, string])[] {
  const wishes = Object.fromEntries(Object.keys(TOOLS).map((name) => [name, `file:./tools/${name}`]));
  const project = { name: 'miniature', version: '1.0.0', type: 'module', engines: { node: '>=20.19' } };
  const scripts = { start: 'node scripts/start.mjs' };
  const locked = Object.keys(TOOLS).flatMap((name) => [
    [`node_modules/${name}`, { resolved: `tools/${name}`, link: true }],
    [`tools/${name}`, { version: '1.0.0' }],
  ]);
  const packages = { '': { ...project, dependencies: wishes }, ...Object.fromEntries(locked) };
  return [
    ['package.json', JSON.stringify({ ...project, scripts, dependencies: wishes })],
    ['package-lock.json', JSON.stringify({ ...project, lockfileVersion: 3, requires: true, packages })],
  ];
}

function handle(root: string): Miniature {
  return {
    root,
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    start: ({ env = {}, command = [join(root, 'scripts', 'start.mjs')] } = {}) =>
      follow(spawn(process.execPath, [...command], { cwd: tmpdir(), env: { ...process.env, ...env } })),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'miniature-'));

/** Links stay relative, so that the copy uses its own packages. */
export function copyMiniature({ root }: Miniature): Miniature {
  const copy = newFolder();
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
  return handle(copy);
}

export function makeMiniature(): Miniature {
  const project = handle(newFolder());
  const { root, write } = project;
  cpSync(SCRIPTS, join(root, 'scripts'), { recursive: true });
  for (const [path, text] of manifests()) write(path, text);
  for (const [name, { file, source, manifest }] of Object.entries(TOOLS)) {
    write(`tools/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', ...manifest }));
    write(`tools/${name}/${file}`, source);
  }
  write('scripts/generate-database.mjs', GENERATOR);
  write('prisma/schema.prisma', '// models\n');
  write('tsconfig.json', '{}');
  write('src/rehearsal/web-chat/page/vite.config.ts', '');
  write('src/main.ts', SERVER);
  return project;
}
