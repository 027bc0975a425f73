/** Whoever waits for an answer goes before messages that are only redrawn. */
import { expect, test } from 'vitest';
import { setImmediate as turn } from 'node:timers/promises';
import { makeAnswersFirst } from '../../src/telegram/answers-first.ts';

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => { resolve = done; });
  return { promise, resolve };
}

test('nobody waits: a screen is shown at once', async () => {
  await expect(makeAnswersFirst(60_000).calm()).resolves.toBeUndefined();
});

test('a screen waits for the answers of a whole batch, not for the first', async () => {
  const answersFirst = makeAnswersFirst(60_000);
  const [first, second] = [deferred(), deferred()];
  const told: string[] = [];
  const batch = answersFirst.during(() => first.promise).then(() => answersFirst.during(() => second.promise));
  const screen = answersFirst.calm().then(() => told.push('screen'));
  first.resolve();
  await turn();
  await turn();
  expect(told).toEqual([]);
  second.resolve();
  await batch;
  await screen;
  expect(told).toEqual(['screen']);
});

test('work that breaks leaves nobody waiting', async () => {
  const answersFirst = makeAnswersFirst(60_000);
  const held = deferred();
  const broken = answersFirst.during(() => held.promise.then(() => { throw new Error('broken'); }));
  const screen = answersFirst.calm();
  held.resolve();
  await expect(broken).rejects.toThrow('broken');
  await expect(screen).resolves.toBeUndefined();
});

test('an answer that never comes keeps a screen back no longer than its patience', async () => {
  const answersFirst = makeAnswersFirst(1);
  void answersFirst.during(() => deferred().promise);
  await expect(answersFirst.calm()).resolves.toBeUndefined();
});
