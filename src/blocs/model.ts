/** Blocs, units, people and their rights. Ids are the database's own numbers. */
import type { Button, Say } from '#kernel';

export type BlocKind = 'khoi' | 'cum';

/** Vietnamese for the person who acts: thư ký, chủ trì, thành viên ban kiểm phiếu, quan sát viên. */
export const ROLES = ['secretary', 'chair', 'teller', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** Thủ trưởng, người được ủy quyền, chuyên viên. */
export const POSITIONS = ['head', 'authorised', 'specialist'] as const;
export type Position = (typeof POSITIONS)[number];

export interface Rights {
  /** Nộp số liệu. */
  readonly canSubmit: boolean;
  /** Bỏ phiếu. */
  readonly canVote: boolean;
  /** Ký. */
  readonly canSign: boolean;
}

export type MembershipState = 'pending' | 'confirmed' | 'declined' | 'ended';

export interface Membership extends Rights {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly unitId: number;
  readonly cycleId: number;
  readonly position: Position;
  readonly state: MembershipState;
  /** When it came to stand as it does: confirmed, declined or ended. */
  readonly decidedAt: Date | null;
}

/** A person as people know one: by name and unit. */
export interface NamedPerson {
  readonly name: string;
  readonly unitIds: readonly number[];
}

export interface Bloc {
  readonly id: number;
  /** The full official name, as papers print it. */
  readonly name: string;
  readonly kind: BlocKind;
  readonly province: string;
  readonly timeZone: string;
  readonly language: 'vi' | 'en';
  readonly currentCycleId: number;
}

/** A unit as it is named on one day: papers use `official`, boards and buttons `short`. */
export interface Unit {
  readonly id: number;
  readonly official: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly position: number;
}

/** A person in one bloc's running cycle: what they are and for whom they may act. Read afresh for every act. */
export interface Actor {
  readonly personId: number;
  readonly name: string;
  readonly isOperator: boolean;
  readonly roles: readonly Role[];
  readonly memberships: readonly Membership[];
}

/** One line of a pasted list: the official name, and a short one where it was given after a vertical bar. */
export interface UnitLine {
  readonly official: string;
  readonly short: string;
}

/** Two names that may be one unit: asked about, never merged silently. */
export interface PossibleDuplicate {
  readonly first: string;
  readonly second: string;
}

export type InvitationKind = 'founder' | 'unit' | 'role';

export interface Invitation {
  readonly id: number;
  readonly kind: InvitationKind;
  readonly blocId: number | null;
  readonly cycleId: number | null;
  readonly unitId: number | null;
  readonly role: Role | null;
  readonly issuedById: number;
  readonly expiresAt: Date;
  readonly usedById: number | null;
}

/** What a person can cause in this capability and is told in one sentence (`refusal-blocs-…` in the locales). */
export type BlocsRefusal =
  | 'not-secretary'
  | 'not-operator'
  | 'wrong-code'
  | 'link-unknown'
  | 'link-expired'
  | 'link-used'
  | 'already-decided'
  | 'request-changed'
  | 'already-member'
  | 'no-such-unit'
  | 'unit-in-ballot'
  | 'no-such-person'
  | 'group-has-bloc'
  | 'bloc-has-group'
  | 'last-secretary'
  | 'not-in-bloc'
  | 'name-taken'
  | 'name-length';

export const BLOCS_REFUSALS: readonly BlocsRefusal[] = [
  'not-secretary', 'not-operator', 'wrong-code', 'link-unknown', 'link-expired', 'link-used', 'already-decided', 'request-changed', 'already-member',
  'no-such-unit', 'unit-in-ballot', 'no-such-person', 'group-has-bloc', 'bloc-has-group', 'last-secretary', 'not-in-bloc', 'name-taken', 'name-length',
];

/** Who acts, and when: every verb asks the register for the rights itself. */
export interface ActedBy {
  readonly personId: number;
  readonly now: Date;
}

/** Something a person owes, with the button that leads to it. */
export interface Task {
  readonly line: Say;
  readonly button: Button;
}

export interface AuditEntry {
  readonly blocId: number;
  readonly at: Date;
  readonly personId: number | null;
  readonly unitId?: number;
  /** Nhập hộ: entered by the secretary for a unit. */
  readonly onBehalf?: boolean;
  /** A locale key below `audit-`. */
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}
