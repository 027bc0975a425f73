/** In private to a unit that objects: its objection is recorded, it may say why, and take it back. */
import { action, button, say, screen, verbatim, type Say, type Screen } from '#kernel';
import type { Ballot, Objection, Turnout } from '../model.ts';
import { OBJECTION_LIMIT } from '../rules/objections.ts';
import { officialOf, shortOf, titleOf, type Named } from './result.ts';

const head = ({ bloc, units }: Named, ballot: Ballot, { unitId }: Objection): readonly Say[] => [
  say('ballots-objection-title', { unit: officialOf(units, unitId) }),
  say('ballots-objection-about', { title: titleOf(bloc, ballot) }),
];

const dropButton = (ballot: Ballot, { unitId }: Objection) => button(say('ballots-button-objection-drop'), action('object-drop', ballot.id, unitId, 'ask'));

export const renderObjectionAsk = (named: Named, ballot: Ballot, objection: Objection): Screen =>
  screen(
    [
      ...head(named, ballot, objection),
      say('ballots-objection-counts'),
      ...(objection.text === '' ? [] : [say('ballots-objection-text', { text: objection.text })]),
      say('ballots-objection-ask', { limit: OBJECTION_LIMIT }),
    ],
    [
      [button(say('ballots-button-objection-keep', { text: objection.text === '' ? 'none' : 'said' }), action('object-keep', ballot.id, objection.unitId))],
      [dropButton(ballot, objection)],
    ],
  );

export const renderObjectionKept = (named: Named, ballot: Ballot, objection: Objection): Screen =>
  screen(
    [...head(named, ballot, objection), objection.text === '' ? say('ballots-objection-without') : say('ballots-objection-text', { text: objection.text }), say('ballots-objection-until')],
    [
      [button(say('ballots-button-objection-say', { text: objection.text === '' ? 'none' : 'said' }), action('object-say', ballot.id, objection.unitId))],
      [dropButton(ballot, objection)],
      [button(say('button-home'), action('home'))],
    ],
  );

export const renderObjectionDrop = (named: Named, ballot: Ballot, objection: Objection): Screen =>
  screen(
    [...head(named, ballot, objection), say('ballots-objection-drop-ask')],
    [
      [button(say('ballots-button-objection-drop'), action('object-drop', ballot.id, objection.unitId, 'yes'), 'danger')],
      [button(say('button-back'), action('object-keep', ballot.id, objection.unitId))],
    ],
  );

export const renderObjectionDropped = (named: Named, ballot: Ballot, objection: Objection): Screen =>
  screen([...head(named, ballot, objection), say('ballots-objection-dropped')], [[button(say('button-home'), action('home'))]]);

/** For whoever enters what is said in the hall: units that have not objected, and those whose objection was entered so. */
export function renderObjectUnits(named: Named, ballot: Ballot, { rollUnitIds, objections }: Turnout): Screen {
  const entered = objections.filter((one) => one.onBehalf === true).map((one) => one.unitId);
  const silent = rollUnitIds.filter((unitId) => objections.every((one) => one.unitId !== unitId));
  return screen(
    [say('ballots-object-units', { title: titleOf(named.bloc, ballot) })],
    [
      ...entered.map((unitId) => [button(say('ballots-button-chosen', { unit: shortOf(named.units, unitId) }), action('object-keep', ballot.id, unitId))]),
      ...silent.map((unitId) => [button(verbatim(shortOf(named.units, unitId)), action('object-for', ballot.id, unitId))]),
      [button(say('button-back'), action('ballot', ballot.id))],
    ],
  );
}
