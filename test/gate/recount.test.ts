/** `npm run -s recount` as a stranger runs it: reports on standard output and nothing else, an exit code to trust, no network. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { chained, changed, leaderPacket } from '../tally/packet/packets.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

async function findNpm(): Promise<string> {
  const script = new URL('../../scripts/prepare/installation.mjs', import.meta.url).href;
  const { findNpm: find } = (await import(script)) as { findNpm: (machine: object) => string };
  return find(process);
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

// Where the sources were changed since the last build, the command builds first.
test('of two packets the changed one is named, one line of JSON each, the exit code is 1, and no proxy is asked for anything', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recount-npm-'));
  let calls = 0;
  const proxy = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  try {
    await new Promise<void>((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve);
    });
    const address = proxy.address();
    const way = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
    const [first = '', second = ''] = chained([leaderPacket, changed({ question: 'Bầu Phó Trưởng khối' })]);
    const files = ['dung.json', 'sai.json'].map((name) => join(folder, name));
    for (const [index, text] of [first, second.replace('"x.."', '".x."')].entries()) writeFileSync(files[index] ?? '', text);
    const env = { HTTP_PROXY: way, HTTPS_PROXY: way, http_proxy: way, https_proxy: way, npm_config_registry: way, npm_config_proxy: way };
    const { code, out } = await run([await findNpm(), 'run', '-s', 'recount', '--', ...files], env);
    const reports = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { file: string; agrees: boolean; firstDifference?: { kind: string } });
    expect(code).toBe(1);
    expect(reports.map((report) => [report.file, report.agrees, report.firstDifference?.kind])).toEqual([[files[0], true, undefined], [files[1], false, 'hash-differs']]);
    expect(calls).toBe(0);
  } finally {
    proxy.close();
    rmSync(folder, { recursive: true });
  }
});

test('without a file one line on standard error says how it is called, and the exit code is 2', { timeout: 60_000 }, async () => {
  const { code, out, err } = await run([join(ROOT, 'scripts', 'recount.mjs')], {});
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^Usage: npm run -s recount -- FILE…[^\n]*\n$/);
});
