/** One call, tried until Telegram takes it or refuses it: waits when told to, follows a group that moved. */
import type { Log } from '#kernel';
import { failureOf, type Failure } from './failures.ts';
import type { Hearing, Place, Sent } from './outgoing.ts';

const RATE_TRIES = 20;
const NETWORK_TRIES = 3;

export interface AttemptParts {
  readonly log: Log;
  readonly hearing: Hearing;
  /** Resolves after so many seconds, or at once when the program stops. */
  readonly pause: (seconds: number) => Promise<void>;
}

interface Tries {
  rate: number;
  network: number;
}

/** After how many seconds the same call may be made again; undefined when the failure is the answer. */
function secondsToWait(failure: Failure, tries: Tries): number | undefined {
  if (failure.kind === 'rate') return (tries.rate += 1) < RATE_TRIES ? failure.seconds : undefined;
  // A line that broke midway is no reason to say it twice: only what surely never left goes again.
  if (failure.kind === 'unsent') return (tries.network += 1) < NETWORK_TRIES ? tries.network : undefined;
  return undefined;
}

async function settle(parts: AttemptParts, place: Place, failure: Failure): Promise<Sent> {
  if (failure.kind === 'unreachable') await parts.hearing.unreachable(place.chatId);
  if (failure.kind === 'refused') parts.log.error('call.failed', { code: failure.code, reason: failure.description });
  if (failure.kind === 'network' || failure.kind === 'unsent' || failure.kind === 'too-long') parts.log.warn('call.failed', { reason: failure.kind });
  return { ok: false, failure };
}

/** `call` answers the message's number. Every refusal but "wait" and "moved" is the caller's answer. */
export async function attempt(parts: AttemptParts, place: Place, call: (to: Place) => Promise<number>): Promise<Sent> {
  const tries: Tries = { rate: 0, network: 0 };
  let to = place;
  for (;;) {
    try {
      return { ok: true, messageId: await call(to) };
    } catch (error) {
      const failure = failureOf(error);
      const seconds = secondsToWait(failure, tries);
      if (seconds !== undefined) {
        await parts.pause(seconds);
        continue;
      }
      if (failure.kind !== 'migrated' || to !== place) return settle(parts, to, failure);
      await parts.hearing.migrated(to.chatId, failure.to);
      to = { ...to, chatId: failure.to };
    }
  }
}
