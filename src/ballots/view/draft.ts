/** Screens of a question that is being prepared: checklist, method, who stands, what is asked before it is opened. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Ballot, Checklist } from '../model.ts';
import { seatsFor } from '../rules.ts';
import { FEWEST_TOGETHER } from '../rules/closing.ts';
import { askedBy, isByTurn, isCounted, isDecidedByScores, isProposal, isSecret, isWithoutVoices, methodsFor, type MethodOffered } from '../rules/methods.ts';
import { nextInTurn } from '../rules/turns.ts';
import { barredLines, standingOnly } from './barred.ts';
import { receiptButton, receiptNotice } from './receipts.ts';
import { matterOf, methodWords, passedLines, representedLines, ruleWords, shortOf, titleOf, turnLine, unitNames, whatOf, type Named } from './result.ts';
import { settingWords } from './rule.ts';
import { slipDraftButton, slipDraftLines } from './slips.ts';
import { turnRows } from './turns.ts';
import { weightButtons, weightLines } from './weights.ts';
import { winnersRows } from './winners.ts';

/** What a secret ballot's rule may be changed to with one tap. */
function secretButtons(ballot: Ballot): readonly (readonly Button[])[] {
  const offered = seatsFor(ballot).map((count) => button(say(count === ballot.rule.seats ? 'ballots-button-seats-chosen' : 'ballots-button-seats', { seats: count }), action('seats', ballot.id, count)));
  const seats = offered.length === 0 ? [] : [offered];
  // A further round was generated with its rule and its seats: neither is typed over.
  if (ballot.round > 1) return [[receiptButton(ballot)]];
  return [...seats, [button(say('ballots-button-rules', { rule: ruleWords(ballot.rule) }), action('rules', ballot.id))], [receiptButton(ballot)]];
}

/** The same for what is decided openly; where no votes are counted the quorum stands for the rule. */
function openRuleButtons({ id, rule, round }: Ballot): readonly (readonly Button[])[] {
  if (isSecret(rule) || round > 1) return [];
  const words = isCounted(rule) ? say('ballots-button-rules', { rule: ruleWords(rule) }) : settingWords(rule, isDecidedByScores(rule) ? 'ties' : 'quorum');
  return [[button(words, action('rules', id))]];
}

/** Who stands: what is proposed, whose turn it is, or how many candidates. */
function standingLine({ units }: Named, ballot: Ballot, { candidates, turnAfter }: Checklist): Say {
  const { rule, optionUnitIds } = ballot;
  const { seats } = rule;
  if (isByTurn(rule) && candidates > 0) return turnLine(units, { ...ballot, next: nextInTurn(ballot), after: turnAfter });
  if (!isProposal(rule)) return say('ballots-draft-candidates', { count: candidates, seats, for: matterOf(ballot) });
  return optionUnitIds.length === 0 ? say('ballots-draft-none-proposed', { seats }) : say('ballots-question-proposed', { units: unitNames(units, optionUnitIds) });
}

/** So few papers in all that any count of them shows choices: opening is the meeting's own decision, taken knowingly. */
const fewLines = ({ rule }: Ballot, { papers }: Checklist): readonly Say[] =>
  isSecret(rule) && papers > 0 && papers < FEWEST_TOGETHER ? [say('ballots-draft-few', { count: papers })] : [];

/** Whom the papers reach; nothing is said of every unit present where none is. */
function reachLine({ units }: Named, { present, unreachableUnitIds }: Checklist): Say {
  if (unreachableUnitIds.length > 0) return say('ballots-draft-unreachable', { units: unreachableUnitIds.map((unitId) => verbatim(shortOf(units, unitId))) });
  return say(present === 0 ? 'ballots-draft-nobody-present' : 'ballots-draft-reachable');
}

function draftLines(named: Named, ballot: Ballot, checklist: Checklist) {
  return [
    say('ballots-draft-title', { title: titleOf(named.bloc, ballot) }),
    say('ballots-result-method', { method: methodWords(ballot.rule) }),
    say('ballots-draft-roll', { present: checklist.present, units: checklist.units, weights: ballot.rule.weights, counted: isCounted(ballot.rule) ? askedBy(ballot.rule) : 'no' }),
    ...weightLines(named.units, ballot.rule, checklist.weights ?? []),
    ...representedLines(named.units, checklist.represented ?? []),
    say(checklist.quorumMet ? 'ballots-draft-quorum-met' : 'ballots-draft-quorum-missing', { needed: checklist.quorumNeeded, units: checklist.units }),
    standingLine(named, ballot, checklist),
    ...barredLines(named, checklist),
    ...passedLines(named.units, ballot),
    ...(isCounted(ballot.rule) ? [say(isSecret(ballot.rule) ? 'ballots-draft-rule' : 'ballots-question-rule', { rule: ruleWords(ballot.rule), for: matterOf(ballot) })] : []),
    ...(isSecret(ballot.rule) ? [reachLine(named, checklist), ...slipDraftLines(named, checklist), ...fewLines(ballot, checklist), ...receiptNotice(ballot)] : []),
  ];
}

export function renderDraft(named: Named, draft: Ballot, checklist: Checklist): Screen {
  const ballot = standingOnly(draft, checklist);
  return screen(draftLines(named, ballot, checklist), [
    [button(say(isSecret(ballot.rule) ? 'ballots-button-open' : isWithoutVoices(ballot.rule) ? 'ballots-button-decide' : 'ballots-button-open-question'), action('open', ballot.id, 'ask'), 'primary')],
    ...turnRows(named, ballot),
    ...(isByTurn(ballot.rule) ? [] : [[button(say(isProposal(ballot.rule) ? 'ballots-button-proposed' : 'ballots-button-candidates', { for: matterOf(ballot) }), action('candidates', ballot.id))]]),
    ...(ballot.round > 1 ? [] : [[button(say('ballots-button-method', { method: methodWords(ballot.rule) }), action('methods', ballot.id))], [button(say('ballots-button-steps'), action('step', ballot.id, 'method'))]]),
    ...(isSecret(ballot.rule) ? [...secretButtons(ballot), [slipDraftButton(ballot, checklist)]] : []),
    ...weightButtons(ballot),
    ...winnersRows(ballot),
    ...openRuleButtons(ballot),
    [button(say('button-back'), action('ballots', ballot.conferenceId))],
  ]);
}

export const renderMethods = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-methods-title', { title: titleOf(named.bloc, ballot) })],
    [
      ...methodsFor(ballot.purpose).map((method: MethodOffered) => {
        const words = say('ballots-method', { method });
        return [button(method === ballot.rule.method ? say('ballots-button-chosen', { unit: words }) : words, action('method', ballot.id, method))];
      }),
      [button(say('button-back'), action('ballot', ballot.id))],
    ],
  );

export const renderCandidates = (named: Named, ballot: Ballot, standing: readonly number[]): Screen =>
  screen(
    [say(isProposal(ballot.rule) ? 'ballots-proposed-title' : 'ballots-candidates-title', { title: titleOf(named.bloc, ballot), seats: ballot.rule.seats, for: matterOf(ballot) })],
    [
      ...named.units.filter((unit) => standing.includes(unit.id)).map((unit) => [
        button(ballot.optionUnitIds.includes(unit.id) ? say('ballots-button-chosen', { unit: unit.short }) : verbatim(unit.short), action('candidate', ballot.id, unit.id)),
      ]),
      [button(say('button-back'), action('ballot', ballot.id))],
    ],
  );

/** What is about to be opened, or decided at once. */
function askLine(named: Named, ballot: Ballot, { present }: Checklist): Say {
  const args = { title: titleOf(named.bloc, ballot), present };
  if (isWithoutVoices(ballot.rule)) return say(isByTurn(ballot.rule) ? 'ballots-turn-ask' : 'ballots-rank-ask', { what: whatOf(named.bloc, ballot), present });
  return say(isSecret(ballot.rule) ? 'ballots-open-ask' : 'ballots-question-ask', args);
}

export function renderConfirmOpening(named: Named, draft: Ballot, checklist: Checklist): Screen {
  const ballot = standingOnly(draft, checklist);
  return screen(
    [
      askLine(named, ballot, checklist),
      ...(isProposal(ballot.rule) || isByTurn(ballot.rule) ? [standingLine(named, ballot, checklist), ...passedLines(named.units, ballot)] : []),
      ...barredLines(named, checklist),
      ...weightLines(named.units, ballot.rule, checklist.weights ?? []),
      ...representedLines(named.units, checklist.represented ?? []),
      ...slipDraftLines(named, checklist),
      ...fewLines(ballot, checklist),
      ...(isWithoutVoices(ballot.rule) ? [] : [say('ballots-open-final', { late: ballot.rule.lateArrivals, asked: askedBy(ballot.rule) })]),
    ],
    [[button(say(isSecret(ballot.rule) ? 'ballots-button-open-yes' : isWithoutVoices(ballot.rule) ? 'ballots-button-decide-yes' : 'ballots-button-question-yes'), action('open', ballot.id, 'yes'), 'primary')], [button(say('button-back'), action('ballot', ballot.id))]],
  );
}
