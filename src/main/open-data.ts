/** Opens the database of this mode: lock, connection, migrations, and whether it belongs here at all. */
import { claimInstance, dialectOf, lockDatabaseFile, migrate, NewerDatabase, openDatabase, sqlitePath, type Database, type Lock } from '#db';
import { errorName, say, type Log } from '#kernel';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { checkFolders } from './check-folders.ts';
import { CannotStart } from './stop-sentence.ts';

export interface OpenedData {
  readonly db: Database;
  readonly botId: bigint | null;
  close(): Promise<void>;
}

function takeLock(path: string): Lock {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return lockDatabaseFile(path);
  } catch {
    throw new CannotStart(say('start-database-unreachable'));
  }
}

function lock(config: Config): { release(): void } {
  if (dialectOf(config.databaseUrl) !== 'sqlite') return { release: () => undefined };
  const path = sqlitePath(config.databaseUrl);
  const held = takeLock(path);
  if (!held.ok) throw new CannotStart(say('start-database-locked', { path: config.databaseUrl, pid: held.pid }));
  return held;
}

async function connect(config: Config, log: Log): Promise<Database> {
  try {
    const db = await openDatabase(config.databaseUrl);
    const applied = await migrate(db);
    if (applied.length > 0) log.info('database.migrated', { count: applied.length });
    return db;
  } catch (error) {
    log.error('app.stopping', { error: errorName(error) });
    throw new CannotStart(say(error instanceof NewerDatabase ? 'start-database-newer' : 'start-database-unreachable'));
  }
}

export async function openData(config: Config, log: Log): Promise<OpenedData> {
  checkFolders(config);
  const held = lock(config);
  try {
    const db = await connect(config, log);
    const claimed = await claimInstance(db, { mode: config.mode, now: new Date() });
    if (!claimed.ok) throw new CannotStart(say('start-other-mode', { mode: claimed.mode }));
    const close = async (): Promise<void> => {
      await db.close();
      held.release();
    };
    return { db, botId: claimed.botId, close };
  } catch (error) {
    held.release();
    throw error;
  }
}
