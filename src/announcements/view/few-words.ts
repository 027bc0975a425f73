/** Results in the fewest words, for a message that has no room for more: names that are cut, then units by numbers. */
import { clipped, say, type Say } from '#kernel';
import { shortOf, type BallotResult } from '#ballots';
import type { ResultsFacts } from '../model.ts';

const NAME_ROOM = 60;

const isOffice = ({ ballot }: BallotResult): boolean => ballot.award === undefined;

function withShortName(result: BallotResult): BallotResult {
  const { ballot } = result;
  return ballot.award?.called === undefined ? result : { ...result, ballot: { ...ballot, award: { ...ballot.award, called: clipped(ballot.award.called, NAME_ROOM) } } };
}

/** The offices come before the awards: whatever had to go after them, the new leader stands. */
export const inFewWords = <Facts extends ResultsFacts>(facts: Facts): Facts => ({
  ...facts,
  bloc: { ...facts.bloc, name: clipped(facts.bloc.name, NAME_ROOM) },
  units: facts.units.map((unit) => ({ ...unit, official: clipped(unit.short, NAME_ROOM), short: clipped(unit.short, NAME_ROOM) })),
  results: [...facts.results.filter(isOffice), ...facts.results.filter((one) => !isOffice(one))].map(withShortName),
});

export interface Numbered {
  readonly offices: ResultsFacts;
  readonly legend: readonly Say[];
  /** Units are called by their numbers in the legend. */
  readonly awards: ResultsFacts;
}

/** Where many units take many awards, each is named once and called by its number after that. */
export function byNumbers(facts: ResultsFacts): Numbered {
  const few = inFewWords(facts);
  const awards = few.results.filter((one) => !isOffice(one));
  const placeOf = new Map([...new Set(awards.flatMap(({ verdict }) => verdict.elected.map(Number)))].map((unitId, index) => [unitId, index + 1]));
  const legend = [...placeOf].map(([unitId, place]) => say('announcements-results-number', { place, unit: shortOf(few.units, unitId) }));
  const numbered = few.units.map((unit) => ({ ...unit, official: String(placeOf.get(unit.id) ?? ''), short: String(placeOf.get(unit.id) ?? '') }));
  return {
    offices: { ...few, results: few.results.filter(isOffice) },
    legend: legend.length === 0 ? [] : [say('announcements-results-numbers', { units: legend })],
    awards: { ...few, units: numbered, results: awards },
  };
}
