/** A small room for the web chat's tests: a secretary, two representatives, one bot moved by hand, and fake controls. */
import { fileURLToPath } from 'node:url';
import { decideAnswer } from '../../../src/rehearsal/chat/callbacks.ts';
import { decideBotEdit, decidePin } from '../../../src/rehearsal/chat/bot-edits.ts';
import { decideBotSend, type BotSend } from '../../../src/rehearsal/chat/bot-sends.ts';
import type { Decide } from '../../../src/rehearsal/chat/decision.ts';
import type { InlineKeyboardMarkup, Message } from '../../../src/rehearsal/chat/model.ts';
import { createFaults } from '../../../src/rehearsal/faults.ts';
import { createRoom, memoryBlobs, memoryJournal, type Room } from '../../../src/rehearsal/room.ts';
import type { RehearsalControls, SampleState } from '../../../src/rehearsal/web-chat/controls.ts';
import { webChat } from '../../../src/rehearsal/web-chat/door.ts';

export const TOKEN = '7000000001:REHEARSAL-room-token-for-tests-0001';

/** Answers the same row of numbers in every run. */
function rolling(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface TestControls extends RehearsalControls {
  readonly moves: string[];
  show(state: Partial<SampleState>): void;
}

function testControls(room: Room, clock: { at: number }): TestControls {
  const listeners = new Set<() => void>();
  const moves: string[] = [];
  let state: SampleState = { status: 'idle', step: 0, of: 40, pace: 'normal', lead: 0, scenes: [] };
  const change = (): void => listeners.forEach((listener) => listener());
  const moved = (move: string): void => {
    moves.push(move);
    change();
  };
  return {
    moves,
    show(next) {
      state = { ...state, ...next };
      change();
    },
    sample: {
      state: () => state,
      play: async () => moved('play'),
      pause: () => moved('pause'),
      step: async () => moved('step'),
      takeOver: () => moved('take-over'),
      setPace: (pace) => moved(`pace ${pace}`),
    },
    clock: {
      now: () => new Date(clock.at),
      advanceTo: async (to) => {
        clock.at = to.getTime();
        moved('clock');
      },
    },
    faults: createFaults(),
    restart: async () => {
      await room.reset();
      moved('restart');
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function perform<Outcome>(room: Room, decide: Decide<Outcome>): Promise<Outcome> {
  const result = await room.desk.act(decide);
  if (!result.ok) throw new Error(`The room refused the bot: ${result.refusal}`);
  return result.value;
}

export const keyboard = (...rows: readonly (readonly string[])[]): InlineKeyboardMarkup => ({
  inline_keyboard: rows.map((row) => row.map((text) => ({ text, callback_data: text }))),
});

/** The bot's hand: what its door would do after reading a request. */
function botHand(room: Room, botId: number) {
  return {
    post: async (send: Omit<BotSend, 'botId'>): Promise<Message> =>
      (await perform(room, (state, at) => decideBotSend(state, { botId, ...send }, at))).message,
    edit: (chatId: number, messageId: number, text: string, buttons?: InlineKeyboardMarkup) =>
      perform(room, (state, at) =>
        decideBotEdit(state, { botId, chatId, name: { messageId }, part: 'text', content: { text }, ...(buttons && { keyboard: buttons }) }, at)),
    pin: (chatId: number, messageId: number) => perform(room, (state, at) => decidePin(state, { botId, chatId, messageId }, at)),
    answer: (id: string, text: string, alert = false) =>
      perform(room, (state, at) => decideAnswer(state, { botId, id, answer: { text, alert } }, at)),
  };
}

export async function setStage() {
  const clock = { at: Date.parse('2019-11-25T07:00:30Z') };
  const room = await createRoom({
    clock: { now: () => new Date(clock.at) },
    journal: memoryJournal(),
    blobs: memoryBlobs(),
    rates: 'off',
    random: rolling(),
  });
  const bot = await room.addBot({ token: TOKEN, username: 'khoi_bot', first_name: 'Bot khối thi đua' });
  const secretary = await room.addUser({ first_name: 'Thư ký khối', language_code: 'vi' });
  const finance = await room.addUser({ first_name: 'Đại diện Sở Tài chính', language_code: 'vi' });
  const tax = await room.addUser({ first_name: 'Đại diện Cục Thuế', language_code: 'vi' });
  const controls = testControls(room, clock);
  const stopping = new AbortController();
  const pageFolder = fileURLToPath(new URL('../../../dist/web-chat', import.meta.url));
  const app = webChat({ room, controls, pageFolder, stopping: stopping.signal });
  const hand = botHand(room, bot.user.id);
  return { room, app, controls, clock, stopping, hand, bot: bot.user.id, secretary: secretary.id, finance: finance.id, tax: tax.id };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;
