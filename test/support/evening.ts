/** A whole evening in the rehearsal room: the real application over the real Bot API on loopback, on a throw-away database. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silentLog, type Log } from '#kernel';
import { BOT_TOKEN, BOT_USERNAME, createRoom, gatherCast, makeStage, memoryBlobs, memoryJournal, SECRETARY_ID, serveBotApi, type Cast, type Play, type Room, type Stage } from '#rehearsal';
import { loadSpeaker } from '#telegram';
import { buildApp, type App } from '../../src/app.ts';
import type { Throwaway } from './database.ts';

export const speaker = loadSpeaker(fileURLToPath(new URL('../../locales', import.meta.url)));

interface TestClock {
  now(): Date;
  set(at: Date): void;
}

function testClock(at = '2019-01-10T01:00:00Z'): TestClock {
  let now = new Date(at);
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
  };
}

export interface Evening {
  readonly room: Room;
  readonly app: App;
  readonly stage: Stage;
  readonly cast: Cast;
  readonly clock: TestClock;
  readonly play: Play;
  end(): Promise<void>;
}

export interface EveningWish {
  readonly log?: Log;
  readonly room?: Room;
}

export async function beginEvening(base: Throwaway, wish: EveningWish = {}): Promise<Evening> {
  const clock = testClock();
  const room = wish.room ?? (await createRoom({ clock, journal: memoryJournal(), blobs: memoryBlobs(), rates: 'off', random: Math.random }));
  const api = await serveBotApi(room);
  const bot = await room.addBot({ token: BOT_TOKEN, username: BOT_USERNAME, first_name: 'Khối thi đua' });
  const cast = await gatherCast(room);
  const app = await buildApp({
    db: base.db,
    clock,
    log: wish.log ?? silentLog,
    speaker,
    telegram: { token: BOT_TOKEN, apiRoot: api.url, agent: undefined },
    operatorIds: new Set([SECRETARY_ID]),
    defaultLanguage: 'vi',
    defaultTimeZone: 'Asia/Ho_Chi_Minh',
    filesDir: join(base.folder, 'files'),
    keysDir: join(base.folder, 'keys'),
    outboxGapMs: 0,
  });
  await app.recover();
  const polling = app.chat.poll(app.features);
  const stage = makeStage({ room, botId: bot.user.id, idle: () => app.idle() });
  // Stops wherever something falls due between, as the clockwork would have found it.
  const advanceTo = async (at: Date): Promise<void> => {
    for (let due = await app.nextDue(); due !== undefined && due < at; due = await app.nextDue()) {
      clock.set(due);
      if ((await app.tick()) > 0) await app.idle();
    }
    clock.set(at);
    await app.tick();
    await app.idle();
  };
  return {
    room, app, stage, cast, clock,
    play: { stage, cast, advanceTo, group: undefined },
    end: async () => {
      await app.stop();
      await polling;
      await room.stop();
      await api.close();
    },
  };
}
