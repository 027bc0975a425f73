import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    // The default leaves a core to the browsers and child programs that tests start: with every core in use their waits run out.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
