/** Who is on the roll, who gets a paper, and what a roll may not look like. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Roll, RollEntry, RollFigures, UnitId } from '../model.ts';
import type { Rule } from '../rule.ts';
import { MAX_VOTES } from './threshold.ts';

export type RollRefusal =
  | { readonly kind: 'empty-roll' | 'nobody-may-vote' | 'too-many-votes' }
  | {
      readonly kind:
        | 'unit-twice'
        | 'weight-not-allowed'
        | 'bad-weight'
        | 'proxy-not-allowed'
        | 'proxy-without-holder'
        | 'holder-without-proxy'
        | 'too-many-proxies'
        | 'holder-not-present'
        | 'holder-not-on-roll'
        | 'writing-not-allowed';
      readonly unit: UnitId;
    };

/** Refuses a roll on which a ballot cannot be opened; nothing is mended silently. */
export function checkRoll(rule: Rule, roll: Roll): Result<RollFigures, RollRefusal> {
  if (roll.length === 0) return refuse({ kind: 'empty-roll' });
  const refusal = entryRefusal(rule, roll) ?? proxyRefusal(rule, roll);
  if (refusal !== undefined) return refuse(refusal);
  const figures = rollFigures(rule, roll);
  if (figures.allUnits > MAX_VOTES) return refuse({ kind: 'too-many-votes' });
  return figures.issued === 0 ? refuse({ kind: 'nobody-may-vote' }) : accept(figures);
}

function entryRefusal(rule: Rule, roll: Roll): RollRefusal | undefined {
  const seen = new Set<UnitId>();
  for (const entry of roll) {
    if (seen.has(entry.unit)) return { kind: 'unit-twice', unit: entry.unit };
    seen.add(entry.unit);
    const fault = weightFault(rule, entry) ?? presenceFault(rule, entry) ?? proxyFault(entry);
    if (fault !== undefined) return { kind: fault, unit: entry.unit };
  }
  return undefined;
}

/** A person who holds a proxy stands on no roll, so the word says that it is one; any other word is a unit's. */
export const PERSON_WORD = 'person-';

/** A holder is a unit of the roll, which must itself be there to vote, or a person. A unit that is not (any more) of the bloc holds nothing. */
function proxyRefusal(rule: Rule, roll: Roll): RollRefusal | undefined {
  const entries = new Map(roll.map((entry) => [entry.unit, entry]));
  const holders = new Set<string>();
  for (const { unit, holder } of roll) {
    if (holder === undefined) continue;
    if (holders.has(holder)) return { kind: 'too-many-proxies', unit };
    holders.add(holder);
    const holding = entries.get(holder);
    if (holding === undefined && !holder.startsWith(PERSON_WORD)) return { kind: 'holder-not-on-roll', unit };
    if (holding !== undefined && !votesInPerson(rule, holding)) return { kind: 'holder-not-present', unit };
  }
  return undefined;
}

function votesInPerson(rule: Rule, entry: RollEntry): boolean {
  return (entry.presence === 'present' || entry.presence === 'late') && mayVote(rule, entry);
}

function weightFault(rule: Rule, entry: RollEntry): 'weight-not-allowed' | 'bad-weight' | undefined {
  if (entry.weight === undefined) return undefined;
  if (rule.weights === 'none' && entry.weight !== 1) return 'weight-not-allowed';
  return Number.isSafeInteger(entry.weight) && entry.weight >= 1 && entry.weight <= MAX_VOTES ? undefined : 'bad-weight';
}

function presenceFault(rule: Rule, entry: RollEntry): 'proxy-not-allowed' | 'writing-not-allowed' | undefined {
  if (entry.presence === 'proxy' && rule.proxies === 'none') return 'proxy-not-allowed';
  if (entry.presence === 'in-writing' && rule.absent !== 'asked-in-writing') return 'writing-not-allowed';
  return undefined;
}

function proxyFault(entry: RollEntry): 'proxy-without-holder' | 'holder-without-proxy' | undefined {
  if (entry.presence === 'proxy') return entry.holder === undefined ? 'proxy-without-holder' : undefined;
  return entry.holder === undefined ? undefined : 'holder-without-proxy';
}

/** Units that sit in the meeting and vote: each of them gives a word when lots are drawn. */
export function unitsInPerson(rule: Rule, roll: Roll): readonly UnitId[] {
  return roll.filter((entry) => votesInPerson(rule, entry)).map((entry) => entry.unit);
}

/** Votes of one unit under the rule: 1, unless the rule weighs units. */
export function weightOf(rule: Rule, entry: RollEntry): number {
  return rule.weights === 'by-unit' ? (entry.weight ?? 1) : 1;
}

/** Whether a paper is issued to this unit. */
export function mayVote(rule: Rule, entry: RollEntry): boolean {
  switch (entry.presence) {
    case 'present':
      return true;
    case 'late':
      return rule.lateArrivals === 'vote';
    case 'proxy':
      return rule.proxies === 'one-each';
    case 'in-writing':
      return rule.absent === 'asked-in-writing';
    case 'absent':
      return false;
  }
}

/** Whether the unit counts as present, for the quorum and for the base "present". */
export function countsAsPresent(rule: Rule, entry: RollEntry): boolean {
  if (entry.presence === 'proxy') return rule.proxied === 'present' && mayVote(rule, entry);
  return entry.presence === 'present' || (entry.presence === 'late' && mayVote(rule, entry));
}

export function rollFigures(rule: Rule, roll: Roll): RollFigures {
  let [allUnits, present, issued, unitsPresent] = [0, 0, 0, 0];
  for (const entry of roll) {
    const weight = weightOf(rule, entry);
    allUnits += weight;
    if (mayVote(rule, entry)) issued += weight;
    if (!countsAsPresent(rule, entry)) continue;
    present += weight;
    unitsPresent += 1;
  }
  return { allUnits, present, issued, unitsOnRoll: roll.length, unitsPresent };
}
