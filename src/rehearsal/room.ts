/** The rehearsal room: one pure chat model with its two doors' handles, the people's here and the bots' at `desk`. */
export type * from './chat/door.ts';
export { ActRefused } from './chat/door.ts';
export { createRoom } from './chat/create-room.ts';
export { memoryBlobs, memoryJournal } from './chat/memory.ts';
