/** Time as an argument: rules receive instants, only `main`, tests and the rehearsal decide what clock is used. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
