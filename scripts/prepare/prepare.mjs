// The preparation both commands share: install, generate, build; each step is skipped while its stamp holds.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areWhole, fingerprint, listResults, readStamp, removeStamp, writeStamp } from './fingerprint.mjs';
import { install, isInstalled } from './installation.mjs';
import { PreparationError, runTool, stopTools } from './tool.mjs';
import { takeTurn } from './turn.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const PAGE = 'src/rehearsal/web-chat/page';
const PAGE_CONFIG = `${PAGE}/vite.config.ts`;
const GENERATED = 'src/db/generated';
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * In order: each reads what the one before it made. A result counts only with its stamp, its outputs, and every file that lay
 * under `made` when the step was done; `others` lie there too and are somebody else's.
 */
const STEPS = [
  {
    title: 'Generating the database clients…',
    failure: 'The database clients could not be generated:',
    stamp: `${GENERATED}/.stamp-generate`,
    outputs: [`${GENERATED}/sqlite`, `${GENERATED}/postgresql`],
    made: [GENERATED],
    sources: ['prisma/schema.prisma', 'prisma/prisma.config.ts', 'scripts/generate-database.mjs', 'package-lock.json'],
    script: 'scripts/generate-database.mjs',
    args: [],
  },
  {
    title: 'Building the program…',
    failure: 'The program could not be built:',
    stamp: 'dist/.stamp-program',
    outputs: ['dist/main.js'],
    made: ['dist'],
    others: ['dist/.stamp-bundle', 'dist/.stamp-page', 'dist/bundle', 'dist/web-chat', 'dist/mortal-bot'],
    sources: ['src', 'tsconfig.json', 'package-lock.json', 'prisma/schema.prisma'],
    skip: [PAGE, GENERATED],
    script: 'node_modules/typescript/bin/tsc',
    args: ['-p', 'tsconfig.json'],
  },
  {
    title: 'Bundling the program…',
    failure: 'The program could not be bundled:',
    stamp: 'dist/.stamp-bundle',
    outputs: ['dist/bundle/main.js'],
    made: ['dist/bundle'],
    sources: ['dist/.stamp-program', 'scripts/bundle-program.mjs', 'scripts/prepare/bundle.mjs'],
    script: 'scripts/bundle-program.mjs',
    args: [],
  },
  {
    title: 'Building the rehearsal room’s page…',
    failure: 'The rehearsal room’s page could not be built:',
    stamp: 'dist/.stamp-page',
    outputs: ['dist/web-chat/index.html'],
    made: ['dist/web-chat'],
    needs: PAGE_CONFIG,
    sources: [PAGE, 'package-lock.json'],
    script: 'node_modules/vite/bin/vite.js',
    args: ['build', '--config', PAGE_CONFIG],
    env: { NODE_ENV: 'production' },
  },
];

const here = (path) => join(root, path);

function keyOf({ sources, skip, args }) {
  return fingerprint({ root, paths: sources, skip, words: args });
}

function isCurrent(step) {
  if (step.needs && !existsSync(here(step.needs))) return true;
  if (!step.outputs.every((path) => existsSync(here(path)))) return false;
  const [key, ...results] = readStamp(here(step.stamp))?.split('\n') ?? [];
  return results.length > 0 && areWhole(root, results) && key === keyOf(step);
}

async function make(step) {
  const key = keyOf(step);
  removeStamp(here(step.stamp));
  await runTool({
    script: here(step.script),
    args: step.args,
    cwd: root,
    failure: step.failure,
    env: { ...process.env, ...step.env },
  });
  // Its own stamp is not there now, so that it is not among them.
  writeStamp(here(step.stamp), [key, ...listResults({ root, paths: step.made, skip: step.others })].join('\n'));
}

async function makeAll() {
  if (!isInstalled(root)) {
    console.log('Installing packages (the first time takes a minute or two)…');
    await install(root);
  }
  for (const step of STEPS) {
    // Asked in its turn: what the step before has just made is a source of this one.
    if (isCurrent(step)) continue;
    console.log(step.title);
    await make(step);
  }
}

/** Until the program takes over, a signal also ends the tool at work and gives up the turn. */
function stopOnSignals(release) {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const stop = () => {
      stopTools();
      release();
      process.exit(code);
    };
    process.on(signal, stop);
    return () => process.off(signal, stop);
  });
  return () => handlers.forEach((remove) => remove());
}

/** Vite and esbuild take what follows such a sign for a query, and then do not find their own files. */
function refuseFolder() {
  if (!/[#?]/.test(root)) return;
  throw new PreparationError(`The build tools cannot work in a folder whose path contains # or ?: move or rename ${root} and try again.`);
}

async function prepareOrThrow() {
  refuseFolder();
  if (isInstalled(root) && STEPS.every(isCurrent)) return;
  const release = await takeTurn(here('.stamp-turn'), () => console.log('Another start is preparing; waiting for it…'));
  const ignoreSignals = stopOnSignals(release);
  try {
    await makeAll();
  } finally {
    ignoreSignals();
    release();
  }
}

/** A preparation that failed has said why in its own words: there is nothing to run, and no stack to show. */
export async function prepare() {
  try {
    await prepareOrThrow();
  } catch (error) {
    if (!(error instanceof PreparationError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
