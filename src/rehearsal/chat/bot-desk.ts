/** The half of the room a bot's door works with: the state, decisions upon it, waiting updates, and what is noted. */
import type { Result } from '#kernel';
import type { ChatBlobs, ChatRefusal, RefusedRequest, UserId } from './model.ts';
import type { Decide } from './decision.ts';
import type { ChatState } from './state.ts';

export interface BotDesk {
  readonly state: ChatState;
  readonly blobs: ChatBlobs;
  readonly rates: 'telegram' | 'off';
  /** Decides on the present state, keeps the events, and answers once they are in the journal. */
  act<Outcome>(decide: Decide<Outcome>): Promise<Result<Outcome, ChatRefusal>>;
  /** The same without waiting for the journal. */
  decide<Outcome>(decide: Decide<Outcome>): Result<Outcome, ChatRefusal>;
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
