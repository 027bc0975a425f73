/** Tells when everything that was said in the room has been heard and answered, so that nobody has to sleep. */
import { setTimeout as pause } from 'node:timers/promises';
import type { QuietWish } from './door.ts';

/** A bot's answer may leave a moment after its handler has returned; only a calm that lasts counts. */
const CALM_ROUNDS = 3;
const ROUND_MS = 1;
const PATIENCE_MS = 10_000;

export interface Bustle {
  /** One word for each thing still open; empty is calm. */
  open(): readonly string[];
  /** Grows with everything that happens. */
  count(): number;
}

export async function untilQuiet(bustle: Bustle, wish: QuietWish = {}): Promise<void> {
  const patience = wish.withinMs ?? PATIENCE_MS;
  const began = performance.now();
  let calm = 0;
  let count = bustle.count();
  while (calm < CALM_ROUNDS) {
    await pause(ROUND_MS);
    const open = [...bustle.open(), ...(wish.busy?.() === true ? ['what the caller waits for'] : [])];
    const isCalm = open.length === 0 && bustle.count() === count;
    calm = isCalm ? calm + 1 : 0;
    count = bustle.count();
    if (!isCalm && performance.now() - began > patience) throw new Error(`The room is not quiet after ${patience} ms: ${open.join(', ')}`);
  }
}
