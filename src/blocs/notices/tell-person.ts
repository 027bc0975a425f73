/** A private message to one person in their language. */
import type { Screen } from '#kernel';
import type { Delivered } from '#outbox';
import { deliveredOf, type Language, type Messenger } from '#telegram';
import type { FeatureParts } from '../desk.ts';
import { listContacts } from '../store.ts';

export interface TellParts extends Pick<FeatureParts, 'db'> {
  readonly messenger: Messenger;
}

/** A person without an account or out of reach hears nothing: `failed`. */
export async function tellPerson(parts: TellParts, personId: number, screenOf: Screen | ((language: Language) => Screen)): Promise<Delivered> {
  const [contact] = await listContacts(parts.db.client, [personId]);
  if (contact?.isReachable !== true) return 'failed';
  const shown = typeof screenOf === 'function' ? screenOf(contact.language) : screenOf;
  return deliveredOf(await parts.messenger.send({ chatId: contact.chatId }, shown, contact.language));
}
