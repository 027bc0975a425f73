// Derives the PostgreSQL schema from the one source of models and generates both Prisma clients, offline.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'prisma', 'schema.prisma');

/** The second dialect differs in provider and output only: models are shared, so a difference would be a defect. */
export function derivePostgresSchema(sqlite) {
  return sqlite
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('generated/sqlite', 'generated/postgresql');
}

function generate(schema) {
  const prisma = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const config = join(root, 'prisma', 'prisma.config.ts');
  const run = spawnSync(process.execPath, [prisma, 'generate', '--config', config, '--schema', schema], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed for ${schema}\n${run.stdout}\n${run.stderr}`);
}

const derived = join(root, 'src', 'db', 'generated', 'schema.postgresql.prisma');
mkdirSync(dirname(derived), { recursive: true });
writeFileSync(
  derived,
  derivePostgresSchema(readFileSync(source, 'utf8')).replace('../src/db/generated/postgresql', './postgresql'),
);
generate(source);
generate(derived);
