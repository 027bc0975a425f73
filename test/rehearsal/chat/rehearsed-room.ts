/** A room in memory with a clock that is turned by hand, for the tests of the rehearsal. */
import { createRoom, memoryBlobs, memoryJournal } from '../../../src/rehearsal/room.ts';
import type { BotAccount, ChatJournal } from '../../../src/rehearsal/chat/model.ts';
import type { Room, RoomOptions } from '../../../src/rehearsal/room.ts';

export const TOKEN = '7100000001:rehearsal-token';

export interface HandClock {
  now(): Date;
  advance(milliseconds: number): void;
}

export function handClock(from = '2026-11-23T08:00:00+07:00'): HandClock {
  let at = new Date(from).getTime();
  return {
    now: () => new Date(at),
    advance(milliseconds) {
      at += milliseconds;
    },
  };
}

/** Always the same "chance", so that ids do not change from run to run. */
export function countingRandom(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

export interface Rehearsed {
  readonly room: Room;
  readonly clock: HandClock;
  readonly journal: ChatJournal;
  readonly bot: BotAccount;
}

export async function openRoom(options: Partial<RoomOptions> & { readonly readsAll?: boolean } = {}): Promise<Rehearsed> {
  const clock = handClock();
  const journal = options.journal ?? memoryJournal();
  const { readsAll = false, ...rest } = options;
  const room = await createRoom({ clock, blobs: memoryBlobs(), rates: 'off', random: countingRandom(), ...rest, journal });
  const bot = await room.addBot({ token: TOKEN, username: 'khoi_bot', first_name: 'Khối thi đua', readsAllGroupMessages: readsAll });
  return { room, clock, journal, bot };
}
