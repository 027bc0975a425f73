/** Asks the bots' door without a network, for tables of requests and answers. */
import type { Hono } from 'hono';
import { botApi } from '../../../src/rehearsal/bot-api/door.ts';
import type { BotApiOptions } from '../../../src/rehearsal/bot-api/door.ts';
import type { ChatId, UserId } from '../../../src/rehearsal/chat/model.ts';
import type { Rehearsed } from '../chat/rehearsed-room.ts';
import { openRoom, TOKEN } from '../chat/rehearsed-room.ts';

export interface Told {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

export interface Counter extends Rehearsed {
  readonly app: Hono;
  readonly user: UserId;
  readonly group: ChatId;
  ask(method: string, parameters?: Readonly<Record<string, unknown>>): Promise<Told>;
  /** Sends a text to the person and answers its number. */
  sent(parameters?: Readonly<Record<string, unknown>>): Promise<number>;
}

export const asked = async (app: Hono, path: string, init: RequestInit = {}): Promise<Told> => (await (await app.request(path, init)).json()) as Told;

/** A bot, a person who pressed Start, and a group with both. */
export async function openCounter(options: Parameters<typeof openRoom>[0] & { readonly door?: BotApiOptions } = {}): Promise<Counter> {
  const { door = {}, ...roomOptions } = options;
  const rehearsed = await openRoom(roomOptions);
  const { room, bot } = rehearsed;
  const app = botApi(room, door);
  const person = await room.addUser({ first_name: 'Đại diện Sở Tài chính', language_code: 'vi' });
  await room.pressStart(person.id, bot.user.id);
  const group = await room.createGroup({ title: 'Khối Kinh tế', creator: person.id, members: [bot.user.id], kind: 'supergroup' });
  const ask: Counter['ask'] = (method, parameters = {}) =>
    asked(app, `/bot${TOKEN}/${method}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(parameters) });
  const sent: Counter['sent'] = async (parameters = {}) => {
    const told = await ask('sendMessage', { chat_id: person.id, text: 'Bảng điểm', ...parameters });
    return (told.result as { message_id: number }).message_id;
  };
  return { ...rehearsed, app, user: person.id, group, ask, sent };
}
