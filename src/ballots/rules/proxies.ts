/** Ủy quyền on the roll of one question: who is represented by whom, and whose people cast which papers. */
import { mayVote, type Presence, type Roll, type Rule } from '#tally';
import type { Represented, Turnout } from '../model.ts';

/** One unit as the roll of a question is drawn up; `holderUnitId` casts for a unit that is represented. */
export interface RollUnit {
  readonly unitId: number;
  readonly presence: Presence;
  readonly holderUnitId?: number;
}

interface Hall {
  readonly rule: Rule;
  readonly isPresent: (unitId: number) => boolean;
  readonly proxies: readonly Represented[];
  /** How a unit stands that is neither there nor represented. */
  readonly away: Presence;
}

/** Where the rule knows no proxies, a unit that gave one is simply away. */
export function standingOf(unitId: number, { rule, isPresent, proxies, away }: Hall): RollUnit {
  if (isPresent(unitId)) return { unitId, presence: 'present' };
  const proxy = rule.proxies === 'none' ? undefined : proxies.find((one) => one.unitId === unitId);
  return proxy === undefined ? { unitId, presence: away } : { unitId, presence: 'proxy', holderUnitId: proxy.holderUnitId };
}

/** The roll as the tally reads it. */
export const toRoll = (roll: readonly RollUnit[]): Roll =>
  roll.map(({ unitId, presence, holderUnitId }) => ({ unit: String(unitId), presence, ...(holderUnitId === undefined ? {} : { holder: String(holderUnitId) }) }));

export const representedOf = (roll: Roll): readonly Represented[] =>
  roll.flatMap(({ unit, holder }) => (holder === undefined ? [] : [{ unitId: Number(unit), holderUnitId: Number(holder) }]));

/** The unit that holds this one's proxy. */
export const holderOf = (roll: Roll, unitId: number): number | undefined => representedOf(roll).find((one) => one.unitId === unitId)?.holderUnitId;

/** Papers that may be cast by people who vote for the units `own`: their own, and those of the units they represent. */
export const heldUnits = (rule: Rule, roll: Roll, own: readonly number[]): readonly number[] =>
  roll.filter((entry) => mayVote(rule, entry) && own.includes(Number(entry.holder ?? entry.unit))).map((entry) => Number(entry.unit));

/** Units with a voice of their own in the hall, without those that are represented. */
export const unitsInHall = ({ rollUnitIds, represented }: Pick<Turnout, 'rollUnitIds' | 'represented'>): readonly number[] =>
  rollUnitIds.filter((unitId) => represented.every((one) => one.unitId !== unitId));

/** To whom each paper goes: of a represented unit to its holder's people, and not to its own. */
export const addressees = <Voter extends { readonly personId: number; readonly unitId: number }>(roll: readonly RollUnit[], voters: readonly Voter[]) =>
  roll.flatMap((entry) => voters.filter((one) => one.unitId === (entry.holderUnitId ?? entry.unitId)).map(({ personId }) => ({ personId, unitId: entry.unitId })));
