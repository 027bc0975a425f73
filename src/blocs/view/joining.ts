/** Joining: choosing a unit and a position, and the secretary's confirmation. */
import { action, button, say, screen, verbatim, type Screen } from '#kernel';
import { POSITIONS, type Bloc, type Membership, type Unit } from '../model.ts';

export const renderChooseUnit = (bloc: Bloc, units: readonly Unit[]): Screen =>
  screen([say('blocs-join-title', { bloc: bloc.name }), say('blocs-join-choose-unit')], units.map((unit) => [button(verbatim(unit.short), action('join', bloc.id, unit.id))]));

export const renderChoosePosition = (unit: Unit, membershipId: number): Screen =>
  screen(
    [say('blocs-join-unit', { unit: unit.official }), say('blocs-join-choose-position')],
    POSITIONS.map((position) => [button(say(`blocs-position-${position}`), action('position', membershipId, position))]),
  );

export const renderWaiting = (unit: Unit): Screen =>
  screen([say('blocs-join-unit', { unit: unit.official }), say('blocs-join-waiting')], [[button(say('button-home'), action('home'))]]);

export const renderAlreadyIn = (unit: Unit): Screen =>
  screen([say('blocs-join-already', { unit: unit.official })], [[button(say('button-home'), action('home'))]]);

/** What the secretary sees: name, account, unit, position, and two buttons. */
export const renderRequest = (membership: Membership, unit: Unit, account: string): Screen =>
  screen(
    [
      say('blocs-request-title', { unit: unit.official }),
      say('blocs-request-person', { name: membership.personName, account }),
      say('blocs-request-position', { position: say(`blocs-position-${membership.position}`) }),
    ],
    [
      [button(say('blocs-button-confirm'), action('member', membership.id, 'confirm', membership.position), 'success')],
      [button(say('blocs-button-decline'), action('member', membership.id, 'decline'))],
    ],
  );

export const renderDecidedRequest = (membership: Membership, unit: Unit): Screen =>
  screen([
    say('blocs-request-title', { unit: unit.official }),
    say('blocs-request-person-plain', { name: membership.personName }),
    say(`blocs-request-${membership.state}`),
  ], [[button(say('blocs-button-pending'), action('pending', membership.cycleId))]]);

export const renderDecision = (membership: Membership, unit: Unit): Screen =>
  screen([say(`blocs-decided-${membership.state}`, { unit: unit.official })], [[button(say('button-home'), action('home'))]]);
