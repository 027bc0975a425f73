/** A conference of the bloc: opened, attended, closed. */

export type ConferenceState = 'open' | 'closed';

export interface Conference {
  readonly id: number;
  readonly blocId: number;
  readonly cycleId: number;
  readonly year: number;
  readonly state: ConferenceState;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** A unit's presence with the time it was noted; a unit without an entry is absent. */
export interface Attendance {
  readonly unitId: number;
  readonly isPresent: boolean;
  readonly at: Date;
  readonly onBehalf: boolean;
}

export type ConferenceRefusal = 'not-allowed' | 'already-open' | 'not-open' | 'no-such-unit' | 'not-your-unit' | 'already-present' | 'already-absent' | 'ballot-open';

export const CONFERENCE_REFUSALS: readonly ConferenceRefusal[] = [
  'not-allowed', 'already-open', 'not-open', 'no-such-unit', 'not-your-unit', 'already-present', 'already-absent', 'ballot-open',
];
