/** A start that is interrupted while it brings the database up to date never ends anything: the next one goes on, and what was there stays. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrate, openDatabase, type Database } from '#db';
import { applyMigration, statementsOf } from '../../src/db/apply-migration.ts';
import { adapterFor } from '../../src/db/dialect.ts';
import { NO_FILTER, readDatamodel, readMigrations } from '../../src/db/migrate.ts';
import { openSchemaEngine } from '../../scripts/schema-engine.mjs';
import { forEachDatabase } from '../support/database.ts';

const asMigration = ({ path, migrationFile: { content } }: ReturnType<typeof readMigrations>['migrationDirectories'][number]) => ({ name: path, script: content.tag === 'ok' ? content.value : '' });
const HISTORY = {
  sqlite: readMigrations('sqlite').migrationDirectories.map(asMigration),
  postgresql: readMigrations('postgresql').migrationDirectories.map(asMigration),
};

/** On SQLite it makes a table, copies one with rows and one without, and makes indexes: whatever a migration does. */
const COPIES_TWO_TABLES = '20261122042959_decision_depth';

/** Rows in tables that later migrations copy, one of them pointing at another, as the first migration knows them. */
const ROWS = [
  `INSERT INTO "Instance" ("id", "mode", "createdAt") VALUES (1, 'test', '2019-01-01 00:00:00')`,
  `INSERT INTO "Conference" ("id", "cycleId", "kind", "state", "openedAt", "openedById") VALUES (7, 1, 'year-end', 'open', '2019-01-01 00:00:00', 1)`,
  `INSERT INTO "Ballot" ("id", "conferenceId", "purpose", "forYear", "state", "rule", "preparedById") VALUES (3, 7, 'leader', 2019, 'open', '{}', 1)`,
  `INSERT INTO "RollEntry" ("ballotId", "unitId", "presence") VALUES (3, 11, 'present'), (3, 12, 'absent')`,
];

/** PostgreSQL has no such switch: its migrations copy nothing. */
async function withoutForeignKeys(db: Database, act: () => Promise<void>): Promise<void> {
  const isSqlite = db.dialect === 'sqlite';
  if (isSqlite) await db.client.$executeRawUnsafe('PRAGMA foreign_keys = OFF');
  await act();
  if (isSqlite) await db.client.$executeRawUnsafe('PRAGMA foreign_keys = ON');
}

async function clear(db: Database): Promise<void> {
  const { client, dialect } = db;
  if (dialect === 'postgresql') {
    await client.$executeRawUnsafe('DROP SCHEMA public CASCADE');
    await client.$executeRawUnsafe('CREATE SCHEMA public');
    return;
  }
  const tables = await client.$queryRawUnsafe<{ name: string }[]>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`);
  await withoutForeignKeys(db, async () => {
    for (const { name } of tables) await client.$executeRawUnsafe(`DROP TABLE "${name}"`);
  });
}

/** Every table with its columns, and every index. */
async function shapeOf({ client, dialect }: Database): Promise<readonly string[]> {
  const sql =
    dialect === 'sqlite'
      ? `SELECT name || ' ' || sql AS line FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'`
      : `SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
         UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL SELECT conrelid::regclass::text || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace`;
  return (await client.$queryRawUnsafe<{ line: string }[]>(sql)).map(({ line }) => line).toSorted();
}

/** As a program left it that recorded the beginning first and then carried out one statement after the other. */
async function leaveHalfDone(db: Database, at: number, done: number): Promise<void> {
  await clear(db);
  const history = HISTORY[db.dialect];
  for (const [index, migration] of history.slice(0, at).entries()) {
    await applyMigration(db, migration);
    if (index === 0) for (const row of ROWS) await db.client.$executeRawUnsafe(row);
  }
  const { name = '', script = '' } = history[at] ?? {};
  // The table is there before the first row is written.
  if (at === 0) await applyMigration(db, { name: 'nothing', script: '' });
  await db.client.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = 'nothing'`;
  await db.client.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (${randomUUID()}, 'x', ${name})`;
  await withoutForeignKeys(db, async () => {
    for (const statement of statementsOf(script).slice(0, done)) await db.client.$executeRawUnsafe(statement);
  });
}

forEachDatabase((open) => {
  const SLOWLY = { timeout: 120_000 };

  test('what an older program left half done is finished, after whichever statement it was interrupted', SLOWLY, async () => {
    const { db } = await open();
    const wanted = await shapeOf(db);
    const history = HISTORY[db.dialect];
    if (db.dialect === 'sqlite') await db.client.$executeRawUnsafe('PRAGMA synchronous = OFF');
    for (const [at, { name, script }] of history.entries()) {
      const count = statementsOf(script).length;
      const isEveryCut = db.dialect === 'sqlite' && name === COPIES_TWO_TABLES;
      const cuts = isEveryCut ? Array.from({ length: count + 1 }, (_, done) => done) : [Math.ceil(count / 2)];
      for (const done of cuts) {
        await leaveHalfDone(db, at, done);
        expect(await migrate(db), `${name} after ${done}`).toEqual(history.slice(at).map((one) => one.name));
        expect(await shapeOf(db), `${name} after ${done}`).toEqual(wanted);
        if (at === 0) continue;
        expect(await db.client.ballot.findMany({ select: { id: true, conferenceId: true, purpose: true } })).toEqual([{ id: 3, conferenceId: 7, purpose: 'leader' }]);
        expect(await db.client.rollEntry.findMany({ select: { unitId: true, presence: true }, orderBy: { unitId: 'asc' } })).toEqual([
          { unitId: 11, presence: 'present' },
          { unitId: 12, presence: 'absent' },
        ]);
      }
    }
  });

  test('a migration that fails half way leaves nothing behind, and nothing in the way of the next try', async () => {
    const { db } = await open();
    const before = await shapeOf(db);
    const name = '99999999999999_test';
    const good = 'CREATE TABLE "Extra" ("id" INTEGER NOT NULL PRIMARY KEY);\nINSERT INTO "Extra" ("id") VALUES (1);\n';
    await expect(applyMigration(db, { name, script: `${good}INSERT INTO "Extra" ("id") VALUES (1);\n` })).rejects.toThrow(/constraint/iu);
    expect(await shapeOf(db)).toEqual(before);
    expect(await db.client.$queryRaw`SELECT 1 FROM _prisma_migrations WHERE migration_name = ${name}`).toEqual([]);
    expect(await applyMigration(db, { name, script: good })).toBe(true);
    expect(await applyMigration(db, { name, script: good })).toBe(false);
    expect(await db.client.$queryRaw`SELECT id FROM "Extra"`).toHaveLength(1);
  });

  test('several starts at once on one new database: each migration is applied by one of them', async () => {
    const { db, url } = await open();
    await clear(db);
    // A file is held by one program at a time already.
    const others = db.dialect === 'sqlite' ? [] : [await openDatabase(url), await openDatabase(url)];
    const applied = await Promise.all([db, ...others].map((one) => migrate(one)));
    for (const other of others) await other.close();
    expect(applied.flat().toSorted()).toEqual(HISTORY[db.dialect].map(({ name }) => name));
  });

  test("Prisma's own engine finds nothing left to apply", async () => {
    const { db, url } = await open();
    const factory = await adapterFor(url);
    const connections: Awaited<ReturnType<typeof factory.connect>>[] = [];
    const connect = async () => {
      const connection = await factory.connect();
      connections.push(connection);
      return connection;
    };
    const { provider, adapterName } = factory;
    const engine = await openSchemaEngine({ provider, adapterName, connect, connectToShadowDb: () => factory.connectToShadowDb() }, readDatamodel(db.dialect));
    try {
      expect((await engine.applyMigrations({ migrationsList: readMigrations(db.dialect), filters: NO_FILTER })).appliedMigrationNames).toEqual([]);
    } finally {
      engine.free();
      for (const connection of connections) await connection.dispose();
    }
  });

  test('foreign keys hold again afterwards', async () => {
    const { db } = await open();
    await applyMigration(db, { name: '99999999999999_test', script: '' });
    await expect(db.client.$executeRawUnsafe(`INSERT INTO "RollEntry" ("ballotId", "unitId", "presence") VALUES (404, 1, 'present')`)).rejects.toThrow(/constraint/iu);
  });
});
