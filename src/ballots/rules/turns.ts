/** Luân phiên: the order of turns, from the bloc's own list and the unit that holds the office, and who is passed over. */
import { accept, refuse, type Result } from '#kernel';
import type { Ballot, BallotsRefusal } from '../model.ts';
import { isByTurn } from './methods.ts';

export interface Circle {
  /** The bloc's own list, units that have left at their old places. */
  readonly places: readonly number[];
  /** Who holds the office now; absent: the first of the list is next. */
  readonly holderId: number | null;
  /** Units that may take a turn. */
  readonly standing: readonly number[];
}

/** Who is next stands first; the holder, where it may hold the office again, stands last. */
export function inTurn({ places, holderId, standing }: Circle): readonly number[] {
  const start = holderId === null ? 0 : places.indexOf(holderId) + 1;
  return [...places.slice(start), ...places.slice(0, start)].filter((unitId) => standing.includes(unitId));
}

type Turns = Pick<Ballot, 'rule' | 'optionUnitIds' | 'passedOverUnitIds'>;

/** Units that take their turn when it comes. */
export const takingTurns = ({ optionUnitIds, passedOverUnitIds }: Omit<Turns, 'rule'>): readonly number[] => optionUnitIds.filter((unitId) => !passedOverUnitIds.includes(unitId));

/** Whose turn it is, as many as there are seats. */
export const nextInTurn = (ballot: Turns): readonly number[] => takingTurns(ballot).slice(0, ballot.rule.seats);

export interface Passing {
  readonly unitId: number;
  readonly turn: 'passed' | 'back';
}

/** Who is passed over from now on. Only whose turn it is passes it on, and only while another follows; saying so twice is once. */
export function decidePassing(ballot: Turns, { unitId, turn }: Passing): Result<readonly number[], BallotsRefusal> {
  const { rule, passedOverUnitIds } = ballot;
  if (!isByTurn(rule)) return refuse('method-unfit');
  if (turn === 'back') return accept(passedOverUnitIds.filter((one) => one !== unitId));
  if (passedOverUnitIds.includes(unitId)) return accept(passedOverUnitIds);
  if (!nextInTurn(ballot).includes(unitId)) return refuse('not-its-turn');
  return takingTurns(ballot).length > rule.seats ? accept([...passedOverUnitIds, unitId]) : refuse('nobody-in-turn');
}
