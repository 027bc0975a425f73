/** One copy of the database by command, beside a running bot: it only reads, so the lock file does not matter. */
import { existsSync } from 'node:fs';
import { backUp, dialectOf, isOurs, openDatabase, sqlitePath } from '#db';
import { say } from '#kernel';
import type { Config } from '../config.ts';
import { CannotStart } from './stop-sentence.ts';
import { readSettings, sayOn } from './settings.ts';

/** The file to copy: it is looked at before it is opened, because opening makes a missing one and changes a strange one. */
function sourceOf({ databaseUrl }: Config): string {
  const path = sqlitePath(databaseUrl);
  if (!existsSync(path)) throw new CannotStart(say('backup-database-missing', { path }));
  if (!isOurs(path)) throw new CannotStart(say('backup-database-strange', { path }));
  return path;
}

/** Returns the exit code. */
export async function backUpNow(env: NodeJS.ProcessEnv): Promise<number> {
  const settings = readSettings(env);
  try {
    const config = settings.config();
    if (dialectOf(config.databaseUrl) !== 'sqlite') {
      sayOn(process.stdout, settings)(say('backup-postgresql'));
      return 1;
    }
    const source = sourceOf(config);
    const db = await openDatabase(config.databaseUrl);
    const path = await backUp(db, config.backupDir, new Date());
    await db.close();
    sayOn(process.stdout, settings)(say('backup-written', { database: source, path: path ?? '' }));
    return 0;
  } catch (error) {
    sayOn(process.stderr, settings)(error instanceof CannotStart ? error.sentence : say('backup-failed'));
    return 1;
  }
}
