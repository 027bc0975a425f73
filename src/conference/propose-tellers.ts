/** The tellers entered so far are put to the meeting: one proposal, told to the group once. */
import type { ActedBy } from '#blocs';
import type { Database } from '#db';
import { refuse, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { ConferenceRefusal } from './model.ts';
import { readMeeting } from './read-meeting.ts';
import { currentItem } from './rules/agenda.ts';
import { checkSession } from './rules/course.ts';
import { readText } from './rules/remarks.ts';
import { isAsked, isElected, proposalOf } from './rules/tellers.ts';
import { audit, runMeeting } from './run-meeting.ts';
import { addRemark } from './store.ts';
import { agree } from './take-down.ts';

/** Returns the text that was put to the meeting. */
export function proposeTellers(db: Database, wish: { readonly conferenceId: number; readonly heading: (language: 'vi' | 'en') => string }, by: ActedBy): Promise<Result<string, ConferenceRefusal>> {
  const { conferenceId, heading } = wish;
  return runMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<string, ConferenceRefusal>> => {
    const { tx, conference } = meeting;
    const session = checkSession(conference.state);
    if (!session.ok) return session;
    const picture = await readMeeting(tx, conference, by.now);
    if (picture.tellers.length === 0) return refuse('not-found');
    if (isAsked(picture) || isElected(picture)) return refuse('tellers-asked');
    const text = readText(proposalOf(picture, heading(picture.bloc.language)));
    if (!text.ok) return text;
    await addRemark(tx, { conferenceId, agendaItemId: currentItem(picture.agenda)?.id ?? null, kind: 'proposal', unitId: null, personId: by.personId, text: text.value, at: by.now });
    await audit(meeting, by, { key: 'audit-tellers-asked' });
    await enqueue(tx, { kind: 'tellers-proposed', blocId: conference.blocId, payload: { conferenceId, text: text.value }, now: by.now });
    return text;
  });
}

/** Only where the waiting proposal is these very tellers: an old button must not agree to something else. */
export const electTellers = (db: Database, conferenceId: number, by: ActedBy): Promise<Result<string, ConferenceRefusal>> =>
  runMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<string, ConferenceRefusal>> =>
    isAsked(await readMeeting(meeting.tx, meeting.conference, by.now)) ? agree(meeting, by) : refuse('no-proposal'));
