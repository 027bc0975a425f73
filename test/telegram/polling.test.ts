/** A batch from Telegram: people do not wait for each other, and nothing is confirmed before all of it has been handled. */
import { Bot } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { silentLog, systemClock } from '#kernel';
import { BOT_TOKEN, BOT_USERNAME, createRoom, memoryBlobs, memoryJournal, serveBotApi, type Room } from '#rehearsal';
import { poll } from '../../src/telegram/polling.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Setting {
  readonly room: Room;
  readonly bot: Bot;
  readonly botId: number;
  readonly people: readonly number[];
  /** What Telegram still holds for the bot. */
  readonly unconfirmed: () => number;
}

async function setting(): Promise<Setting> {
  const room = await createRoom({ clock: systemClock, journal: memoryJournal(), blobs: memoryBlobs(), rates: 'off', random: Math.random });
  const api = await serveBotApi(room);
  closing.push(() => room.stop(), () => api.close());
  const { user } = await room.addBot({ token: BOT_TOKEN, username: BOT_USERNAME, first_name: 'Khối thi đua' });
  const bot = new Bot(BOT_TOKEN, { client: { apiRoot: api.url } });
  bot.botInfo = await bot.api.getMe();
  const people = [await room.addUser({ first_name: 'Đại diện Sở Tài chính' }), await room.addUser({ first_name: 'Đại diện Cục Thuế' })].map(({ id }) => id);
  for (const userId of people) {
    await room.pressStart(userId, user.id);
    await bot.api.sendMessage(userId, 'Phiếu bầu', { reply_markup: { inline_keyboard: [[{ text: 'Chọn', callback_data: 'choose' }]] } });
  }
  return { room, bot, botId: user.id, people, unconfirmed: () => room.desk.state.bots.get(user.id)?.pending.length ?? 0 };
}

function begin({ bot }: Setting): () => Promise<void> {
  const stopping = new AbortController();
  const polling = poll({ bot, log: silentLog, kinds: ['message', 'callback_query'], stopping: stopping.signal });
  const stop = (): Promise<void> => {
    stopping.abort();
    return polling;
  };
  closing.unshift(stop);
  return stop;
}

async function tapAll({ room, botId, people }: Setting): Promise<void> {
  for (const userId of people) {
    const paper = room.messagesFor(userId, botId).findLast(({ author }) => author === botId);
    await room.tap(userId, botId, paper?.message.message_id ?? 0, { row: 0, column: 0 });
  }
}

test('the first tap waits for the second: side by side both are answered, one after the other neither would be', async () => {
  const at = await setting();
  await tapAll(at);
  let release = (): void => undefined;
  const second = new Promise<void>((resolve) => { release = resolve; });
  const seen: number[] = [];
  at.bot.on('callback_query', async (ctx) => {
    seen.push(ctx.from.id);
    if (seen.length === at.people.length) release();
    await second;
    await ctx.answerCallbackQuery();
  });
  begin(at);
  await at.room.quiet();
  expect(seen).toEqual(at.people);
  expect(at.room.refusals()).toEqual([]);
});

test('while one of a batch is being handled, Telegram keeps the whole batch; at stop it is finished and confirmed', async () => {
  const at = await setting();
  await tapAll(at);
  const waiting = at.unconfirmed();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const answered = new Promise<void>((resolve) => {
    at.bot.on('callback_query', async (ctx) => {
      if (ctx.from.id === at.people[0]) await held;
      await ctx.answerCallbackQuery();
      resolve();
    });
  });
  const stop = begin(at);
  await answered;
  expect(at.unconfirmed()).toBe(waiting);
  const stopped = stop();
  release();
  await stopped;
  expect(at.unconfirmed()).toBe(0);
});

test('what breaks is left behind, and the next is handled', async () => {
  const at = await setting();
  await tapAll(at);
  at.bot.on('callback_query', async (ctx) => {
    if (ctx.from.id === at.people[0]) throw new Error('broken');
    await ctx.answerCallbackQuery({ text: 'Đã ghi nhận' });
  });
  const stop = begin(at);
  const [, last] = at.people;
  const paper = at.room.messagesFor(last ?? 0, at.botId).findLast(({ author }) => author === at.botId);
  const again = await at.room.tap(last ?? 0, at.botId, paper?.message.message_id ?? 0, { row: 0, column: 0 });
  expect(again.kind === 'callback' ? (await at.room.callbackAnswer(again.callbackId))?.text : undefined).toBe('Đã ghi nhận');
  await stop();
  expect(at.unconfirmed()).toBe(0);
});
