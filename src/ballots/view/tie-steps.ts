/** The steps for a tie in an order of the bloc's own: each is put at the end with a tap and taken out with another. */
import { action, button, say, type Button, type Say } from '#kernel';
import type { Rule, TieStep } from '#tally';
import type { Ballot } from '../model.ts';
import { isDecidedByScores } from '../rules/methods.ts';
import { stepsBeforeLast } from '../rules/settings.ts';
import { orderCode, ORDERED_STEPS } from '../rules/tie-order.ts';

const stepWords = (step: TieStep): Say => say('ballots-tie-step', { step });

/** "điểm tự chấm, bầu lại". */
export function tieStepWords(rule: Rule): Say {
  const steps = stepsBeforeLast(rule);
  return steps.length === 0 ? say('ballots-tie-order-none') : say('ballots-tie-order', { steps: steps.map(stepWords) });
}

/** Scores that are equal cannot break their own tie. */
const isOffered = (rule: Rule, step: TieStep): boolean => step !== 'official-score' || !isDecidedByScores(rule) || stepsBeforeLast(rule).includes(step);

/** The button carries the order it leads to, so that a second tap on it changes nothing more. */
function stepButton({ id, rule }: Ballot, step: TieStep): Button {
  const now = stepsBeforeLast(rule);
  const place = now.indexOf(step) + 1;
  if (place === 0) return button(stepWords(step), action('tie-steps', id, orderCode([...now, step])));
  return button(say('ballots-button-tie-step', { place, step: stepWords(step) }), action('tie-steps', id, orderCode(now.filter((one) => one !== step))));
}

export const tieStepRows = (ballot: Ballot): readonly (readonly Button[])[] => ORDERED_STEPS.filter((step) => isOffered(ballot.rule, step)).map((step) => [stepButton(ballot, step)]);
