/** Throw-away databases, copies of a migrated one: each suite runs on SQLite, and on PostgreSQL where TEST_POSTGRES_URL names a server. */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, inject } from 'vitest';
import { openDatabase, type Database } from '#db';
import { SQLITE_FILE } from './templates.ts';

export interface Throwaway {
  readonly db: Database;
  readonly url: string;
  /** A folder that goes with the database. */
  readonly folder: string;
}

const postgresUrl = process.env['TEST_POSTGRES_URL'];
const cleanups: (() => Promise<void>)[] = [];

export async function openSqlite(): Promise<Throwaway> {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-'));
  cpSync(inject('sqliteTemplate'), folder, { recursive: true });
  const url = `file:${join(folder, SQLITE_FILE)}`;
  const db = await openDatabase(url);
  cleanups.push(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { db, url, folder };
}

export async function openPostgres(server: string): Promise<Throwaway> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = await openDatabase(server);
  await admin.client.$executeRawUnsafe(`CREATE DATABASE ${name} TEMPLATE ${inject('postgresTemplate')}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const folder = mkdtempSync(join(tmpdir(), 'khoi-'));
  const db = await openDatabase(address.href);
  cleanups.push(async () => {
    await db.close();
    await admin.client.$executeRawUnsafe(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { db, url: address.href, folder };
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

/** For what is played on the screens alone: the verbs and stores beneath have their own suites on every database, as has one whole year. */
export function forOneDatabase(suite: (open: () => Promise<Throwaway>) => void): void {
  afterAll(removeDatabases);
  describe('on SQLite', () => suite(openSqlite));
}
