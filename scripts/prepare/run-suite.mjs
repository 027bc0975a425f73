// Prepares, runs the suite in this process, and ends with what was left out and one line of figures.
import { stopWithParent } from './parent-watch.mjs';
import { prepare, root } from './prepare.mjs';

const PARTS = [
  {
    setting: 'TEST_POSTGRES_URL',
    part: 'the PostgreSQL half',
    advice: 'the address of an empty database, such as postgresql://postgres@127.0.0.1:5432/postgres',
  },
  { setting: 'TEST_CHROMIUM', part: 'the browser half', advice: 'the path of a Chromium, such as /usr/bin/chromium' },
];

export function leftOut(env) {
  return PARTS.filter(({ setting }) => !env[setting]).map(
    ({ setting, part, advice }) => `Left out: ${part}. To run it, set ${setting} to ${advice}.`,
  );
}

/** A module that could not even be read has no tests to fail; it counts as one failure, and so does a stray error. */
export function countResults({ modules, strayErrors }) {
  const count = { passed: 0, failed: strayErrors.length, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') count[state] += 1;
      else count.skipped += 1;
    }
    if (module.errors().length > 0) count.failed += 1;
  }
  return count;
}

async function runVitest(args) {
  // What is tested is never the production build of a library, whatever this machine is set to.
  process.env.NODE_ENV = 'test';
  const fast = args.includes('--fast');
  const rest = args.filter((arg) => arg !== '--fast');
  const { parseCLI, startVitest } = await import('vitest/node');
  const { filter, options } = parseCLI(['vitest', 'run', '--config', 'test/vitest.config.ts', ...rest]);
  // Heard by the configuration, which knows what is long.
  if (fast) process.env.TEST_PART = 'fast';
  const vitest = await startVitest('test', filter, { ...options, run: true, watch: false });
  const results = { modules: vitest.state.getTestModules(), strayErrors: vitest.state.getUnhandledErrors() };
  const count = countResults(results);
  await vitest.close();
  return count;
}

export async function runSuite(args) {
  stopWithParent();
  process.chdir(root);
  await prepare();
  const count = await runVitest(args);
  for (const line of leftOut(process.env)) console.log(line);
  if (count.skipped > 0) console.log(`Skipped: ${count.skipped}.`);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  const isGood = count.failed === 0 && count.passed > 0 && !process.exitCode;
  process.exit(isGood ? 0 : 1);
}
