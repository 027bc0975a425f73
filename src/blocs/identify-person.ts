/** Who an account is: known from before, or written down at first contact without any right. */
import { isUniqueViolation, type Database } from '#db';
import { createPerson, findAccount, findBlocOfChat, setReachability } from './store.ts';

export interface AccountSeen {
  readonly userId: number;
  readonly name: string;
  readonly username: string | undefined;
  readonly chatId: number;
  readonly isPrivate: boolean;
}

export interface Identified {
  readonly personId: number;
  readonly language: 'vi' | 'en';
  readonly chatLanguage: 'vi' | 'en';
}

export interface IdentifyParts {
  readonly db: Database;
  readonly operatorIds: ReadonlySet<number>;
  readonly defaultLanguage: 'vi' | 'en';
}

const asLanguage = (text: string | null, otherwise: 'vi' | 'en'): 'vi' | 'en' => (text === 'vi' || text === 'en' ? text : otherwise);

export async function identifyPerson(parts: IdentifyParts, seen: AccountSeen, now: Date): Promise<Identified> {
  const { db, defaultLanguage } = parts;
  const account = (await findAccount(db.client, seen.userId)) ?? (await firstContact(parts, seen, now));
  // Whoever writes in private can be written to.
  if (seen.isPrivate && !account.isReachable) await setReachability(db.client, seen.userId, 'reachable');
  const language = asLanguage(account.language, defaultLanguage);
  if (seen.isPrivate) return { personId: account.personId, language, chatLanguage: language };
  const bloc = await findBlocOfChat(db.client, seen.chatId);
  return { personId: account.personId, language, chatLanguage: bloc?.language ?? language };
}

async function firstContact(parts: IdentifyParts, seen: AccountSeen, now: Date) {
  const { db, operatorIds } = parts;
  try {
    const personId = await createPerson(db.client, {
      externalId: seen.userId,
      name: seen.name,
      username: seen.username,
      isOperator: operatorIds.has(seen.userId),
      isReachable: seen.isPrivate,
      now,
    });
    return { personId, language: null, isReachable: seen.isPrivate };
  } catch (error) {
    // Two updates of one new account at once, on two replicas: the other one wrote the person.
    const account = isUniqueViolation(error) ? await findAccount(db.client, seen.userId) : undefined;
    if (account === undefined) throw error;
    return account;
  }
}
