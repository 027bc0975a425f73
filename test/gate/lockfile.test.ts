/** What a fresh clone installs: exact versions, whole platform families, no install script, no host by name. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const wishes = z.record(z.string(), z.string()).default({});
const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  optionalDependencies: wishes,
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
});
const lockfile = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), entry) });
const manifest = z.object({ dependencies: wishes, devDependencies: wishes, overrides: wishes });

const readProject = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

const lock = lockfile.parse(readProject('package-lock.json'));
const project = manifest.parse(readProject('package.json'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Machines of the people who will run it: offices on Windows, developers on macOS, servers on Debian and Alpine. */
const MACHINES = [
  { name: 'Windows', os: 'win32', cpu: 'x64', libc: '' },
  { name: 'macOS', os: 'darwin', cpu: 'arm64', libc: '' },
  { name: 'Linux with glibc', os: 'linux', cpu: 'x64', libc: 'gnu' },
  { name: 'Linux with musl', os: 'linux', cpu: 'x64', libc: 'musl' },
] as const;

const isPlatformName = (name: string): boolean => /(win32|darwin|linux)[-/.]?(x64|arm64)/.test(name);

/** A package with native parts lists one package per platform as optional. */
const families = packages
  .map(([path, { optionalDependencies }]) => ({ path, members: Object.keys(optionalDependencies).filter(isPlatformName) }))
  .filter(({ members }) => members.length > 0);

/** Where a family tells C libraries apart, the one named is wanted; where it does not, the one build serves both. */
function membersFor(members: readonly string[], { os, cpu, libc }: (typeof MACHINES)[number]): readonly string[] {
  const built = members.filter((name) => new RegExp(`${os}[-/]?${cpu}(?![0-9])`).test(name));
  const tellsApart = built.some((name) => /musl/.test(name));
  if (libc === '' || !tellsApart) return built;
  return built.filter((name) => (libc === 'musl' ? /musl/.test(name) : !/musl/.test(name)));
}

const isLocked = (path: string, member: string): boolean =>
  `node_modules/${member}` in lock.packages || `${path}/node_modules/${member}` in lock.packages;

/** Their scripts only fetch or check what the platform packages already carry; both commands work without them. */
const NEEDLESS_SCRIPTS = ['@prisma/engines', '@swc/core', 'esbuild', 'fsevents', 'prisma'];

describe('package.json', () => {
  it('pins every package to one exact version', () => {
    const all = { ...project.dependencies, ...project.devDependencies, ...project.overrides };
    const loose = Object.entries(all).filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no registry host', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('knows the families of native packages that are in use', () => {
    const names = families.map(({ path }) => path.replace(/^.*node_modules\//, ''));
    expect(names).toEqual(
      expect.arrayContaining(['@swc/core', 'esbuild', 'libsql', 'oxlint', 'oxlint-tsgolint', 'rollup', 'typescript']),
    );
  });

  it.each(MACHINES)('carries every native package for $name', (machine) => {
    const lacking = families.filter(({ path, members }) => {
      const built = membersFor(members, machine);
      return built.length === 0 || !built.some((member) => isLocked(path, member));
    });
    expect(lacking.map(({ path }) => path)).toEqual([]);
  });

  it('carries every optional package that is wished for: npm ci refuses a lockfile that left one out', () => {
    const missing = packages.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((member) => !isLocked(path, member)),
    );
    expect(missing).toEqual([]);
  });

  it('has no package whose install script would be missed', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(names.filter((name) => !NEEDLESS_SCRIPTS.includes(name))).toEqual([]);
  });
});
