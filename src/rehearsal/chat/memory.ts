/** A journal and a blob store that last as long as the process, for tests. */
import type { ChatBlobs, ChatEvent, ChatJournal } from './model.ts';

export function memoryJournal(): ChatJournal {
  let kept: ChatEvent[] = [];
  return {
    load: () => Promise.resolve([...kept]),
    append(events) {
      for (const event of events) kept.push(event);
      return Promise.resolve();
    },
    clear() {
      kept = [];
      return Promise.resolve();
    },
  };
}

export function memoryBlobs(): ChatBlobs {
  const kept = new Map<string, Uint8Array>();
  return {
    put(bytes) {
      const id = `blob-${kept.size + 1}`;
      kept.set(id, bytes);
      return Promise.resolve(id);
    },
    get: (id) => Promise.resolve(kept.get(id)),
    clear() {
      kept.clear();
      return Promise.resolve();
    },
  };
}
