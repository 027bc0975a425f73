// Writes the next migration for both dialects from the models as last committed to the models as they are now:
// `node scripts/make-migration.mjs NAME` after a build. Both sides are the schema itself; the engine only wants to know
// that a PostgreSQL server is there: TEST_POSTGRES_URL.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapterFor } from '../dist/db/dialect.js';
import { inDialect, NO_FILTER, readDatamodel, readMigrations } from '../dist/db/migrate.js';
import { openSchemaEngine } from './schema-engine.mjs';

const name = process.argv[2];
if (!name || !/^[a-z_]+$/.test(name)) throw new Error('usage: node scripts/make-migration.mjs lower_case_name');
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const urls = { sqlite: 'file:./data/shadow.db', postgresql: process.env.TEST_POSTGRES_URL ?? 'postgresql://127.0.0.1/none' };
const committed = execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' });

for (const [dialect, url] of Object.entries(urls)) {
  const datamodel = readDatamodel(dialect);
  const engine = await openSchemaEngine(await adapterFor(url), datamodel);
  const as = (content) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] });
  const migrations = readMigrations(dialect);
  const { stdout } = await engine.diff({
    from: migrations.migrationDirectories.length === 0 ? { tag: 'empty' } : as(inDialect(committed, dialect)),
    to: as(datamodel),
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  });
  if (!stdout || /empty migration/i.test(stdout)) continue;
  const folder = join(migrations.baseDir, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), stdout);
}
