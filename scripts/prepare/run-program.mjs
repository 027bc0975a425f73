// Prepares, then hands this process over to the program; the program itself answers signals.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stopWithParent } from './parent-watch.mjs';
import { prepare, root } from './prepare.mjs';

export async function runProgram() {
  stopWithParent();
  process.chdir(root);
  await prepare();
  await import(pathToFileURL(join(root, 'dist', 'bundle', 'main.js')).href);
}
