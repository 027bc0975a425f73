/** One hash over every row of the application, so that "nothing has changed" is a fact and not a hope. */
import { createHash } from 'node:crypto';
import type { Database } from '#db';
import { ModelName } from '../../src/db/generated/sqlite/internal/prismaNamespaceBrowser.ts';

/** Accounts come into being at first contact and unfinished inputs come and go: neither is an act. */
const ASIDE = new Set<string>(['Account', 'Person', 'Dialogue', 'RehearsalEvent']);

interface Table {
  findMany(): Promise<readonly object[]>;
}

const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** Each table with its hash: what differs is named. */
export async function checksum(db: Database): Promise<Readonly<Record<string, string>>> {
  const tables = db.client as unknown as Readonly<Record<string, Table>>;
  const hashes: Record<string, string> = {};
  for (const model of Object.keys(ModelName).filter((name) => !ASIDE.has(name))) {
    const rows = (await tables[`${model.charAt(0).toLowerCase()}${model.slice(1)}`]?.findMany()) ?? [];
    const lines = rows.map((row) => JSON.stringify(row, asText)).toSorted();
    hashes[model] = `${rows.length} ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)}`;
  }
  return hashes;
}
