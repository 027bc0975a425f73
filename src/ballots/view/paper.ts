/** The ballot paper in private: the choice, its confirmation, what is said after it was cast. */
import { action, button, say, screen, verbatim, type Button, type Screen } from '#kernel';
import type { Unit } from '#blocs';
import { votesNeeded } from '#tally';
import type { Ballot, CastFacts } from '../model.ts';
import { receiptLines } from './receipts.ts';
import { officialOf, ruleWords, shortOf, titleOf, type Named } from './result.ts';

export interface PaperFacts extends Named {
  readonly ballot: Ballot;
  /** The unit that votes. */
  readonly unit: Unit;
  readonly rollSize: number;
}

/** One tap to choose, one to send: the paper's code lives in the buttons alone until it is cast. */
const bit = (index: number): number => 2 ** index;
const has = (mask: number, index: number): boolean => Math.floor(mask / bit(index)) % 2 === 1;
const countOf = (mask: number, options: number): number => Array.from({ length: options }, (_, index) => Number(has(mask, index))).reduce((sum, one) => sum + one, 0);

function threshold({ ballot, rollSize }: PaperFacts) {
  const { pass } = ballot.rule;
  const isOfAll = pass.kind === 'fraction' && pass.base === 'all-units';
  return isOfAll ? say('ballots-paper-needed', { needed: votesNeeded(pass, rollSize), of: rollSize }) : verbatim('');
}

const head = (facts: PaperFacts) => [
  say('ballots-paper-title', { title: titleOf(facts.bloc, facts.ballot) }),
  say('ballots-paper-unit', { unit: facts.unit.official }),
];

export function renderPaper(facts: PaperFacts, mask = 0): Screen {
  const { ballot, units, unit } = facts;
  const most = ballot.rule.form.kind === 'choose' ? ballot.rule.form.max : 1;
  const full = countOf(mask, ballot.optionUnitIds.length) >= most;
  const choices = ballot.optionUnitIds.map((unitId, index): readonly Button[] => {
    const chosen = has(mask, index);
    const next = chosen ? mask - bit(index) : mask + bit(index);
    const label = chosen ? say('ballots-button-chosen', { unit: shortOf(units, unitId) }) : verbatim(shortOf(units, unitId));
    const step = most === 1 ? 'sure' : 'mark';
    return [button(label, !chosen && full ? action('full', ballot.id) : action(step, ballot.id, unit.id, next))];
  });
  const done = most > 1 && mask > 0 ? [[button(say('ballots-button-done', { count: countOf(mask, ballot.optionUnitIds.length), most }), action('sure', ballot.id, unit.id, mask), 'primary')]] : [];
  return screen(
    [...head(facts), say('ballots-paper-rule', { most, rule: ruleWords(ballot.rule), needed: threshold(facts) })],
    [...choices, ...done, [button(say('ballots-button-blank'), action('sure', ballot.id, unit.id, 0))]],
  );
}

export function renderSure(facts: PaperFacts, mask: number): Screen {
  const { ballot, units, unit } = facts;
  const chosen = ballot.optionUnitIds.filter((_, index) => has(mask, index)).map((unitId) => verbatim(officialOf(units, unitId)));
  return screen(
    [...head(facts), chosen.length === 0 ? say('ballots-sure-blank') : say('ballots-sure-chosen', { units: chosen }), say('ballots-sure-final')],
    [[button(say('ballots-button-send'), action('cast', ballot.id, unit.id, mask), 'primary')], [button(say('ballots-button-again'), action('mark', ballot.id, unit.id, 0))]],
  );
}

/** The choice is gone from the message: what stays says only that the unit has voted. */
export const renderCast = (facts: CastFacts, time: string, receipt: string | undefined): Screen =>
  screen([say('ballots-paper-title', { title: titleOf(facts.bloc, facts.ballot) }), say('ballots-cast', { unit: facts.unit.official, time }), say('ballots-cast-secret'), ...receiptLines(receipt)], [[button(say('button-home'), action('home'))]]);

export const renderVoted = (facts: CastFacts, time: string): Screen =>
  screen([say('ballots-paper-title', { title: titleOf(facts.bloc, facts.ballot) }), say('refusal-ballots-already-voted-at', { unit: facts.unit.official, time })], [[button(say('button-home'), action('home'))]]);

export const renderPapers = (papers: readonly PaperFacts[]): Screen =>
  screen(
    [say('ballots-open-papers')],
    papers.map((facts) => [button(say('ballots-button-paper', { title: titleOf(facts.bloc, facts.ballot), unit: facts.unit.short }), action('mark', facts.ballot.id, facts.unit.id, 0))]),
  );
