/** Ballots: questions put to a secret vote, who may vote, what is known while they are open. */
import type { Rule, Verdict } from '#tally';

export type Purpose = 'leader' | 'deputy';
export const PURPOSES: readonly Purpose[] = ['leader', 'deputy'];

export type BallotState = 'draft' | 'open' | 'closed' | 'annulled';

export interface Ballot {
  readonly id: number;
  readonly conferenceId: number;
  readonly purpose: Purpose;
  readonly forYear: number;
  readonly round: number;
  readonly state: BallotState;
  readonly rule: Rule;
  /** Candidates in the order of the paper. */
  readonly optionUnitIds: readonly number[];
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** What one cast is decided on, read in the same breath as the lock. */
export interface CastPicture {
  readonly state: BallotState;
  readonly rule: Rule;
  readonly optionCount: number;
  /** The voter's own place among the candidates, if it stands. */
  readonly ownOption: number | undefined;
  /** The unit's entry on the frozen roll. */
  readonly presence: string | undefined;
  /** When the unit has voted already. */
  readonly votedAt: Date | undefined;
  readonly mayVote: boolean;
}

export interface Turnout {
  readonly issued: number;
  /** The units a paper was issued to, as frozen at opening. */
  readonly rollUnitIds: readonly number[];
  readonly cast: number;
  readonly missingUnitIds: readonly number[];
}

/** A closed ballot's papers counted under its rule. */
export interface BallotResult {
  readonly ballot: Ballot;
  readonly verdict: Verdict;
}

export type BallotsRefusal =
  | 'not-allowed' | 'no-conference' | 'no-such-ballot' | 'already-prepared' | 'not-draft' | 'not-open' | 'closed' | 'no-quorum'
  | 'no-candidates' | 'rule-impossible' | 'nobody-may-vote' | 'not-entitled' | 'not-on-roll' | 'already-voted' | 'paper-unreadable'
  | 'own-unit' | 'key-lost' | 'no-run-off' | 'already-elected';

export const BALLOTS_REFUSALS: readonly BallotsRefusal[] = [
  'not-allowed', 'no-conference', 'no-such-ballot', 'already-prepared', 'not-draft', 'not-open', 'closed', 'no-quorum',
  'no-candidates', 'rule-impossible', 'nobody-may-vote', 'not-entitled', 'not-on-roll', 'already-voted', 'paper-unreadable',
  'own-unit', 'key-lost', 'no-run-off', 'already-elected',
];

/** What stands before the opening: each line is shown, what blocks is said. */
export interface Checklist {
  readonly units: number;
  readonly present: number;
  readonly quorumNeeded: number;
  readonly quorumMet: boolean;
  readonly candidates: number;
  /** Present units with nobody who may vote in private. */
  readonly unreachableUnitIds: readonly number[];
}
