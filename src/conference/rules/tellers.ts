/** Tellers before the meeting: a proposal whose lines are their names, elected once exactly these were agreed. */
import type { Unit } from '#blocs';
import type { Remark, Teller } from '../model.ts';
import { openProposal } from './remarks.ts';

export interface TellersPicture {
  readonly tellers: readonly Teller[];
  readonly units: readonly Pick<Unit, 'id' | 'short'>[];
  readonly remarks: readonly Remark[];
}

const rosterOf = ({ tellers, units }: TellersPicture): string =>
  tellers.map((one) => `${one.name} (${units.find((unit) => unit.id === one.unitId)?.short ?? ''})`).join('\n');

/** `heading` says in the bloc's language what the names are; the head of the tellers stands first. */
export const proposalOf = (picture: TellersPicture, heading: string): string => `${heading}\n${rosterOf(picture)}`;

/** Whether a text put to the meeting names just these tellers: somebody entered or taken off later was not agreed on. */
const names = (picture: TellersPicture, { text }: Remark): boolean => text.includes('\n') && text.slice(text.indexOf('\n') + 1) === rosterOf(picture);

export function isAsked(picture: TellersPicture): boolean {
  const proposal = openProposal(picture.remarks);
  return proposal !== undefined && names(picture, proposal);
}

export const isElected = (picture: TellersPicture): boolean =>
  picture.tellers.length > 0 && picture.remarks.some((one) => one.kind === 'outcome' && names(picture, one));
