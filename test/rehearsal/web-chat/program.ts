/** The built program as a child process with a database folder of its own, stopped and started as a person would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/bundle/main.js', import.meta.url));

export interface Program {
  readonly address: () => string;
  /** Ends the process and starts it again on the same folder. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer): void => {
      said += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The program ended before it was ready: ${said}`)));
  });
}

export async function startProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const env = { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: `file:${join(folder, 'rehearsal.db')}`, LOG_LEVEL: 'error' };
  // The folder is also where it runs: no settings file of this machine is read.
  const run = (): ChildProcess => spawn(process.execPath, [MAIN], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let child = run();
  let address = await addressOf(child);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return {
    address: () => address,
    restart: async () => {
      await stop();
      child = run();
      address = await addressOf(child);
    },
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
