/** The cast of the rehearsal: people called by role, never by invented names. */
import type { UserId } from './chat/model.ts';
import type { Room } from './room.ts';
import { BAC_GIANG_2019 } from './sample/bac-giang-2019.ts';

export const BOT_TOKEN = '7000000001:rehearsal-room-bot';
export const BOT_USERNAME = 'khoi_thi_dua_bot';

export interface Cast {
  readonly secretary: UserId;
  /** By the unit's short name. */
  readonly representatives: ReadonlyMap<string, UserId>;
  readonly outsider: UserId;
}

const SECRETARY = 'Thư ký khối';
const OUTSIDER = 'Người ngoài khối';
/** Fixed, so that the operator's id is known before the room is opened. */
export const SECRETARY_ID = 700_000_001;

const representativeOf = (short: string): string => `Đại diện ${short}`;

/** Puts the cast into an empty room; in a room that has people they are found by their names. */
export async function gatherCast(room: Room): Promise<Cast> {
  const known = new Map(room.users().map((user) => [user.first_name, user.id]));
  const personCalled = async (name: string, id?: UserId): Promise<UserId> =>
    known.get(name) ?? (await room.addUser({ first_name: name, language_code: 'vi', ...(id === undefined ? {} : { id }) })).id;
  const secretary = await personCalled(SECRETARY, SECRETARY_ID);
  const representatives = new Map<string, UserId>();
  for (const { short } of BAC_GIANG_2019.units) representatives.set(short, await personCalled(representativeOf(short)));
  return { secretary, representatives, outsider: await personCalled(OUTSIDER) };
}
