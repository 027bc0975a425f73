/** The guard of the meeting's screens: those who run it, in private, with the right of the conference's own year. */
import { getActor, mayRunConference, refused, type FeatureParts } from '#blocs';
import type { Screen } from '#kernel';
import { commandLink, type Answer, type Visit } from '#telegram';
import type { Conference, ConferenceRefusal } from '../model.ts';
import type { OnArrival } from '../note-attendance.ts';
import { readMeeting } from '../read-meeting.ts';
import { findConference } from '../store.ts';
import type { MeetingFacts } from '../view/lines.ts';

/** What the chat of the conference is made with. */
export interface ConferenceParts extends FeatureParts {
  readonly onArrival?: OnArrival;
}

export const no = (refusal: ConferenceRefusal): Answer => refused('conference', refusal);

export interface MeetingScreen {
  readonly conferenceId: number;
  readonly render: (facts: MeetingFacts) => Screen;
}

export const factsOf = (parts: FeatureParts, conference: Conference, visit: Visit): Promise<MeetingFacts> => readMeeting(parts.db.client, conference, visit.now);

export async function asRunner(parts: FeatureParts, visit: Visit, { conferenceId, render }: MeetingScreen): Promise<Answer> {
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined) return no('not-open');
  if (!mayRunConference(await getActor(parts.db.client, visit.personId, conference))) return no('not-allowed');
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'hoinghi') };
  return { screen: render(await factsOf(parts, conference, visit)) };
}

/** One act, then the screen it leads to. */
export async function after<Value>(
  act: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: ConferenceRefusal }>,
  show: (value: Value) => Promise<Answer>,
): Promise<Answer> {
  const done = await act;
  return done.ok ? show(done.value) : no(done.refusal);
}
