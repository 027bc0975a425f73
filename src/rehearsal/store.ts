/** The room's chats in the bot's own rehearsal database: events appended, replayed at start; files in a folder. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#db';
import type { ChatBlobs, ChatEvent, ChatJournal } from './chat/model.ts';

const BATCH = 500;

export function openJournal(db: Database): ChatJournal {
  return {
    load: async () => (await db.client.rehearsalEvent.findMany({ orderBy: { seq: 'asc' } })).map((row) => JSON.parse(row.json) as ChatEvent),
    append: async (events) => {
      for (let start = 0; start < events.length; start += BATCH) {
        await db.client.rehearsalEvent.createMany({ data: events.slice(start, start + BATCH).map((event) => ({ json: JSON.stringify(event) })) });
      }
    },
    clear: async () => {
      await db.client.rehearsalEvent.deleteMany();
    },
  };
}

export function openBlobs(folder: string): ChatBlobs {
  mkdirSync(folder, { recursive: true });
  const pathOf = (id: string): string => join(folder, id);
  return {
    put: async (bytes) => {
      const id = randomUUID();
      writeFileSync(pathOf(id), bytes);
      return id;
    },
    get: async (id) => (/^[0-9a-f-]{36}$/.test(id) && existsSync(pathOf(id)) ? new Uint8Array(readFileSync(pathOf(id))) : undefined),
    clear: async () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    },
  };
}
