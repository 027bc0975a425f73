/** A question that is decided openly: what the group sees and taps, and the secretary's entry for a unit in the hall. */
import { action, button, say, screen, verbatim, type Button, type Screen } from '#kernel';
import type { Ballot, Represented, Turnout } from '../model.ts';
import { isByCandidate } from '../rules/hands.ts';
import { isCounted, mayBeObjectedTo } from '../rules/methods.ts';
import { unitsInHall } from '../rules/proxies.ts';
import { handRows, proposedLines } from './hands.ts';
import { holderFacts } from './paper-head.ts';
import { methodWords, officialOf, representedLines, ruleWords, shortOf, titleOf, type Named } from './result.ts';
import { weightLines } from './weights.ts';

const candidateButtons = (named: Named, ballot: Ballot): readonly (readonly Button[])[] =>
  ballot.optionUnitIds.map((unitId) => [button(verbatim(shortOf(named.units, unitId)), action('nominate', ballot.id, unitId))]);

function questionButtons(named: Named, ballot: Ballot): readonly (readonly Button[])[] {
  const { method } = ballot.rule;
  return [
    ...(method === 'show-of-hands' ? handRows(ballot, { about: (unitId, mark) => action('hand-about', ballot.id, unitId, mark), all: (mark) => action('hand', ballot.id, mark) }) : []),
    ...(method === 'nomination' ? candidateButtons(named, ballot) : []),
    ...(mayBeObjectedTo(ballot.rule) ? [[button(say('ballots-button-object'), action('object', ballot.id))]] : []),
  ];
}

/** The one message in the group: what is proposed, who may speak, how it is carried. */
export function renderQuestion(named: Named, ballot: Ballot, turnout: Turnout): Screen {
  const { method } = ballot.rule;
  const isNaming = method === 'nomination';
  const inHall = unitsInHall(turnout);
  return screen(
    [
      say('ballots-question-title', { title: titleOf(named.bloc, ballot) }),
      say('ballots-result-method', { method: methodWords(ballot.rule) }),
      say('ballots-question-roll', { issued: inHall.length, units: inHall.map((unitId) => verbatim(shortOf(named.units, unitId))) }),
      ...weightLines(named.units, ballot.rule, turnout.weights),
      ...representedLines(named.units, turnout.represented),
      ...(isNaming ? [] : proposedLines(named, ballot)),
      ...(isCounted(ballot.rule) ? [say('ballots-question-rule', { rule: ruleWords(ballot.rule) })] : []),
      isByCandidate(ballot) ? say('ballots-question-how-each') : say('ballots-question-how', { method }),
    ],
    questionButtons(named, ballot),
  );
}

/** In private to whoever holds the proxy: the same question, answered for the unit it represents, as far as `code` leaves it open. */
export function renderProxyQuestion(named: Named, ballot: Ballot, { code = 0, ...pair }: Represented & { readonly code?: number | undefined }): Screen {
  const { method } = ballot.rule;
  const to = (verb: string, ...rest: readonly (string | number)[]) => action(verb, ballot.id, pair.unitId, ...rest);
  return screen(
    [
      say('ballots-question-title', { title: titleOf(named.bloc, ballot) }),
      say('ballots-question-proxy', { unit: officialOf(named.units, pair.unitId), ...holderFacts(named.units, pair) }),
      ...(method === 'nomination' ? [] : proposedLines(named, ballot, code)),
    ],
    [
      ...(method === 'show-of-hands' ? handRows(ballot, { about: (unitId, mark) => to('proxy-hand-about', unitId, mark), all: (mark) => to('proxy-hand', mark) }, code) : []),
      ...(method === 'nomination' ? ballot.optionUnitIds.map((unitId) => [button(verbatim(shortOf(named.units, unitId)), to('proxy-name', unitId))]) : []),
      ...(mayBeObjectedTo(ballot.rule) ? [[button(say('ballots-button-object'), to('proxy-object'))]] : []),
    ],
  );
}

/** Units that have not voted: the secretary enters what was said in the hall. */
export const renderHandUnits = (named: Named, ballot: Ballot, turnout: Turnout): Screen =>
  screen(
    [say('ballots-hand-units', { title: titleOf(named.bloc, ballot) })],
    [
      ...turnout.missingUnitIds.map((unitId) => [button(verbatim(shortOf(named.units, unitId)), action('hand-unit', ballot.id, unitId))]),
      [button(say('button-back'), action('ballot', ballot.id))],
    ],
  );

export const renderHandFor = (named: Named, ballot: Ballot, { unitId, code }: { readonly unitId: number; readonly code: number }): Screen =>
  screen(
    [say('ballots-hand-for', { title: titleOf(named.bloc, ballot), unit: shortOf(named.units, unitId) }), ...(isByCandidate(ballot) ? proposedLines(named, ballot, code) : [])],
    [
      ...(ballot.rule.method === 'nomination'
        ? ballot.optionUnitIds.map((option) => [button(verbatim(shortOf(named.units, option)), action('name-for', ballot.id, unitId, option))])
        : handRows(ballot, { about: (option, mark) => action('hand-for-about', ballot.id, unitId, option, mark), all: (mark) => action('hand-for', ballot.id, unitId, mark) }, code)),
      [button(say('button-back'), action('hand-units', ballot.id))],
    ],
  );
