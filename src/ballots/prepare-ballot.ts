/** A question is prepared: purpose, rule, candidates; nothing is open yet. */
import { getActor, listUnits, mayRunConference, recordAudit } from '#blocs';
import { findConference, lockConference, type Conference } from '#conference';
import { getCycle } from '#cycles';
import { transact, type Database, type Tx } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import { readResult } from './read-result.ts';
import type { Ballot, BallotsRefusal, Purpose } from './model.ts';
import { presetOf, withSeats, type PresetOffered } from './rules.ts';
import { createBallot, findBallot, listBallots, lockBallot, setOptions, setRule } from './store.ts';

export interface Runner {
  readonly personId: number;
  readonly now: Date;
}

/** The conference in session, for somebody who runs it. */
export async function asRunner(tx: Tx, conferenceId: number, by: Runner): Promise<Result<Conference, BallotsRefusal>> {
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined || conference.state !== 'open') return refuse('no-conference');
  return mayRunConference(await getActor(tx, by.personId, conference)) ? accept(conference) : refuse('not-allowed');
}

/** All units stand; for deputy the elected leader does not. */
async function candidatesFor(tx: Tx, conference: Conference, wish: { readonly purpose: Purpose; readonly now: Date }): Promise<readonly number[]> {
  const units = (await listUnits(tx, conference.cycleId, localDate(wish.now, 'UTC'))).map((unit) => unit.id);
  if (wish.purpose === 'leader') return units;
  const leaders = (await listBallots(tx, conference.id)).filter((one) => one.purpose === 'leader' && one.state === 'closed');
  const elected = new Set<string>();
  for (const ballot of leaders) for (const option of (await readResult(tx, ballot)).verdict.elected) elected.add(option);
  return units.filter((unitId) => !elected.has(String(unitId)));
}

export function prepareBallot(db: Database, wish: { readonly conferenceId: number; readonly purpose: Purpose }, by: Runner): Promise<Result<number, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<number, BallotsRefusal>> => {
    await lockConference(tx, wish.conferenceId);
    const runner = await asRunner(tx, wish.conferenceId, by);
    if (!runner.ok) return runner;
    const conference = runner.value;
    const same = (await listBallots(tx, conference.id)).filter((one) => one.purpose === wish.purpose);
    const draft = same.find((one) => one.state === 'draft');
    if (draft !== undefined) return accept(draft.id);
    if (same.some((one) => one.state === 'open')) return refuse('already-prepared');
    for (const ballot of same) if ((await readResult(tx, ballot)).verdict.elected.length > 0) return refuse('already-elected');
    const cycle = await getCycle(tx, conference.cycleId);
    return accept(
      await createBallot(tx, {
        conferenceId: conference.id,
        purpose: wish.purpose,
        forYear: conference.year + 1,
        round: 1,
        rule: cycle.rules[wish.purpose],
        optionUnitIds: await candidatesFor(tx, conference, { purpose: wish.purpose, now: by.now }),
        preparedById: by.personId,
      }),
    );
  });
}

interface DraftChange {
  readonly ballotId: number;
  readonly write: (tx: Tx, ballot: Ballot) => Promise<void>;
}

async function changeDraft(db: Database, { ballotId, write }: DraftChange, by: Runner): Promise<Result<Ballot, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const ballot = await lockBallot(tx, ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot.state !== 'draft') return refuse('not-draft');
    await write(tx, ballot);
    await recordAudit(tx, { blocId: runner.value.blocId, at: by.now, personId: by.personId, key: 'audit-ballot-changed', args: {} });
    const changed = await findBallot(tx, ballotId);
    return changed === undefined ? refuse('no-such-ballot') : accept(changed);
  });
}

async function toggle(tx: Tx, ballot: Ballot, at: { readonly unitId: number; readonly now: Date }): Promise<void> {
  const conference = await findConference(tx, ballot.conferenceId);
  const all = conference === undefined ? [] : (await listUnits(tx, conference.cycleId, localDate(at.now, 'UTC'))).map((unit) => unit.id);
  const chosen = new Set(ballot.optionUnitIds);
  if (!chosen.delete(at.unitId)) chosen.add(at.unitId);
  await setOptions(tx, ballot.id, all.filter((unitId) => chosen.has(unitId)));
}

/** Puts a unit on the paper or takes it off; the order stays the bloc's own. */
export const toggleCandidate = (db: Database, at: { readonly ballotId: number; readonly unitId: number }, by: Runner) =>
  changeDraft(db, { ballotId: at.ballotId, write: (tx, ballot) => toggle(tx, ballot, { unitId: at.unitId, now: by.now }) }, by);

export const chooseRule = (db: Database, at: { readonly ballotId: number; readonly preset: PresetOffered }, by: Runner) =>
  changeDraft(db, { ballotId: at.ballotId, write: (tx, ballot) => setRule(tx, ballot.id, presetOf(at.preset, ballot.rule.seats)) }, by);

export const chooseSeats = (db: Database, at: { readonly ballotId: number; readonly seats: number }, by: Runner) =>
  changeDraft(db, { ballotId: at.ballotId, write: (tx, ballot) => setRule(tx, ballot.id, withSeats(ballot.rule, at.seats)) }, by);
