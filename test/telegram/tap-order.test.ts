/** Taps of different people do not wait for each other; whatever may change what a tap means keeps its place. */
import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { stagesOf } from '../../src/telegram/tap-order.ts';

/** `a1`: tap 1 of person a; `m2`: a message with update id 2. */
const updateOf = (word: string): Update => {
  const id = Number(word.slice(1));
  const from = { id: word.codePointAt(0) ?? 0, is_bot: false, first_name: 'Đại diện' };
  return word.startsWith('m')
    ? { update_id: id, message: { message_id: id, date: 0, chat: { id: 1, type: 'private', first_name: 'Đại diện' }, from, text: '/start' } }
    : { update_id: id, callback_query: { id: String(id), from, chat_instance: '1', data: 'x' } };
};

test.each([
  ['nothing', '', []],
  ['one tap', 'a1', [['1']]],
  ['taps of three people', 'a1 b2 c3', [['1', '2', '3']]],
  ['two taps of one person keep their order', 'a1 b2 a3', [['1 3', '2']]],
  ['a message waits for the taps before it, and those after it wait for the message', 'a1 b2 m3 b4 a5', [['1', '2'], ['3'], ['4', '5']]],
  ['messages follow each other', 'm1 m2', [['1'], ['2']]],
])('%s', (_title, batch, stages) => {
  const updates = batch.split(' ').filter((word) => word !== '').map(updateOf);
  expect(stagesOf(updates).map((queues) => queues.map((queue) => queue.map((update) => update.update_id).join(' ')))).toEqual(stages);
});
