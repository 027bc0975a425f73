/** `npm start` as a person meets it: prepares once, notices what is stale or half-made, leaves nobody behind. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { copyMiniature, makeMiniature, type Miniature, type Run } from './miniature.ts';

let project: Miniature;
const runs: Run[] = [];

const start = (options?: Parameters<Miniature['start']>[0]): Run => {
  const run = project.start(options);
  runs.push(run);
  return run;
};

const stop = async (run: Run): Promise<string> => {
  run.child.kill('SIGTERM');
  return (await run.ended).said;
};

const startAndStop = async (options?: Parameters<Miniature['start']>[0]): Promise<string> => {
  const run = start(options);
  await run.says('ready');
  return stop(run);
};

let prepared: Miniature;

beforeAll(async () => {
  prepared = project = makeMiniature();
  await startAndStop();
});

afterAll(() => prepared.remove());

beforeEach(() => {
  project = copyMiniature(prepared);
});

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.child.kill('SIGKILL');
    await run.ended;
  }
  project.remove();
});

describe('a fresh clone', () => {
  beforeEach(() => {
    project.remove();
    project = makeMiniature();
  });

  it('installs, generates, builds and serves, whatever the machine is set to', async () => {
    const env = { NODE_ENV: 'production', npm_config_ignore_scripts: 'true', npm_config_omit: 'dev' };
    const said = await startAndStop({ env });
    expect(said).toMatch(/Installing[^]*Generating[^]*Building[^]*Bundling[^]*ready \d+\nstopped/);
  });

  it('does nothing twice', async () => {
    await startAndStop();
    expect(await startAndStop()).toMatch(/^ready \d+\nstopped\n$/);
    expect(project.read('compiled.txt')).toBe('x');
  });

  it('is started twice at once: one prepares, the other waits, both serve', async () => {
    project.write('hold', '');
    const first = start();
    await first.says('Building');
    const second = start();
    await second.says('waiting');
    rmSync(join(project.root, 'hold'));
    await Promise.all([first.says('ready'), second.says('ready')]);
    expect(project.read('compiled.txt')).toBe('x');
  });

  it('can be stopped while it prepares, and the next start takes up the work', async () => {
    project.write('hold', '');
    const run = start();
    await run.says('Building');
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(143);
    rmSync(join(project.root, 'hold'));
    expect(await startAndStop()).toMatch(/^Building/);
  });
});

describe('what is stale or half-made is noticed', () => {
  const remove = (path: string): void => rmSync(join(project.root, path), { recursive: true });

  it.each([
    ['a changed source', () => project.write('src/other.ts', '// new'), /^Building[^]*Bundling/],
    ['a removed program', () => remove('dist'), /^Building/],
    ['a removed bundle', () => remove('dist/bundle'), /^Bundling/],
    ['a changed schema', () => project.write('prisma/schema.prisma', '// other models'), /^Generating[^]*Building/],
    ['a removed client', () => remove('src/db/generated/sqlite'), /^Generating/],
    ['a removed file of a client', () => remove('src/db/generated/sqlite/client.ts'), /^Generating/],
    ['a removed module of the program', () => remove('dist/db'), /^Building the program/],
    ['a removed chunk of the bundle', () => remove('dist/bundle/chunk.js'), /^Bundling/],
    ['a bundle that was emptied', () => project.write('dist/bundle/main.js', ''), /^Bundling/],
    ['a bundle that was cut off', () => project.write('dist/bundle/main.js', project.read('dist/bundle/main.js').slice(0, -9)), /^Bundling/],
    ['a removed page', () => remove('dist/web-chat'), /^Building the rehearsal room’s page/],
    ['a removed script of the page', () => remove('dist/web-chat/assets/page.js'), /^Building the rehearsal room’s page/],
    ['a module and its chunk removed together', () => ['dist/db', 'dist/bundle'].forEach(remove), /^Building the program[^]*Bundling/],
    ['a stamp that lists nothing', () => project.write('dist/.stamp-page', project.read('dist/.stamp-page').split('\n')[0] ?? ''), /^Building the rehearsal/],
    ['a removed package', () => rmSync(join(project.root, 'node_modules/vite')), /^Installing/],
    ['an install that was cut off', () => rmSync(join(project.root, 'node_modules/.package-lock.json')), /^Installing/],
  ])('%s', async (_, change, expected) => {
    change();
    expect(await startAndStop()).toMatch(expected);
    expect(await startAndStop()).toMatch(/^ready/);
  });

  it('a file that somebody else keeps beside the results is none of its business', async () => {
    project.write('dist/mortal-bot/main.js', '');
    project.write('dist/bundle/note.txt', '');
    expect(await startAndStop()).toMatch(/^ready/);
  });

  it('an install made by hand is taken as it is, when it agrees with the lockfile', async () => {
    rmSync(join(project.root, 'node_modules/.stamp-install'));
    expect(await startAndStop()).toMatch(/^ready/);
  });

  it('a preparation whose process was killed does not hold up the next one', async () => {
    project.write('.stamp-turn', '999999999');
    project.write('src/main.ts', `${project.read('src/main.ts')}// changed`);
    expect(await startAndStop()).toMatch(/^Building/);
    expect(existsSync(join(project.root, '.stamp-turn'))).toBe(false);
  });

  it('a build that failed is told in the words of the tool, without a stack, and is tried again', async () => {
    project.write('src/main.ts', 'WRONG');
    for (const run of [start(), start()]) {
      const { code, said } = await run.ended;
      expect(code).toBe(1);
      expect(said).toContain('The program could not be built:\nsrc/main.ts(1,1): WRONG');
      expect(said).not.toMatch(/^\s+at /m);
    }
  });

  it.each(process.platform === 'win32' ? ['khối #1'] : ['khối #1', 'khối?'])('a folder the build tools cannot work in gets one sentence: %s', async (name) => {
    const odd = join(project.root, name);
    for (const path of ['scripts', 'package.json']) cpSync(join(project.root, path), join(odd, path), { recursive: true });
    const { code, said } = await start({ command: [join(odd, 'scripts', 'start.mjs')] }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/^The build tools cannot work in a folder whose path contains # or \?: [^\n]+\n$/);
    expect(said).toContain(odd);
  });

  it('a Node that is too old gets one sentence', async () => {
    const manifest: Record<string, unknown> = JSON.parse(project.read('package.json'));
    project.write('package.json', JSON.stringify({ ...manifest, engines: { node: '>=99.1' } }));
    const { code, said } = await start().ended;
    expect(code).toBe(1);
    expect(said).toMatch(/^This program needs Node\.js 99\.1 or newer, but this is Node\.js \S+: [^\n]+\n$/);
  });
});

describe('nobody is left behind', () => {
  const pidIn = (said: string): number => Number(/ready (\d+)/.exec(said)?.[1]);

  it('the program runs in the very process that was started', async () => {
    const run = start();
    expect(pidIn(await run.says('ready'))).toBe(run.child.pid);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('when its parent is ended with %s, the program stops', async (signal) => {
    const script = JSON.stringify(join(project.root, 'scripts', 'start.mjs'));
    const parent = start({
      command: ['-e', `require('child_process').spawn(process.execPath, [${script}], { stdio: 'inherit' })`],
    });
    expect(pidIn(await parent.says('ready'))).not.toBe(parent.child.pid);
    parent.child.kill(signal);
    // Both write into one pipe, which ends when the last of them has gone.
    expect((await parent.ended).said).toContain('stopped');
  });

  it('when npm is told to stop, the program stops', async () => {
    const find = "import('./scripts/prepare/installation.mjs').then(({ findNpm }) => console.log(findNpm(process)))";
    const npm = execFileSync(process.execPath, ['-e', find], { cwd: project.root, encoding: 'utf8' }).trim();
    const run = start({ command: [npm, 'start', '--prefix', project.root] });
    expect(pidIn(await run.says('ready'))).not.toBe(run.child.pid);
    expect(await stop(run)).toContain('stopped');
  });
});
