/** Hệ số in open votes: which questions may have them, how one is read, how many votes units have together. */
import { accept, cleanLine, refuse, type Result } from '#kernel';
import type { Roll, Rule } from '#tally';
import type { RollUnit, UnitWeight } from '../model.ts';
import { isSecret } from './methods.ts';

const MOST = 100;

export const isWeighted = ({ weights }: Pick<Rule, 'weights'>): boolean => weights === 'by-unit';

/** Only where votes are counted by name; elsewhere one voice is as good as another. */
export const mayBeWeighted = ({ method }: Pick<Rule, 'method'>): boolean => method === 'show-of-hands';

/** A secret ballot gets its own refusal: a weight on a secret paper names its unit. */
export const withWeights = (rule: Rule, weights: Rule['weights']): Rule | undefined => (mayBeWeighted(rule) || isSecret(rule) ? { ...rule, weights } : undefined);

export function readWeight(text: string): Result<number, 'weight-range'> {
  const line = cleanLine(text);
  const weight = /^\d{1,3}$/u.test(line) ? Number(line) : 0;
  return weight >= 1 && weight <= MOST ? accept(weight) : refuse('weight-range');
}

/** Onto the roll as it is drawn up; a unit without a weight has one vote. */
export const weighed = (rule: Rule, roll: readonly RollUnit[], weights: readonly UnitWeight[]): readonly RollUnit[] =>
  isWeighted(rule) ? roll.map((one) => ({ ...one, weight: weights.find(({ unitId }) => unitId === one.unitId)?.weight ?? 1 })) : roll;

/** Units that have more than one vote. */
export const weightsOn = (rule: Rule, roll: Roll): readonly UnitWeight[] =>
  isWeighted(rule) ? roll.flatMap(({ unit, weight = 1 }) => (weight === 1 ? [] : [{ unitId: Number(unit), weight }])) : [];

/** Votes of these units together; without weights one each. */
export const votesOf = (weights: readonly UnitWeight[], unitIds: Iterable<number>): number =>
  [...unitIds].reduce((sum, unitId) => sum + (weights.find((one) => one.unitId === unitId)?.weight ?? 1), 0);
