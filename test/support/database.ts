/** Throw-away databases: each suite runs on SQLite, and on PostgreSQL where TEST_POSTGRES_URL names a server. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { migrate, openDatabase, type Database } from '#db';


export interface Throwaway {
  readonly db: Database;
  readonly url: string;
  /** A folder that goes with the database. */
  readonly folder: string;
}

const postgresUrl = process.env['TEST_POSTGRES_URL'];
const cleanups: (() => Promise<void>)[] = [];

async function begin(url: string, folder: string): Promise<Throwaway> {
  const db = await openDatabase(url);
  await migrate(db, url);
  await db.client.instance.create({ data: { id: 1, mode: 'test', createdAt: new Date('2019-01-01T00:00:00Z') } });
  return { db, url, folder };
}

export async function openSqlite(): Promise<Throwaway> {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-'));
  const opened = await begin(`file:${join(folder, 'test.db')}`, folder);
  cleanups.push(async () => {
    await opened.db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return opened;
}

export async function openPostgres(server: string): Promise<Throwaway> {
  const schema = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = await openDatabase(server);
  await admin.client.$executeRawUnsafe(`CREATE SCHEMA ${schema}`);
  const address = new URL(server);
  address.searchParams.set('schema', schema);
  const folder = mkdtempSync(join(tmpdir(), 'khoi-'));
  const opened = await begin(address.href, folder);
  cleanups.push(async () => {
    await opened.db.close();
    await admin.client.$executeRawUnsafe(`DROP SCHEMA ${schema} CASCADE`);
    await admin.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return opened;
}

/** For a test that opens its database outside of `forEachDatabase`. */
export async function removeDatabases(): Promise<void> {
  for (const cleanup of cleanups.splice(0)) await cleanup();
}

/** Runs a suite once per database at hand; `npm test` says when PostgreSQL was left out. */
export function forEachDatabase(suite: (open: () => Promise<Throwaway>) => void): void {
  afterAll(removeDatabases);
  describe('on SQLite', () => suite(openSqlite));
  if (postgresUrl !== undefined && postgresUrl !== '') describe('on PostgreSQL', () => suite(() => openPostgres(postgresUrl)));
}
