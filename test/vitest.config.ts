import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** They drive a browser and a program of their own beside this one: with a second file running, their waits run out. */
const BESIDE_OTHERS = ['test/rehearsal/web-chat/browser.test.ts', 'test/rehearsal/web-chat/program-*.test.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'side by side', include: ['test/**/*.test.ts'], exclude: BESIDE_OTHERS, maxWorkers: '100%', sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'one by one', include: BESIDE_OTHERS, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
