/** One process per SQLite file: the system holds a lock for as long as the holder lives, so that nothing is left to clear away when it is killed. */
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Libsql from 'libsql';

/** `pid`: the holder's process, 0 while it has not written it down yet. */
export type Lock = { readonly ok: true; release(): void } | { readonly ok: false; readonly pid: number };

function readHolder(path: string): number {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : 0;
  } catch {
    return 0;
  }
}

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';

/** SQLite's own lock on an empty file beside the database; the file stays, because removing it would let two hold one name. */
function holdFile(path: string): Libsql.Database | undefined {
  const file = new Libsql(path, { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
    return file;
  } catch (error) {
    file.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

/** The file itself, whatever names lead to it: a file not made yet has no other name than by its folder. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}

/** The folder must be there; the database need not. */
export function lockDatabaseFile(databasePath: string): Lock {
  const path = realPath(databasePath);
  const pidFile = `${path}.pid`;
  const held = holdFile(`${path}-lock`);
  if (held === undefined) return { ok: false, pid: readHolder(pidFile) };
  writeFileSync(pidFile, String(process.pid));
  return {
    ok: true,
    release: () => {
      rmSync(pidFile, { force: true });
      held.close();
    },
  };
}
