/** What goes out of the program, where to, and what became of it. */
import type { Failure } from './failures.ts';

/** Where a message goes: a chat as Telegram knows it, and the topic the conversation is in. */
export interface Place {
  readonly chatId: number;
  readonly threadId?: number | undefined;
}

export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Sent = { readonly ok: true; readonly messageId: number } | { readonly ok: false; readonly failure: Failure };

/** Heard when a chat cannot be written to any more, or has moved. */
export interface Hearing {
  unreachable(chatId: number): Promise<void>;
  migrated(from: number, to: number): Promise<void>;
}
