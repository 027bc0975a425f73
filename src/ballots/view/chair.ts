/** The chair's word on a tie: one tap for one seat; for several, units are marked until there are as many as seats. */
import { action, button, say, type Button } from '#kernel';
import type { BallotResult } from '../model.ts';
import { pickedFrom } from '../rules/picking.ts';
import { shortOf, type Named } from './result.ts';

export function chairRows({ units }: Named, { ballot, verdict }: BallotResult, mask: number): readonly (readonly Button[])[] {
  const { tied, seatsLeft } = verdict;
  const wordsFor = (option: string) => say('ballots-button-chair-for', { unit: shortOf(units, option) });
  if (seatsLeft === 1) return tied.map((option) => [button(wordsFor(option), action('chair-for', ballot.id, option))]);
  const picked = pickedFrom(tied, mask);
  const marks = tied.map((option, index) => {
    const isPicked = picked.includes(option);
    const label = isPicked ? say('ballots-button-chosen', { unit: shortOf(units, option) }) : wordsFor(option);
    return [button(label, action('chair-pick', ballot.id, mask + (isPicked ? -1 : 1) * 2 ** index))];
  });
  return picked.length === seatsLeft ? [...marks, [button(say('ballots-button-chair-take', { count: seatsLeft }), action('chair-take', ballot.id, mask), 'primary')]] : marks;
}
