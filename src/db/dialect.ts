/** Which of the two databases an address names, and the adapter that speaks to it. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

export type Dialect = 'sqlite' | 'postgresql';

export const dialectOf = (url: string): Dialect => (/^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite');

/** `file:./data/khoi.db` → the file's absolute path. */
export const sqlitePath = (url: string): string => resolve(url.replace(/^file:/, ''));

/** The schema part of a PostgreSQL address (`?schema=x`), which tests use to keep apart. */
const schemaOf = (url: string): string | undefined => new URL(url).searchParams.get('schema') ?? undefined;

/** Each driver is loaded only where its database is: an office with a file carries no PostgreSQL driver in its memory. */
export async function adapterFor(url: string): Promise<SqlMigrationAwareDriverAdapterFactory> {
  if (dialectOf(url) === 'sqlite') {
    const path = sqlitePath(url);
    mkdirSync(dirname(path), { recursive: true });
    const { SingleConnectionLibSql } = await import('./single-connection-libsql.ts');
    return new SingleConnectionLibSql({ url: `file:${path}` });
  }
  const schema = schemaOf(url);
  const address = new URL(url);
  address.searchParams.delete('schema');
  // Unqualified names in our own SQL must find the same schema that Prisma uses.
  const options = schema === undefined ? {} : { options: `-c search_path=${schema}` };
  const { PrismaPg } = await import('@prisma/adapter-pg');
  return new PrismaPg({ connectionString: address.href, max: 10, ...options }, schema === undefined ? {} : { schema });
}
