/** Waits for the answers bots owe to presses, and lets go when Telegram would. */
import type { CallbackAnswer, ChatEvent } from './model.ts';
import { CALLBACK_WINDOW_MS } from './model.ts';

const KEPT_ANSWERS = 2_000;

export interface Answers {
  hear(events: readonly ChatEvent[]): void;
  wait(callbackId: string): Promise<CallbackAnswer | undefined>;
  /** Whether a press is so fresh that its answer may still be on its way. */
  isExpecting(): boolean;
  stop(): void;
}

/** `freshMs` is how long a room calls itself busy because of one unanswered press. */
export function createAnswers(options: { readonly ticks: () => number; readonly onLate: () => void; readonly freshMs: number }): Answers {
  const given = new Map<string, CallbackAnswer | undefined>();
  const open = new Map<string, number>();
  const waiting = new Map<string, ((answer: CallbackAnswer | undefined) => void)[]>();
  let timer: NodeJS.Timeout | undefined;

  function settle(id: string, answer: CallbackAnswer | undefined): void {
    open.delete(id);
    given.set(id, answer);
    const [oldest] = given.keys();
    if (given.size > KEPT_ANSWERS && oldest !== undefined) given.delete(oldest);
    for (const resolve of waiting.get(id) ?? []) resolve(answer);
    waiting.delete(id);
  }

  function sweep(): void {
    timer = undefined;
    options.onLate();
    const limit = options.ticks() - CALLBACK_WINDOW_MS;
    for (const [id, at] of open) if (at <= limit) settle(id, undefined);
    if (open.size > 0) watch();
  }

  function watch(): void {
    timer ??= setTimeout(sweep, CALLBACK_WINDOW_MS + 100).unref();
  }

  return {
    hear(events) {
      for (const event of events) {
        if (event.type === 'callback-answered') settle(event.id, event.answer);
        else if (event.type === 'callback-expired') settle(event.id, undefined);
        else if (event.type === 'callback-pressed') {
          open.set(event.callback.id, options.ticks());
          watch();
        }
      }
    },
    wait(id) {
      if (given.has(id) || !open.has(id)) return Promise.resolve(given.get(id));
      return new Promise((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve]));
    },
    isExpecting() {
      const fresh = options.ticks() - options.freshMs;
      return [...open.values()].some((at) => at > fresh);
    },
    stop() {
      clearTimeout(timer);
      for (const id of waiting.keys()) settle(id, undefined);
    },
  };
}
