/** A prepared question is opened: checklist, key, frozen roll, papers handed out in private. */
import { listContacts, listMemberships, listUnits, recordAudit, refreshBoard } from '#blocs';
import { isPresent, listAttendance, lockConference } from '#conference';
import { transact, type Database, type Tx } from '#db';
import { accept, localDate, refuse, type Log, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { Ballot, BallotsRefusal, Checklist } from './model.ts';
import { asRunner, type Runner } from './prepare-ballot.ts';
import { checkOpening, decideOpening, type OpeningPicture } from './rules.ts';
import type { Keyring } from './sealing.ts';
import { freezeRoll, findBallot, lockBallot, setState } from './store.ts';

export interface OpenParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly log: Log;
}

interface Voter {
  readonly personId: number;
  readonly unitId: number;
}

async function readPicture(tx: Tx, ballot: Ballot, at: { readonly cycleId: number; readonly now: Date }): Promise<OpeningPicture & { readonly voters: readonly Voter[] }> {
  const { cycleId, now } = at;
  const units = await listUnits(tx, cycleId, localDate(now, 'UTC'));
  const attendance = await listAttendance(tx, ballot.conferenceId);
  const members = (await listMemberships(tx, cycleId, 'confirmed')).filter((one) => one.canVote);
  const reachable = new Set((await listContacts(tx, members.map((one) => one.personId))).filter((one) => one.isReachable).map((one) => one.personId));
  const voters = members.filter((one) => reachable.has(one.personId)).map(({ personId, unitId }) => ({ personId, unitId }));
  return {
    rule: ballot.rule,
    candidateIds: ballot.optionUnitIds,
    roll: units.map((unit) => ({ unitId: unit.id, presence: isPresent(attendance, unit.id) ? 'present' : 'absent' })),
    reachableUnitIds: voters.map((one) => one.unitId),
    voters,
  };
}

/** What the secretary sees before opening. */
export async function readChecklist(db: Database, ballot: Ballot, at: { readonly cycleId: number; readonly now: Date }): Promise<Checklist> {
  return checkOpening(await readPicture(db.client, ballot, at));
}

export async function openBallot(parts: OpenParts, ballotId: number, by: Runner): Promise<Result<Ballot, BallotsRefusal>> {
  const { db, keyring, log } = parts;
  const known = await findBallot(db.client, ballotId);
  if (known === undefined) return refuse('no-such-ballot');
  const opened = await transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    await lockConference(tx, known.conferenceId);
    const ballot = await lockBallot(tx, ballotId);
    const runner = await asRunner(tx, known.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot === undefined || ballot.state !== 'draft') return refuse('not-draft');
    const { blocId, cycleId } = runner.value;
    const picture = await readPicture(tx, ballot, { cycleId, now: by.now });
    const decided = decideOpening(picture);
    if (!decided.ok) return decided;
    // Written before the state: a ballot that is open has its key; a key whose ballot never opened is swept at start.
    keyring.ensure(ballotId);
    await freezeRoll(tx, ballotId, picture.roll);
    await setState(tx, ballotId, { state: 'open', openedAt: by.now });
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: `audit-ballot-opened-${ballot.purpose}`, args: { round: ballot.round } });
    await enqueue(tx, { kind: 'ballot-opened', blocId, payload: { ballotId }, now: by.now });
    const present = new Set(picture.roll.filter((one) => one.presence === 'present').map((one) => one.unitId));
    for (const voter of picture.voters.filter((one) => present.has(one.unitId))) {
      await enqueue(tx, { kind: 'ballot-paper', blocId, payload: { ballotId, ...voter }, now: by.now });
    }
    await refreshBoard(tx, blocId, by.now);
    return accept({ ...ballot, state: 'open', openedAt: by.now });
  });
  if (opened.ok) log.info('ballot.opened', { ballot: ballotId });
  return opened;
}
