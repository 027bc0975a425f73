// `npm run bench`: speed, patience with a slow network, memory, ready time and the tally, side by side in one run.
import { requireNode } from './require-node.mjs';

if (requireNode()) {
  void import('./prepare/prepare-only.mjs')
    .then(({ prepareOnly }) => prepareOnly())
    .then(() => import('./bench/run-bench.mjs'))
    .then(({ runBench }) => runBench(process.argv.slice(2)));
}
