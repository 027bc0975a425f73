/** What `npm test` says at its end: the figures add up, and what was left out is named with the way to switch it on. */
import { describe, expect, it } from 'vitest';

interface RunSuite {
  countResults(results: { modules: readonly unknown[]; strayErrors: readonly unknown[] }): object;
  leftOut(env: Readonly<Record<string, string>>): readonly string[];
}

const script = new URL('../../scripts/prepare/run-suite.mjs', import.meta.url).href;
const { countResults, leftOut }: RunSuite = await import(script);

const module = (states: readonly string[], errors: readonly unknown[] = []) => ({
  children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
  errors: () => errors,
});

describe('the last line of npm test', () => {
  it('counts every test of every file once', () => {
    const modules = [module(['passed', 'failed']), module(['passed', 'skipped', 'pending'])];
    expect(countResults({ modules, strayErrors: [] })).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be read, and an error outside any test, as failures', () => {
    const modules = [module(['passed']), module([], [new Error('no such import')])];
    expect(countResults({ modules, strayErrors: [new Error('too late')] })).toMatchObject({ passed: 1, failed: 2 });
  });
});

describe('what this machine lacks', () => {
  it('is named with the setting that switches it on', () => {
    const lines = leftOut({});
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('TEST_POSTGRES_URL');
    expect(lines[1]).toContain('TEST_CHROMIUM');
  });

  it('is not named when it is switched on', () => {
    expect(leftOut({ TEST_POSTGRES_URL: 'postgresql://127.0.0.1/x', TEST_CHROMIUM: '/usr/bin/chromium' })).toEqual([]);
  });
});
