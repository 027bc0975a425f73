// `npm run -s recount -- FILE…`: counts recount packets again with no database and no network; one JSON object a file, exit 0 only if all agree, 2 without a file.
import { requireNode } from './require-node.mjs';

// Standard output carries the reports and nothing else, so what the preparation says goes to standard error.
console.log = console.error;

async function run() {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('Usage: npm run -s recount -- FILE… (the recount packets that came with the results)');
    process.exitCode = 2;
    return;
  }
  const { prepare } = await import('./prepare/prepare.mjs');
  await prepare();
  const { recountFiles } = await import('./recount/recount-files.mjs');
  const tally = await import('../dist/tally/index.js');
  process.exitCode = recountFiles(files, { tally, write: (line) => process.stdout.write(line) });
}

if (requireNode()) void run();
