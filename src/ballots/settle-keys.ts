/** The key of a secret ballot at the end of its life: destroyed with the closing, swept or found lost at the next start. */
import { transact } from '#db';
import { accept, type Log, type Result } from '#kernel';
import type { OpenParts } from './open-ballot.ts';
import { isSecret } from './rules/methods.ts';
import type { Keyring } from './sealing.ts';
import { listOpenRules, lockBallot } from './store.ts';

export function destroyKey(keyring: Keyring, ballotId: number, log: Log): void {
  keyring.destroy(ballotId);
  log.info('ballot.key-destroyed', { ballot: ballotId });
}

/** At start: keys of ballots that are not open go (a crash after closing), open ballots without a key are told. */
export async function settleKeys(parts: OpenParts): Promise<{ readonly lost: readonly number[] }> {
  const { db, keyring, log } = parts;
  const open = (await listOpenRules(db.client)).filter(({ rule }) => isSecret(rule)).map(({ id }) => id);
  const isOpen = new Set(open);
  for (const ballotId of keyring.list().filter((id) => !isOpen.has(id))) {
    // Under the ballot's lock: on PostgreSQL another process may be opening it, its key written and its state not yet.
    await transact(db, async (tx): Promise<Result<true, never>> => {
      if ((await lockBallot(tx, ballotId))?.state !== 'open') destroyKey(keyring, ballotId, log);
      return accept(true);
    });
  }
  const lost = open.filter((ballotId) => keyring.find(ballotId) === undefined);
  for (const ballot of lost) log.error('ballot.key-lost', { ballot });
  return { lost };
}
