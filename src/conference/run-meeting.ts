/** What every act on a meeting shares: its row is taken, read once, checked, and the board follows. */
import { getActor, mayRunConference, recordAudit, refreshBoard, type ActedBy, type Actor } from '#blocs';
import { transact, type Database, type Tx } from '#db';
import { refuse, type Result } from '#kernel';
import type { Conference, ConferenceRefusal } from './model.ts';
import { findConference, lockConference } from './store.ts';

export interface Meeting {
  readonly tx: Tx;
  readonly conference: Conference;
  readonly actor: Actor;
}

export type MeetingAct<Value> = (meeting: Meeting) => Promise<Result<Value, ConferenceRefusal>>;

/** In one transaction that waits for every other act on this conference. */
export function inMeeting<Value>(db: Database, at: { readonly conferenceId: number; readonly by: ActedBy }, act: MeetingAct<Value>): Promise<Result<Value, ConferenceRefusal>> {
  return transact(db, async (tx): Promise<Result<Value, ConferenceRefusal>> => {
    await lockConference(tx, at.conferenceId);
    const conference = await findConference(tx, at.conferenceId);
    if (conference === undefined) return refuse('not-open');
    const { blocId, cycleId } = conference;
    const done = await act({ tx, conference, actor: await getActor(tx, at.by.personId, { blocId, cycleId }) });
    if (done.ok) await refreshBoard(tx, blocId, at.by.now);
    return done;
  });
}

/** The same, for those who run the meeting. */
export const runMeeting = <Value>(db: Database, at: { readonly conferenceId: number; readonly by: ActedBy }, act: MeetingAct<Value>): Promise<Result<Value, ConferenceRefusal>> =>
  inMeeting(db, at, async (meeting): Promise<Result<Value, ConferenceRefusal>> => (mayRunConference(meeting.actor) ? act(meeting) : refuse('not-allowed')));

export interface Noted {
  readonly key: string;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly unitId?: number;
  readonly onBehalf?: boolean;
}

export async function audit({ tx, conference }: Meeting, by: ActedBy, noted: Noted): Promise<void> {
  const { args = {}, ...rest } = noted;
  await recordAudit(tx, { blocId: conference.blocId, at: by.now, personId: by.personId, args, ...rest });
}
