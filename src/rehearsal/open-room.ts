/** Opens the room in the bot's own rehearsal database: chats replayed, Bot API served on loopback, cast gathered. */
import type { Database } from '#db';
import { serveBotApi, type ServedBotApi } from './bot-api/door.ts';
import { BOT_TOKEN, BOT_USERNAME, gatherCast, type Cast } from './cast.ts';
import type { RehearsalClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { createRoom, type Room } from './room.ts';
import { openBlobs, openJournal } from './store.ts';

export interface OpenedRoom {
  readonly room: Room;
  readonly faults: Faults;
  readonly api: ServedBotApi;
  readonly botId: number;
  readonly cast: () => Cast;
  /** After the room was emptied: the same people come back. */
  gather(): Promise<void>;
  close(): Promise<void>;
}

export interface RoomParts {
  readonly db: Database;
  readonly clock: RehearsalClock;
  readonly blobsFolder: string;
  readonly rates: 'telegram' | 'off';
}

export async function openRoom(parts: RoomParts): Promise<OpenedRoom> {
  const room = await createRoom({ clock: parts.clock, journal: openJournal(parts.db), blobs: openBlobs(parts.blobsFolder), rates: parts.rates, random: Math.random });
  const faults = createFaults();
  const api = await serveBotApi(room, { faults });
  const bot = await room.addBot({ token: BOT_TOKEN, username: BOT_USERNAME, first_name: 'Khối thi đua' });
  let cast = await gatherCast(room);
  return {
    room,
    faults,
    api,
    botId: bot.user.id,
    cast: () => cast,
    gather: async () => {
      cast = await gatherCast(room);
    },
    close: async () => {
      await room.stop();
      await api.close();
    },
  };
}
