/** Luân phiên on the secretary's draft: whose turn it is, who is passed over, and the way back for those. */
import { action, button, say, type Button } from '#kernel';
import type { Ballot } from '../model.ts';
import { isByTurn } from '../rules/methods.ts';
import { nextInTurn } from '../rules/turns.ts';
import { shortOf, type Named } from './result.ts';

export function turnRows({ units }: Named, ballot: Ballot): readonly (readonly Button[])[] {
  if (!isByTurn(ballot.rule)) return [];
  const { id, passedOverUnitIds } = ballot;
  return [
    ...nextInTurn(ballot).map((unitId) => [button(say('ballots-button-turn-pass', { unit: shortOf(units, unitId) }), action('turn', id, unitId, 'passed'))]),
    ...passedOverUnitIds.map((unitId) => [button(say('ballots-button-turn-back', { unit: shortOf(units, unitId) }), action('turn', id, unitId, 'back'))]),
  ];
}
