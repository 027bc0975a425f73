/** The half of the room a bot's door works with: the state, decisions upon it, waiting updates, and what is noted. */
import type { Result } from '#kernel';
import type { ChatBlobs, ChatEvent, ChatRefusal, UserId } from './model.ts';
import type { ChatState } from './state.ts';
import type { RefusedRequest } from '../room.ts';

/** What a decision answers: the facts to be kept, and what the asker is told. */
export interface Decided<Outcome> {
  readonly events: readonly ChatEvent[];
  readonly outcome: Outcome;
}

export type Decision<Outcome> = Result<Decided<Outcome>, ChatRefusal>;

/** `at` is milliseconds since 1970. */
export type Decide<Outcome> = (state: ChatState, at: number) => Decision<Outcome>;

export interface BotDesk {
  readonly state: ChatState;
  readonly blobs: ChatBlobs;
  readonly rates: 'telegram' | 'off';
  /** Decides on the present state, keeps the events, and answers once they are in the journal. */
  act<Outcome>(decide: Decide<Outcome>): Promise<Result<Outcome, ChatRefusal>>;
  now(): Date;
  ticks(): number;
  random(): number;
  /** Calls back once, when this bot has an update it had not before, or when the room stops. Answers the way to stop waiting. */
  onUpdate(botId: UserId, wake: () => void): () => void;
  /** Resolves when everything decided so far is in the journal. */
  durable(): Promise<void>;
  /** Marks a request as in flight until the answer is called. */
  beginRequest(): () => void;
  note(refused: RefusedRequest): void;
  readonly stopping: AbortSignal;
}
