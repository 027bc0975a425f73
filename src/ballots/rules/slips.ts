/** Decisions about slips in the hall: who may vote on them, and whose hand enters and confirms what was counted. */
import { accept, refuse, type Result } from '#kernel';
import { confirmTotals, mayVote, type PaperTotals, type Presence, type Rule } from '#tally';
import type { BallotsRefusal, Hand, SlipCount } from '../model.ts';
import { FEWEST_TOGETHER } from './closing.ts';

interface WaysPicture {
  readonly rule: Rule;
  readonly roll: readonly { readonly unitId: number; readonly presence: Presence }[];
  readonly slipUnitIds: readonly number[];
}

/** Of the units that were marked, those that are in the hall and get a paper. */
export const issuedSlips = ({ rule, roll, slipUnitIds }: WaysPicture): readonly number[] =>
  roll.filter(({ unitId, presence }) => slipUnitIds.includes(unitId) && presence !== 'in-writing' && mayVote(rule, { unit: '', presence })).map(({ unitId }) => unitId);

/** All one way, or enough units each way that neither count shows a unit's choice. */
export function decideWays(picture: WaysPicture): Result<'secret', BallotsRefusal> {
  const issued = picture.roll.filter(({ presence }) => mayVote(picture.rule, { unit: '', presence })).length;
  const slips = issuedSlips(picture).length;
  const isMixed = slips > 0 && slips < issued;
  return isMixed && Math.min(slips, issued - slips) < FEWEST_TOGETHER ? refuse('slips-too-few') : accept('secret');
}

/** Two tellers are two people: one pair of hands for both names is not enough. */
export const isOtherHand = (count: SlipCount, hand: Hand): boolean => count.enteredById !== hand.personId && count.enteredFor !== hand.tellerId;

export interface TellersDiffer {
  readonly kind: 'tellers-differ';
  readonly field: string;
}

export type Entry = 'entered' | 'confirmed' | 'corrected';

/** A first sheet waits; the same sheet from another hand confirms it, a different one is refused; a correction begins again. */
export function decideEntry(known: SlipCount | undefined, sheet: { readonly hand: Hand; readonly totals: PaperTotals }): Result<Entry, BallotsRefusal | TellersDiffer> {
  if (known === undefined) return accept('entered');
  const compared = confirmTotals({ teller: 'entered', totals: known.totals }, { teller: 'now', totals: sheet.totals });
  if (known.confirmedById !== undefined) return compared.ok ? refuse('slips-confirmed') : accept('corrected');
  if (!isOtherHand(known, sheet.hand)) return accept('corrected');
  if (compared.ok) return accept('confirmed');
  return refuse({ kind: 'tellers-differ', field: compared.refusal.kind === 'tellers-differ' ? compared.refusal.field : '' });
}

export function decideConfirmation(known: SlipCount | undefined, by: { readonly hand: Hand; readonly version: number }): Result<'confirmed', BallotsRefusal> {
  if (known === undefined) return refuse('slips-not-entered');
  if (known.version !== by.version) return refuse('slips-changed');
  if (known.confirmedById !== undefined) return refuse('slips-confirmed');
  return isOtherHand(known, by.hand) ? accept('confirmed') : refuse('slips-same-teller');
}
