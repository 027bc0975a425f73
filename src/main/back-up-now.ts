/** One copy of the database by command, beside a running bot: it only reads, so the lock file does not matter. */
import { backUp, dialectOf, openDatabase } from '#db';
import { say } from '#kernel';
import { CannotStart } from './stop-sentence.ts';
import { readSettings, sayOn } from './settings.ts';

/** Returns the exit code. */
export async function backUpNow(env: NodeJS.ProcessEnv): Promise<number> {
  const settings = readSettings(env);
  try {
    const config = settings.config();
    if (dialectOf(config.databaseUrl) !== 'sqlite') {
      sayOn(process.stdout, settings)(say('backup-postgresql'));
      return 1;
    }
    const db = await openDatabase(config.databaseUrl);
    const path = await backUp(db, config.backupDir, new Date());
    await db.close();
    sayOn(process.stdout, settings)(say('backup-written', { path: path ?? '' }));
    return 0;
  } catch (error) {
    sayOn(process.stderr, settings)(error instanceof CannotStart ? error.sentence : say('backup-failed'));
    return 1;
  }
}
