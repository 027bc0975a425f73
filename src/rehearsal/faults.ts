/** Switches for rehearsing trouble between the bot and the local Telegram; they take effect with the next request. */
export interface FaultSettings {
  /** Telegram cannot be reached: every request, waiting polls too, ends with 502. */
  readonly down: boolean;
  /** Milliseconds each request waits before it is looked at; 0 is none. */
  readonly delayMs: number;
  /** Seconds told in `retry_after` while every sending or editing method is refused with 429; 0 is off. */
  readonly retryAfter: number;
}

export interface Faults {
  current(): FaultSettings;
  set(change: Partial<FaultSettings>): void;
  onChange(listener: (settings: FaultSettings) => void): () => void;
}

const NO_FAULTS: FaultSettings = { down: false, delayMs: 0, retryAfter: 0 };

export function createFaults(): Faults {
  let settings = NO_FAULTS;
  const listeners = new Set<(settings: FaultSettings) => void>();
  return {
    current: () => settings,
    set(change) {
      settings = { ...settings, ...change };
      for (const listener of listeners) listener(settings);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
