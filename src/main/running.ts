/** What `main` holds of a running mode. */
export interface Running {
  /** Stops in order: bot, clock, outbox, database. */
  stop(): Promise<void>;
}
