/** What of a batch of updates may be handled side by side: taps of different people; everything else keeps its place. */
import type { Update } from 'grammy/types';

/** Updates of one person, in their order. */
export type Queue = readonly Update[];

function queuesOf(taps: readonly Update[]): readonly Queue[] {
  const queues = new Map<number, Update[]>();
  for (const tap of taps) {
    const person = tap.callback_query?.from.id ?? 0;
    queues.set(person, [...(queues.get(person) ?? []), tap]);
  }
  return [...queues.values()];
}

/**
 * Stages follow each other, the queues of one stage do not wait for each other. A message, a change of members or a moved
 * group may decide what later taps mean, so each is a stage of its own.
 */
export function stagesOf(batch: readonly Update[]): readonly (readonly Queue[])[] {
  const stages: (readonly Queue[])[] = [];
  let taps: Update[] = [];
  const endTaps = (): void => {
    if (taps.length > 0) stages.push(queuesOf(taps));
    taps = [];
  };
  for (const update of batch) {
    if (update.callback_query !== undefined) taps.push(update);
    else {
      endTaps();
      stages.push([[update]]);
    }
  }
  endTaps();
  return stages;
}
