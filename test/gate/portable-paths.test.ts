/** The clone may lie in any folder, "Máy tính của tôi" included: paths are made from URLs by Node, never cut out of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CUT_OUT = /import\.meta\.url\)\s*\.pathname/;

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(m?ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

describe('a path on this machine', () => {
  it('is never the pathname of a URL, in which spaces and accents are escaped', () => {
    const files = ['src', 'scripts', 'test', 'prisma'].flatMap(filesOf);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => CUT_OUT.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('is noticed when it is', () => {
    expect(CUT_OUT.test("new URL('.', import.meta.url)" + '.pathname')).toBe(true);
  });
});
