/** Files on the shelf: by digest, whole, once. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFileShelf } from '#scores';

const folder = mkdtempSync(join(tmpdir(), 'khoi-shelf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same bytes are kept once, also when they arrive twice at once, and come back unchanged', async () => {
  const shelf = makeFileShelf(join(folder, 'files'));
  const bytes = new TextEncoder().encode('số liệu minh họa');
  const [digest, ...others] = await Promise.all([shelf.put(bytes), shelf.put(bytes), shelf.put(bytes)]);
  expect(others).toEqual([digest, digest]);
  expect(await shelf.find(digest)).toEqual(bytes);
  expect(readdirSync(join(folder, 'files', digest.slice(0, 2)))).toEqual([digest]);
});

test('a file that is not there is not found, and nothing but a digest is asked for', async () => {
  const shelf = makeFileShelf(folder);
  expect(await shelf.find('0'.repeat(64))).toBeUndefined();
  await expect(shelf.find('../secret')).rejects.toThrow('digest');
});
