/** The conference: opening, attendance, quorum, agenda, what is said, closing. */
export type { AgendaItem, Arrival, Attendance, Conference, ConferenceKind, ConferenceRefusal, Course, Guest, Holder, Move, Proxy, QuestionsAtWork, Remark, Suspension, Teller } from './model.ts';
export { CONFERENCE_KINDS, CONFERENCE_REFUSALS, HAND_MARKS, type HandMark } from './model.ts';
export { isPresent } from './rules/attendance.ts';
export { unitsBehind } from './rules/proxies.ts';
export { openConference } from './open-conference.ts';
export { linkTeller } from './name-people.ts';
export { noteAttendance, type OnArrival } from './note-attendance.ts';
export { closeConference } from './close-conference.ts';
export { readCourse } from './read-course.ts';
export { listHolders, nameHolders, readProxies } from './read-proxies.ts';
export { readMeeting, type ReadQuestions } from './read-meeting.ts';
export { findConference, findOpenConference, listAttendance, listTellers, lockConference } from './store.ts';
export { boardButtons, boardLines, summaryLines } from './view/told.ts';
export { tellersHeading } from './view/tellers.ts';
export { holderWords, kindInside, kindWords, presenceLines, type MeetingFacts } from './view/lines.ts';
export { conferenceOutboxKinds } from './notices.ts';
export { conferenceFeature } from './telegram.ts';
