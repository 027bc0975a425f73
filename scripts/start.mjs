// `npm start`: prepares what is missing, then runs the program in this same process, so that no child is left behind.
import { requireNode } from './require-node.mjs';

// Loaded late: an older Node would stumble over the syntax of what follows before it could say why.
if (requireNode()) void import('./prepare/run-program.mjs').then(({ runProgram }) => runProgram());
