/** Shared ground: results, time, text keys. No business word may appear here. */
export type { Result } from './result.ts';
export { accept, refuse, assert, assertNever } from './result.ts';
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
