/** One migration, whole or not at all: its statements and the row that says it was applied are one transaction. */
import { createHash, randomUUID } from 'node:crypto';
import type { Database, Tx } from './database.ts';
import type { Dialect } from './dialect.ts';

export interface Migration {
  readonly name: string;
  readonly script: string;
}

/** Prisma's own number for this lock: of several starts against one server, one migrates and the others wait for it. */
const TAKE_TURN = 'SELECT pg_advisory_xact_lock(72707369)';
const PATIENCE = { maxWait: 30_000, timeout: 600_000 };

/** The table as Prisma's schema engine makes it, so that Prisma's own tools still understand the database. */
const RECORD: Readonly<Record<Dialect, string>> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
    "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
    logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`,
};

/**
 * What the database answers to a statement that was carried out before, by statement. SQLite changes a table by a copy:
 * new_X is made and filled, X is dropped, new_X takes its name; done twice from the beginning it ends the same.
 */
const DONE_BEFORE: readonly (readonly [statement: RegExp, answer: RegExp])[] = [
  [/^CREATE /, /already exists|42P07/],
  [/^ALTER TABLE "\w+"\s+ADD /, /duplicate column name|42701|42710/],
  [/^ALTER TABLE "\w+"\s+DROP /, /42703/],
  [/^INSERT INTO "new_/, /UNIQUE constraint failed|no such table/],
  [/^DROP TABLE /, /no such table/],
];

/** The statements of a script; switches of SQLite's foreign keys are left out, as inside a transaction they do nothing. */
export const statementsOf = (script: string): readonly string[] =>
  script
    .replaceAll(/^--.*$/gmu, '')
    .split(/;\s*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !statement.startsWith('PRAGMA '));

const wasDoneBefore = (statement: string, error: unknown): boolean =>
  error instanceof Error && DONE_BEFORE.some(([kind, answer]) => kind.test(statement) && answer.test(error.message));

/** For what an older program left half done, statement by statement: what is there already is passed over. */
async function carryOutUnlessDone(tx: Tx, statement: string): Promise<void> {
  await tx.$executeRawUnsafe('SAVEPOINT statement');
  try {
    await tx.$executeRawUnsafe(statement);
  } catch (error) {
    if (!wasDoneBefore(statement, error)) throw error;
    await tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT statement');
  }
  await tx.$executeRawUnsafe('RELEASE SAVEPOINT statement');
}

async function stateOf(tx: Tx, name: string): Promise<'missing' | 'begun' | 'applied'> {
  const rows = await tx.$queryRaw<{ finished: number }[]>`
    SELECT CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished FROM _prisma_migrations WHERE migration_name = ${name} AND rolled_back_at IS NULL`;
  if (rows.length === 0) return 'missing';
  return rows.some((row) => Number(row.finished) === 1) ? 'applied' : 'begun';
}

/** As `prisma migrate resolve --applied` records it: what was begun counts as taken back, and a new row as applied. */
async function record(tx: Tx, { name, script }: Migration): Promise<void> {
  const checksum = createHash('sha256').update(script).digest('hex');
  await tx.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = CURRENT_TIMESTAMP WHERE migration_name = ${name} AND finished_at IS NULL AND rolled_back_at IS NULL`;
  await tx.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES (${randomUUID()}, ${checksum}, CURRENT_TIMESTAMP, ${name}, 1)`;
}

async function carryOut(tx: Tx, dialect: Dialect, migration: Migration): Promise<boolean> {
  if (dialect === 'postgresql') await tx.$executeRawUnsafe(TAKE_TURN);
  await tx.$executeRawUnsafe(RECORD[dialect]);
  const state = await stateOf(tx, migration.name);
  if (state === 'applied') return false;
  for (const statement of statementsOf(migration.script)) {
    if (state === 'begun') await carryOutUnlessDone(tx, statement);
    else await tx.$executeRawUnsafe(statement);
  }
  await record(tx, migration);
  return true;
}

/** False when somebody else applied it meanwhile. */
export async function applyMigration({ client, dialect }: Database, migration: Migration): Promise<boolean> {
  // Dropping a table that is copied would empty those that point at it; SQLite takes this switch outside of a transaction only.
  if (dialect === 'sqlite') await client.$executeRawUnsafe('PRAGMA foreign_keys = OFF');
  try {
    return await client.$transaction((tx) => carryOut(tx, dialect, migration), PATIENCE);
  } finally {
    if (dialect === 'sqlite') await client.$executeRawUnsafe('PRAGMA foreign_keys = ON');
  }
}
