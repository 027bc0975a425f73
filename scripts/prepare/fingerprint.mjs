// Fingerprints of files and folders, and the stamps that remember which one a result was made from.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

function listFiles(path, skip) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || skip.includes(path)) return [];
  if (found.isFile()) return [path];
  return readdirSync(path).flatMap((name) => listFiles(join(path, name), skip));
}

/** Names count as well as contents: a file that was moved or removed is a change too. */
export function fingerprint({ root, paths, skip = [], words = [] }) {
  const hash = createHash('sha256').update(words.join('\n'));
  const left = skip.map((path) => join(root, path));
  for (const file of paths.flatMap((path) => listFiles(join(root, path), left)).toSorted()) {
    hash.update(`\n${relative(root, file).split(sep).join('/')}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const inWords = (root, file) => `${statSync(file).size} ${relative(root, file).split(sep).join('/')}`;

/** What a step has made, one line a file: size and name, which are asked for quickly and tell a file that was lost, cut off or emptied. */
export function listResults({ root, paths, skip = [] }) {
  const left = skip.map((path) => join(root, path));
  return paths.flatMap((path) => listFiles(join(root, path), left)).map((file) => inWords(root, file)).toSorted();
}

/** Whether every listed file still has its size. A file more does no harm: others may keep theirs in the same folder. */
export function areWhole(root, lines) {
  return lines.every((line) => {
    const [size, ...name] = line.split(' ');
    return statSync(join(root, name.join(' ')), { throwIfNoEntry: false })?.size === Number(size);
  });
}

/** The text of a stamp, or nothing: a stamp is written last, so its absence means "not finished". */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}

export function removeStamp(file) {
  rmSync(file, { force: true });
}
