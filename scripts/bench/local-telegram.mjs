// The local Telegram of the bench: one room without rate limits, its people, papers to tap and the watch over answers.
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { botApi } from '../../dist/rehearsal/bot-api/door.js';
import { createFaults } from '../../dist/rehearsal/faults.js';
import { createRoom, memoryBlobs, memoryJournal } from '../../dist/rehearsal/index.js';

const QUIET_MS = 300;
/** Only a machine busy with other things comes near it; its ratios are worth little then. */
const PATIENCE_MS = 180_000;

/** The room keeps nothing here: a journal that grows would slow down whoever is measured last. */
const forgetfulJournal = () => ({ ...memoryJournal(), append: () => Promise.resolve() });

/** Calls a method as the bot without going over the network: for papers handed out before anything is measured. */
async function call(door, token, { method, body }) {
  const response = await door.request(`/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
  return answer.result;
}

/** When each press was made and answered, and when anything last happened at all. */
function watch(room) {
  const pressed = new Map();
  const answered = new Map();
  const seen = { lastAt: performance.now() };
  room.subscribe((news) => {
    seen.lastAt = performance.now();
    if (news.type !== 'event') return;
    if (news.event.type === 'callback-pressed') pressed.set(news.event.callback.id, seen.lastAt);
    if (news.event.type === 'callback-answered') answered.set(news.event.id, seen.lastAt);
  });
  return { pressed, answered, seen };
}

async function untilAnswered({ answered }, ids) {
  const until = performance.now() + PATIENCE_MS;
  while (ids.some((id) => !answered.has(id))) {
    if (performance.now() > until) throw new Error(`${ids.filter((id) => !answered.has(id)).length} of ${ids.length} taps were never answered`);
    await pause(5);
  }
}

/** One private chat with the bot for each person, one group for each bloc with the bot in it. */
async function gather({ room, door }, bot, { people, groups }) {
  const userIds = [];
  for (let index = 0; index < people; index += 1) {
    const user = await room.addUser({ first_name: `Đại diện đơn vị ${index + 1}`, language_code: 'vi', id: bot.user.id * 100_000 + index + 1 });
    await room.pressStart(user.id, bot.user.id);
    userIds.push(user.id);
  }
  const groupIds = [];
  for (let index = 0; index < groups; index += 1) {
    const groupId = await room.createGroup({ title: `Khối ${index + 1}`, creator: userIds[0] });
    await room.addMember(groupId, bot.user.id, userIds[0]);
    await room.setAdmin(groupId, bot.user.id, { can_pin_messages: true, can_delete_messages: true });
    groupIds.push(groupId);
  }
  // What happened until now is no tap: the bot never hears of it.
  const [last] = await call(door, bot.token, { method: 'getUpdates', body: { offset: -1, timeout: 0 } });
  if (last !== undefined) await call(door, bot.token, { method: 'getUpdates', body: { offset: last.update_id + 1, timeout: 0 } });
  return { userIds, groupIds };
}

/** A message with the one button that casts; answers what it takes to press it. */
async function handOut(door, bot, { userId, data }) {
  const body = { chat_id: userId, text: 'Phiếu bầu', reply_markup: { inline_keyboard: [[{ text: 'Gửi phiếu', callback_data: data }]] } };
  const { message_id: messageId } = await call(door, bot.token, { method: 'sendMessage', body });
  return { botId: bot.user.id, userId, messageId };
}

/** Idle connections live longer than any rest between two rounds: what breaks when one is closed under a call is not measured here. */
function listen(room, faults) {
  const { fetch } = botApi(room, { faults });
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1', serverOptions: { keepAliveTimeout: 120_000 } }, ({ port }) => resolve({ server, url: `http://127.0.0.1:${port}` }));
  });
}

export async function openTelegram() {
  // The room's own time stands still: on a busy machine the window for answers must not close on a queue we made.
  const opened = new Date();
  const clock = { now: () => opened };
  const room = await createRoom({ clock, journal: forgetfulJournal(), blobs: memoryBlobs(), rates: 'off', random: Math.random });
  const faults = createFaults();
  const { server, url } = await listen(room, faults);
  const door = botApi(room);
  const watched = watch(room);

  return {
    url,
    faults,
    addBot: (number, name) => room.addBot({ token: `${number}:bench-bench-bench`, username: `${name}_bot`, first_name: name }),
    gather: (bot, wish) => gather({ room, door }, bot, wish),
    handOut: (bot, userId, data) => handOut(door, bot, { userId, data }),
    press: async (paper) => (await room.tap(paper.userId, paper.botId, paper.messageId, { row: 0, column: 0 })).callbackId,
    untilAnswered: (ids) => untilAnswered(watched, ids),
    /** The text the person saw after the press. */
    answerTo: async (id) => (await room.callbackAnswer(id))?.text ?? '',
    pressedAt: (id) => watched.pressed.get(id),
    answeredAt: (id) => watched.answered.get(id),
    /** Nothing has happened for a while: edits and boards have gone out too. */
    async quiet(ms = QUIET_MS) {
      while (performance.now() - watched.seen.lastAt < ms) await pause(20);
    },
    refusals: () => room.refusals(),
    async close() {
      await room.stop();
      server.close();
      server.closeAllConnections();
    },
  };
}
