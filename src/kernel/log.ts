/** Log lines are events from a closed list with closed fields: never a choice, a token or a message text. */

export type LogEvent =
  | 'app.ready' | 'app.stopping' | 'app.stopped'
  | 'database.migrated'
  | 'update.failed' | 'update.refused' | 'update.handled'
  | 'call.failed' | 'call.retried'
  | 'outbox.sent' | 'outbox.failed' | 'outbox.in-doubt'
  | 'ballot.opened' | 'ballot.cast' | 'ballot.closed' | 'ballot.key-destroyed' | 'ballot.key-lost' | 'lots.seed-lost'
  | 'conference.opened' | 'conference.closed'
  | 'reminder.tick' | 'clock.failed';

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(event: LogEvent, fields?: LogFields): void;
  warn(event: LogEvent, fields?: LogFields): void;
  error(event: LogEvent, fields?: LogFields): void;
}

/** For tests and tools that have nothing to say. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** All that a log line says of an error: its message may quote what a person wrote. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
