/** Schema and migrations say the same in both dialects, and the second dialect differs from the one source in nothing but its name. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dialectOf, type Database } from '#db';
import { adapterFor } from '../../src/db/dialect.ts';
import { migrate, NO_FILTER, readDatamodel, readMigrations } from '../../src/db/migrate.ts';
import { openSchemaEngine } from '../../scripts/schema-engine.mjs';
import { forEachDatabase, openPostgres, openSqlite } from '../support/database.ts';

/** What a migration would still have to do to this database, or to an empty one. */
async function missing(url: string, from: { readonly tag: 'database' | 'empty' }, change = (schema: string): string => schema): Promise<string> {
  const datamodel = readDatamodel(dialectOf(url));
  const factory = await adapterFor(url);
  const connections: Awaited<ReturnType<typeof factory.connect>>[] = [];
  const connect = async () => {
    const connection = await factory.connect();
    connections.push(connection);
    return connection;
  };
  const { provider, adapterName } = factory;
  const engine = await openSchemaEngine({ provider, adapterName, connect, connectToShadowDb: () => factory.connectToShadowDb() }, datamodel);
  const filesOf = (content: string) => [{ path: 'schema.prisma', content }];
  try {
    const { stdout } = await engine.diff({
      from: from.tag === 'empty' ? { tag: 'empty' } : { tag: 'schemaDatasource', files: filesOf(datamodel), configDir: '.' },
      to: { tag: 'schemaDatamodel', files: filesOf(change(datamodel)) },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return (stdout ?? '').replace(/^--.*$/gmu, '').trim();
  } finally {
    engine.free();
    for (const connection of connections) await connection.dispose();
  }
}

/** Columns, indexes and constraints as PostgreSQL describes them, the schema's own name left out. */
async function catalogue({ client }: Database, schema: string): Promise<readonly string[]> {
  const rows = await client.$queryRawUnsafe<{ line: string }[]>(`
    SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = '${schema}'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = '${schema}'
    UNION ALL SELECT conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = '${schema}'::regnamespace`);
  return rows.map(({ line }) => line.replaceAll(schema, '').replace(/[."]/gu, '')).filter((line) => !line.includes('_prisma_migrations')).toSorted();
}

async function makeAll({ client }: Database, sql: string): Promise<void> {
  for (const statement of sql.split(';').map((one) => one.trim()).filter((one) => one !== '')) await client.$executeRawUnsafe(statement);
}

forEachDatabase((open) => {
  test('migrating what is migrated does nothing', async () => {
    const { db } = await open();
    expect(readMigrations(db.dialect).migrationDirectories.length).toBeGreaterThan(0);
    expect(await migrate(db)).toEqual([]);
  });
});

test('the migrations of SQLite make exactly the schema, and a change of the schema alone is noticed', async () => {
  const { url } = await openSqlite();
  expect(await missing(url, { tag: 'database' })).toBe('');
  expect(await missing(url, { tag: 'database' }, (schema) => schema.replace('displayName String', 'displayName String\n  forgotten   String?'))).toContain('forgotten');
});

const server = process.env['TEST_POSTGRES_URL'];
if (server !== undefined && server !== '') {
  test('the migrations of PostgreSQL make exactly the schema', async () => {
    const { db, url } = await openPostgres(server);
    const schema = 'public';
    const migrated = await catalogue(db, schema);
    const script = await missing(url, { tag: 'empty' });
    await db.client.$executeRawUnsafe(`DROP SCHEMA ${schema} CASCADE`);
    await db.client.$executeRawUnsafe(`CREATE SCHEMA ${schema}`);
    await makeAll(db, script);
    expect(migrated.length).toBeGreaterThan(200);
    expect(await catalogue(db, schema)).toEqual(migrated);
  });
}

test('the schema of PostgreSQL is the one source but for the provider and the place of its client', () => {
  const lines = (path: string): string[] => readFileSync(new URL(path, import.meta.url), 'utf8').split('\n');
  const [source, derived] = [lines('../../prisma/schema.prisma'), lines('../../src/db/generated/schema.postgresql.prisma')];
  expect(derived).toHaveLength(source.length);
  expect(derived.filter((line, at) => line !== source[at]).map((line) => line.trim())).toEqual(['output   = "./postgresql"', 'provider = "postgresql"']);
  expect(readDatamodel('postgresql').split('\n').filter((line, at) => line !== source[at])).toEqual(['  provider = "postgresql"']);
});
