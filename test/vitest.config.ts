import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** They drive a browser and a program of their own beside this one: with a second file running, their waits run out. */
const BROWSER = ['test/rehearsal/web-chat/browser.test.ts', 'test/rehearsal/web-chat/program-*.test.ts'];

/** Long evenings, started programs, and proofs by many repetitions. */
const LONG = [
  'test/journeys/**/*.test.ts', 'test/gate/**/*.test.ts', 'test/main/**/*.test.ts',
  'test/ballots/{secrecy,at-once,crash,lots,slips,slips-chat,proxy-voting,by-turn,saved-rules}.test.ts', 'test/tally/{grid,properties}.test.ts',
];

const SIDE_BY_SIDE = { maxWorkers: availableParallelism(), sequence: { groupOrder: 0 } };
const ONE_BY_ONE = { maxWorkers: 1, sequence: { groupOrder: 1 } };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    pool: 'threads',
    // Modules keep nothing between files (each test opens its own database and room), and loading them anew took half of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // `npm test -- --fast` runs this project alone.
      { extends: true, test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: [...BROWSER, ...LONG], ...SIDE_BY_SIDE } },
      { extends: true, test: { name: 'long', include: LONG, ...SIDE_BY_SIDE } },
      { extends: true, test: { name: 'browser', include: BROWSER, ...ONE_BY_ONE } },
    ],
  },
});
