/** `npm run backup` names what it copied, and says so when there is nothing of this bot's to copy. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { say } from '#kernel';
import { backUpNow } from '../../src/main/back-up-now.ts';
import { openSqlite, removeDatabases } from '../support/database.ts';
import { speaker } from '../support/evening.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoi-backup-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(removeDatabases);

async function order(database: string): Promise<{ readonly code: number; readonly said: string; readonly copies: readonly string[] }> {
  let said = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  }
  const backups = join(folder, 'backups');
  const code = await backUpNow({ DATABASE_URL: `file:${database}`, BACKUP_DIR: backups });
  vi.restoreAllMocks();
  return { code, said: said.trim(), copies: existsSync(backups) ? readdirSync(backups) : [] };
}

test('a copy is made of a database in use, and the sentence names both', async () => {
  const { url } = await openSqlite();
  const path = url.replace('file:', '');
  const { code, said, copies } = await order(path);
  expect(code).toBe(0);
  expect(copies).toHaveLength(1);
  expect(said).toBe(speaker.plain(say('backup-written', { database: path, path: join(folder, 'backups', copies[0] ?? '') }), 'vi'));
});

test('a database that does not exist is refused and not made', async () => {
  const path = join(folder, 'khoi.db');
  expect(await order(path)).toEqual({ code: 1, said: speaker.plain(say('backup-database-missing', { path }), 'vi'), copies: [] });
  expect(existsSync(path)).toBe(false);
});

test("a file that is another program's, an empty one and one that is no database are refused and stay as they are", async () => {
  const path = join(folder, 'other.db');
  const other = new Libsql(path);
  other.exec('CREATE TABLE "Note" (id INTEGER)');
  other.close();
  const [empty, plain] = [join(folder, 'empty.db'), join(folder, 'plain.db')];
  writeFileSync(empty, '');
  writeFileSync(plain, 'no database at all'.repeat(100));
  for (const strange of [path, empty, plain]) {
    const before = readFileSync(strange);
    expect(await order(strange)).toEqual({ code: 1, said: speaker.plain(say('backup-database-strange', { path: strange }), 'vi'), copies: [] });
    expect(readFileSync(strange).equals(before)).toBe(true);
  }
});
