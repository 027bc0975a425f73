/** Keeps the state and its journal together: decides, applies, writes in groups, and tells those who listen. */
import type { Clock, Result } from '#kernel';
import { accept } from '#kernel';
import { apply } from './apply.ts';
import type { Decide } from './decision.ts';
import type { ChatEvent, ChatJournal, ChatRefusal } from './model.ts';
import type { ChatState } from './state.ts';
import { emptyState } from './state.ts';

export class Engine {
  readonly state: ChatState = emptyState();
  readonly #journal: ChatJournal;
  readonly #clock: Clock;
  readonly #listeners: ((events: readonly ChatEvent[]) => void)[] = [];
  #unwritten: ChatEvent[] = [];
  #happened = 0;
  #written = 0;
  #writing: Promise<void> | undefined;

  constructor(journal: ChatJournal, clock: Clock) {
    this.#journal = journal;
    this.#clock = clock;
  }

  async replay(): Promise<void> {
    for (const event of await this.#journal.load()) apply(this.state, event);
  }

  /** Called in the order of the events, once they are in the journal. */
  onEvents(listener: (events: readonly ChatEvent[]) => void): void {
    this.#listeners.push(listener);
  }

  /** Decides and applies at once; the journal follows. */
  decide<Outcome>(decide: Decide<Outcome>): Result<Outcome, ChatRefusal> {
    const decision = decide(this.state, this.#clock.now().getTime());
    if (!decision.ok) return decision;
    this.#keep(decision.value.events);
    return accept(decision.value.outcome);
  }

  /** Like `decide`, and answers once the journal has it. */
  async act<Outcome>(decide: Decide<Outcome>): Promise<Result<Outcome, ChatRefusal>> {
    const result = this.decide(decide);
    if (result.ok) await this.durable();
    return result;
  }

  async durable(): Promise<void> {
    const target = this.#happened;
    while (this.#written < target) {
      this.#writing ??= this.#writeOnce().finally(() => {
        this.#writing = undefined;
      });
      await this.#writing;
    }
  }

  /** Empties state and journal and begins again with these events. */
  async beginAgain(events: readonly ChatEvent[]): Promise<void> {
    await this.durable();
    await this.#journal.clear();
    Object.assign(this.state, emptyState());
    this.#keep(events);
    await this.durable();
  }

  #keep(events: readonly ChatEvent[]): void {
    for (const event of events) {
      apply(this.state, event);
      this.#unwritten.push(event);
    }
    this.#happened += events.length;
  }

  /** One append at a time; what happens meanwhile goes together into the next. */
  async #writeOnce(): Promise<void> {
    const batch = this.#unwritten;
    this.#unwritten = [];
    try {
      await this.#journal.append(batch);
    } catch (outage) {
      this.#unwritten = [...batch, ...this.#unwritten];
      throw outage;
    }
    this.#written += batch.length;
    for (const listener of this.#listeners) listener(batch);
  }
}
