/** A question is prepared: purpose, rule, candidates; nothing is open yet. */
import { getActor, listUnits, mayRunConference, recordAudit, type ActedBy } from '#blocs';
import { findConference, lockConference, type Conference } from '#conference';
import { getCycle } from '#cycles';
import { transact, type Database, type Tx } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import { listTurns } from './by-turn.ts';
import { fitToStanding, refuseNewcomer } from './further-round.ts';
import { listCandidates } from './list-candidates.ts';
import type { Ballot, BallotsRefusal, Office } from './model.ts';
import { withSeats } from './rules.ts';
import { isByTurn, isProposal, methodsFor, ruleOf, type MethodOffered } from './rules/methods.ts';
import { unfitFor } from './rules/satisfied.ts';
import { findDraft, listSame, refuseSame } from './same-question.ts';
import { findSecretRule } from './secret-rule.ts';
import { createBallot, findBallot, lockBallot, setOptions, setRule } from './store.ts';
import { setPassedOver } from './store/open-votes.ts';

/** The conference in session, for somebody who runs it. */
export async function asRunner(tx: Tx, conferenceId: number, by: ActedBy): Promise<Result<Conference, BallotsRefusal>> {
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined || conference.state !== 'open') return refuse('no-conference');
  return mayRunConference(await getActor(tx, by.personId, conference)) ? accept(conference) : refuse('not-allowed');
}

export function prepareBallot(db: Database, wish: { readonly conferenceId: number; readonly purpose: Office }, by: ActedBy): Promise<Result<number, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<number, BallotsRefusal>> => {
    await lockConference(tx, wish.conferenceId);
    const runner = await asRunner(tx, wish.conferenceId, by);
    if (!runner.ok) return runner;
    const conference = runner.value;
    const same = await listSame(tx, { ...wish, award: undefined, sequence: 0 });
    const draft = findDraft(same, wish);
    if (draft !== undefined) return accept(draft.id);
    const obstacle = await refuseSame(tx, { round: 1 }, same);
    if (obstacle !== undefined) return refuse(obstacle);
    const cycle = await getCycle(tx, conference.cycleId);
    return accept(
      await createBallot(tx, {
        conferenceId: conference.id,
        purpose: wish.purpose,
        forYear: conference.year + 1,
        round: 1,
        rule: cycle.rules[wish.purpose],
        optionUnitIds: await listCandidates(tx, conference, { purpose: wish.purpose, now: by.now }),
        preparedById: by.personId,
      }),
    );
  });
}

interface DraftChange {
  readonly ballotId: number;
  readonly refusal?: (ballot: Ballot, tx: Tx) => BallotsRefusal | undefined | Promise<BallotsRefusal | undefined>;
  readonly write: (tx: Tx, ballot: Ballot) => Promise<void>;
  /** What the log says, where it is more than that the draft was changed. */
  readonly noted?: { readonly key: string; readonly unitId: number };
}

export async function changeDraft(db: Database, { ballotId, refusal, write, noted }: DraftChange, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<Ballot, BallotsRefusal>> => {
    const ballot = await lockBallot(tx, ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    if (ballot.state !== 'draft') return refuse('not-draft');
    const unfit = await refusal?.(ballot, tx);
    if (unfit !== undefined) return refuse(unfit);
    await write(tx, ballot);
    await recordAudit(tx, { blocId: runner.value.blocId, at: by.now, personId: by.personId, args: {}, ...(noted ?? { key: 'audit-ballot-changed' }) });
    const changed = await findBallot(tx, ballotId);
    return changed === undefined ? refuse('no-such-ballot') : accept(changed);
  });
}

async function toggle(tx: Tx, ballot: Ballot, at: { readonly unitId: number; readonly now: Date }): Promise<void> {
  const conference = await findConference(tx, ballot.conferenceId);
  const all = conference === undefined ? [] : (await listUnits(tx, conference.cycleId, localDate(at.now, 'UTC'))).map((unit) => unit.id);
  const chosen = new Set(ballot.optionUnitIds);
  if (!chosen.delete(at.unitId)) chosen.add(at.unitId);
  const standing = all.filter((unitId) => chosen.has(unitId));
  await setOptions(tx, ballot.id, standing);
  await fitToStanding(tx, ballot, standing);
}

/** Puts a unit on the paper or takes it off; the order stays the bloc's own. */
export const toggleCandidate = (db: Database, at: { readonly ballotId: number; readonly unitId: number }, by: ActedBy) =>
  changeDraft(db, { ballotId: at.ballotId, refusal: (ballot, tx) => (isByTurn(ballot.rule) ? 'method-unfit' : refuseNewcomer(tx, ballot, at.unitId)), write: (tx, ballot) => toggle(tx, ballot, { unitId: at.unitId, now: by.now }) }, by);

export const chooseSeats = (db: Database, at: { readonly ballotId: number; readonly seats: number }, by: ActedBy) =>
  changeDraft(db, { ballotId: at.ballotId, refusal: (ballot) => unfitFor(ballot, withSeats(ballot.rule, at.seats)) ?? (ballot.purpose === 'leader' && at.seats > 1 ? 'one-leader' : undefined), write: (tx, ballot) => setRule(tx, ballot.id, withSeats(ballot.rule, at.seats)) }, by);

async function turnTo(tx: Tx, ballot: Ballot, at: { readonly method: MethodOffered; readonly now: Date }): Promise<void> {
  const conference = await findConference(tx, ballot.conferenceId);
  if (conference === undefined) return;
  const { seats } = ballot.rule;
  const rule = ruleOf(at.method, { seats, secret: await findSecretRule(tx, ballot, seats) });
  await setRule(tx, ballot.id, rule);
  await setPassedOver(tx, ballot.id, []);
  // Candidates are everybody who could be chosen; a proposal begins empty and names units one by one.
  await setOptions(tx, ballot.id, isProposal(rule) ? [] : await (isByTurn(rule) ? listTurns : listCandidates)(tx, conference, { ...ballot, now: at.now }));
}

export const chooseMethod = (db: Database, at: { readonly ballotId: number; readonly method: MethodOffered }, by: ActedBy) =>
  changeDraft(
    db,
    {
      ballotId: at.ballotId,
      refusal: (ballot) => (ballot.round > 1 || !methodsFor(ballot.purpose).includes(at.method) ? 'method-unfit' : undefined),
      write: (tx, ballot) => turnTo(tx, ballot, { method: at.method, now: by.now }),
    },
    by,
  );
