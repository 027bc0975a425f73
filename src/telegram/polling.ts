/** Long polling: a batch is confirmed to Telegram when all of it has been handled, so that what a crash cuts short comes again. */
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { errorName, pauseUntil, type Log } from '#kernel';
import { failureOf } from './failures.ts';
import { stagesOf, type Queue } from './tap-order.ts';

export interface PollParts {
  readonly bot: Bot;
  readonly log: Log;
  readonly kinds: readonly Exclude<keyof Update, 'update_id'>[];
  readonly stopping: AbortSignal;
}

/** On PostgreSQL a tap spends half of its time on the way to the server; more than this would only queue for connections. */
const AT_ONCE = 6;
const BATCH = 100;
const PATIENCE_SECONDS = 30;
const PAUSE_SECONDS = 2;

/** What throws here was no update of a person's (those are answered): it is told and left behind. */
async function handleOne({ bot, log }: PollParts, update: Update): Promise<void> {
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    log.error('update.failed', { update: update.update_id, error: errorName(error) });
  }
}

async function handleQueues(parts: PollParts, queues: readonly Queue[]): Promise<void> {
  const waiting = [...queues];
  const work = async (): Promise<void> => {
    for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
      for (const update of queue) await handleOne(parts, update);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queues.length) }, work));
}

async function fetchBatch({ bot, log, kinds, stopping }: PollParts, offset: number): Promise<readonly Update[]> {
  try {
    return await bot.api.getUpdates({ offset, limit: BATCH, timeout: PATIENCE_SECONDS, allowed_updates: kinds }, stopping as Parameters<typeof bot.api.getUpdates>[1]);
  } catch (error) {
    if (stopping.aborted) return [];
    // A second poller, or a Telegram that is down: what was not confirmed comes again.
    const failure = failureOf(error);
    log.warn('call.failed', { reason: failure.kind, call: 'getUpdates' });
    await pauseUntil(failure.kind === 'rate' ? failure.seconds : PAUSE_SECONDS, stopping);
    return [];
  }
}

/** A webhook that was set before would keep every update to itself. */
async function takeOver({ bot, log, stopping }: PollParts): Promise<void> {
  while (!stopping.aborted) {
    try {
      await bot.api.deleteWebhook();
      return;
    } catch (error) {
      log.warn('call.failed', { reason: failureOf(error).kind, call: 'deleteWebhook' });
      await pauseUntil(PAUSE_SECONDS, stopping);
    }
  }
}

/** Resolves when the program is told to stop, with the batch in hand handled and confirmed. */
export async function poll(parts: PollParts): Promise<void> {
  const { bot, stopping } = parts;
  let offset = 0;
  await takeOver(parts);
  while (!stopping.aborted) {
    const batch = await fetchBatch(parts, offset);
    for (const queues of stagesOf(batch)) await handleQueues(parts, queues);
    offset = (batch.at(-1)?.update_id ?? offset - 1) + 1;
  }
  // Nobody is left to hear of an error: what stays unconfirmed comes again, and is known.
  if (offset > 0) await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}
