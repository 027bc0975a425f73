/** Decisions about slips: who may vote on them, and whose hand enters and confirms what was counted. */
import { accept, refuse, type Result } from '#kernel';
import { confirmTotals, mayVote, type PaperTotals, type Presence, type Rule } from '#tally';
import type { BallotsRefusal, Hand, SlipCount } from '../model.ts';
import { FEWEST_TOGETHER } from './closing.ts';

interface WaysPicture {
  readonly rule: Rule;
  readonly roll: readonly { readonly unitId: number; readonly presence: Presence }[];
  readonly slipUnitIds: readonly number[];
  /** Units whose paper finds somebody in private. */
  readonly inChatUnitIds: readonly number[];
}

/** Who may vote on a slip: whoever is in the hall, and away from it, in writing or by proxy, whom the chat does not reach. Those that it does not reach come first. */
export function mayTakeSlips({ rule, roll, inChatUnitIds }: Omit<WaysPicture, 'slipUnitIds'>): { readonly unreachable: readonly number[]; readonly others: readonly number[] } {
  const voting = roll.filter(({ presence }) => mayVote(rule, { unit: '', presence }));
  const isReached = (one: { readonly unitId: number }): boolean => inChatUnitIds.includes(one.unitId);
  return {
    unreachable: voting.filter((one) => !isReached(one)).map((one) => one.unitId),
    others: voting.filter((one) => isReached(one) && one.presence === 'present').map((one) => one.unitId),
  };
}

/** Of the units that were marked, those that get a slip. */
export function issuedSlips(picture: WaysPicture): readonly number[] {
  const { unreachable, others } = mayTakeSlips(picture);
  return picture.roll.map((one) => one.unitId).filter((unitId) => picture.slipUnitIds.includes(unitId) && (unreachable.includes(unitId) || others.includes(unitId)));
}

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
