/** Screens of the handover: the secretary offers, the new leader unit takes. */
import { action, button, say, screen, type Say, type Screen } from '#kernel';
import type { Bloc, Membership, Unit } from '#blocs';
import type { Cycle } from '../model.ts';

export interface HandoverShown {
  readonly bloc: Bloc;
  readonly cycle: Cycle;
  readonly leader: Unit;
  readonly people: readonly Membership[];
}

const wordsOf = ({ bloc, cycle, leader }: HandoverShown) => ({ kind: bloc.kind, name: bloc.name, year: cycle.year, unit: leader.official });

const peopleLine = ({ people }: HandoverShown): Say =>
  say('cycles-handover-people', { people: people.map((one) => say('cycles-handover-person', { name: one.personName, position: say(`blocs-position-${one.position}`) })) });

export const renderAskOffer = (shown: HandoverShown): Screen =>
  screen(
    [say('cycles-handover-ask', wordsOf(shown)), ...(shown.people.length === 0 ? [] : [peopleLine(shown)])],
    [
      [button(say('cycles-button-handover-to', { unit: shown.leader.short }), action('handover', shown.cycle.id, 'yes'), 'primary')],
      [button(say('button-back'), action('run', 'quanly', shown.bloc.id))],
    ],
  );

export const renderOffered = (shown: HandoverShown, people: number): Screen =>
  screen([say('cycles-handover-offered', { unit: shown.leader.official, count: people })], [[button(say('button-back'), action('run', 'quanly', shown.bloc.id))]]);

/** The private message to the people of the new leader unit. */
export const renderOffer = (shown: HandoverShown): Screen =>
  screen(
    [say('cycles-handover-offer', wordsOf(shown)), say('cycles-handover-what'), peopleLine(shown)],
    [[button(say('cycles-button-take-over'), action('handover-take', shown.cycle.id), 'primary')], [button(say('cycles-button-later'), action('home'))]],
  );

export const renderTaken = (shown: HandoverShown): Screen =>
  screen(
    [say('cycles-handover-taken', wordsOf(shown)), peopleLine(shown)],
    [[button(say('blocs-button-manage'), action('run', 'quanly', shown.bloc.id), 'primary')], [button(say('button-home'), action('home'))]],
  );

/** To those of the unit who have the rights since a colleague took over. */
export const renderShared = (shown: HandoverShown): Screen =>
  screen(
    [say('cycles-handover-shared', wordsOf(shown))],
    [[button(say('blocs-button-manage'), action('run', 'quanly', shown.bloc.id), 'primary')], [button(say('button-home'), action('home'))]],
  );

/** To the secretary whose work is done. */
export const renderHandedOver = (shown: HandoverShown): Screen =>
  screen([say('cycles-handed-over', wordsOf(shown))], [[button(say('button-home'), action('home'))]]);

/** To the chair of the year before. */
export const renderChairEnded = (shown: HandoverShown): Screen =>
  screen([say('cycles-chair-ended', wordsOf(shown))], [[button(say('button-home'), action('home'))]]);
