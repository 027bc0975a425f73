/** Brings a database to the newest migration at start, as `prisma migrate deploy` would, offline. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { applyMigration } from './apply-migration.ts';
import type { Database } from './database.ts';
import type { Dialect } from './dialect.ts';

// Both src/db and dist/db lie two folders below the project.
const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Models written in SQLite's dialect, in the given one: they differ in the provider only. */
export const inDialect = (models: string, dialect: Dialect): string =>
  dialect === 'sqlite' ? models : models.replace('provider = "sqlite"', 'provider = "postgresql"');

/** The one source of models in the given dialect. */
export const readDatamodel = (dialect: Dialect): string => inDialect(readFileSync(join(PROJECT, 'prisma', 'schema.prisma'), 'utf8'), dialect);

export function readMigrations(dialect: Dialect): MigrationList {
  const baseDir = join(PROJECT, 'prisma', 'migrations', dialect);
  const names = existsSync(baseDir) ? readdirSync(baseDir).filter((name) => /^\d+_/.test(name)) : [];
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: names.toSorted().map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** The database has been brought further than this program knows: it would not write what the newer one relies on. */
export class NewerDatabase extends Error {
  constructor() {
    super('the database has migrations that this program does not know');
    this.name = 'NewerDatabase';
  }
}

/** Migrations on record, and whether they are finished; nothing when the table is not there yet. */
async function recordedMigrations(database: Database): Promise<readonly { readonly name: string; readonly isApplied: boolean }[]> {
  try {
    const rows = await database.client.$queryRawUnsafe<{ migration_name: string; finished: number }[]>(
      'SELECT migration_name, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    return rows.map((row) => ({ name: row.migration_name, isApplied: Number(row.finished) === 1 }));
  } catch {
    // A new database has no such table: everything is still to be applied, and the database says so if it cannot be.
    return [];
  }
}

const scriptOf = ({ migrationFile: { content } }: MigrationList['migrationDirectories'][number]): string => {
  if (content.tag === 'error') throw new Error(content.value);
  return content.value;
};

/**
 * Applies what is missing and returns the names of the migrations just applied. A start that is interrupted leaves
 * whole migrations behind, and the next one goes on from there. Throws `NewerDatabase` before anything is written.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  const { migrationDirectories } = readMigrations(database.dialect);
  const known = new Set(migrationDirectories.map(({ path }) => path));
  const recorded = await recordedMigrations(database);
  if (recorded.some(({ name }) => !known.has(name))) throw new NewerDatabase();
  const applied = new Set(recorded.filter(({ isApplied }) => isApplied).map(({ name }) => name));
  const justApplied: string[] = [];
  for (const directory of migrationDirectories.filter(({ path }) => !applied.has(path))) {
    if (await applyMigration(database, { name: directory.path, script: scriptOf(directory) })) justApplied.push(directory.path);
  }
  return justApplied;
}
