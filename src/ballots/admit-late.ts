/** A unit arrives while questions are open: inside the transaction of its arrival each question's roll takes it in, or its rule does not. */
import { recordAudit, type ActedBy } from '#blocs';
import type { Arrival } from '#conference';
import type { Tx } from '#db';
import { enqueue } from '#outbox';
import { mayVote } from '#tally';
import type { Ballot, Late, LateWay } from './model.ts';
import { readReachable } from './open-ballot.ts';
import { isAdmitted, wayOf } from './rules/late.ts';
import { listBallots, lockBallot, noteLate, readRoll } from './store.ts';
import { findSlipCount, listSlipUnits } from './store/slips.ts';
import { tellTellers } from './tell-tellers.ts';

async function findWay(tx: Tx, ballot: Ballot, unitId: number): Promise<LateWay | undefined> {
  const { rule } = ballot;
  const roll = await readRoll(tx, ballot.id);
  return wayOf({
    rule,
    presence: roll.find((entry) => entry.unit === String(unitId))?.presence,
    issued: roll.filter((entry) => mayVote(rule, entry)).length,
    slips: (await listSlipUnits(tx, ballot.id)).length,
    isSheetEntered: (await findSlipCount(tx, ballot.id)) !== undefined,
  });
}

interface Arriving {
  readonly arrival: Arrival;
  readonly by: ActedBy;
}

/** The paper goes out as at the opening. Returns whether it reaches anybody. */
async function sendPaper(tx: Tx, ballotId: number, { arrival, by }: Arriving): Promise<boolean> {
  const { conference, unitId } = arrival;
  const voters = (await readReachable(tx, conference.cycleId)).filter((one) => one.unitId === unitId);
  for (const { personId } of voters) await enqueue(tx, { kind: 'ballot-paper', blocId: conference.blocId, payload: { ballotId, personId, unitId }, now: by.now });
  return voters.length > 0;
}

async function admitTo(tx: Tx, ballot: Ballot, at: Arriving): Promise<Late | undefined> {
  const { by } = at;
  const { conference, unitId, onBehalf } = at.arrival;
  const way = await findWay(tx, ballot, unitId);
  if (way === undefined) return undefined;
  if (isAdmitted(way)) await noteLate(tx, { ballotId: ballot.id, unitId }, way === 'slip');
  const isUnreached = way === 'chat' && !(await sendPaper(tx, ballot.id, at));
  if (way === 'slip') await tellTellers(tx, { kind: 'slips-opened', ballotId: ballot.id, conference, now: by.now });
  await recordAudit(tx, { blocId: conference.blocId, at: by.now, personId: by.personId, unitId, onBehalf, key: 'audit-late', args: { way } });
  return { ballot, way, isUnreached };
}

export async function admitLate(tx: Tx, arrival: Arrival, by: ActedBy): Promise<readonly Late[]> {
  const late: Late[] = [];
  for (const { id } of (await listBallots(tx, arrival.conference.id)).filter((one) => one.state === 'open')) {
    // Closing takes this row too: whoever comes second finds what the first has done.
    const ballot = await lockBallot(tx, id);
    const admitted = ballot?.state === 'open' ? await admitTo(tx, ballot, { arrival, by }) : undefined;
    if (admitted !== undefined) late.push(admitted);
  }
  return late;
}
