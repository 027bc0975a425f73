/** The agenda is led: an item begins, ends, is left out, moved, renamed or added. */
import type { ActedBy } from '#blocs';
import type { Database } from '#db';
import { accept, refuse, type Result } from '#kernel';
import type { ConferenceRefusal, ItemAct } from './model.ts';
import { decideItem, placeOfNew } from './rules/agenda.ts';
import { checkSession } from './rules/course.ts';
import { readLine } from './rules/remarks.ts';
import { audit, runMeeting, type MeetingAct } from './run-meeting.ts';
import { addItem as insertItem, changeItem, findItemConference, listAgenda } from './store.ts';

const inSession = <Value>(act: MeetingAct<Value>): MeetingAct<Value> => async (meeting): Promise<Result<Value, ConferenceRefusal>> => {
  const session = checkSession(meeting.conference.state);
  return session.ok ? act(meeting) : session;
};

/** Returns the conference's id. */
export async function leadItem(db: Database, wish: { readonly itemId: number; readonly act: ItemAct }, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  const { itemId, act } = wish;
  const conferenceId = await findItemConference(db.client, itemId);
  if (conferenceId === undefined) return refuse('no-such-item');
  return runMeeting(db, { conferenceId, by }, inSession(async (meeting): Promise<Result<number, ConferenceRefusal>> => {
    const decided = decideItem(await listAgenda(meeting.tx, conferenceId), { itemId, act, now: by.now });
    if (!decided.ok) return decided;
    for (const { id, ...fields } of decided.value) await changeItem(meeting.tx, id, fields);
    await audit(meeting, by, { key: 'audit-agenda-changed' });
    return accept(conferenceId);
  }));
}

export async function renameItem(db: Database, wish: { readonly itemId: number; readonly title: string }, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  const conferenceId = await findItemConference(db.client, wish.itemId);
  if (conferenceId === undefined) return refuse('no-such-item');
  return runMeeting(db, { conferenceId, by }, inSession(async (meeting): Promise<Result<number, ConferenceRefusal>> => {
    const title = readLine(wish.title);
    if (!title.ok) return title;
    await changeItem(meeting.tx, wish.itemId, { title: title.value });
    await audit(meeting, by, { key: 'audit-agenda-changed' });
    return accept(conferenceId);
  }));
}

export function addItem(db: Database, wish: { readonly conferenceId: number; readonly title: string }, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  const { conferenceId } = wish;
  return runMeeting(db, { conferenceId, by }, inSession(async (meeting): Promise<Result<number, ConferenceRefusal>> => {
    const title = readLine(wish.title);
    if (!title.ok) return title;
    const place = placeOfNew(await listAgenda(meeting.tx, conferenceId));
    for (const { id, ...fields } of place.shifted) await changeItem(meeting.tx, id, fields);
    await insertItem(meeting.tx, { conferenceId, position: place.position, title: title.value });
    await audit(meeting, by, { key: 'audit-agenda-changed' });
    return accept(conferenceId);
  }));
}
