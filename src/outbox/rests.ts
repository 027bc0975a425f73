/** Refreshes that were just shown rest for a while: what is asked for meanwhile folds into one row, and Telegram's limit per group holds. */

export interface Rests {
  /** Keys of refreshes that must wait. */
  list(): readonly string[];
  begin(mergeKey: string): void;
  /** Milliseconds until the first rest ends; nothing when nothing rests. */
  endsInMs(): number | undefined;
  clear(): void;
}

/** `ms` 0 rests never. Counted by the process's own time: the rehearsal's clock jumps. */
export function makeRests(ms: number): Rests {
  const until = new Map<string, number>();
  return {
    list: () => {
      for (const [key, end] of until) if (end <= performance.now()) until.delete(key);
      return [...until.keys()];
    },
    begin: (mergeKey) => {
      if (ms > 0) until.set(mergeKey, performance.now() + ms);
    },
    endsInMs: () => (until.size === 0 ? undefined : Math.max(0, Math.min(...until.values()) - performance.now())),
    clear: () => until.clear(),
  };
}
