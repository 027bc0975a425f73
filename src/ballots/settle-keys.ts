/** The key of a secret ballot, or of lots, at the end of its life: destroyed with the closing or the drawing, swept or found lost at the next start. */
import { transact, type Tx } from '#db';
import { accept, type Log, type Result } from '#kernel';
import type { OpenParts } from './open-ballot.ts';
import { isSecret } from './rules/methods.ts';
import type { Keyring } from './sealing.ts';
import { listOpenRules, lockBallot } from './store.ts';
import { listUndrawn } from './store/lots.ts';

export function destroyKey(keyring: Keyring, ballotId: number, log: Log): void {
  keyring.destroy(ballotId);
  log.info('ballot.key-destroyed', { ballot: ballotId });
}

/** Papers or a seed are still sealed with it. */
async function isInUse(tx: Tx, ballotId: number): Promise<boolean> {
  return (await lockBallot(tx, ballotId))?.state === 'open' || (await listUndrawn(tx)).includes(ballotId);
}

/** At start: keys that nothing is sealed with any more go (a crash after closing or drawing); open ballots and lots without a key are told. */
export async function settleKeys(parts: OpenParts): Promise<{ readonly lost: readonly number[] }> {
  const { db, keyring, log } = parts;
  const open = (await listOpenRules(db.client)).filter(({ rule }) => isSecret(rule)).map(({ id }) => id);
  const undrawn = await listUndrawn(db.client);
  const inUse = new Set([...open, ...undrawn]);
  for (const ballotId of keyring.list().filter((id) => !inUse.has(id))) {
    // Under the ballot's lock: on PostgreSQL another process may be opening it, its key written and its state not yet.
    await transact(db, async (tx): Promise<Result<true, never>> => {
      if (!(await isInUse(tx, ballotId))) destroyKey(keyring, ballotId, log);
      return accept(true);
    });
  }
  const lost = open.filter((ballotId) => keyring.find(ballotId) === undefined);
  for (const ballot of lost) log.error('ballot.key-lost', { ballot });
  for (const ballot of undrawn.filter((id) => keyring.find(id) === undefined)) log.error('lots.seed-lost', { ballot });
  return { lost };
}
