/** The guard of the meeting's screens: those who run it, in private, with the right of the conference's own year. */
import { getActor, mayRunConference, refused, type FeatureParts } from '#blocs';
import type { Screen } from '#kernel';
import { commandLink, type Answer, type Visit } from '#telegram';
import type { Conference, ConferenceRefusal, QuestionsAtWork } from '../model.ts';
import type { OnArrival } from '../note-attendance.ts';
import type { TellersHeading } from '../propose-tellers.ts';
import { readMeeting, type ReadQuestions } from '../read-meeting.ts';
import { findConference } from '../store.ts';
import type { MeetingFacts } from '../view/lines.ts';
import { NO_QUESTIONS, renderMeeting } from '../view/meeting.ts';

/** What the chat of the conference is made with. */
export interface ConferenceParts extends FeatureParts {
  readonly onArrival?: OnArrival;
  readonly readQuestions?: ReadQuestions;
  /** What the names are that are put to the meeting, in the bloc's language: it is kept among what the meeting agreed on. */
  readonly tellersHeading: TellersHeading;
}

export const no = (refusal: ConferenceRefusal): Answer => refused('conference', refusal);

export interface MeetingScreen {
  readonly conferenceId: number;
  readonly render: (facts: MeetingFacts) => Screen | Promise<Screen>;
}

export const factsOf = (parts: FeatureParts, conference: Conference, visit: Visit): Promise<MeetingFacts> => readMeeting(parts.db.client, conference, visit.now);

export const questionsOf = async (parts: ConferenceParts, facts: MeetingFacts): Promise<QuestionsAtWork> => (await parts.readQuestions?.(parts.db.client, facts)) ?? NO_QUESTIONS;

/** A screen that also says what is put to a vote. */
export const withQuestions = (parts: ConferenceParts, render: (facts: MeetingFacts, questions: QuestionsAtWork) => Screen) => async (facts: MeetingFacts): Promise<Screen> =>
  render(facts, await questionsOf(parts, facts));

/** The one screen, with the questions that are put to a vote. */
export const meetingScreen = (parts: ConferenceParts) => withQuestions(parts, renderMeeting);

export async function asRunner(parts: FeatureParts, visit: Visit, { conferenceId, render }: MeetingScreen): Promise<Answer> {
  const conference = await findConference(parts.db.client, conferenceId);
  if (conference === undefined) return no('not-open');
  if (!mayRunConference(await getActor(parts.db.client, visit.personId, conference))) return no('not-allowed');
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'hoinghi') };
  return { screen: await render(await factsOf(parts, conference, visit)) };
}

/** One act, then the screen it leads to. */
export async function after<Value>(
  act: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: ConferenceRefusal }>,
  show: (value: Value) => Promise<Answer>,
): Promise<Answer> {
  const done = await act;
  return done.ok ? show(done.value) : no(done.refusal);
}
