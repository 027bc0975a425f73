/** Whatever people and bots do, in whatever order: the room keeps its promises. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideBotDelete, decideBotEdit, decidePin } from '../../../src/rehearsal/chat/bot-edits.ts';
import { decideBotSend } from '../../../src/rehearsal/chat/bot-sends.ts';
import { apply } from '../../../src/rehearsal/chat/apply.ts';
import type { ChatEvent, ChatId } from '../../../src/rehearsal/chat/model.ts';
import { emptyState } from '../../../src/rehearsal/chat/state.ts';
import type { ChatState } from '../../../src/rehearsal/chat/state.ts';
import type { Room } from '../../../src/rehearsal/room.ts';
import { ActRefused } from '../../../src/rehearsal/room.ts';
import { openRoom } from './rehearsed-room.ts';

interface Evening {
  readonly room: Room;
  readonly bot: number;
  readonly people: readonly number[];
  group: ChatId;
}

type Act = (evening: Evening, person: number, number: number) => Promise<unknown>;

const keyboard = { inline_keyboard: [[{ text: 'Bấm', callback_data: 'press' }]] };
const chatOf = ({ group }: Evening, person: number, number: number): ChatId => (number % 2 === 0 ? group : person);

const ACTS: Readonly<Record<string, Act>> = {
  start: ({ room, bot }, person) => room.pressStart(person, bot),
  block: ({ room, bot }, person) => room.block(person, bot),
  write: ({ room, group, bot }, person, number) => room.sendText(person, number % 2 === 0 ? group : bot, `tin ${number} /lenh @khoi_bot`),
  edit: ({ room, group }, person, number) => room.editText(person, group, { messageId: number, text: `sửa ${number}` }),
  remove: ({ room, group }, person, number) => room.deleteMessage(person, group, number),
  leave: ({ room, group }, person) => room.leave(person, group),
  join: ({ room, group }, person) => room.addMember(group, person),
  promote: ({ room, group, bot }) => room.setAdmin(group, bot, {}),
  migrate: async (evening) => {
    evening.group = await evening.room.migrate(evening.group);
  },
  read: ({ room, group }, person) => room.markRead(person, group),
  press: ({ room, group, bot }, person, number) => room.tap(person, number % 2 === 0 ? group : bot, number, { data: 'press' }),
  botSends: (evening, person, number) =>
    evening.room.desk.act((state, at) => decideBotSend(state, { botId: evening.bot, chatId: chatOf(evening, person, number), content: { text: `bảng ${number}` }, keyboard }, at)),
  botEdits: (evening, person, number) =>
    evening.room.desk.act((state, at) => decideBotEdit(state, { botId: evening.bot, chatId: chatOf(evening, person, number), name: { messageId: number }, part: 'text', content: { text: `mới ${number}` } }, at)),
  botDeletes: (evening, person, number) =>
    evening.room.desk.act((state, at) => decideBotDelete(state, { botId: evening.bot, chatId: chatOf(evening, person, number), names: [{ messageId: number }], missing: 'refuse' }, at)),
  botPins: (evening, person, number) =>
    evening.room.desk.act((state, at) => decidePin(state, { botId: evening.bot, chatId: chatOf(evening, person, number), messageId: number }, at)),
};

const evenings = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(2), fc.integer({ min: 1, max: 12 })), { minLength: 5, maxLength: 40 });

async function play(acts: readonly (readonly [string, number, number])[]): Promise<{ events: readonly ChatEvent[]; state: ChatState }> {
  const { room, bot, journal } = await openRoom();
  const people = await Promise.all(['Tài chính', 'Y tế', 'Nội vụ'].map(async (name) => (await room.addUser({ first_name: `Đại diện Sở ${name}` })).id));
  const group = await room.createGroup({ title: 'Khối', creator: people[0] ?? 0, members: [...people, bot.user.id] });
  const evening: Evening = { room, bot: bot.user.id, people, group };
  for (const [act, who, number] of acts) {
    await ACTS[act]?.(evening, people[who] ?? 0, number).catch((refused: unknown) => {
      if (!(refused instanceof ActRefused)) throw refused;
    });
  }
  await room.stop();
  return { events: await journal.load(), state: room.desk.state };
}

const plain = (state: ChatState): string =>
  JSON.stringify(state, (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value));

describe('any evening', () => {
  test('can be read again from its events, written as text', async () => {
    await fc.assert(
      fc.asyncProperty(evenings, async (acts) => {
        const { events, state } = await play(acts);
        const again = emptyState();
        for (const event of JSON.parse(JSON.stringify(events)) as ChatEvent[]) apply(again, event);
        expect(plain(again)).toBe(plain(state));
      }),
      { numRuns: 60 },
    );
  });

  test('numbers messages and updates upwards without a gap, and never twice', async () => {
    await fc.assert(
      fc.asyncProperty(evenings, async (acts) => {
        const { events, state } = await play(acts);
        const numbers = new Map<string, number[]>();
        for (const event of events) if (event.type === 'message-posted') numbers.set(event.key, [...(numbers.get(event.key) ?? []), event.stored.message.message_id]);
        for (const given of numbers.values()) expect(given).toEqual(given.map((_number, index) => index + 1));
        for (const { pending, nextUpdateId } of state.bots.values())
          expect(pending.map(({ update_id }) => update_id)).toEqual(pending.map((_update, index) => nextUpdateId - pending.length + index));
      }),
      { numRuns: 60 },
    );
  });
});
