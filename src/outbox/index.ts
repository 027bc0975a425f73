/** Durable queue of what must be said: written in the transaction of the fact, delivered later and elsewhere. */
export type { Delivered, OutboxKind } from './kinds.ts';
export { makeOutboxSender, type OutboxSender } from './sender.ts';
export type { OutboxEntry } from './store.ts';
export { DOUBT, enqueue, findInDoubt, settleInDoubt } from './store.ts';
