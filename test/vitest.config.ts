import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

/** Evenings played in a hall or a chat, started programs, a browser, proofs by many repetitions, and what reads every source. */
const LONG = [
  'test/rehearsal/web-chat/{browser*,program-*}.test.ts', 'test/{journeys,gate,main}/**/*.test.ts', 'test/{architecture,locales}.test.ts',
  'test/ballots/{secrecy,crash,lots,slips,saved-rules,packets,exclusion,receipts,weights,hands,traces}.test.ts',
  'test/ballots/{at-once,slips-chat,proxy-*,by-turn,by-rank,no-dead-ends,open-rules,paper-form,late-arrivals,awards-chat,objections*}.test.ts',
  'test/{conference,targets,scores}/telegram.test.ts', 'test/conference/{tellers,proxies,suspension}.test.ts', 'test/announcements/publish-results.test.ts',
  'test/tally/{grid,properties}.test.ts',
];

const isFast = process.env['TEST_PART'] === 'fast';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    pool: 'threads',
    // One more than cores: a long test waits for a browser, a database or another process for a third of its time.
    maxWorkers: availableParallelism() + (isFast ? 0 : 1),
    sequence: { sequencer: LongestFirst },
    // Modules keep nothing between files (each test opens its own database and room), and loading them anew took half of the time.
    isolate: false,
    globalSetup: 'test/support/templates.ts',
    // Three times what the slowest takes on a busy machine: a limit says that something hangs, not that others work here.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['test/**/*.test.ts'],
    // `npm test -- --fast` leaves these out.
    exclude: isFast ? LONG : [],
  },
});
