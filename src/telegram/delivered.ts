/** What Telegram's answer means for a row of the outbox that must be said once. */
import type { Delivered } from '#outbox';
import type { Sent } from './outgoing.ts';

export function deliveredOf(sent: Sent): Delivered {
  if (sent.ok) return 'sent';
  const { kind } = sent.failure;
  // Too long even after it was cut: nobody has heard it, and that is not settled in silence.
  if (kind === 'network' || kind === 'too-long') return 'in-doubt';
  return kind === 'unsent' || kind === 'rate' ? 'try-again' : 'failed';
}
