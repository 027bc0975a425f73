// Decides whether node_modules is whole and belongs to this lockfile, and installs it when it does not.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fingerprint, readStamp, removeStamp, writeStamp } from './fingerprint.mjs';
import { PreparationError, runTool } from './tool.mjs';

const STAMP = 'node_modules/.stamp-install';
/** npm writes this record last, so a half-made folder has none. */
const RECORD = 'node_modules/.package-lock.json';
const WISHES = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function installKey(root) {
  const manifest = readJson(join(root, 'package.json')) ?? {};
  const wishes = JSON.stringify(WISHES.map((name) => manifest[name]));
  return fingerprint({ root, paths: ['package-lock.json', RECORD], words: [wishes, process.platform, process.arch] });
}

function isForThisMachine({ os, cpu }) {
  return (os ?? [process.platform]).includes(process.platform) && (cpu ?? [process.arch]).includes(process.arch);
}

/** Optional packages may be absent, except the one native build that is meant for this machine. */
function mustBeThere(entry) {
  const optional = entry.optional || entry.devOptional;
  // Packages that name a C library come in twos: which of them is right is npm's decision, not ours.
  return !optional || (Boolean(entry.os) && Boolean(entry.cpu) && !entry.libc && isForThisMachine(entry));
}

function hasEveryFolder(root, record) {
  return Object.keys(record.packages).every((path) => existsSync(join(root, path, 'package.json')));
}

/** An `npm install` made by hand is as good as ours when npm's own record agrees with the lockfile. */
function agreesWithLockfile(root, record) {
  const lock = readJson(join(root, 'package-lock.json'));
  if (!lock) return false;
  const { '': project, ...packages } = lock.packages;
  const manifest = readJson(join(root, 'package.json'));
  const sameWishes = WISHES.slice(0, 2).every(
    (name) => JSON.stringify(project[name] ?? {}) === JSON.stringify(manifest[name] ?? {}),
  );
  return (
    sameWishes &&
    Object.entries(packages).every(([path, entry]) => {
      const installed = record.packages[path];
      return installed ? installed.version === entry.version : !mustBeThere(entry);
    })
  );
}

export function isInstalled(root) {
  const record = readJson(join(root, RECORD));
  if (!record || !hasEveryFolder(root, record)) return false;
  if (readStamp(join(root, STAMP)) === installKey(root)) return true;
  if (!agreesWithLockfile(root, record)) return false;
  writeStamp(join(root, STAMP), installKey(root));
  return true;
}

function npmBeside(folder) {
  return [
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, 'npm'),
  ];
}

/**
 * npm as a JavaScript file: the one that called us, else the one beside Node, else the one on the PATH.
 * @public the tests start the same npm
 */
export function findNpm({ env, execPath }) {
  const folders = [dirname(execPath), ...(env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)];
  const found = [env.npm_execpath, ...folders.flatMap(npmBeside)]
    .filter((path) => path && existsSync(path))
    .map((path) => realpathSync(path))
    .find((path) => basename(path) === 'npm-cli.js');
  if (!found) throw new PreparationError('npm was not found beside Node.js or on the PATH: install Node.js with npm.');
  return found;
}

export async function install(root) {
  removeStamp(join(root, STAMP));
  await runTool({
    script: findNpm(process),
    // Each switch undoes a setting of the machine that would leave the build tools out or make the install fail.
    args: [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-engine-strict',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    cwd: root,
    failure: 'The packages could not be installed; npm says:',
  });
  writeStamp(join(root, STAMP), installKey(root));
}
