/** Screens of the secretary's ballots: list, checklist, turnout with names, result with what to do next. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import { otherBases, type Base, type Rule } from '#tally';
import type { Ballot, BallotResult, Checklist, Turnout } from '../model.ts';
import { PURPOSES } from '../model.ts';
import { SEATS_OFFERED } from '../rules.ts';
import { fewPapers, FEWEST_TOGETHER, type FewPapers } from '../rules/closing.ts';
import { askedBy, hasNamedVotes, isByTurn, isCounted, isDecidedByScores, isProposal, isSecret, isWithoutVoices, methodsFor, type Asked, type MethodOffered } from '../rules/methods.ts';
import { shortened } from '../rules/objections.ts';
import { nextInTurn } from '../rules/turns.ts';
import { isWeighted } from '../rules/weights.ts';
import { barredLines, standingOnly } from './barred.ts';
import { chairRows } from './chair.ts';
import { receiptButton, receiptNotice } from './receipts.ts';
import { detailFor, lateLines, matterOf, methodWords, objectionLines, passedLines, representedLines, resultLines, ruleWords, shortOf, titleOf, turnLine, unitNames, whatOf, type Named } from './result.ts';
import { settingWords } from './rule.ts';
import { baseWords } from './share.ts';
import { slipDraftButton, slipDraftLines, slipTurnoutLines, slipTurnoutRows } from './slips.ts';
import { turnRows } from './turns.ts';
import { weightButtons, weightLines } from './weights.ts';
import { winnersRows } from './winners.ts';

/** What was annulled and not held again leads to being prepared again. */
function listButton(named: Named, ballot: Ballot): Button {
  const title = titleOf(named.bloc, ballot);
  return ballot.state === 'annulled' ? button(say('ballots-button-redo-of', { title }), action('prepare-again', ballot.id)) : button(title, action('ballot', ballot.id));
}

export function renderBallots(named: Named, conferenceId: number, ballots: readonly Ballot[]): Screen {
  const isUnpublished = ballots.some((ballot) => ballot.state === 'closed' && ballot.publishedAt === null);
  const isQuiet = ballots.every((ballot) => ballot.state !== 'open');
  return screen(
    [
      say('ballots-list-title', { name: named.bloc.name }),
      ...(ballots.length === 0 ? [say('ballots-list-none')] : ballots.map((ballot) => say(`ballots-list-${ballot.state}`, { title: titleOf(named.bloc, ballot), asked: askedBy(ballot.rule) }))),
    ],
    [
      ...ballots.map((ballot) => [listButton(named, ballot)]),
      ...PURPOSES.filter((purpose) => !ballots.some((ballot) => ballot.purpose === purpose)).map((purpose) => [
        button(say(`ballots-button-prepare-${purpose}`, { kind: named.bloc.kind }), action('prepare', conferenceId, purpose)),
      ]),
      ...(ballots.some((ballot) => ballot.award !== undefined && ballot.state !== 'annulled') ? [] : [[button(say('ballots-button-awards'), action('awards', conferenceId))]]),
      ...(isUnpublished && isQuiet ? [[button(say('ballots-button-publish'), action('publish', conferenceId, 'ask'), 'primary')]] : []),
      [button(say('button-back'), action('run', 'hoinghi', named.bloc.id))],
    ],
  );
}

/** What a secret ballot's rule may be changed to with one tap. */
function secretButtons(ballot: Ballot): readonly (readonly Button[])[] {
  const seats = ballot.award === undefined ? [SEATS_OFFERED.map((count) => button(say(count === ballot.rule.seats ? 'ballots-button-seats-chosen' : 'ballots-button-seats', { seats: count }), action('seats', ballot.id, count)))] : [];
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
  if (isByTurn(rule) && candidates > 0) return turnLine(units, nextInTurn(ballot), turnAfter);
  if (!isProposal(rule)) return say('ballots-draft-candidates', { count: candidates, seats, for: matterOf(ballot) });
  return optionUnitIds.length === 0 ? say('ballots-draft-none-proposed', { seats }) : say('ballots-question-proposed', { units: unitNames(units, optionUnitIds) });
}

/** So few papers in all that any count of them shows choices: opening is the meeting's own decision, taken knowingly. */
const fewLines = ({ rule }: Ballot, { papers }: Checklist): readonly Say[] =>
  isSecret(rule) && papers > 0 && papers < FEWEST_TOGETHER ? [say('ballots-draft-few', { count: papers })] : [];

function draftLines(named: Named, ballot: Ballot, checklist: Checklist) {
  const out = checklist.unreachableUnitIds.map((unitId) => verbatim(shortOf(named.units, unitId)));
  const reach = out.length === 0 ? say('ballots-draft-reachable') : say('ballots-draft-unreachable', { units: out });
  return [
    say('ballots-draft-title', { title: titleOf(named.bloc, ballot) }),
    say('ballots-result-method', { method: methodWords(ballot.rule) }),
    say('ballots-draft-roll', { present: checklist.present, units: checklist.units, weights: ballot.rule.weights }),
    ...weightLines(named.units, ballot.rule, checklist.weights ?? []),
    ...representedLines(named.units, checklist.represented ?? []),
    say(checklist.quorumMet ? 'ballots-draft-quorum-met' : 'ballots-draft-quorum-missing', { needed: checklist.quorumNeeded, units: checklist.units }),
    standingLine(named, ballot, checklist),
    ...barredLines(named, checklist),
    ...passedLines(named.units, ballot),
    ...(isCounted(ballot.rule) ? [say(isSecret(ballot.rule) ? 'ballots-draft-rule' : 'ballots-question-rule', { rule: ruleWords(ballot.rule), for: matterOf(ballot) })] : []),
    ...(isSecret(ballot.rule) ? [reach, ...slipDraftLines(named, checklist), ...fewLines(ballot, checklist), ...receiptNotice(ballot)] : []),
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

/** Who has not spoken, or not of every candidate: by name. */
function missingLines(named: Named, { missingUnitIds, partly }: Turnout, asked: Asked): readonly Say[] {
  if (missingUnitIds.length === 0) return [say('ballots-running-all', { asked })];
  const silent = missingUnitIds.filter((unitId) => !partly.some((one) => one.unitId === unitId));
  const some = partly.map((one) => say('ballots-running-partly-one', { unit: shortOf(named.units, one.unitId), left: namesOf(named, one.leftUnitIds) }));
  return [
    ...(silent.length === 0 ? [] : [say('ballots-running-missing', { units: namesOf(named, silent), asked })]),
    ...(some.length === 0 ? [] : [say('ballots-running-partly', { units: some })]),
  ];
}

/** Before the question is ended: how what was left out is counted. */
const partlyCounted = ({ partly }: Turnout): readonly Say[] => (partly.length === 0 ? [] : [say('ballots-end-partly')]);

const namesOf = (named: Named, unitIds: readonly number[]) => unitIds.map((unitId) => verbatim(shortOf(named.units, unitId)));

function turnoutLines(named: Named, ballot: Ballot, turnout: Turnout) {
  const { objections } = turnout;
  const asked = askedBy(ballot.rule);
  const isHeard = isSecret(ballot.rule) || hasNamedVotes(ballot.rule);
  const objected = objections.length === 0 ? say('ballots-running-no-objection') : say('ballots-running-objected', { units: namesOf(named, objections.map((one) => one.unitId)) });
  return [
    say('ballots-running-title', { title: titleOf(named.bloc, ballot), asked }),
    say('ballots-result-method', { method: methodWords(ballot.rule) }),
    ...(isHeard ? [say(isWeighted(ballot.rule) ? 'ballots-running-weighted' : 'ballots-running-turnout', { asked, cast: turnout.cast, issued: turnout.issued, votes: turnout.inVotes.cast, of: turnout.inVotes.issued })] : []),
    ...(isHeard ? missingLines(named, turnout, asked) : []),
    ...slipTurnoutLines(named, turnout),
    ...lateLines(named.units, turnout.lateUnitIds),
    ...(isSecret(ballot.rule) || ballot.rule.method === 'show-of-hands' || isWithoutVoices(ballot.rule) ? [] : [objected, ...objectionLines(named.units, shortened(objections))]),
  ];
}

export function renderTurnout(named: Named, ballot: Ballot, turnout: Turnout): Screen {
  const isComplete = turnout.missingUnitIds.length === 0;
  return screen(turnoutLines(named, ballot, turnout), [
    [button(say('ballots-button-refresh'), action('ballot', ballot.id))],
    ...slipTurnoutRows(ballot, turnout),
    ...(hasNamedVotes(ballot.rule) && !isComplete ? [[button(say('ballots-button-hand-units'), action('hand-units', ballot.id))]] : []),
    [button(say(isSecret(ballot.rule) ? 'ballots-button-close' : 'ballots-button-end'), action('close', ballot.id, 'ask'), isComplete ? 'primary' : undefined)],
    [button(say('ballots-button-annul', { asked: askedBy(ballot.rule) }), action('annul', ballot.id))],
    [button(say('button-back'), action('ballots', ballot.conferenceId))],
  ]);
}

/** Too few papers to be counted: what to wait for, and the way out. */
const renderTooFew = (named: Named, ballot: Ballot, few: FewPapers): Screen =>
  screen(
    [say('ballots-running-title', { title: titleOf(named.bloc, ballot), asked: askedBy(ballot.rule) }), say('ballots-close-few', { ...few })],
    [[button(say('ballots-button-refresh'), action('ballot', ballot.id), 'primary')], ...(few.way === 'slips' ? [[button(say('slips-button-sheet'), action('slips', ballot.id))]] : []), [button(say('ballots-button-annul', { asked: askedBy(ballot.rule) }), action('annul', ballot.id))], [button(say('button-back'), action('ballots', ballot.conferenceId))]],
  );

export function renderConfirmClosing(named: Named, ballot: Ballot, turnout: Turnout): Screen {
  const few = isSecret(ballot.rule) ? fewPapers(turnout) : undefined;
  if (few !== undefined) return renderTooFew(named, ballot, few);
  return screen(
    isSecret(ballot.rule) ? [say('ballots-close-ask', { title: titleOf(named.bloc, ballot), cast: turnout.cast, issued: turnout.issued }), ...slipTurnoutLines(named, turnout)] : [say('ballots-end-ask', { title: titleOf(named.bloc, ballot) }), ...turnoutLines(named, ballot, turnout).slice(2), ...partlyCounted(turnout)],
    [[button(say(isSecret(ballot.rule) ? 'ballots-button-close-yes' : 'ballots-button-end-yes'), action('close', ballot.id, 'yes'), 'danger')], [button(say('button-back'), action('ballot', ballot.id))]],
  );
}

/** By show of hands whoever has spoken is valid. */
const isSameByHand = ({ method }: Rule, base: Base): boolean => method === 'show-of-hands' && base === 'valid';

/** For the secretary alone, before publication: whether another base of the fraction would change who is elected. */
function otherBaseLines(named: Named, { ballot, verdict }: BallotResult) {
  if (verdict.kind !== 'vote' || ballot.publishedAt !== null) return [];
  const others = otherBases(ballot.rule, verdict.counts).filter((one) => one.base !== verdict.base && !isSameByHand(ballot.rule, one.base));
  const changing = others.filter((one) => one.changes);
  if (others.length === 0) return [];
  if (changing.length === 0) return [say('ballots-bases-same')];
  return changing.map((one) => {
    const [base, units, tied] = [baseWords(one.base, ballot.rule), unitNames(named.units, one.elected), unitNames(named.units, one.tied)];
    if (one.tied.length > 0) return one.elected.length === 0 ? say('ballots-bases-tied', { base, tied }) : say('ballots-bases-other-tied', { base, units, tied });
    return one.elected.length === 0 ? say('ballots-bases-nobody', { base }) : say('ballots-bases-other', { base, units });
  });
}

interface WhatNext {
  readonly runOff?: readonly string[] | undefined;
  /** The question elected nobody and nothing under its rule can decide it any more. */
  readonly another?: 'offered' | 'none';
  /** Units that the chair has marked, where several seats are left. */
  readonly mask?: number;
}

/** The taps that lead on from a count: a further round, the chair's word, or publication. */
function nextRows(result: BallotResult, next: WhatNext & { readonly isForChair: boolean; readonly named: Named }): Screen['buttons'] {
  const { ballot, ties, verdict } = result;
  const isForLots = ties.waitingFor === 'lots' && ballot.publishedAt === null;
  if (next.runOff !== undefined) return [[button(say(verdict.kind === 'vote' ? 'ballots-button-run-off' : 'ballots-button-second', { round: ballot.round + 1, for: matterOf(ballot) }), action('run-off', ballot.id), 'primary')]];
  if (next.isForChair) return chairRows(next.named, result, next.mask ?? 0);
  if (isForLots) return [[button(say('ballots-button-lots'), action('lots', ballot.id), 'primary')]];
  const another = next.another === 'offered' ? [[button(say('ballots-button-another'), action('another', ballot.id), 'primary')]] : [];
  // Nothing is left to decide here: the next tap is to tell the group.
  const publish = button(say('ballots-button-publish'), action('publish', ballot.conferenceId, 'ask'), another.length === 0 ? 'primary' : undefined);
  return ballot.publishedAt === null ? [...another, [publish]] : another;
}

/** Who meets in the further round, and what leads to it. */
function roundOffer({ ballot, verdict }: BallotResult, units: readonly Say[]): Say {
  if (verdict.kind === 'vote') return say('ballots-run-off-offer', { units, for: matterOf(ballot) });
  return say(verdict.kind === 'nomination' ? 'ballots-contested-offer' : 'ballots-second-offer', { units });
}

function nextLines(result: BallotResult, { runOff }: WhatNext, units: Named['units']): readonly Say[] {
  const { ties, verdict, ballot } = result;
  const isForChair = ties.waitingFor === 'chair' && ballot.publishedAt === null;
  return [
    ...(runOff === undefined ? [] : [roundOffer(result, runOff.map((option) => verbatim(shortOf(units, option))))]),
    ...(isForChair ? [say('ballots-chair-offer', { seats: verdict.seatsLeft })] : []),
    ...(ties.waitingFor === 'lots' && ballot.publishedAt === null ? [say('ballots-lots-offer', { seats: verdict.seatsLeft })] : []),
  ];
}

export function renderResult(named: Named, result: BallotResult, next: WhatNext): Screen {
  const { ballot, ties } = result;
  const isForChair = ties.waitingFor === 'chair' && ballot.publishedAt === null;
  return screen(
    [...resultLines(named, result, detailFor([result])), ...nextLines(result, next, named.units), ...otherBaseLines(named, result)],
    [
      ...nextRows(result, { ...next, isForChair, named }),
      ...(ballot.publishedAt === null ? [[button(say('ballots-button-annul', { asked: askedBy(ballot.rule) }), action('annul', ballot.id))]] : []),
      [button(say('ballots-button-later'), action('ballots', ballot.conferenceId))],
    ],
  );
}

export const renderKeyLost = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-key-lost', { title: titleOf(named.bloc, ballot) })],
    [[button(say('ballots-button-repeat'), action('repeat', ballot.id), 'danger')], [button(say('button-back'), action('ballots', ballot.conferenceId))]],
  );
