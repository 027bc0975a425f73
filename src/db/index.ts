/** The database: opening, migrating at start, transactions. Stores and verbs import this, nobody imports Prisma directly. */
export type { Client, Database, Tx } from './database.ts';
export { openDatabase } from './database.ts';
export type { Dialect } from './dialect.ts';
export { dialectOf, sqlitePath } from './dialect.ts';
export { migrate, NewerDatabase } from './migrate.ts';
export { isUniqueViolation, transact } from './transact.ts';
export { lockDatabaseFile, type Lock } from './lock-file.ts';
export { claimInstance, isOurs, noteBot, type InstanceClaim } from './instance.ts';
export { backUp } from './backup.ts';
