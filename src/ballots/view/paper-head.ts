/** What stands at the top of every paper: the question, the unit that votes, how many votes it takes. */
import { say, verbatim, type Say } from '#kernel';
import type { Unit } from '#blocs';
import { holderWords } from '#conference';
import { votesNeeded } from '#tally';
import type { Ballot, Represented } from '../model.ts';
import { titleOf, type Named } from './result.ts';

export interface PaperFacts extends Named {
  readonly ballot: Ballot;
  /** The unit whose paper it is. */
  readonly unit: Unit;
  /** Who casts it, where that is somebody else (ủy quyền). */
  readonly holder?: Represented | undefined;
  readonly rollSize: number;
}

export function threshold({ ballot, rollSize }: PaperFacts): Say {
  const { pass } = ballot.rule;
  const isOfAll = pass.kind === 'fraction' && pass.base === 'all-units';
  return isOfAll ? say('ballots-paper-needed', { needed: votesNeeded(pass, rollSize), of: rollSize }) : verbatim('');
}

/** Who holds the proxy, by official name. */
export const holderFacts = (units: readonly Unit[], pair: Represented): { readonly whose: 'person' | 'unit'; readonly holder: Say } => ({
  whose: pair.holderPersonId === undefined ? 'unit' : 'person',
  holder: holderWords(units, pair, 'official'),
});

export const head = (facts: PaperFacts): readonly Say[] => [
  say('ballots-paper-title', { title: titleOf(facts.bloc, facts.ballot) }),
  facts.holder === undefined ? say('ballots-paper-unit', { unit: facts.unit.official }) : say('ballots-paper-proxy', { unit: facts.unit.official, ...holderFacts(facts.units, facts.holder) }),
];

/** The rule forbids the voting unit to vote for itself. */
export const isOwnForbidden = ({ ballot, unit }: PaperFacts, unitId: number): boolean => ballot.rule.ownUnit === 'forbidden' && unitId === unit.id;

export const ownLines = (facts: PaperFacts): readonly Say[] => (facts.ballot.optionUnitIds.some((unitId) => isOwnForbidden(facts, unitId)) ? [say('ballots-paper-own')] : []);
