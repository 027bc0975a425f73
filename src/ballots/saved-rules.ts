/** A changed rule is kept for the bloc and the year under a name, offered beside the presets, taken off again, carried into the next year. */
import { recordAudit, type ActedBy } from '#blocs';
import { findConference, type Conference } from '#conference';
import { isUniqueViolation, transact, type Database, type Tx } from '#db';
import { accept, cleanLine, refuse, type Result } from '#kernel';
import { changeRule } from './change-rule.ts';
import type { Ballot, BallotsRefusal } from './model.ts';
import { asRunner } from './prepare-ballot.ts';
import { withSeats } from './rules.ts';
import { unfitFor } from './rules/satisfied.ts';
import { findBallot, lockBallot, setRule } from './store.ts';
import { deleteSavedRule, findSavedRule, listSavedRules, writeSavedRule } from './store/saved-rules.ts';

const NAME_LIMIT = 40;
/** Of one method, as many as fit under one message beside the presets. */
const RULES_LIMIT = 12;

interface Kept {
  readonly ballot: Ballot;
  readonly conference: Conference;
  readonly name: string;
}

async function keep(tx: Tx, { ballot, conference, name }: Kept): Promise<BallotsRefusal | undefined> {
  const known = await listSavedRules(tx, conference.cycleId);
  if (known.some((one) => one.name === name)) return 'rule-name-taken';
  if (known.filter(({ rule }) => rule.method === ballot.rule.method).length >= RULES_LIMIT) return 'rules-full';
  const rule = { ...ballot.rule, preset: name };
  await writeSavedRule(tx, conference.cycleId, { name, rule });
  if (ballot.state === 'draft') await setRule(tx, ballot.id, rule);
  return undefined;
}

/** Keeps the ballot's rule; the ballot itself bears the name from then on. */
export async function saveRule(db: Database, wish: { readonly ballotId: number; readonly name: string }, by: ActedBy): Promise<Result<string, BallotsRefusal>> {
  const name = cleanLine(wish.name);
  try {
    return await transact(db, async (tx): Promise<Result<string, BallotsRefusal>> => {
      const ballot = await lockBallot(tx, wish.ballotId);
      if (ballot === undefined) return refuse('no-such-ballot');
      const runner = await asRunner(tx, ballot.conferenceId, by);
      if (!runner.ok) return runner;
      if (ballot.state !== 'draft') return refuse('not-draft');
      if (name === '' || name.length > NAME_LIMIT) return refuse('rule-name');
      const fault = unfitFor(ballot, ballot.rule) ?? (await keep(tx, { ballot, conference: runner.value, name }));
      if (fault !== undefined) return refuse(fault);
      await recordAudit(tx, { blocId: runner.value.blocId, at: by.now, personId: by.personId, key: 'audit-rule-saved', args: { name } });
      return accept(name);
    });
  } catch (error) {
    // Two kept the same name at once: the unique key (cycle, name) decides.
    if (isUniqueViolation(error)) return refuse('rule-name-taken');
    throw error;
  }
}

/** The ballot keeps its own number of seats; the rule of another method would change what is proposed, so it is refused. */
export async function useSavedRule(db: Database, at: { readonly ballotId: number; readonly savedId: number }, by: ActedBy): Promise<Result<Ballot, BallotsRefusal>> {
  const ballot = await findBallot(db.client, at.ballotId);
  const conference = ballot === undefined ? undefined : await findConference(db.client, ballot.conferenceId);
  const saved = conference === undefined ? undefined : await findSavedRule(db.client, { cycleId: conference.cycleId, savedId: at.savedId });
  if (saved === undefined) return refuse('no-such-rule');
  return changeRule(db, { ballotId: at.ballotId, ruleFor: ({ rule }) => (rule.method === saved.rule.method ? withSeats(saved.rule, rule.seats) : 'kept-for-other-method') }, by);
}

/** Ballots that were prepared with it keep their own copy. */
export function removeSavedRule(db: Database, at: { readonly ballotId: number; readonly savedId: number }, by: ActedBy): Promise<Result<string, BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<string, BallotsRefusal>> => {
    const ballot = await lockBallot(tx, at.ballotId);
    if (ballot === undefined) return refuse('no-such-ballot');
    const runner = await asRunner(tx, ballot.conferenceId, by);
    if (!runner.ok) return runner;
    const { blocId, cycleId } = runner.value;
    const saved = await findSavedRule(tx, { cycleId, savedId: at.savedId });
    if (saved === undefined) return refuse('no-such-rule');
    await deleteSavedRule(tx, saved.id);
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-rule-removed', args: { name: saved.name } });
    return accept(saved.name);
  });
}

/** Inside the transaction that opens the next year; a year that is open already keeps what it has of that name. */
export async function carryRules(tx: Tx, from: number, to: number): Promise<void> {
  const known = new Set((await listSavedRules(tx, to)).map(({ name }) => name));
  for (const saved of await listSavedRules(tx, from)) if (!known.has(saved.name)) await writeSavedRule(tx, to, saved);
}
