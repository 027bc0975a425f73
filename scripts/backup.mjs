// `npm run backup`: one consistent copy of the database now, while the bot runs.
import { requireNode } from './require-node.mjs';

async function run() {
  const { prepare } = await import('./prepare/prepare.mjs');
  await prepare();
  const { backUpNow } = await import('../dist/main/back-up-now.js');
  process.exitCode = await backUpNow(process.env);
}

if (requireNode()) void run();
