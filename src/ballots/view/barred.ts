/** Units on a draft that took something else meanwhile: named with what they took, and left out of whatever the draft shows. */
import { say, type Say } from '#kernel';
import type { Ballot, Checklist } from '../model.ts';
import { awardName, unitNames, type Named } from './result.ts';

type Barring = Pick<Checklist, 'barred'>;

export const standingOnly = (ballot: Ballot, { barred = [] }: Barring): Ballot => ({ ...ballot, optionUnitIds: ballot.optionUnitIds.filter((unitId) => !barred.some((one) => one.unitId === unitId)) });

/** One line for each question that took units away. */
export function barredLines({ bloc, units }: Named, { barred = [] }: Barring): readonly Say[] {
  const questions = barred.map(({ ballot }) => ballot).filter((ballot, index, all) => all.findIndex((one) => one.id === ballot.id) === index);
  return questions.map(({ id, purpose, award }) =>
    say('ballots-draft-barred', { took: purpose, kind: bloc.kind, award: awardName(award), units: unitNames(units, barred.filter(({ ballot }) => ballot.id === id).map(({ unitId }) => unitId)) }),
  );
}
