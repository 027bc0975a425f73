// Runs the tally's own comparison in a process of its own and reads its lines.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../prepare/prepare.mjs';

export async function measureTally() {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'scripts', 'bench-tally.mjs')], { cwd: root, maxBuffer: 1e7 });
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
}
