/** Keeps the state and its journal together: decides, applies, writes in groups, and tells those who listen. */
import type { Clock, Result } from '#kernel';
import { accept } from '#kernel';
import { apply } from './apply.ts';
import type { Decide } from './decision.ts';
import type { ChatEvent, ChatJournal, ChatRefusal } from './model.ts';
import type { ChatState } from './state.ts';
import { emptyState } from './state.ts';

export interface Engine {
  readonly state: ChatState;
  /** Decides and applies at once; the journal follows. */
  decide<Outcome>(decide: Decide<Outcome>): Result<Outcome, ChatRefusal>;
  /** Like `decide`, and answers once the journal has it. */
  act<Outcome>(decide: Decide<Outcome>): Promise<Result<Outcome, ChatRefusal>>;
  durable(): Promise<void>;
  /** Called in the order of the events, once they are in the journal. */
  onEvents(listener: (events: readonly ChatEvent[]) => void): void;
  /** Empties state and journal and begins again with these events. */
  beginAgain(events: readonly ChatEvent[]): Promise<void>;
}

export async function startEngine(journal: ChatJournal, clock: Clock): Promise<Engine> {
  const state = emptyState();
  const listeners: ((events: readonly ChatEvent[]) => void)[] = [];
  let unwritten: ChatEvent[] = [];
  let happened = 0;
  let written = 0;
  let writing: Promise<void> | undefined;

  /** One append at a time; what happens meanwhile goes together into the next. */
  async function writeOnce(): Promise<void> {
    const batch = unwritten;
    unwritten = [];
    await journal.append(batch);
    written += batch.length;
    for (const listener of listeners) listener(batch);
  }

  async function durable(): Promise<void> {
    const target = happened;
    while (written < target) {
      writing ??= writeOnce().finally(() => {
        writing = undefined;
      });
      await writing;
    }
  }

  function keep(events: readonly ChatEvent[]): void {
    for (const event of events) {
      apply(state, event);
      unwritten.push(event);
    }
    happened += events.length;
  }

  function decideNow<Outcome>(decide: Decide<Outcome>): Result<Outcome, ChatRefusal> {
    const decision = decide(state, clock.now().getTime());
    if (!decision.ok) return decision;
    keep(decision.value.events);
    return accept(decision.value.outcome);
  }

  for (const event of await journal.load()) apply(state, event);
  return {
    state,
    decide: decideNow,
    async act(decide) {
      const result = decideNow(decide);
      if (result.ok) await durable();
      return result;
    },
    durable,
    onEvents: (listener) => void listeners.push(listener),
    async beginAgain(events) {
      await durable();
      await journal.clear();
      Object.assign(state, emptyState());
      keep(events);
      await durable();
    },
  };
}
