/** A conference of the bloc: opened, attended, led through its agenda, taken down, closed. */

import type { NamedPerson } from '#blocs';
import type { Button, Say } from '#kernel';

/** Tổng kết, sơ kết 6 tháng, ký giao ước. */
export const CONFERENCE_KINDS = ['tong-ket', 'so-ket', 'ky-giao-uoc'] as const;
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];

/** `annulled`: opened by mistake; it counts as if it had never been. */
export type ConferenceState = 'open' | 'suspended' | 'closed' | 'annulled';

export interface Conference {
  readonly id: number;
  readonly blocId: number;
  readonly cycleId: number;
  readonly year: number;
  readonly kind: ConferenceKind;
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
  /** Why the unit is absent (vắng có lý do). */
  readonly reason: string | null;
}

/** One arrival or departure. */
export interface Move {
  readonly unitId: number;
  readonly isPresent: boolean;
  readonly at: Date;
}

/** A unit comes in, for the first time or again. */
export interface Arrival {
  readonly conference: Conference;
  readonly unitId: number;
  readonly onBehalf: boolean;
}

/** Who votes for a unit that is away (ủy quyền): the people of another unit, or one person of another unit alone. */
export type Holder =
  | { readonly holderUnitId: number; readonly holderPersonId?: undefined; readonly person?: undefined }
  | { readonly holderPersonId: number; readonly holderUnitId?: undefined; /** Where it is shown. */ readonly person?: NamedPerson | undefined };

/** An absent unit and who represents it. */
export type Proxy = Holder & {
  readonly unitId: number;
  readonly at: Date;
};

/** `resumedAt` is null while the meeting is suspended. */
export interface Suspension {
  readonly suspendedAt: Date;
  readonly resumedAt: Date | null;
}

/** Items of the templates; `other` is an item that the secretary named. */
export const ITEM_KINDS = [
  'year-report', 'discussion', 'awards', 'election', 'closing', 'half-report', 'draft-comments', 'second-half', 'covenant', 'signing', 'other',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export type ItemState = 'planned' | 'on' | 'done' | 'skipped';

export interface AgendaItem {
  readonly id: number;
  readonly position: number;
  readonly kind: ItemKind;
  /** As the secretary named it; empty: the template's own name, said in the reader's language. */
  readonly title: string;
  readonly state: ItemState;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

export const ITEM_ACTS = ['start', 'finish', 'skip', 'up', 'down'] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];

/** Góp ý of a unit, ghi chú of the secretary, a proposal put to the meeting, another opinion on it, what was agreed; tellers put to a show of hands, tellers elected by it. */
export type RemarkKind = 'remark' | 'note' | 'proposal' | 'objection' | 'outcome' | 'tellers' | 'elected';

export interface Remark {
  readonly id: number;
  readonly agendaItemId: number | null;
  readonly kind: RemarkKind;
  readonly unitId: number | null;
  readonly text: string;
  readonly at: Date;
}

export interface Guest {
  readonly id: number;
  readonly text: string;
}

export interface Teller {
  readonly id: number;
  readonly unitId: number;
  readonly name: string;
  readonly position: 'head' | 'member';
  /** Whose account enters for this teller; none: the secretary enters on the teller's behalf. */
  readonly personId: number | null;
}

/** What a raised hand says, of tellers here and of candidates in `ballots`, where the order is that of its stored bits: 1, 2, 3. */
export const HAND_MARKS = ['yes', 'no', 'abstain'] as const;
export type HandMark = (typeof HAND_MARKS)[number];

/** A unit's hand on the tellers that are put to the meeting. */
export interface RaisedHand {
  readonly unitId: number;
  readonly mark: HandMark;
  /** Entered by whoever runs the meeting, who may enter it anew; a unit's own is its own. */
  readonly onBehalf: boolean;
}

/** Everything that one conference's screens and messages show. */
export interface Course {
  readonly conference: Conference;
  readonly attendance: readonly Attendance[];
  readonly agenda: readonly AgendaItem[];
  readonly remarks: readonly Remark[];
  readonly guests: readonly Guest[];
  readonly tellers: readonly Teller[];
  /** On the tellers that were put to the meeting last. */
  readonly hands: readonly RaisedHand[];
  readonly moves: readonly Move[];
  readonly proxies: readonly Proxy[];
  readonly suspensions: readonly Suspension[];
}

/** What is put to a vote, for those who run the meeting: said by the capability that knows. */
export interface QuestionsAtWork {
  readonly lines: readonly Say[];
  /** The taps that lead on, the first of them the next one. */
  readonly rows: readonly (readonly Button[])[];
  /** What is not opened, not decided or not told yet. */
  readonly left: readonly Say[];
  /** What can be done of it once the meeting is over. */
  readonly afterwards: readonly (readonly Button[])[];
}

export type ConferenceRefusal =
  | 'not-allowed' | 'already-open' | 'not-open' | 'no-such-unit' | 'not-your-unit' | 'already-present' | 'already-absent' | 'ballot-open'
  | 'suspended' | 'not-suspended' | 'no-such-item' | 'item-unchanged' | 'text-length' | 'line-length' | 'too-many' | 'already-listed' | 'not-found'
  | 'tellers-asked' | 'no-proposal' | 'tellers-few-hands' | 'hand-absent' | 'hand-own' | 'no-item-on' | 'several-units' | 'objected' | 'not-closed' | 'newer-conference' | 'published-since' | 'ballots-held'
  | 'proxy-self' | 'unit-present' | 'already-represented' | 'holder-absent' | 'holder-taken' | 'not-represented' | 'person-absent' | 'person-taken';

export const CONFERENCE_REFUSALS: readonly ConferenceRefusal[] = [
  'not-allowed', 'already-open', 'not-open', 'no-such-unit', 'not-your-unit', 'already-present', 'already-absent', 'ballot-open',
  'suspended', 'not-suspended', 'no-such-item', 'item-unchanged', 'text-length', 'line-length', 'too-many', 'already-listed', 'not-found',
  'tellers-asked', 'no-proposal', 'tellers-few-hands', 'hand-absent', 'hand-own', 'no-item-on', 'several-units', 'objected', 'not-closed', 'newer-conference', 'published-since', 'ballots-held',
  'proxy-self', 'unit-present', 'already-represented', 'holder-absent', 'holder-taken', 'not-represented', 'person-absent', 'person-taken',
];
