/** The rule under which a bloc votes in secret on something: its own for an office, the usual majority for an award. */
import { findConference } from '#conference';
import { getCycle } from '#cycles';
import type { Tx } from '#db';
import { assert } from '#kernel';
import { presetRule, type Rule } from '#tally';
import type { Ballot } from './model.ts';
import { withSeats } from './rules.ts';

export async function findSecretRule(tx: Tx, { conferenceId, purpose }: Pick<Ballot, 'conferenceId' | 'purpose'>, seats: number): Promise<Rule> {
  if (purpose === 'award') return presetRule('award-majority', seats);
  const conference = await findConference(tx, conferenceId);
  assert(conference !== undefined, 'a ballot belongs to a conference');
  return withSeats((await getCycle(tx, conference.cycleId)).rules[purpose], seats);
}
