/** Ủy quyền on the roll of one question: who is represented by whom, and whose people cast which papers. */
import { unitsToVoteFor, type Actor, type Membership } from '#blocs';
import { unitsBehind } from '#conference';
import { countsAsPresent, mayVote, type Presence, type Roll, type RollEntry, type Rule } from '#tally';
import { holderWord, isPersonWord, readHolder, type Represented, type RollUnit, type Turnout } from '../model.ts';

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
  return proxy === undefined ? { unitId, presence: away } : { ...proxy, presence: 'proxy' };
}

/** The roll as the tally reads it. */
export const toRoll = (roll: readonly RollUnit[]): Roll => roll.map((one) => ({ unit: String(one.unitId), presence: one.presence, ...holderWord(one), ...(one.weight === undefined ? {} : { weight: one.weight }) }));

export const representedOf = (roll: Roll): readonly Represented[] =>
  roll.flatMap(({ unit, holder }) => (holder === undefined ? [] : [{ unitId: Number(unit), ...readHolder(holder) }]));

/** For a packet: people who hold proxies are numbered within it, and nobody is named. */
export function withoutPersons(roll: Roll): Roll {
  const words = roll.flatMap(({ holder }) => (holder !== undefined && isPersonWord(holder) ? [holder] : []));
  return roll.map((entry) => (entry.holder === undefined || !words.includes(entry.holder) ? entry : { ...entry, ...holderWord({ holderPersonId: words.indexOf(entry.holder) + 1 }) }));
}

/** Who holds this unit's proxy. */
export const holderOf = (roll: Roll, unitId: number): Represented | undefined => representedOf(roll).find((one) => one.unitId === unitId);

/** A roll, and when it was frozen: people count as they stood then, and only while they stand so. */
export interface FrozenRoll {
  readonly roll: Roll;
  readonly openedAt: Date;
}

const isInHall = (roll: Roll, unitId: number): boolean => roll.some(({ unit, presence }) => unit === String(unitId) && (presence === 'present' || presence === 'late'));

/** Whether this person casts for the unit: of its own people, of its holder's, or the one person who holds its proxy. As in the statement of `lockForCast`. */
export function castsFor(actor: Actor, unitId: number, { roll, openedAt }: FrozenRoll): boolean {
  const pair = holderOf(roll, unitId);
  if (pair?.holderPersonId === undefined) return unitsToVoteFor(actor).includes(pair?.holderUnitId ?? unitId);
  return pair.holderPersonId === actor.personId && unitsBehind(pair, actor.memberships, openedAt).some((own) => isInHall(roll, own));
}

/** Units whose papers this person may cast: those they vote for, and those they represent. */
export const heldUnits = (rule: Rule, frozen: FrozenRoll, actor: Actor): readonly number[] =>
  frozen.roll.filter((entry) => mayVote(rule, entry)).map((entry) => Number(entry.unit)).filter((unitId) => castsFor(actor, unitId, frozen));

/** At the closing: the unit has a voice here, or somebody is who represents it and makes it count. */
export function isStillCounted(entry: RollEntry, now: { readonly rule: Rule; readonly isHere: (unitId: number) => boolean; readonly members: readonly Membership[]; readonly openedAt: Date }): boolean {
  // Who came too late to vote is here and only observes.
  if (entry.presence !== 'absent' && now.isHere(Number(entry.unit))) return true;
  const [pair] = representedOf([entry]);
  return pair !== undefined && countsAsPresent(now.rule, entry) && unitsBehind(pair, now.members, now.openedAt).some(now.isHere);
}

/** Units with a voice of their own in the hall, without those that are represented or asked in writing. */
export const unitsInHall = ({ rollUnitIds, represented, writtenUnitIds }: Pick<Turnout, 'rollUnitIds' | 'represented' | 'writtenUnitIds'>): readonly number[] =>
  rollUnitIds.filter((unitId) => !writtenUnitIds.includes(unitId) && represented.every((one) => one.unitId !== unitId));

/** Somebody who can be reached in private. */
export interface Reached {
  readonly personId: number;
  readonly unitId: number;
  readonly canVote: boolean;
}

const mayReceive = (entry: RollUnit, { personId, unitId, canVote }: Reached): boolean =>
  entry.holderPersonId === undefined ? canVote && unitId === (entry.holderUnitId ?? entry.unitId) : personId === entry.holderPersonId;

/** To whom each paper goes: of a represented unit to its holder, and not to its own people; to nobody twice. */
export const addressees = (roll: readonly RollUnit[], reached: readonly Reached[]): readonly { readonly personId: number; readonly unitId: number }[] =>
  roll.flatMap((entry) => [...new Set(reached.filter((one) => mayReceive(entry, one)).map((one) => one.personId))].map((personId) => ({ personId, unitId: entry.unitId })));
