/** Before the opening: which units are to vote on slips; those that the chat does not reach are offered first. */
import { recordAudit, type ActedBy } from '#blocs';
import { transact, type Database, type Tx } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { Ballot, BallotsRefusal, SlipOffer } from './model.ts';
import { readStanding } from './open-ballot.ts';
import { asRunner } from './prepare-ballot.ts';
import { isSecret } from './rules/methods.ts';
import { mayTakeSlips } from './rules/slips.ts';
import { findBallot, lockBallot } from './store.ts';
import { listSlipUnits, setSlipMarks } from './store/slips.ts';

export async function readSlipOffer(tx: Tx, ballot: Ballot, at: { readonly cycleId: number; readonly now: Date }): Promise<SlipOffer> {
  const { unreachable, others } = mayTakeSlips(await readStanding(tx, ballot, at));
  const unitIds = [...unreachable, ...others];
  return { unitIds, unreachable, marked: (await listSlipUnits(tx, ballot.id)).filter((unitId) => unitIds.includes(unitId)) };
}

export type SlipWish = { readonly unitId: number } | 'all' | 'none';

function markedNow({ unitIds, marked }: SlipOffer, wish: SlipWish): readonly number[] {
  if (wish === 'all') return unitIds;
  if (wish === 'none') return [];
  return unitIds.filter((unitId) => (unitId === wish.unitId) !== marked.includes(unitId));
}

/** One unit on or off, or all, or none; while the question is a draft. */
export function markSlipUnits(db: Database, at: { readonly ballotId: number; readonly wish: SlipWish }, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const known = await findBallot(tx, at.ballotId);
    if (known === undefined) return refuse('no-such-ballot');
    const ballot = await lockBallot(tx, at.ballotId);
    const runner = await asRunner(tx, known.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot?.state !== 'draft') return refuse('not-draft');
    if (!isSecret(ballot.rule)) return refuse('not-secret');
    const { blocId, cycleId } = runner.value;
    const marked = markedNow(await readSlipOffer(tx, ballot, { cycleId, now: by.now }), at.wish);
    await setSlipMarks(tx, ballot.id, marked);
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-slips-marked', args: { count: marked.length } });
    return accept(ballot);
  });
}
