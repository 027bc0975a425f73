/** The conference ends with a summary; not while a ballot is open. */
import type { ActedBy } from '#blocs';
import { endFormerChairs } from '#cycles';
import type { Database } from '#db';
import { accept, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { Conference, ConferenceRefusal } from './model.ts';
import { currentItem } from './rules/agenda.ts';
import { decideClosing } from './rules/course.ts';
import { audit, inMeeting } from './run-meeting.ts';
import { changeItem, countOpenBallots, endConference, listAgenda } from './store.ts';

export function closeConference(db: Database, conferenceId: number, by: ActedBy): Promise<Result<Conference, ConferenceRefusal>> {
  return inMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<Conference, ConferenceRefusal>> => {
    const { tx, conference, actor } = meeting;
    const decided = decideClosing({ state: conference.state, actor, openBallots: await countOpenBallots(tx, conferenceId) });
    if (!decided.ok) return decided;
    const on = currentItem(await listAgenda(tx, conferenceId));
    if (on !== undefined) await changeItem(tx, on.id, { state: 'done', endedAt: by.now });
    await endConference(tx, conferenceId, { state: 'closed', now: by.now });
    await endFormerChairs(tx, conference.blocId, by.now);
    await audit(meeting, by, { key: 'audit-conference-closed' });
    await enqueue(tx, { kind: 'conference-summary', blocId: conference.blocId, payload: { conferenceId }, now: by.now });
    return accept({ ...conference, state: 'closed', closedAt: by.now });
  });
}
