/** Prisma's libSQL adapter kept on one connection: the stock `transaction()` opens another each time and loses its pragmas. */
import type { Client, Config, ResultSet, Transaction } from '@libsql/client';
import { Sqlite3Client } from '@libsql/client/sqlite3';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { openRememberingDatabase } from './remembered-statements.ts';

// secure_delete overwrites what is deleted (sealed papers); FULL keeps every accepted act through a power cut.
const PRAGMAS = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA busy_timeout = 5000',
  'PRAGMA foreign_keys = ON',
  'PRAGMA secure_delete = ON',
  'PRAGMA synchronous = FULL',
].join(';\n');

/**
 * The adapter holds a lock for the whole transaction, so the one connection suffices. Without this, 2,000
 * transactions left 4,040 descriptors open and every pragma at its default.
 */
function onOneConnection(client: Client): Client {
  const transaction = async (): Promise<Transaction> => {
    await client.execute('BEGIN IMMEDIATE');
    let closed = false;
    const end = async (sql: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      if (closed) return;
      await client.execute(sql);
      closed = true;
    };
    return {
      execute: (statement: Parameters<Client['execute']>[0]): Promise<ResultSet> => client.execute(statement),
      executeMultiple: (sql: string) => client.executeMultiple(sql),
      batch: () => Promise.reject(new Error('batch is not used inside a transaction')),
      commit: () => end('COMMIT'),
      rollback: () => end('ROLLBACK'),
      close: () => {
        closed = true;
      },
      get closed() {
        return closed;
      },
    } as Transaction;
  };
  client.transaction = transaction;
  return client;
}

/** Adapter factory for one SQLite file, with the pragmas that the house relies on. */
export class SingleConnectionLibSql extends PrismaLibSql {
  override createClient(config: Config): Client {
    const path = config.url.replace(/^file:/, '');
    return onOneConnection(new Sqlite3Client(path, {}, openRememberingDatabase(path, {}), 'number'));
  }

  override async connect(): ReturnType<PrismaLibSql['connect']> {
    const adapter = await super.connect();
    await adapter.executeScript(PRAGMAS);
    return adapter;
  }
}
