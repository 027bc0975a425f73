/** Files by the SHA-256 of their bytes in one folder: written beside and renamed, so that a name always means whole bytes. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '#kernel';

export interface FileShelf {
  /** Returns the SHA-256 in hex; the same bytes are kept once. */
  put(bytes: Uint8Array): Promise<string>;
  /** Undefined when the folder does not hold it (a backup restored without its files). */
  find(sha256: string): Promise<Uint8Array | undefined>;
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    // What was acknowledged must be there after a power cut.
    await file.sync();
  } finally {
    await file.close();
  }
}

export function makeFileShelf(folder: string): FileShelf {
  const pathOf = (sha256: string): string => {
    assert(/^[0-9a-f]{64}$/u.test(sha256), 'a file is asked for by its digest');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (await isThere(path)) return sha256;
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      const beside = `${path}.${randomUUID()}.tmp`;
      await writeWhole(beside, bytes);
      await rename(beside, path);
      return sha256;
    },
    find: async (sha256) => {
      const path = pathOf(sha256);
      return (await isThere(path)) ? new Uint8Array(await readFile(path)) : undefined;
    },
  };
}
