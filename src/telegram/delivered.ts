/** What Telegram's answer means for a row of the outbox that must be said once. */
import type { Delivered } from '#outbox';
import type { Sent } from './outgoing.ts';

export function deliveredOf(sent: Sent): Delivered {
  if (sent.ok) return 'sent';
  switch (sent.failure.kind) {
    case 'network':
      return 'in-doubt';
    case 'unsent':
    case 'rate':
      return 'try-again';
    default:
      return 'failed';
  }
}
