/** Ballots: questions put to the bloc, who may vote, what is known while they are open. */
import type { Bloc, Unit } from '#blocs';
import type { Holder, Teller } from '#conference';
import { PERSON_WORD, type NamedVote, type PaperTotals, type PlainVerdict, type Presence, type Rule, type RuleRefusal, type Settlement, type TieMaterial, type Verdict } from '#tally';

/** The offices of the coming year. */
export type Office = 'leader' | 'deputy';
export const PURPOSES: readonly Office[] = ['leader', 'deputy'];

export type Purpose = Office | 'award';

/** The awards a law or a party rule knows, highest first; a bloc may have others of its own. */
export const AWARD_KINDS = ['government-flag', 'prime-minister-certificate', 'province-flag', 'province-certificate', 'party-certificate', 'other'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** leave: who took an award is no candidate for the awards after it; stay: it still is. */
export const AFTER_AWARD = ['leave', 'stay'] as const;
export type AfterAward = (typeof AFTER_AWARD)[number];

/** Its kind gives the legal name; `called` is the bloc's own wording where it has one. */
export interface Award {
  readonly kind: AwardKind;
  readonly called?: string | undefined;
  /** Absent: leave. */
  readonly winners?: 'stay' | undefined;
}

/** One line of the bloc's list: an award and how many units it is proposed for. */
export interface AwardWish extends Award {
  readonly seats: number;
}

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
  /** Absent for an office. */
  readonly award: Award | undefined;
  /** Awards are decided in this order. */
  readonly sequence: number;
  readonly tieMaterial: TieMaterial | undefined;
  /** By turn: units of the list that do not take their turn. */
  readonly passedOverUnitIds: readonly number[];
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly publishedAt: Date | null;
  /** Each paper gets a word by which its unit may know it again in the packet. */
  readonly hasReceipts: boolean;
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
  /** The unit votes on a slip in the hall, so not in the chat. */
  readonly isOnSlip: boolean;
}

/** A unit that is represented by another, or by one person of another (ủy quyền), as frozen at opening. */
export type Represented = Holder & { readonly unitId: number };

/** One unit as the roll of a question is drawn up, with who casts for a unit that is represented. */
export type RollUnit = { readonly unitId: number; readonly presence: Presence; readonly weight?: number } & (Holder | { readonly holderUnitId?: undefined; readonly holderPersonId?: undefined });

/** The tally knows a holder by one word: a unit of the roll by its number, a person by a word that is no unit's. */
export const isPersonWord = (word: string): boolean => word.startsWith(PERSON_WORD);
export const readHolder = (word: string): Holder => (isPersonWord(word) ? { holderPersonId: Number(word.slice(PERSON_WORD.length)) } : { holderUnitId: Number(word) });

interface HolderColumns {
  readonly holderUnitId?: number | null | undefined;
  readonly holderPersonId?: number | null | undefined;
}

export function holderWord({ holderUnitId, holderPersonId }: HolderColumns): { readonly holder?: string } {
  if (typeof holderPersonId === 'number') return { holder: `${PERSON_WORD}${holderPersonId}` };
  return typeof holderUnitId === 'number' ? { holder: String(holderUnitId) } : {};
}

/** A unit that has marked some of the candidates of an open vote, and those it has not. */
export interface PartlyMarked {
  readonly unitId: number;
  readonly leftUnitIds: readonly number[];
}

/** Votes of a unit where the rule weighs units (hệ số). */
export interface UnitWeight {
  readonly unitId: number;
  readonly weight: number;
}

export interface Turnout {
  readonly issued: number;
  /** The units a paper was issued to, as frozen at opening. */
  readonly rollUnitIds: readonly number[];
  readonly represented: readonly Represented[];
  /** Where the rule weighs units: those with more than one vote, and how many votes have been cast of how many. */
  readonly weights: readonly UnitWeight[];
  readonly inVotes: { readonly cast: number; readonly issued: number };
  /** Of these, absent units that are asked in writing. */
  readonly writtenUnitIds: readonly number[];
  /** Of these, units that arrived while it was open. */
  readonly lateUnitIds: readonly number[];
  readonly cast: number;
  readonly missingUnitIds: readonly number[];
  /** Of those that are missing, the ones that have spoken of some candidates. */
  readonly partly: readonly PartlyMarked[];
  /** Units that object to what is proposed. */
  readonly objections: readonly Objection[];
  /** Units that vote on slips in the hall; the other figures are of those that vote in the chat, but for the roll. */
  readonly slipUnitIds: readonly number[];
  /** Slips that two tellers have counted. */
  readonly slipsReturned: number | undefined;
}

/** chat, slip, question: it votes there still · observe: the rule says so · counted: the slips are counted already · represented: its holder votes. */
export const LATE_WAYS = ['chat', 'slip', 'question', 'observe', 'counted', 'represented'] as const;
export type LateWay = (typeof LATE_WAYS)[number];

/** What the arrival of a unit means for one open question. */
export interface Late {
  readonly ballot: Ballot;
  readonly way: LateWay;
  /** Nobody of the unit can be reached in private with the paper it has in the chat. */
  readonly isUnreached: boolean;
}

/** Before the opening: units in the hall, those that the chat does not reach first, and which of them are to vote on slips. */
export interface SlipOffer {
  readonly unitIds: readonly number[];
  readonly unreachable: readonly number[];
  readonly marked: readonly number[];
}

/** Who enters or confirms a sheet: a person, for a teller. */
export interface Hand {
  readonly personId: number;
  readonly tellerId: number;
}

export interface TellersHand extends Hand {
  readonly teller: Teller;
  /** Entered by those who run the meeting, for a teller who has no account here or not at hand. */
  readonly onBehalf: boolean;
}

/** The tellers' sheet: entered by one, confirmed by another; by which person's account, for which teller. */
export interface SlipCount {
  readonly totals: PaperTotals;
  readonly enteredById: number;
  readonly enteredFor: number;
  readonly confirmedById: number | undefined;
  readonly confirmedFor: number | undefined;
  /** A confirmation names the version that was on the screen. */
  readonly version: number;
}

/** A unit objects to what is proposed; why stands in `text`, which is empty where it does not say. */
export interface Objection {
  readonly unitId: number;
  readonly text: string;
  /** Entered by whoever writes down what is said in the hall. */
  readonly onBehalf?: boolean;
}

/** A unit's open vote, as it is shown by name. */
export interface OpenVote extends NamedVote {
  readonly onBehalf: boolean;
}

/** A unit that was elected or proposed, and by which question. */
export interface Taken {
  readonly unitId: number;
  readonly ballot: Ballot;
}

/** A closed ballot decided under its rule, with what it was decided on as far as that is open. */
export interface BallotResult {
  readonly ballot: Ballot;
  readonly verdict: Verdict | PlainVerdict;
  /** Units on the roll and present, where no paper counts them. */
  readonly roll: { readonly units: number; readonly present: number };
  readonly represented: readonly Represented[];
  /** Units with more than one vote, where the rule weighs units. */
  readonly weights: readonly UnitWeight[];
  /** Units that arrived while it was open and had a voice. */
  readonly lateUnitIds: readonly number[];
  /** Open votes by name; empty for a secret ballot. */
  readonly votes: readonly OpenVote[];
  /** Objections to what was proposed; empty for a vote. */
  readonly objections: readonly Objection[];
  /** How a tie was broken, or what it waits for. */
  readonly ties: Pick<Settlement, 'steps' | 'waitingFor'>;
  /** Where units voted on slips: what two tellers counted; it is part of the verdict already. */
  readonly slips?: PaperTotals | undefined;
  /** By turn: the unit that holds the office now. */
  readonly turnAfter?: string | undefined;
}

/** What of a meeting's questions calls for those who run it. */
export interface AtWork {
  /** Where nothing is open: everything that is not told yet, and what it waits for. */
  readonly left: readonly LeftAtWork[];
  readonly open: readonly { readonly ballot: Ballot; readonly turnout: Turnout }[];
  /** Where nothing is open: what waits to be opened, to be decided, or to be published. */
  readonly next: LeftAtWork | undefined;
}

export interface LeftAtWork {
  readonly does: 'open' | 'decide' | 'publish';
  readonly ballot: Ballot;
}

export type BallotsRefusal =
  | 'not-allowed' | 'no-conference' | 'no-such-ballot' | 'already-prepared' | 'not-draft' | 'not-open' | 'closed' | 'question-not-open' | 'question-closed' | 'no-quorum'
  | 'no-candidates' | `rule-${Exclude<RuleRefusal, 'no-options'>}` | 'rule-name' | 'rule-name-taken' | 'kept-for-other-method' | 'rules-full' | 'no-such-rule' | 'nobody-may-vote' | 'nobody-present' | 'not-entitled' | 'not-on-roll' | 'already-voted' | 'already-nominated' | 'paper-unreadable'
  | 'own-unit' | 'key-lost' | 'no-run-off' | 'way-left' | 'already-elected'
  | 'not-secret' | 'not-open-vote' | 'mark-unknown' | 'already-marked' | 'already-objected' | 'not-objected' | 'objection-length' | 'too-many-proposed' | 'quorum-lost'
  | 'award-order' | 'other-undecided' | 'award-lines' | 'awards-prepared' | 'awards-too-many' | 'method-unfit' | 'one-leader' | 'no-tie' | 'chair-reason'
  | 'no-lots' | 'lots-drawn' | 'lots-word' | 'lots-word-given' | 'lots-no-word' | 'lots-seed-lost'
  | 'share-unread' | 'quorum-unread' | 'names-unread' | 'not-its-turn' | 'nobody-in-turn' | 'score-missing' | 'annul-reason' | 'published' | 'later-round' | 'not-annulled' | 'receipts-need-secret' | 'round-generated' | 'proxies-unfit' | 'represented' | 'weight-range'
  | 'votes-on-paper' | 'slips-too-few' | 'few-papers' | 'few-slips' | 'slips-not-counted' | 'slips-not-entered' | 'slips-changed' | 'slips-confirmed' | 'slips-same-teller' | 'not-teller' | 'no-slips';

export const BALLOTS_REFUSALS: readonly BallotsRefusal[] = [
  'not-allowed', 'no-conference', 'no-such-ballot', 'already-prepared', 'not-draft', 'not-open', 'closed', 'question-not-open', 'question-closed', 'no-quorum',
  'no-candidates', 'rule-too-many-options', 'rule-more-seats-than-options', 'rule-max-below-min', 'rule-more-choices-than-options', 'rule-seats-need-more-choices',
  'rule-fraction-above-one', 'rule-base-needs-approval', 'rule-none-needs-choosing', 'rule-quorum-above-units', 'rule-weights-need-open-votes', 'rule-tie-step-twice',
  'rule-name', 'rule-name-taken', 'kept-for-other-method', 'rules-full', 'no-such-rule', 'nobody-may-vote', 'nobody-present', 'not-entitled', 'not-on-roll', 'already-voted', 'already-nominated', 'paper-unreadable',
  'own-unit', 'key-lost', 'no-run-off', 'way-left', 'already-elected', 'not-secret', 'not-open-vote', 'mark-unknown', 'already-marked', 'already-objected', 'not-objected', 'objection-length', 'too-many-proposed', 'quorum-lost', 
  'award-order', 'other-undecided', 'award-lines', 'awards-prepared', 'awards-too-many', 'method-unfit', 'one-leader', 'no-tie', 'chair-reason',
  'no-lots', 'lots-drawn', 'lots-word', 'lots-word-given', 'lots-no-word', 'lots-seed-lost',
  'share-unread', 'quorum-unread', 'names-unread', 'not-its-turn', 'nobody-in-turn', 'score-missing', 'annul-reason', 'published', 'later-round', 'not-annulled', 'receipts-need-secret', 'round-generated', 'proxies-unfit', 'represented', 'weight-range',
  'votes-on-paper', 'slips-too-few', 'few-papers', 'few-slips', 'slips-not-counted', 'slips-not-entered', 'slips-changed', 'slips-confirmed', 'slips-same-teller', 'not-teller', 'no-slips',
];

/** What stands before the opening: each line is shown, what blocks is said. */
export interface Checklist {
  readonly units: number;
  readonly present: number;
  readonly quorumNeeded: number;
  readonly quorumMet: boolean;
  readonly candidates: number;
  /** Papers that would be handed out, each way. */
  readonly papers: number;
  /** Units in the hall, or asked in writing, with nobody who may vote in private. */
  readonly unreachableUnitIds: readonly number[];
  /** Absent units that are represented by one in the hall. */
  readonly represented?: readonly Represented[];
  /** Units with more than one vote, where the rule weighs units. */
  readonly weights?: readonly UnitWeight[];
  /** Units that are to vote on slips in the hall. */
  readonly slipUnitIds?: readonly number[];
  /** By turn: the unit that holds the office now. */
  readonly turnAfter?: string | undefined;
  /** On the draft, but no candidates any more. */
  readonly barred?: readonly Taken[];
}

/** What the message about a cast paper shows: little, because the next tap waits while it is read. */
export interface CastFacts {
  readonly bloc: Pick<Bloc, 'kind' | 'timeZone'>;
  readonly ballot: Pick<Ballot, 'purpose' | 'forYear' | 'round' | 'award'>;
  readonly unit: Pick<Unit, 'official' | 'short'>;
}
