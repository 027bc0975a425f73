/** The typed input of a target: all at once, or text, measure and plan one after another. */
import { action, button, say, screen, verbatim, type Say, type Screen } from '#kernel';
import type { LineProblem, RegistrationDesk } from '../model.ts';
import { backRow, headOf } from './registration.ts';

export const renderAddAsk = (desk: RegistrationDesk, isReplacing = false): Screen =>
  screen(
    [...headOf(desk), say(isReplacing ? 'targets-replace-ask' : 'targets-add-ask'), say('targets-add-example'), say('targets-add-numbers')],
    [backRow(desk)],
  );

export const renderMeasureAsk = (desk: RegistrationDesk, draft: { text: string; measures: readonly string[] }): Screen =>
  screen(
    [...headOf(desk), verbatim(draft.text), say('targets-measure-ask')],
    [
      ...draft.measures.map((measure, index) => [button(verbatim(measure), action('targets-measure', index))]),
      [button(say('targets-button-measure-none'), action('targets-measure', 'none'))],
      backRow(desk),
    ],
  );

export const renderPlanAsk = (desk: RegistrationDesk, draft: { text: string; measure: string }): Screen =>
  screen(
    [...headOf(desk), say('targets-line-so-far', { text: draft.text, measure: draft.measure }), say('targets-plan-ask')],
    [[button(say('targets-button-plan-none'), action('targets-no-plan'))], backRow(desk)],
  );

const sayProblem = (problem: LineProblem): Say =>
  say('targets-problem', { line: problem.line, why: say(`refusal-targets-${problem.refusal}`) });

/** Nothing was taken: the lines in question are named, and the same list can be sent again. */
export const renderProblems = (desk: RegistrationDesk, problems: readonly LineProblem[]): Screen =>
  screen([say('targets-problems'), ...problems.slice(0, 10).map(sayProblem), say('targets-add-example')], [backRow(desk)]);
