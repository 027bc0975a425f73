/** A question that asks nobody anything, by turn or by rank, is opened, closed and decided in one act. */
import type { ActedBy } from '#blocs';
import { transact } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { closeWithin } from './close-ballot.ts';
import type { BallotResult, BallotsRefusal } from './model.ts';
import { openWithin, type OpenParts } from './open-ballot.ts';
import { isWithoutVoices } from './rules/methods.ts';
import { findBallot } from './store.ts';

/** While a unit has no score nothing is opened: closing would decide nothing. */
export async function decideAtOnce(parts: OpenParts, ballotId: number, by: ActedBy): Promise<Result<BallotResult, BallotsRefusal>> {
  const known = await findBallot(parts.db.client, ballotId);
  if (known === undefined) return refuse('no-such-ballot');
  const decided = await transact(parts.db, async (tx): Promise<Result<BallotResult, BallotsRefusal>> => {
    const opened = await openWithin(parts, tx, { known, by });
    if (!opened.ok) return opened;
    if (!isWithoutVoices(opened.value.rule)) return refuse('method-unfit');
    const closed = await closeWithin(parts, tx, { ballotId, by });
    if (!closed.ok) return closed;
    const { verdict } = closed.value;
    return verdict.kind !== 'vote' && verdict.reason === 'score-missing' ? refuse('score-missing') : accept(closed.value);
  });
  if (decided.ok) parts.log.info('ballot.opened', { ballot: ballotId });
  return decided;
}
