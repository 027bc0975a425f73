/** What is counted and what is decided: rolls, papers, counts and verdicts as plain values. */
import type { Base, Fraction, Method, TieStep } from './rule.ts';

/** Stable ids given by the caller; names are the business of the views. */
export type OptionId = string;
export type UnitId = string;

/**
 * present: in the meeting when the ballot opened · late: arrived while it was open · proxy: represented by `holder` ·
 * in-writing: absent and asked in writing (only if the rule says so) · absent: no paper issued.
 */
export type Presence = 'present' | 'late' | 'proxy' | 'in-writing' | 'absent';

export interface RollEntry {
  readonly unit: UnitId;
  readonly presence: Presence;
  /** who votes for a `proxy` entry: a unit of the roll, or a person by a word that begins with `person-` */
  readonly holder?: string | undefined;
  /** votes of this unit where the rule weighs units; 1 otherwise */
  readonly weight?: number | undefined;
}

/** Frozen when the ballot opens: every unit of the bloc, whether it may vote now or not. */
export type Roll = readonly RollEntry[];

/** A roll in figures, in votes (= units, unless the rule weighs them); the two last are always units, for the quorum. */
export interface RollFigures {
  readonly allUnits: number;
  readonly present: number;
  readonly issued: number;
  readonly unitsOnRoll: number;
  readonly unitsPresent: number;
}

/**
 * One paper as a whole number, small enough for callback data.
 * choose: bit i = option i, bit n = "none of these". approve: two bits an option, 1 yes, 2 no, 3 no opinion. 0 = blank, -1 = spoiled.
 */
export type PaperCode = number;
export type Mark = 'unmarked' | 'yes' | 'no' | 'abstain';

export type Choice =
  | { readonly kind: 'blank' }
  | { readonly kind: 'none-of-these' }
  | { readonly kind: 'choose'; readonly chosen: readonly number[] }
  | { readonly kind: 'approve'; readonly marks: readonly Mark[] };

export type ChoiceRefusal =
  | 'not-a-paper'
  | 'unknown-option'
  | 'too-many'
  | 'too-few'
  | 'none-not-offered'
  | 'none-with-others'
  | 'own-unit';

/** One open vote, by name; `marks` as the paper code of a paper. */
export interface NamedVote {
  readonly unit: UnitId;
  readonly paper: PaperCode;
}

export interface OptionCount {
  readonly option: OptionId;
  /** votes for (choose: papers that name the option) */
  readonly yes: number;
  /** always 0 when papers choose among options */
  readonly no: number;
  readonly abstain: number;
}

/**
 * issued = returned + notReturned; returned = valid + invalid; blank lies within one of the two, by the rule;
 * per option of an approve form yes + no + abstain = valid.
 */
export interface Counts extends RollFigures {
  readonly returned: number;
  readonly notReturned: number;
  readonly valid: number;
  readonly invalid: number;
  readonly blank: number;
  readonly noneOfThese: number;
  readonly options: readonly OptionCount[];
}

export type Outcome = 'elected' | 'tied' | 'not-elected';

export type Reason =
  | 'reached'
  | 'highest'
  | 'tied-for-last-seat'
  | 'beaten'
  | 'below-threshold'
  | 'below-none-of-these'
  | 'no-votes'
  | 'no-quorum'
  | 'won-by-official-score'
  | 'won-by-self-score'
  | 'won-by-chair'
  | 'won-by-lots'
  | 'lost-the-tie';

export interface OptionVerdict {
  readonly option: OptionId;
  readonly votes: number;
  /** the base in votes for this option (it differs by option only for yes-no) */
  readonly of: number;
  readonly needed: number;
  /** tenths of a percent of the rule's own base, half up, for views only; undefined when the base is 0 */
  readonly tenths: number | undefined;
  /** 1 = most votes; equal votes share a rank */
  readonly rank: number;
  readonly outcome: Outcome;
  readonly reason: Reason;
}

/** Who has a seat, who shares the last one, who has none. A tie is always a set, in the order of the options. */
export interface Standing {
  readonly seats: number;
  readonly elected: readonly OptionId[];
  readonly tied: readonly OptionId[];
  readonly notElected: readonly OptionId[];
  readonly seatsLeft: number;
}

export interface QuorumCheck {
  readonly needed: number;
  readonly present: number;
  readonly units: number;
  readonly met: boolean;
}

/** Elected are listed by votes, highest first, then in the order of the options. */
export interface Verdict extends Standing {
  readonly kind: 'vote';
  readonly base: Base;
  /** undefined under plurality */
  readonly threshold: Fraction | undefined;
  /** the base in votes; undefined for yes-no, where it differs by option */
  readonly of: number | undefined;
  /** votes needed to pass; undefined for yes-no */
  readonly needed: number | undefined;
  readonly quorum: QuorumCheck;
  readonly counts: Counts;
  readonly outcomes: readonly OptionVerdict[];
  /** equal votes for the last open seat, all below the threshold: nobody is elected, a run-off may be held among them */
  readonly tiedBelow: readonly OptionId[];
}

/** Verdicts of the methods that need no paper. */
export interface PlainVerdict extends Standing {
  readonly kind: Exclude<Method, 'secret-ballot' | 'show-of-hands'>;
  readonly reason: 'agreed' | 'objections' | 'no-quorum' | 'contested' | 'nobody-named' | 'next-in-turn' | 'highest-score' | 'score-missing' | 'equal-scores';
  readonly objections: readonly UnitId[];
}

export interface TieTrace {
  readonly step: TieStep;
  readonly result: 'settled' | 'narrowed' | 'no-difference' | 'score-missing' | 'no-round-left' | 'waiting';
  readonly elected: readonly OptionId[];
  readonly dropped: readonly OptionId[];
}

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal: given by the caller, so that the tally stays pure. */
export type Digest = (text: string) => string;

export interface Score {
  readonly option: OptionId;
  /** whole hundredths of a point */
  readonly hundredths: number;
}

export interface UnitWord {
  readonly unit: UnitId;
  readonly word: string;
}

/** Lots anybody can draw again: `commitment` was published before the first word was given. */
export interface Lots {
  readonly commitment: string;
  readonly seed: string;
  readonly words: readonly UnitWord[];
}

export interface TieMaterial {
  readonly officialScores?: readonly Score[] | undefined;
  readonly selfScores?: readonly Score[] | undefined;
  readonly chair?: { readonly elected: readonly OptionId[]; readonly reason: string } | undefined;
  readonly lots?: Lots | undefined;
}
