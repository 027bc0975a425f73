// Throw-away databases and folders of one bench: SQLite files, and schemas of their own on a PostgreSQL server.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../dist/db/index.js';

async function inSchema(server, schema, words) {
  const admin = await openDatabase(server);
  await admin.client.$executeRawUnsafe(`${words[0]} SCHEMA ${schema} ${words[1]}`.trim());
  await admin.close();
}

/** `server`: a PostgreSQL address, or nothing for SQLite files. */
export function openWorkplace(server) {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-bench-'));
  const schemas = [];
  return {
    async database(name) {
      if (server === undefined) return `file:${join(folder, `${name}.db`)}`;
      const schema = `bench_${randomUUID().replaceAll('-', '')}`;
      await inSchema(server, schema, ['CREATE', '']);
      schemas.push(schema);
      const address = new URL(server);
      address.searchParams.set('schema', schema);
      return address.href;
    },
    folder: (name) => join(folder, name),
    async close() {
      for (const schema of schemas) await inSchema(server, schema, ['DROP', 'CASCADE']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
