/** What goes out, tracked: one lane per chat keeps its order, all lanes run side by side and are drained at stop. */

export interface Lanes {
  /** Runs `work` after what is already waiting in this lane; never throws (`onError` hears of it). */
  run(lane: string, work: () => Promise<void>): void;
  /** Resolves when nothing is under way. */
  drained(): Promise<void>;
}

export function makeLanes(onError: (error: unknown) => void): Lanes {
  const tails = new Map<string, Promise<void>>();
  const run = (lane: string, work: () => Promise<void>): void => {
    const before = tails.get(lane) ?? Promise.resolve();
    const tail: Promise<void> = before.then(work).catch(onError).finally(() => {
      if (tails.get(lane) === tail) tails.delete(lane);
    });
    tails.set(lane, tail);
  };
  const drained = async (): Promise<void> => {
    while (tails.size > 0) await Promise.all(tails.values());
  };
  return { run, drained };
}
