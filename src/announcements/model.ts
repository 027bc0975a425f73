/** What is told to the group: the living board, openings, results, the summary of a conference. */
import type { Bloc, Unit } from '#blocs';
import type { Ballot, BallotResult, Turnout } from '#ballots';
import type { Conference, MeetingFacts } from '#conference';
import type { Cycle } from '#cycles';
import type { Say } from '#kernel';

export interface BoardFacts {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  /** Every deputy of the year, the first elected first. */
  readonly deputyUnitIds: readonly number[];
  readonly units: readonly Unit[];
  /** Registered 7/11, handed in 5/11 …: said by the capabilities that know. */
  readonly progress: readonly Say[];
  readonly meeting: MeetingOnBoard | undefined;
  /** The unit that took over the secretary's work this year, and the day. */
  readonly handedOver: { readonly unitId: number; readonly date: string } | undefined;
  /** Whether any conference's results were published. */
  readonly hasResults: boolean;
}

export interface MeetingOnBoard extends MeetingFacts {
  readonly ballots: readonly { readonly ballot: Ballot; readonly turnout: Turnout }[];
}

/** What the secretary says of a message in doubt. */
export const DOUBT_ANSWERS = ['arrived', 'again'] as const;
export type DoubtAnswer = (typeof DOUBT_ANSWERS)[number];

/** Everything one publication says. */
export interface ResultsFacts {
  readonly bloc: Bloc;
  readonly conference: Conference;
  readonly units: readonly Unit[];
  readonly results: readonly BallotResult[];
}

/** What is said when a conference has ended. */
export interface SummaryFacts extends ResultsFacts {
  readonly meeting: MeetingFacts;
  readonly from: string;
  readonly to: string;
}

export type AnnouncementsRefusal = 'not-allowed' | 'no-conference' | 'nothing-to-publish' | 'ballot-open' | 'elected-left' | 'results-changed' | 'no-packet';
export const ANNOUNCEMENTS_REFUSALS: readonly AnnouncementsRefusal[] = ['not-allowed', 'no-conference', 'nothing-to-publish', 'ballot-open', 'elected-left', 'results-changed', 'no-packet'];
