/** A copy of a SQLite database while it is in use; PostgreSQL has its own tool for that. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';

/** Two weeks of daily copies. */
const KEPT = 14;
const NAME = /^khoi-\d{8}-\d{6}\.db$/;

/** `khoi-20261121-020000.db`, in UTC. */
const nameAt = (now: Date): string => `khoi-${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}.db`;

/**
 * Writes one consistent copy (VACUUM INTO: the newest commits included, nothing that was deleted) and removes the
 * oldest beyond two weeks. Keys of open ballots are never part of it. Returns the path; undefined on PostgreSQL.
 */
export async function backUp(db: Database, folder: string, now: Date): Promise<string | undefined> {
  if (db.dialect !== 'sqlite') return undefined;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, nameAt(now));
  rmSync(path, { force: true });
  await db.client.$executeRaw`VACUUM INTO ${path}`;
  const copies = readdirSync(folder).filter((name) => NAME.test(name)).toSorted();
  for (const old of copies.slice(0, Math.max(0, copies.length - KEPT))) rmSync(join(folder, old));
  return path;
}
