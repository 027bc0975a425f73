// Prepares under the same watch as the two commands.
import { stopWithParent } from './parent-watch.mjs';
import { prepare } from './prepare.mjs';

export async function prepareOnly() {
  stopWithParent();
  await prepare();
}
