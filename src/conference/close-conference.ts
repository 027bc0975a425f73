/** The conference ends with a summary; not while a ballot is open. */
import { getActor, recordAudit, refreshBoard } from '#blocs';
import { transact, type Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { Conference, ConferenceRefusal } from './model.ts';
import { decideClosing } from './rules.ts';
import { countOpenBallots, endConference, findConference, lockConference } from './store.ts';

export function closeConference(db: Database, conferenceId: number, by: { readonly personId: number; readonly now: Date }): Promise<Result<Conference, ConferenceRefusal>> {
  return transact(db, async (tx): Promise<Result<Conference, ConferenceRefusal>> => {
    await lockConference(tx, conferenceId);
    const conference = await findConference(tx, conferenceId);
    if (conference === undefined) return refuse('not-open');
    const { blocId, cycleId, state } = conference;
    const actor = await getActor(tx, by.personId, { blocId, cycleId });
    const openBallots = await countOpenBallots(tx, conferenceId);
    const decided = decideClosing({ state, actor, openBallots });
    if (!decided.ok) return decided;
    await endConference(tx, conferenceId, by.now);
    await recordAudit(tx, { blocId, at: by.now, personId: by.personId, key: 'audit-conference-closed', args: {} });
    await enqueue(tx, { kind: 'conference-summary', blocId, payload: { conferenceId }, now: by.now });
    await refreshBoard(tx, blocId, by.now);
    return accept({ ...conference, state: 'closed', closedAt: by.now });
  });
}
