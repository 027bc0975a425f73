/** The built program as an operator runs it: a process of its own, in a folder of its own, with nothing in its environment but what is said. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/bundle/main.js', import.meta.url));
const PATIENCE_MS = 60_000;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the match once standard output holds it; throws with all that was said when the program ends first. */
  readonly says: (wanted: RegExp) => Promise<RegExpExecArray>;
}

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'khoi-program-'));

export function run(folder: string, env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'silent', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  const says = (wanted: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not said in time: ${out}${err}`)), PATIENCE_MS);
      const look = (): void => {
        const match = wanted.exec(out);
        if (match === null) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      void ended.then(() => {
        clearTimeout(timer);
        reject(new Error(`ended before it was said: ${out}${err}`));
      });
      look();
    });
  return { child, ended, says };
}

export async function stop(running: Running, signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL' = 'SIGTERM'): Promise<Ended & { readonly tookMs: number }> {
  const began = performance.now();
  running.child.kill(signal);
  const end = await running.ended;
  return { ...end, tookMs: performance.now() - began };
}
