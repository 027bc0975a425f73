/** The bloc's list of awards becomes questions, one an award, in their order; nothing is open yet. */
import { listUnits, recordAudit, type ActedBy } from '#blocs';
import { lockConference } from '#conference';
import { transact, type Database, type Tx } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import { presetRule } from '#tally';
import type { AwardWish, BallotsRefusal } from './model.ts';
import { asRunner } from './prepare-ballot.ts';
import { checkAwards } from './rules/awards.ts';
import { createBallot, dropDrafts, listBallots, listBallotsWithAnnulled } from './store.ts';

export interface AwardList {
  readonly conferenceId: number;
  readonly awards: readonly AwardWish[];
  /** The drafts of the list that this one takes the place of, as the person saw them. */
  readonly replaces?: readonly number[];
}

/** The list that may still be written anew: every award of it is a draft. Empty where there is none, undefined where something was held. */
export async function listReplaceable(tx: Tx, conferenceId: number): Promise<readonly number[] | undefined> {
  const awards = (await listBallotsWithAnnulled(tx, conferenceId)).filter((one) => one.award !== undefined);
  return awards.every((one) => one.state === 'draft' && one.round === 1) ? awards.map((one) => one.id) : undefined;
}

export function prepareAwards(db: Database, wish: AwardList, by: ActedBy): Promise<Result<'prepared', BallotsRefusal>> {
  return transact(db, async (tx): Promise<Result<'prepared', BallotsRefusal>> => {
    await lockConference(tx, wish.conferenceId);
    const runner = await asRunner(tx, wish.conferenceId, by);
    if (!runner.ok) return runner;
    const conference = runner.value;
    const { replaces = [] } = wish;
    if (replaces.length > 0 && (await listReplaceable(tx, conference.id))?.join() !== replaces.join()) return refuse('awards-prepared');
    await dropDrafts(tx, replaces);
    if ((await listBallots(tx, conference.id)).some((one) => one.award !== undefined)) return refuse('awards-prepared');
    const units = (await listUnits(tx, conference.cycleId, localDate(by.now, 'UTC'))).map((unit) => unit.id);
    const fits = checkAwards(wish.awards, units.length);
    if (!fits.ok) return fits;
    for (const [index, { seats, ...award }] of wish.awards.entries()) {
      await createBallot(tx, {
        conferenceId: conference.id, purpose: 'award', forYear: conference.year, round: 1, award, sequence: index + 1,
        rule: presetRule('award-majority', seats), optionUnitIds: units, preparedById: by.personId,
      });
    }
    await recordAudit(tx, { blocId: conference.blocId, at: by.now, personId: by.personId, key: 'audit-awards-prepared', args: { count: wish.awards.length } });
    return accept('prepared');
  });
}
