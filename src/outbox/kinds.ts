/** What a capability hands to the outbox: how one kind of message is said, and whether it may be said twice. */

/** `in-doubt`: the line broke and nobody knows whether it arrived; the secretary is asked. */
export type Delivered = 'sent' | 'failed' | 'try-again' | 'in-doubt';

export interface OutboxKind {
  readonly kind: string;
  /** May be said twice without harm (an edit, a refresh): repeated after a crash or a broken line instead of being put in doubt. */
  readonly isRepeatable: boolean;
  readonly deliver: (payload: unknown, now: Date) => Promise<Delivered>;
}
