// `npm test`: prepares what is missing, runs the whole suite in this process, and says what was left out.
import { requireNode } from './require-node.mjs';

// Loaded late: an older Node would stumble over the syntax of what follows before it could say why.
if (requireNode()) void import('./prepare/run-suite.mjs').then(({ runSuite }) => runSuite(process.argv.slice(2)));
