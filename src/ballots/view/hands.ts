/** Buttons and lines of a show of hands: one candidate as it always was, several with a row of buttons each. */
import { button, say, type Action, type Button, type Say } from '#kernel';
import type { Ballot } from '../model.ts';
import { handAt, isByCandidate, unmarkedIn } from '../rules/hands.ts';
import { HAND_MARKS, type HandMark } from '../rules/methods.ts';
import { officialOf, unitNames, type Named } from './result.ts';

/** What the buttons do: a mark for one candidate, or for all that have none yet. */
export interface HandActions {
  readonly about: (unitId: number, mark: HandMark) => Action;
  readonly all: (mark: HandMark) => Action;
}

/** `code` is what the unit has said so far: in the group, where every unit taps the same buttons, nothing. */
export function handRows(ballot: Pick<Ballot, 'rule' | 'optionUnitIds'>, does: HandActions, code = 0): readonly (readonly Button[])[] {
  if (!isByCandidate(ballot)) return [HAND_MARKS.map((mark) => button(say('ballots-button-hand', { mark }), does.all(mark)))];
  const left = unmarkedIn(code, ballot.optionUnitIds.length);
  if (left.length === 0) return [];
  return [
    ...left.map((index) => HAND_MARKS.map((mark) => button(say('ballots-button-hand-about', { place: index + 1, mark }), does.about(ballot.optionUnitIds[index] ?? 0, mark)))),
    [button(say('ballots-button-hand-all', { scope: code === 0 ? 'all' : 'rest' }), does.all('yes'))],
  ];
}

/** What is proposed; of several each with its number, and with what the unit has said of it. */
export function proposedLines({ units }: Named, ballot: Ballot, code = 0): readonly Say[] {
  if (!isByCandidate(ballot)) return [say('ballots-question-proposed', { units: unitNames(units, ballot.optionUnitIds) })];
  return [
    say('ballots-question-list'),
    ...ballot.optionUnitIds.map((unitId, index) => say('ballots-question-listed', { place: index + 1, unit: officialOf(units, unitId), mark: handAt(code, index) ?? 'none' })),
  ];
}
