/** The shape of every decision upon the chats: facts to keep and an answer, or a refusal and nothing. */
import type { Result } from '#kernel';
import { accept } from '#kernel';
import type { ChatEvent, ChatRefusal } from './model.ts';
import type { ChatState } from './state.ts';

/** What a decision answers: the facts to be kept, and what the asker is told. */
interface Decided<Outcome> {
  readonly events: readonly ChatEvent[];
  readonly outcome: Outcome;
}

export type Decision<Outcome> = Result<Decided<Outcome>, ChatRefusal>;

/** `at` is milliseconds since 1970. */
export type Decide<Outcome> = (state: ChatState, at: number) => Decision<Outcome>;

export const decided = <Outcome>(events: readonly ChatEvent[], outcome: Outcome): Decision<Outcome> =>
  accept({ events, outcome });
