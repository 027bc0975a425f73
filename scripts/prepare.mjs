// Prepares and does nothing more: for the gate, whose checks need packages and generated files before the tests do.
import { requireNode } from './require-node.mjs';

if (requireNode()) void import('./prepare/prepare-only.mjs').then(({ prepareOnly }) => prepareOnly());
