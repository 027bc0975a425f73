/** A question prepared step by step: how it is decided, who stands, under which rule, confirmation; every step has its default. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Ballot, Checklist } from '../model.ts';
import { presetsFor, seatsFor } from '../rules.ts';
import { isByTurn, isCounted, isSecret, methodsFor } from '../rules/methods.ts';
import { renderConfirmOpening } from './draft.ts';
import { methodWords, ruleWords, titleOf, type Named } from './result.ts';
import { keptFor, type KeptRule } from './rule.ts';

export const STEPS = ['method', 'standing', 'rule', 'confirm'] as const;
export type Step = (typeof STEPS)[number];

/** What the steps of one ballot show beside the ballot itself. */
export interface StepFacts extends Named {
  readonly ballot: Ballot;
  /** Units that may stand for it. */
  readonly standing: readonly number[];
  readonly kept: readonly KeptRule[];
  readonly checklist: Checklist;
}

/** Whose turn it is cannot be chosen; only where votes are counted is the rule asked for. */
export function stepAfter(step: Step, { rule }: Ballot): Step {
  if (step === 'method') return isByTurn(rule) ? 'confirm' : 'standing';
  return step === 'standing' && isCounted(rule) ? 'rule' : 'confirm';
}

const marked = (isChosen: boolean, words: Say): Say => (isChosen ? say('ballots-button-chosen', { unit: words }) : words);

const methodRows = ({ ballot }: StepFacts): readonly (readonly Button[])[] =>
  methodsFor(ballot.purpose).map((method) => [button(marked(method === ballot.rule.method, say('ballots-method', { method })), action('step-method', ballot.id, method))]);

function standingRows({ ballot, standing, units }: StepFacts): readonly (readonly Button[])[] {
  const { id, optionUnitIds, rule } = ballot;
  const offered = isSecret(rule) ? seatsFor(ballot).map((count) => button(say(count === rule.seats ? 'ballots-button-seats-chosen' : 'ballots-button-seats', { seats: count }), action('step-seats', id, count))) : [];
  const candidates = units.filter((unit) => standing.includes(unit.id)).map((unit) => [button(marked(optionUnitIds.includes(unit.id), verbatim(unit.short)), action('step-unit', id, unit.id))]);
  return [...candidates, ...(offered.length === 0 ? [] : [offered])];
}

const ruleRows = ({ ballot, kept }: StepFacts): readonly (readonly Button[])[] => [
  ...presetsFor(ballot).map((preset) => [button(marked(preset === ballot.rule.preset, say(`ballots-button-rule-${preset}`)), action('step-rule', ballot.id, preset))]),
  ...keptFor(ballot, kept).map((one) => [button(marked(one.name === ballot.rule.preset, verbatim(one.name)), action('step-kept', ballot.id, one.id))]),
];

const ROWS = { method: methodRows, standing: standingRows, rule: ruleRows } as const;

export function renderStep(facts: StepFacts, step: Step): Screen {
  const { ballot, bloc, checklist } = facts;
  if (step === 'confirm') return renderConfirmOpening(facts, ballot, checklist);
  const now = { method: methodWords(ballot.rule), standing: say('ballots-step-standing', { count: checklist.candidates, seats: ballot.rule.seats }), rule: ruleWords(ballot.rule) }[step];
  return screen(
    [say('ballots-step-title', { step: STEPS.indexOf(step) + 1, of: STEPS.length, title: titleOf(bloc, ballot) }), say('ballots-step-ask', { step }), say('ballots-step-now', { now })],
    [...ROWS[step](facts), [button(say('ballots-button-step-next'), action('step', ballot.id, stepAfter(step, ballot)), 'primary')], [button(say('button-back'), action('ballot', ballot.id))]],
  );
}
