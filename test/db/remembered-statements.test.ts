/** A statement kept for the next act must behave like a new one: after an error, inside a transaction, after a change of the table. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sqlite3Client } from '@libsql/client/sqlite3';
import { openRememberingDatabase } from '../../src/db/remembered-statements.ts';

let folder: string;
let client: Sqlite3Client;
let other: Sqlite3Client;

const open = (): Sqlite3Client => {
  const path = join(folder, 'file.db');
  return new Sqlite3Client(path, {}, openRememberingDatabase(path, {}), 'number');
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'khoi-statements-'));
  [client, other] = [open(), open()];
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('CREATE TABLE vote (id INTEGER PRIMARY KEY, unit TEXT UNIQUE)');
});

afterEach(() => {
  client.close();
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (unit: string) => client.execute({ sql: 'INSERT INTO vote (unit) VALUES (?) RETURNING id', args: [unit] });
const count = async (on: Sqlite3Client): Promise<unknown> => (await on.execute('SELECT COUNT(*) AS n FROM vote')).rows[0]?.['n'];

test('the same text gives the same statement, another text another', () => {
  const database = openRememberingDatabase(':memory:', {});
  expect(database.prepare('SELECT 1')).toBe(database.prepare('SELECT 1'));
  expect(database.prepare('SELECT 1')).not.toBe(database.prepare('SELECT 2'));
});

test('more texts than are kept still answer', async () => {
  for (let n = 0; n < 1_200; n += 1) expect((await client.execute(`SELECT ${n} AS n`)).rows[0]?.['n']).toBe(n);
});

test('after a refused row the same statement takes the next', async () => {
  await add('Sở Tài chính');
  await expect(add('Sở Tài chính')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
  expect((await add('Sở Nội vụ')).rows[0]?.['id']).toBe(2);
  expect(await count(client)).toBe(2);
});

test('a statement that was read holds neither its transaction nor the log behind the file', async () => {
  for (const unit of ['một', 'hai', 'ba']) {
    await client.execute('BEGIN IMMEDIATE');
    await add(unit);
    await count(client);
    await client.execute(unit === 'hai' ? 'ROLLBACK' : 'COMMIT');
  }
  expect(await count(other)).toBe(2);
  await other.execute("INSERT INTO vote (unit) VALUES ('bốn')");
  expect(await count(client)).toBe(3);
  expect((await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')).rows[0]).toMatchObject({ busy: 0 });
});

test('a column added by another connection is no trouble for a statement that names its own', async () => {
  await add('Sở Tài chính');
  const read = () => client.execute({ sql: 'SELECT unit FROM vote WHERE id = ?', args: [1] });
  const before = (await read()).rows.map((row) => row['unit']);
  await other.execute('ALTER TABLE vote ADD COLUMN note TEXT');
  expect((await read()).rows.map((row) => row['unit'])).toEqual(before);
});

test('a statement without rows says how many it changed', async () => {
  expect((await client.execute({ sql: 'UPDATE vote SET unit = ? WHERE id = 99', args: ['x'] })).rowsAffected).toBe(0);
  await add('a');
  expect((await client.execute({ sql: 'UPDATE vote SET unit = ? WHERE id = 1', args: ['x'] })).rowsAffected).toBe(1);
});
