/** One process per SQLite file: a second one is refused with the first one's number, a dead one's lock is taken over. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDatabaseFile } from '#db';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoi-lock-'));
  path = join(folder, 'khoi.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that lives until it is told not to. */
async function withNeighbour(act: (pid: number) => void): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  act(pid);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  return pid;
}

test('the lock names its holder and is gone when released', () => {
  const lock = lockDatabaseFile(path);
  expect(lock.ok).toBe(true);
  expect(readFileSync(`${path}.lock`, 'utf8')).toBe(String(process.pid));
  if (lock.ok) lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a second process is refused with the number of the first while that one lives, and takes over when it was killed', async () => {
  const pid = await withNeighbour((holder) => {
    writeFileSync(`${path}.lock`, String(holder));
    expect(lockDatabaseFile(path)).toEqual({ ok: false, pid: holder });
  });
  expect(readFileSync(`${path}.lock`, 'utf8')).toBe(String(pid));
  const lock = lockDatabaseFile(path);
  expect(lock.ok).toBe(true);
  expect(readdirSync(folder)).toEqual(['khoi.db.lock']);
});

test('a lock that says nothing, or nonsense, is nobody’s', () => {
  for (const text of ['', 'x', '-1', '0']) {
    writeFileSync(`${path}.lock`, text);
    expect(lockDatabaseFile(path).ok).toBe(true);
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe(String(process.pid));
  }
});

test('the own number in an old lock is that of a former life', () => {
  writeFileSync(`${path}.lock`, String(process.pid));
  expect(lockDatabaseFile(path).ok).toBe(true);
  expect(existsSync(`${path}.lock`)).toBe(true);
});
