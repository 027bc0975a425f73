/** The ballot paper in private: the choice, its confirmation, what is said after it was cast. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Rule } from '#tally';
import type { CastFacts } from '../model.ts';
import { approvalLines, approvalRows, markedLines } from './approval.ts';
import { head, isOwnForbidden, ownLines, threshold, type PaperFacts } from './paper-head.ts';
import { matterOf, officialOf, ruleWords, shortOf, titleOf } from './result.ts';

/** One tap to choose, one to send: the paper's code lives in the buttons alone until it is cast. */
const bit = (index: number): number => 2 ** index;
const has = (mask: number, index: number): boolean => Math.floor(mask / bit(index)) % 2 === 1;
const countOf = (mask: number, options: number): number => Array.from({ length: options }, (_, index) => Number(has(mask, index))).reduce((sum, one) => sum + one, 0);

type Choosing = Extract<Rule['form'], { kind: 'choose' }>;

export function howMany({ min, max }: Pick<Choosing, 'min' | 'max'>): 'one' | 'exactly' | 'between' | 'up-to' {
  if (max === 1) return 'one';
  if (min === max) return 'exactly';
  return min > 1 ? 'between' : 'up-to';
}

function choiceRows(facts: PaperFacts, form: Choosing, mask: number): readonly (readonly Button[])[] {
  const { ballot, units, unit } = facts;
  const count = countOf(mask, ballot.optionUnitIds.length);
  const choices = ballot.optionUnitIds.flatMap((unitId, index): (readonly Button[])[] => {
    if (isOwnForbidden(facts, unitId)) return [];
    const chosen = has(mask, index);
    const next = chosen ? mask - bit(index) : mask + bit(index);
    const label = chosen ? say('ballots-button-chosen', { unit: shortOf(units, unitId) }) : verbatim(shortOf(units, unitId));
    const step = form.max === 1 ? 'sure' : 'mark';
    return [[button(label, !chosen && count >= form.max ? action('full', ballot.id) : action(step, ballot.id, unit.id, next))]];
  });
  const isEnough = form.max > 1 && count > 0 && count >= form.min;
  return isEnough ? [...choices, [button(say('ballots-button-done', { count, most: form.max }), action('sure', ballot.id, unit.id, mask), 'primary')]] : choices;
}

/** The bit after the last candidate's. */
const noneRows = ({ ballot, unit }: PaperFacts): readonly (readonly Button[])[] =>
  ballot.rule.noneOfThese === 'not-offered' ? [] : [[button(say('ballots-button-none'), action('sure', ballot.id, unit.id, bit(ballot.optionUnitIds.length)))]];

export function renderPaper(facts: PaperFacts, code = 0): Screen {
  const { ballot, unit } = facts;
  const { form } = ballot.rule;
  const blank = [button(say('ballots-button-blank'), action('sure', ballot.id, unit.id, 0))];
  if (form.kind === 'approve') return screen([...head(facts), ...approvalLines(facts, code)], [...approvalRows(facts, code), blank]);
  const rule = say('ballots-paper-rule', { how: howMany(form), least: form.min, most: form.max, rule: ruleWords(ballot.rule), needed: threshold(facts), for: matterOf(ballot) });
  return screen([...head(facts), rule, ...ownLines(facts)], [...choiceRows(facts, form, code), ...noneRows(facts), blank]);
}

function chosenLines(facts: PaperFacts, code: number): readonly Say[] {
  const { ballot, units } = facts;
  if (code === 0) return [say('ballots-sure-blank')];
  if (ballot.rule.form.kind === 'approve') return markedLines(facts, code);
  if (has(code, ballot.optionUnitIds.length)) return [say('ballots-sure-none')];
  return [say('ballots-sure-chosen', { units: ballot.optionUnitIds.filter((_, index) => has(code, index)).map((unitId) => verbatim(officialOf(units, unitId))) })];
}

export function renderSure(facts: PaperFacts, code: number): Screen {
  const { ballot, unit } = facts;
  // Whoever marked every candidate goes on from there; a single name is chosen anew.
  const again = ballot.rule.form.kind === 'approve' ? code : 0;
  return screen(
    [...head(facts), ...chosenLines(facts, code), say('ballots-sure-final')],
    [[button(say('ballots-button-send'), action('cast', ballot.id, unit.id, code), 'primary')], [button(say('ballots-button-again'), action('mark', ballot.id, unit.id, again))]],
  );
}

/** The choice is gone from the message: what stays says only that the unit has voted. */
export const renderCast = (facts: CastFacts, time: string): Screen =>
  screen([say('ballots-paper-title', { title: titleOf(facts.bloc, facts.ballot) }), say('ballots-cast', { unit: facts.unit.official, time }), say('ballots-cast-secret')], [[button(say('button-home'), action('home'))]]);

export const renderVoted = (facts: CastFacts, time: string): Screen =>
  screen([say('ballots-paper-title', { title: titleOf(facts.bloc, facts.ballot) }), say('refusal-ballots-already-voted-at', { unit: facts.unit.official, time })], [[button(say('button-home'), action('home'))]]);

export const renderPapers = (papers: readonly PaperFacts[]): Screen =>
  screen(
    [say('ballots-open-papers')],
    papers.map((facts) => [button(say(facts.holder === undefined ? 'ballots-button-paper' : 'ballots-button-paper-proxy', { title: titleOf(facts.bloc, facts.ballot), unit: facts.unit.short }), action('mark', facts.ballot.id, facts.unit.id, 0))]),
  );
