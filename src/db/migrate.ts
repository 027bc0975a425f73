/** Brings a database to the newest migration at start, as `prisma migrate deploy` would, offline. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import type { Database } from './database.ts';
import { adapterFor, type Dialect } from './dialect.ts';
import { openSchemaEngine } from './schema-engine.ts';

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

/** The engine keeps its connection, and on PostgreSQL with it an advisory lock, until somebody closes it. */
function remembering(factory: SqlMigrationAwareDriverAdapterFactory): {
  factory: SqlMigrationAwareDriverAdapterFactory;
  closeAll(): Promise<void>;
} {
  const opened: SqlDriverAdapter[] = [];
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect();
    opened.push(adapter);
    return adapter;
  };
  return {
    factory: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect,
      connectToShadowDb: () => factory.connectToShadowDb(),
    },
    closeAll: async () => {
      for (const adapter of opened) await adapter.dispose();
    },
  };
}

/** Names applied so far, oldest first; nothing when the table is not there yet. */
async function appliedMigrations(database: Database): Promise<readonly string[]> {
  try {
    const rows = await database.client.$queryRawUnsafe<{ migration_name: string }[]>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
    );
    return rows.map((row) => row.migration_name);
  } catch {
    // A new database has no such table: everything is still to be applied, and the engine says so if it cannot be.
    return [];
  }
}

/**
 * Applies what is missing and returns the names of the migrations just applied.
 * The engine costs tens of megabytes, so it is only loaded when something is missing.
 */
export async function migrate(database: Database, url: string): Promise<readonly string[]> {
  const migrationsList = readMigrations(database.dialect);
  const applied = new Set(await appliedMigrations(database));
  if (migrationsList.migrationDirectories.every(({ path }) => applied.has(path))) return [];
  const connections = remembering(await adapterFor(url));
  const engine = await openSchemaEngine(connections.factory, readDatamodel(database.dialect));
  try {
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames;
  } finally {
    engine.free();
    await connections.closeAll();
  }
}
