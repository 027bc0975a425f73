/** What Telegram's answer means for a row of the outbox that must be said once. */
import type { Delivered } from '#outbox';
import type { Sent } from './outgoing.ts';

export function deliveredOf(sent: Sent): Delivered {
  if (sent.ok) return 'sent';
  const { kind } = sent.failure;
  if (kind === 'network') return 'in-doubt';
  return kind === 'unsent' || kind === 'rate' ? 'try-again' : 'failed';
}
