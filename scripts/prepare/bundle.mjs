// Puts an entry point and the modules it loads into few files, because finding and reading six hundred takes longer than running them.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/** What was CommonJS asks for Node's own modules with `require`, which an ES module has to make for itself. */
const REQUIRE = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** Left where they are: `libsql` chooses a native file by the machine, `pino` starts a file of its own in a thread, `pg` can do without its second. */
const EXTERNAL = ['libsql', 'pino', 'pg-native'];

/**
 * The bundle lies flat in `folder`, two levels below the project like the modules it was made of: a module that looks for the
 * project's own files beside itself finds the same ones. Names stay as written, so that a stack trace can be read.
 */
export async function bundle({ entry, folder }) {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [entry],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: EXTERNAL,
    banner: { js: REQUIRE },
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
  });
}
