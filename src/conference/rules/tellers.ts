/** Tellers before the meeting: their names are put to a show of hands, and elected is who more than half of the units present are for. */
import { accept, refuse, type Result } from '#kernel';
import { unitsToVoteFor, type Actor, type Unit } from '#blocs';
import type { Attendance, ConferenceRefusal, RaisedHand, Remark, Teller } from '../model.ts';
import { isPresent } from './attendance.ts';
import { openRoster } from './remarks.ts';

export interface TellersPicture {
  readonly tellers: readonly Teller[];
  readonly units: readonly Pick<Unit, 'id' | 'short'>[];
  readonly remarks: readonly Remark[];
}

const rosterOf = ({ tellers, units }: TellersPicture): string =>
  tellers.map((one) => `${one.name} (${units.find((unit) => unit.id === one.unitId)?.short ?? ''})`).join('\n');

/** `heading` says in the bloc's language what the names are; the head of the tellers stands first. */
export const proposalOf = (picture: TellersPicture, heading: string): string => `${heading}\n${rosterOf(picture)}`;

/** Whether a text put to the meeting names just these tellers: somebody entered or taken off later was not voted on. */
const names = (picture: TellersPicture, { text }: Remark): boolean => text.includes('\n') && text.slice(text.indexOf('\n') + 1) === rosterOf(picture);

/** The vote on just these tellers, while it lasts. */
export function voteOn(picture: TellersPicture): Remark | undefined {
  const asked = openRoster(picture.remarks);
  return asked !== undefined && names(picture, asked) ? asked : undefined;
}

/** What was written down when just these tellers were elected; an election of others is in force no more. */
export const electionOf = (picture: TellersPicture): Remark | undefined =>
  picture.tellers.length === 0 ? undefined : picture.remarks.findLast((one) => one.kind === 'elected' && names(picture, one));

export const isElected = (picture: TellersPicture): boolean => electionOf(picture) !== undefined;

/** Hands of the units in the hall; all numbers are of units. */
export interface HandCount {
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly missingUnitIds: readonly number[];
  /** More than half of the units present: the bloc's own rule. */
  readonly needed: number;
  readonly isCarried: boolean;
}

/** Whoever has left the hall is not counted. */
export function countHands(hall: { readonly units: readonly Pick<Unit, 'id'>[]; readonly attendance: readonly Attendance[]; readonly hands: readonly RaisedHand[] }): HandCount {
  const present = hall.units.filter((unit) => isPresent(hall.attendance, unit.id)).map((unit) => unit.id);
  const shown = hall.hands.filter((one) => present.includes(one.unitId));
  const count = (mark: RaisedHand['mark']): number => shown.filter((one) => one.mark === mark).length;
  const needed = Math.floor(present.length / 2) + 1;
  const yes = count('yes');
  return {
    present: present.length, yes, no: count('no'), abstain: count('abstain'), needed,
    missingUnitIds: present.filter((unitId) => shown.every((one) => one.unitId !== unitId)),
    isCarried: yes >= needed,
  };
}

/** The units for which a hand is shown: one's own in the hall, or those that whoever runs the meeting enters for. */
export function decideHand(hall: { readonly actor: Actor; readonly isRunner: boolean; readonly attendance: readonly Attendance[]; readonly hands: readonly RaisedHand[] }, named: number | readonly number[] | undefined): Result<{ readonly unitIds: readonly number[]; readonly onBehalf: boolean }, ConferenceRefusal> {
  const onBehalf = named !== undefined;
  if (onBehalf && !hall.isRunner) return refuse('not-allowed');
  const meant = named === undefined ? unitsToVoteFor(hall.actor) : [named].flat();
  if (meant.length === 0 && !onBehalf) return refuse('not-your-unit');
  const unitIds = meant.filter((unitId) => isPresent(hall.attendance, unitId));
  if (unitIds.length === 0) return refuse('hand-absent');
  const isOwn = hall.hands.some((one) => unitIds.includes(one.unitId) && !one.onBehalf);
  return onBehalf && isOwn ? refuse('hand-own') : accept({ unitIds, onBehalf });
}
