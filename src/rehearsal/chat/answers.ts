/** Waits for the answers bots owe to presses, and lets go when Telegram would. */
import type { CallbackAnswer, ChatEvent } from './model.ts';
import { CALLBACK_WINDOW_MS } from './model.ts';

const KEPT_ANSWERS = 2_000;

export interface AnswersOptions {
  readonly ticks: () => number;
  /** Called when a window may have closed. */
  readonly onLate: () => void;
  /** How long a room calls itself busy because of one unanswered press. */
  readonly freshMs: number;
}

export class Answers {
  readonly #options: AnswersOptions;
  readonly #given = new Map<string, CallbackAnswer | undefined>();
  readonly #open = new Map<string, number>();
  readonly #waiting = new Map<string, ((answer: CallbackAnswer | undefined) => void)[]>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: AnswersOptions) {
    this.#options = options;
  }

  hear(events: readonly ChatEvent[]): void {
    for (const event of events) {
      if (event.type === 'callback-answered') this.#settle(event.id, event.answer);
      else if (event.type === 'callback-expired') this.#settle(event.id, undefined);
      else if (event.type === 'callback-pressed') {
        this.#open.set(event.callback.id, this.#options.ticks());
        this.#watch();
      }
    }
  }

  wait(id: string): Promise<CallbackAnswer | undefined> {
    if (this.#given.has(id) || !this.#open.has(id)) return Promise.resolve(this.#given.get(id));
    return new Promise((resolve) => this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]));
  }

  /** Whether a press is so fresh that its answer may still be on its way. */
  isExpecting(): boolean {
    const fresh = this.#options.ticks() - this.#options.freshMs;
    return [...this.#open.values()].some((at) => at > fresh);
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const id of this.#waiting.keys()) this.#settle(id, undefined);
  }

  #settle(id: string, answer: CallbackAnswer | undefined): void {
    this.#open.delete(id);
    this.#given.set(id, answer);
    const [oldest] = this.#given.keys();
    if (this.#given.size > KEPT_ANSWERS && oldest !== undefined) this.#given.delete(oldest);
    for (const resolve of this.#waiting.get(id) ?? []) resolve(answer);
    this.#waiting.delete(id);
  }

  #watch(): void {
    this.#timer ??= setTimeout(() => this.#sweep(), CALLBACK_WINDOW_MS + 100).unref();
  }

  #sweep(): void {
    this.#timer = undefined;
    this.#options.onLate();
    const limit = this.#options.ticks() - CALLBACK_WINDOW_MS;
    for (const [id, at] of this.#open) if (at <= limit) this.#settle(id, undefined);
    if (this.#open.size > 0) this.#watch();
  }
}
