/** The rehearsal room: a local Telegram, its web chat, the cast and the sample conference. */
export { createRoom, memoryBlobs, memoryJournal, type Room } from './room.ts';
export { serveBotApi } from './bot-api/door.ts';
export { BOT_TOKEN, BOT_USERNAME, gatherCast, SECRETARY_ID, type Cast } from './cast.ts';
export { openRehearsalClock, type RehearsalClock } from './clock.ts';
export { makeDirector } from './director.ts';
export { openRoom, type OpenedRoom } from './open-room.ts';
export { makeStage, type Stage } from './stage.ts';
export { BAC_GIANG_2019 } from './sample/bac-giang-2019.ts';
export { SCRIPT, type Play, type Step } from './sample/script.ts';
export { emptyDatabase } from './empty-database.ts';
export { webChat } from './web-chat/door.ts';
export type { RehearsalControls } from './web-chat/controls.ts';
