/** Screens of the secretary's ballots: list, checklist, turnout with names, result with what to do next. */
import { action, button, say, screen, verbatim, type Screen } from '#kernel';
import type { Ballot, BallotResult, Checklist, Turnout } from '../model.ts';
import { PURPOSES } from '../model.ts';
import { PRESETS_OFFERED, SEATS_OFFERED } from '../rules.ts';
import { resultLines, ruleWords, shortOf, titleOf, type Named } from './result.ts';

export function renderBallots(named: Named, conferenceId: number, ballots: readonly Ballot[]): Screen {
  const isUnpublished = ballots.some((ballot) => ballot.state === 'closed' && ballot.publishedAt === null);
  const isQuiet = ballots.every((ballot) => ballot.state !== 'open');
  return screen(
    [
      say('ballots-list-title', { name: named.bloc.name }),
      ...(ballots.length === 0 ? [say('ballots-list-none')] : ballots.map((ballot) => say(`ballots-list-${ballot.state}`, { title: titleOf(named.bloc, ballot) }))),
    ],
    [
      ...ballots.map((ballot) => [button(titleOf(named.bloc, ballot), action('ballot', ballot.id))]),
      ...PURPOSES.filter((purpose) => !ballots.some((ballot) => ballot.purpose === purpose)).map((purpose) => [
        button(say(`ballots-button-prepare-${purpose}`, { kind: named.bloc.kind }), action('prepare', conferenceId, purpose)),
      ]),
      ...(isUnpublished && isQuiet ? [[button(say('ballots-button-publish'), action('publish', conferenceId, 'ask'), 'primary')]] : []),
      [button(say('button-back'), action('run', 'hoinghi', named.bloc.id))],
    ],
  );
}

export function renderDraft(named: Named, ballot: Ballot, checklist: Checklist): Screen {
  const out = checklist.unreachableUnitIds.map((unitId) => verbatim(shortOf(named.units, unitId)));
  return screen(
    [
      say('ballots-draft-title', { title: titleOf(named.bloc, ballot) }),
      say('ballots-draft-roll', { present: checklist.present, units: checklist.units }),
      say(checklist.quorumMet ? 'ballots-draft-quorum-met' : 'ballots-draft-quorum-missing', { needed: checklist.quorumNeeded, units: checklist.units }),
      say('ballots-draft-candidates', { count: checklist.candidates, seats: ballot.rule.seats }),
      say('ballots-draft-rule', { rule: ruleWords(ballot.rule) }),
      ...(out.length === 0 ? [say('ballots-draft-reachable')] : [say('ballots-draft-unreachable', { units: out })]),
    ],
    [
      [button(say('ballots-button-open'), action('open', ballot.id, 'ask'), 'primary')],
      [button(say('ballots-button-candidates'), action('candidates', ballot.id))],
      SEATS_OFFERED.map((seats) => button(say(seats === ballot.rule.seats ? 'ballots-button-seats-chosen' : 'ballots-button-seats', { seats }), action('seats', ballot.id, seats))),
      ...PRESETS_OFFERED.filter((preset) => preset !== ballot.rule.preset).map((preset) => [button(say(`ballots-button-rule-${preset}`), action('rule', ballot.id, preset))]),
      [button(say('button-back'), action('ballots', ballot.conferenceId))],
    ],
  );
}

export const renderCandidates = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-candidates-title', { title: titleOf(named.bloc, ballot) })],
    [
      ...named.units.map((unit) => [
        button(ballot.optionUnitIds.includes(unit.id) ? say('ballots-button-chosen', { unit: unit.short }) : verbatim(unit.short), action('candidate', ballot.id, unit.id)),
      ]),
      [button(say('button-back'), action('ballot', ballot.id))],
    ],
  );

export const renderConfirmOpening = (named: Named, ballot: Ballot, checklist: Checklist): Screen =>
  screen(
    [
      say('ballots-open-ask', { title: titleOf(named.bloc, ballot), present: checklist.present }),
      say('ballots-open-final'),
    ],
    [[button(say('ballots-button-open-yes'), action('open', ballot.id, 'yes'), 'primary')], [button(say('button-back'), action('ballot', ballot.id))]],
  );

export function renderTurnout(named: Named, ballot: Ballot, turnout: Turnout): Screen {
  const missing = turnout.missingUnitIds.map((unitId) => verbatim(shortOf(named.units, unitId)));
  return screen(
    [
      say('ballots-running-title', { title: titleOf(named.bloc, ballot) }),
      say('ballots-running-turnout', { cast: turnout.cast, issued: turnout.issued }),
      missing.length === 0 ? say('ballots-running-all') : say('ballots-running-missing', { units: missing }),
    ],
    [
      [button(say('ballots-button-refresh'), action('ballot', ballot.id))],
      [button(say('ballots-button-close'), action('close', ballot.id, 'ask'), missing.length === 0 ? 'primary' : undefined)],
      [button(say('button-back'), action('ballots', ballot.conferenceId))],
    ],
  );
}

export const renderConfirmClosing = (named: Named, ballot: Ballot, turnout: Turnout): Screen =>
  screen(
    [say('ballots-close-ask', { title: titleOf(named.bloc, ballot), cast: turnout.cast, issued: turnout.issued })],
    [[button(say('ballots-button-close-yes'), action('close', ballot.id, 'yes'), 'danger')], [button(say('button-back'), action('ballot', ballot.id))]],
  );

export function renderResult(named: Named, result: BallotResult, next: { readonly runOff: readonly string[] | undefined }): Screen {
  const { ballot } = result;
  const units = (next.runOff ?? []).map((option) => verbatim(shortOf(named.units, option)));
  return screen(
    [...resultLines(named, result), ...(next.runOff === undefined ? [] : [say('ballots-run-off-offer', { units })])],
    [
      ...(next.runOff === undefined ? [] : [[button(say('ballots-button-run-off', { round: ballot.round + 1 }), action('run-off', ballot.id), 'primary')]]),
      [button(say('ballots-button-later'), action('ballots', ballot.conferenceId))],
    ],
  );
}

export const renderKeyLost = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-key-lost', { title: titleOf(named.bloc, ballot) })],
    [[button(say('ballots-button-repeat'), action('repeat', ballot.id), 'danger')], [button(say('button-back'), action('ballots', ballot.conferenceId))]],
  );
