// Prepares, then hands this process over to the program; the program itself answers signals.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stopWithParent } from './parent-watch.mjs';
import { prepare, root } from './prepare.mjs';
import { PreparationError } from './tool.mjs';

export async function runProgram() {
  stopWithParent();
  process.chdir(root);
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof PreparationError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  await import(pathToFileURL(join(root, 'dist', 'main.js')).href);
}
