/** Guests from above and the tellers that the meeting elected by show of hands, as the secretary enters them. */
import { listMemberships, listUnits, type ActedBy } from '#blocs';
import type { Database } from '#db';
import { accept, localDate, refuse, type Result } from '#kernel';
import type { ConferenceRefusal } from './model.ts';
import { checkSession } from './rules/course.ts';
import { readLine, readLines } from './rules/remarks.ts';
import { audit, runMeeting, type MeetingAct } from './run-meeting.ts';
import { addGuests as insertGuests, addTeller, listGuests, listTellers, removeGuest, removeTeller, setHead, setTellerAccount } from './store.ts';

const GUESTS_LIMIT = 50;
const TELLERS_LIMIT = 9;

const inSession = <Value>(db: Database, at: { conferenceId: number; by: ActedBy }, act: MeetingAct<Value>): Promise<Result<Value, ConferenceRefusal>> =>
  runMeeting(db, at, async (meeting): Promise<Result<Value, ConferenceRefusal>> => {
    const session = checkSession(meeting.conference.state);
    return session.ok ? act(meeting) : session;
  });

/** One guest a line. */
export function addGuests(db: Database, wish: { readonly conferenceId: number; readonly text: string }, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  const { conferenceId } = wish;
  return inSession(db, { conferenceId, by }, async (meeting): Promise<Result<number, ConferenceRefusal>> => {
    const lines = readLines(wish.text);
    if (!lines.ok) return lines;
    if ((await listGuests(meeting.tx, conferenceId)).length + lines.value.length > GUESTS_LIMIT) return refuse('too-many');
    await insertGuests(meeting.tx, conferenceId, lines.value);
    await audit(meeting, by, { key: 'audit-guests', args: { count: lines.value.length } });
    return accept(lines.value.length);
  });
}

/** The first is the head of the tellers (Trưởng ban), the others are members. */
export function nameTeller(db: Database, wish: { readonly conferenceId: number; readonly unitId: number; readonly name: string }, by: ActedBy): Promise<Result<string, ConferenceRefusal>> {
  const { conferenceId, unitId } = wish;
  return inSession(db, { conferenceId, by }, async (meeting): Promise<Result<string, ConferenceRefusal>> => {
    const { tx, conference } = meeting;
    const name = readLine(wish.name);
    if (!name.ok) return name;
    const units = await listUnits(tx, conference.cycleId, localDate(by.now, 'UTC'));
    if (!units.some((unit) => unit.id === unitId)) return refuse('no-such-unit');
    const tellers = await listTellers(tx, conferenceId);
    if (tellers.some((one) => one.unitId === unitId && one.name === name.value)) return refuse('already-listed');
    if (tellers.length >= TELLERS_LIMIT) return refuse('too-many');
    await addTeller(tx, { conferenceId, unitId, name: name.value, position: tellers.length === 0 ? 'head' : 'member' });
    await audit(meeting, by, { key: 'audit-teller', unitId });
    return name;
  });
}

export function dropGuest(db: Database, at: { readonly conferenceId: number; readonly id: number }, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  const { conferenceId, id } = at;
  return inSession(db, { conferenceId, by }, async ({ tx }): Promise<Result<number, ConferenceRefusal>> =>
    (await removeGuest(tx, { conferenceId, id })) ? accept(id) : refuse('not-found'));
}

/** When the head goes, the next one leads. */
export function dropTeller(db: Database, at: { readonly conferenceId: number; readonly id: number }, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  const { conferenceId, id } = at;
  return inSession(db, { conferenceId, by }, async ({ tx }): Promise<Result<number, ConferenceRefusal>> => {
    if (!(await removeTeller(tx, { conferenceId, id }))) return refuse('not-found');
    const left = await listTellers(tx, conferenceId);
    const [first] = left;
    if (first !== undefined && left.every((one) => one.position !== 'head')) await setHead(tx, first.id);
    return accept(id);
  });
}

/** The account of a person of the teller's own unit; one person is one teller. */
export function linkTeller(db: Database, at: { readonly conferenceId: number; readonly id: number; readonly personId: number }, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  const { conferenceId, id, personId } = at;
  return inSession(db, { conferenceId, by }, async (meeting): Promise<Result<number, ConferenceRefusal>> => {
    const { tx, conference } = meeting;
    const tellers = await listTellers(tx, conferenceId);
    const teller = tellers.find((one) => one.id === id);
    const members = await listMemberships(tx, conference.cycleId, 'confirmed');
    if (teller === undefined || !members.some((one) => one.personId === personId && one.unitId === teller.unitId)) return refuse('not-found');
    if (tellers.some((one) => one.personId === personId)) return refuse('already-listed');
    await setTellerAccount(tx, id, personId);
    await audit(meeting, by, { key: 'audit-teller-account', unitId: teller.unitId });
    return accept(id);
  });
}
