// Bundles the built program; `prepare` runs this after the build, in a process that can be stopped.
import { bundle } from './prepare/bundle.mjs';

await bundle({ entry: 'dist/main.js', folder: 'dist/bundle' });
