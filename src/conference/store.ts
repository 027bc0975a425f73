/** Rows of conferences and what belongs to them ↔ model: one question a file in `store/`. */
export * from './store/agenda.ts';
export * from './store/attendance.ts';
export * from './store/conferences.ts';
export * from './store/notes.ts';
export * from './store/proxies.ts';
export * from './store/suspensions.ts';
