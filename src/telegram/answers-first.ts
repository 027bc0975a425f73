/** A hall that taps at once: whoever waits for an answer goes before messages that are only redrawn. */

/** No screen stays behind its answer for longer, however busy the hall. */
const PATIENCE_MS = 500;

export interface AnswersFirst {
  /** Counts as somebody waiting until `work` has ended. */
  during(work: () => Promise<void>): Promise<void>;
  /** Resolves when nobody waits for an answer, or when patience has run out. */
  calm(): Promise<void>;
}

export function makeAnswersFirst(patienceMs = PATIENCE_MS): AnswersFirst {
  const waiters = new Set<() => void>();
  let under = 0;
  const release = (): void => {
    // Updates of one batch follow each other without a turn of the loop: only a pause between two is calm.
    if (under > 0) return;
    for (const go of waiters) go();
    waiters.clear();
  };
  return {
    during: async (work) => {
      under += 1;
      try {
        await work();
      } finally {
        under -= 1;
        if (under === 0 && waiters.size > 0) setImmediate(release);
      }
    },
    calm: () => {
      if (under === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          waiters.delete(go);
          resolve();
        };
        const timer = setTimeout(go, patienceMs);
        waiters.add(go);
      });
    },
  };
}
