/** The meeting is suspended for a while, and goes on. */
import type { ActedBy } from '#blocs';
import type { Database } from '#db';
import type { Result } from '#kernel';
import type { ConferenceRefusal } from './model.ts';
import { decideResumption, decideSuspension } from './rules/course.ts';
import { audit, inMeeting, type Meeting } from './run-meeting.ts';
import { beginSuspension, countOpenBallots, endSuspension, setConferenceState } from './store.ts';

export type Pause = 'suspend' | 'resume';

async function decide({ tx, conference, actor }: Meeting, pause: Pause): Promise<Result<'open' | 'suspended', ConferenceRefusal>> {
  const { state } = conference;
  if (pause === 'resume') return decideResumption({ state, actor });
  return decideSuspension({ state, actor, openBallots: await countOpenBallots(tx, conference.id) });
}

/** Suspended, nobody checks in, speaks or opens a ballot; it stays the bloc's one conference. */
export function pauseConference(db: Database, wish: { readonly conferenceId: number; readonly pause: Pause }, by: ActedBy): Promise<Result<'open' | 'suspended', ConferenceRefusal>> {
  const { conferenceId, pause } = wish;
  return inMeeting(db, { conferenceId, by }, async (meeting) => {
    const decided = await decide(meeting, pause);
    if (!decided.ok) return decided;
    await setConferenceState(meeting.tx, conferenceId, decided.value);
    await (pause === 'suspend' ? beginSuspension : endSuspension)(meeting.tx, conferenceId, by);
    await audit(meeting, by, { key: pause === 'suspend' ? 'audit-conference-suspended' : 'audit-conference-resumed' });
    return decided;
  });
}
