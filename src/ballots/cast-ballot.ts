/** One unit casts its one paper: decided on one picture, written in one transaction, final. */
import { randomUUID } from 'node:crypto';
import { refreshBoard } from '#blocs';
import { isUniqueViolation, transact, type Database } from '#db';
import { accept, refuse, type Log, type Result } from '#kernel';
import type { BallotsRefusal, CastFacts } from './model.ts';
import { drawReceipt } from './receipts.ts';
import { decideCast } from './rules.ts';
import { receiptWord } from './rules/receipts.ts';
import { sealPaper, type Keyring } from './sealing.ts';
import { lockForCast, writePollbook, writeSealed } from './store/casting.ts';

export interface CastParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly log: Log;
}

export interface CastCommand {
  readonly ballotId: number;
  readonly unitId: number;
  readonly personId: number;
  /** The paper as the tally encodes it; 0 is blank. */
  readonly paper: number;
  readonly now: Date;
}

export interface CastDone {
  /** What names the ballot in the answer: read with the lock, so that no vote waits for a second look. */
  readonly question: Pick<CastFacts, 'ballot' | 'bloc'>;
  /** Where the ballot has receipt words: said in the answer to this cast, and kept nowhere outside the sealed paper. */
  readonly receipt?: string | undefined;
}

export async function castBallot(parts: CastParts, command: CastCommand): Promise<Result<CastDone, BallotsRefusal>> {
  const { db, keyring, log } = parts;
  const { ballotId, unitId, personId, now } = command;
  try {
    const cast = await transact(db, async (tx): Promise<Result<CastDone, BallotsRefusal>> => {
      const read = await lockForCast(tx, command);
      if (read === undefined) return refuse('no-such-ballot');
      const decided = decideCast(read.picture, command.paper);
      if (!decided.ok) return decided;
      const key = keyring.find(ballotId);
      if (key === undefined) return refuse('key-lost');
      const receipt = read.hasReceipts ? drawReceipt() : undefined;
      await writePollbook(tx, { ballotId, unitId, personId, castAt: now });
      await writeSealed(tx, { id: randomUUID(), ballotId, sealed: sealPaper(key, ballotId, { paper: decided.value.paper, receipt }) });
      await refreshBoard(tx, read.blocId, now);
      return accept({ question: read.question, receipt: receipt === undefined ? undefined : receiptWord(receipt) });
    });
    log.info(cast.ok ? 'ballot.cast' : 'update.refused', cast.ok ? { ballot: ballotId } : { ballot: ballotId, refusal: cast.refusal });
    return cast;
  } catch (error) {
    // The unique key (ballot, unit) is the last guard, whatever came before it.
    if (isUniqueViolation(error)) return refuse('already-voted');
    throw error;
  }
}
