/** Before the suite: one migrated database of each kind, which every test copies instead of migrating its own. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase } from '#db';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder whose files make up a migrated SQLite database. */
    readonly sqliteTemplate: string;
    /** The name of a migrated database on the server; empty without one. */
    readonly postgresTemplate: string;
  }
}

export const SQLITE_FILE = 'test.db';

async function fill(url: string): Promise<void> {
  const db = await openDatabase(url);
  await migrate(db);
  await db.client.instance.create({ data: { id: 1, mode: 'test', createdAt: new Date('2019-01-01T00:00:00Z') } });
  await db.close();
}

async function onServer(server: string, sql: string): Promise<void> {
  const admin = await openDatabase(server);
  await admin.client.$executeRawUnsafe(sql);
  await admin.close();
}

const cleanups: (() => void | Promise<void>)[] = [];

export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-template-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  await fill(`file:${join(folder, SQLITE_FILE)}`);
  project.provide('sqliteTemplate', folder);
  project.provide('postgresTemplate', await makeOnServer(process.env['TEST_POSTGRES_URL'] ?? ''));
}

async function makeOnServer(server: string): Promise<string> {
  if (server === '') return '';
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  cleanups.push(() => onServer(server, `DROP DATABASE ${name}`));
  const address = new URL(server);
  address.pathname = `/${name}`;
  await fill(address.href);
  return name;
}

export async function teardown(): Promise<void> {
  for (const cleanup of cleanups.splice(0)) await cleanup();
}
