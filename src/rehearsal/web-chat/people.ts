/** Names and people as the page shows them. */
import type { User } from '../chat/model.ts';
import type { Room, SeenMessage } from '../room.ts';
import type { WirePerson } from './wire.ts';

export const fullName = (user: Pick<User, 'first_name'> & { readonly last_name?: string | undefined }): string =>
  [user.first_name, user.last_name].filter(Boolean).join(' ');

function wirePerson(user: User): WirePerson {
  return {
    id: user.id,
    name: fullName(user),
    isBot: user.is_bot,
    ...(user.language_code !== undefined && { language: user.language_code }),
    ...(user.username !== undefined && { username: user.username }),
  };
}

export const wireCast = (room: Room): WirePerson[] => room.users().filter((user) => !user.is_bot).map(wirePerson);
export const wireBots = (room: Room): WirePerson[] => room.bots().map((bot) => wirePerson(bot.user));

/** An anonymous administrator is shown as the group, as Telegram shows them. */
export function authorOf({ message, author }: SeenMessage): { readonly name: string; readonly id: number } {
  const { sender_chat: group, from } = message;
  if (group) return { name: group.title ?? '', id: group.id };
  return { name: from ? fullName(from) : '', id: author };
}
