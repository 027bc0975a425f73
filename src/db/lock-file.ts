/** One process per SQLite file: a lock file with the holder's number, taken over only when that process is gone. */
import { openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs';

export type Lock = { readonly ok: true; release(): void } | { readonly ok: false; readonly pid: number };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readHolder(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

export function lockDatabaseFile(databasePath: string): Lock {
  const path = `${databasePath}.lock`;
  for (let tried = 0; tried < 2; tried += 1) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return { ok: true, release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = readHolder(path);
      // In a container the number may be our own of a former life.
      if (holder > 0 && holder !== process.pid && isAlive(holder)) return { ok: false, pid: holder };
      rmSync(path, { force: true });
    }
  }
  return { ok: false, pid: readHolder(path) };
}
