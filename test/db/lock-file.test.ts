/** One process per SQLite file: a second one is refused with the first one's number, one that was killed holds nothing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDatabaseFile } from '#db';

const HOLDER = fileURLToPath(new URL('../support/lock-holder.mjs', import.meta.url));

let folder = '';
let path = '';
const neighbours: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoi-lock-'));
  path = join(folder, 'khoi.db');
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

afterEach(async () => {
  await Promise.all(neighbours.splice(0).map(kill));
  rmSync(folder, { recursive: true, force: true });
});

/** A process that has asked for the lock, and what it was told. */
async function neighbour(): Promise<{ readonly child: ChildProcess; readonly told: string }> {
  const child = spawn(process.execPath, [HOLDER, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  neighbours.push(child);
  const [told]: unknown[] = await once(child.stdout, 'data');
  return { child, told: String(told).trim() };
}

test('the lock names its holder, refuses the same process too, and is free when released', () => {
  const lock = lockDatabaseFile(path);
  expect(lock.ok).toBe(true);
  expect(readFileSync(`${path}.pid`, 'utf8')).toBe(String(process.pid));
  expect(lockDatabaseFile(path)).toEqual({ ok: false, pid: process.pid });
  if (lock.ok) lock.release();
  expect(lockDatabaseFile(path).ok).toBe(true);
});

test('a second process is refused with the number of the first while that one lives, and takes over when it was killed', async () => {
  const first = await neighbour();
  expect(first.told).toBe('holds');
  expect(lockDatabaseFile(path)).toEqual({ ok: false, pid: first.child.pid });
  expect((await neighbour()).told).toBe(`refused ${first.child.pid}`);
  await kill(first.child);
  expect(lockDatabaseFile(path).ok).toBe(true);
});

test('of several that start at once after one was killed, exactly one holds', async () => {
  await kill((await neighbour()).child);
  const told = (await Promise.all(Array.from({ length: 6 }, neighbour))).map((one) => one.told);
  expect(told.filter((one) => one === 'holds')).toHaveLength(1);
  expect(told.filter((one) => /^refused \d+$/.test(one))).toHaveLength(5);
});

test('another name for the same file or its folder is the same lock', () => {
  const [folderLink, fileLink] = [join(folder, 'by-folder'), join(folder, 'by-file.db')];
  symlinkSync(folder, folderLink);
  symlinkSync(path, fileLink);
  const early = lockDatabaseFile(path);
  expect(lockDatabaseFile(join(folderLink, 'khoi.db'))).toEqual({ ok: false, pid: process.pid });
  writeFileSync(path, '');
  expect(lockDatabaseFile(fileLink)).toEqual({ ok: false, pid: process.pid });
  if (early.ok) early.release();
  expect(lockDatabaseFile(fileLink).ok).toBe(true);
  expect(lockDatabaseFile(path)).toEqual({ ok: false, pid: process.pid });
});

test('a number that says nothing, or nonsense, is no holder', () => {
  for (const text of ['', 'x', '-1', '0']) {
    writeFileSync(`${path}.pid`, text);
    const lock = lockDatabaseFile(path);
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.release();
  }
});
