/** Hệ số on screen: which units have more than one vote, and the screens that set them. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Unit } from '#blocs';
import type { Rule } from '#tally';
import type { Ballot, UnitWeight } from '../model.ts';
import { isWeighted, mayBeWeighted, votesOf } from '../rules/weights.ts';

const shortOf = (units: readonly Unit[], unitId: number): string => units.find((unit) => unit.id === unitId)?.short ?? '';

/** "Sở A (2)"; a unit with one vote by its name alone. */
export function weightedUnit(units: readonly Unit[], unitId: number, weights: readonly UnitWeight[]): Say {
  const weight = votesOf(weights, [unitId]);
  return weight === 1 ? verbatim(shortOf(units, unitId)) : say('ballots-weighted-unit', { unit: shortOf(units, unitId), weight });
}

export function weightLines(units: readonly Unit[], rule: Rule, weights: readonly UnitWeight[]): readonly Say[] {
  if (!isWeighted(rule)) return [];
  return [weights.length === 0 ? say('ballots-weights-equal') : say('ballots-weights', { units: weights.map((one) => weightedUnit(units, one.unitId, weights)) })];
}

/** On a draft; a further round keeps what it was generated with. */
export function weightButtons({ id, rule, round }: Ballot): readonly (readonly Button[])[] {
  if (!mayBeWeighted(rule)) return [];
  const other = isWeighted(rule) ? 'none' : 'by-unit';
  return [
    ...(round > 1 ? [] : [[button(say('ballots-button-weights', { weights: rule.weights }), action('weights', id, other))]]),
    ...(isWeighted(rule) ? [[button(say('ballots-button-unit-weights'), action('weight-units', id))]] : []),
  ];
}

export const renderWeights = (units: readonly Unit[], ballot: Ballot, weights: readonly UnitWeight[]): Screen =>
  screen(
    [say('ballots-weights-title'), say('ballots-weights-how')],
    [
      ...units.map((unit) => [button(say('ballots-button-unit-weight', { unit: unit.short, weight: votesOf(weights, [unit.id]) }), action('weight-ask', ballot.id, unit.id))]),
      [button(say('button-back'), action('ballot', ballot.id))],
    ],
  );

export const renderWeightAsk = (units: readonly Unit[], ballot: Ballot, at: { readonly unitId: number; readonly weights: readonly UnitWeight[] }): Screen =>
  screen(
    [say('ballots-weight-ask', { unit: shortOf(units, at.unitId), weight: votesOf(at.weights, [at.unitId]) })],
    [[button(say('button-back'), action('weight-units', ballot.id))]],
  );
