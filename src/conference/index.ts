/** The conference: opening, attendance, quorum, closing. */
export type { Attendance, Conference, ConferenceRefusal } from './model.ts';
export { CONFERENCE_REFUSALS } from './model.ts';
export { isPresent } from './rules.ts';
export { openConference } from './open-conference.ts';
export { noteAttendance } from './note-attendance.ts';
export { closeConference } from './close-conference.ts';
export { findConference, findLatestConference, findOpenConference, listAttendance, lockConference } from './store.ts';
export { presenceLines } from './view.ts';
export { conferenceFeature } from './telegram.ts';
