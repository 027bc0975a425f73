/** What is told to the group: the living board, openings, results, summaries. */
export type { AnnouncementsRefusal, ResultsFacts } from './model.ts';
export { ANNOUNCEMENTS_REFUSALS } from './model.ts';
export { publishResults } from './publish-results.ts';
export { readResults, type BoardSource } from './read-facts.ts';
export { announcementsOutboxKinds } from './notices.ts';
export { announcementsFeature, publicationTasks } from './telegram.ts';
