import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Long evenings, started programs, a browser, proofs by many repetitions, and what reads every source. */
const LONG = [
  'test/rehearsal/web-chat/{browser*,program-*}.test.ts',
  'test/journeys/**/*.test.ts', 'test/gate/**/*.test.ts', 'test/main/**/*.test.ts', 'test/{architecture,locales}.test.ts', 'test/{conference,targets,scores}/telegram.test.ts',
  'test/ballots/{secrecy,at-once,crash,lots,slips,slips-chat,proxy-voting,proxy-chat,by-turn,by-rank,saved-rules,no-dead-ends,packets,open-rules,late-arrivals}.test.ts',
  'test/announcements/publish-results.test.ts', 'test/tally/{grid,properties}.test.ts',
];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    pool: 'threads',
    // One more than cores: a test waits for a browser, a database or another process for a third of its time.
    maxWorkers: availableParallelism() + 1,
    // Modules keep nothing between files (each test opens its own database and room), and loading them anew took half of the time.
    isolate: false,
    globalSetup: 'test/support/templates.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    // `npm test -- --fast` leaves these out.
    exclude: process.env['TEST_PART'] === 'fast' ? LONG : [],
  },
});
