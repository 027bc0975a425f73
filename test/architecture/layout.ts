/** The house as data: which parts there are, in which order they stand, and how their files are found. */

/** Lowest first; a file imports only what stands in a row above its own, never its own row. */
export const RANKS: readonly (readonly string[])[] = [
  ['kernel'],
  ['db'],
  ['outbox', 'dialogues'],
  ['telegram'],
  ['tally'],
  ['blocs'],
  ['cycles'],
  ['conference', 'targets'],
  ['ballots', 'scores'],
  ['announcements'],
  ['documents', 'reminders'],
  ['web'],
  ['config'],
  ['app'],
  ['rehearsal'],
  ['main'],
];

export const CAPABILITIES: readonly string[] = [
  'blocs',
  'cycles',
  'conference',
  'targets',
  'announcements',
  'ballots',
  'scores',
  'documents',
  'reminders',
];

export const PLUMBING: readonly string[] = ['db', 'outbox', 'dialogues', 'telegram'];

/** The rehearsal room's page is built by Vite for a browser; its imports are read by `sources.ts` instead. */
export const PAGE = '^src/rehearsal/web-chat/page/';
export const GENERATED = '^src/db/generated/';

/** What `scripts/` runs: the program, and the copy of the database by hand. */
export const ENTRIES = '^src/main(?:\\.ts|/back-up-now\\.ts)$';

/** A part is a folder (`src/ballots/`) or a file beside the folders (`src/app.ts`). */
export const home = (part: string): string => `^src/${part}(/|\\.ts$)`;

const anyOf = (names: readonly string[]): string => `(?:${names.join('|')})`;

/** A layer is a file name: `rules.ts`, or a folder `rules/` when it grew. */
export const layer = (...names: readonly string[]): string =>
  `^src/${anyOf(CAPABILITIES)}/${anyOf(names)}(?:/|\\.ts$)`;

/**
 * The edge: `telegram` answers what a person does, `notices` says what the outbox holds, at the moment it is sent.
 * Both ask queries and speak through views; neither opens a transaction.
 */
export const EDGE = layer('telegram', 'notices');

/** What is no layer is a verb or a query: one a file. */
export const VERBS = `^src/${anyOf(CAPABILITIES)}/(?!(?:index|model|rules|view|telegram|notices|store)(?:/|\\.ts$))`;
