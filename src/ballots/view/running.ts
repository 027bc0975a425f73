/** Screens of the secretary's ballots while they run: list, turnout with names, closing. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import { PURPOSES, type Ballot, type Turnout } from '../model.ts';
import { fewPapers, type FewPapers } from '../rules/closing.ts';
import { askedBy, hasNamedVotes, isSecret, isWithoutVoices, mayBeObjectedTo, type Asked } from '../rules/methods.ts';
import { shortened } from '../rules/objections.ts';
import { isWeighted } from '../rules/weights.ts';
import { lateLines, methodWords, objectionLines, shortOf, titleOf, type Named } from './result.ts';
import { slipTurnoutLines, slipTurnoutRows } from './slips.ts';

/** What was annulled and not held again leads to being prepared again. */
function listButton(named: Named, ballot: Ballot): Button {
  const title = titleOf(named.bloc, ballot);
  return ballot.state === 'annulled' ? button(say('ballots-button-redo-of', { title }), action('prepare-again', ballot.id)) : button(title, action('ballot', ballot.id));
}

/** Not written yet, or nothing of it was held: then it may still be written anew. */
function awardsRow(conferenceId: number, awards: readonly Ballot[]): readonly (readonly Button[])[] {
  const isNone = awards.every((one) => one.state === 'annulled');
  if (!isNone && awards.some((one) => one.state !== 'draft' || one.round > 1)) return [];
  return [[button(say(isNone ? 'ballots-button-awards' : 'ballots-button-awards-edit'), action('awards', conferenceId))]];
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
      ...awardsRow(conferenceId, ballots.filter((ballot) => ballot.award !== undefined)),
      ...(isUnpublished && isQuiet ? [[button(say('ballots-button-publish'), action('publish', conferenceId, 'ask'), 'primary')]] : []),
      [button(say('button-back'), action('run', 'hoinghi', named.bloc.id))],
    ],
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
    ...(mayBeObjectedTo(ballot.rule) ? [[button(say('ballots-button-object-units'), action('object-units', ballot.id))]] : []),
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

export const renderKeyLost = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-key-lost', { title: titleOf(named.bloc, ballot) })],
    [[button(say('ballots-button-repeat'), action('repeat', ballot.id), 'danger')], [button(say('button-back'), action('ballots', ballot.conferenceId))]],
  );
