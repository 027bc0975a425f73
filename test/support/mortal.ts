/** A child process that is killed with SIGKILL and lives again; the next life is loaded while the last one is lived. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Mortal {
  /** Begins the next life; resolves when it has opened its eyes, before it does anything. */
  live(): Promise<void>;
  /** Ends it at once, without a last word; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Ends everything, the life that waits its turn too. */
  bury(): Promise<void>;
  /** What it complained of before it was killed. */
  readonly complaints: readonly string[];
}

export function makeMortal(program: string, args: readonly string[]): Mortal {
  const complaints: string[] = [];
  const load = (): ChildProcess => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stderr?.on('data', (bytes: Buffer) => complaints.push(bytes.toString()));
    // A child that is killed does not read what it is told.
    child.stdin?.on('error', () => undefined);
    return child;
  };
  const end = async (child: ChildProcess | undefined): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  let next = load();
  let current: ChildProcess | undefined;
  return {
    complaints,
    live: async () => {
      const child = next;
      current = child;
      const awake = child.stdout === null ? undefined : once(child.stdout, 'data');
      child.stdin?.write('go\n');
      await Promise.race([awake, once(child, 'exit')]);
      next = load();
    },
    kill: () => end(current),
    bury: async () => {
      await end(current);
      await end(next);
    },
  };
}
