/** Screens of the conference for those who run it. */
import { action, button, say, screen, verbatim, type Screen } from '#kernel';
import { quorumOf, type Rule } from '#tally';
import type { Bloc, Unit } from '#blocs';
import type { Attendance, Conference } from './model.ts';
import { isPresent } from './rules.ts';

export interface MeetingFacts {
  readonly bloc: Bloc;
  readonly conference: Conference;
  readonly units: readonly Unit[];
  readonly attendance: readonly Attendance[];
  readonly rule: Rule;
  readonly openedAt: string;
}

/** "Có mặt: 10/11 đơn vị (cần từ 8)" and who is missing. */
export function presenceLines(facts: Pick<MeetingFacts, 'units' | 'attendance' | 'rule'>) {
  const present = facts.units.filter((unit) => isPresent(facts.attendance, unit.id));
  const absent = facts.units.filter((unit) => !isPresent(facts.attendance, unit.id));
  const quorum = quorumOf(facts.rule, { units: facts.units.length, present: present.length });
  return {
    present,
    absent,
    quorum,
    lines: [
      say('conference-present', { present: present.length, units: facts.units.length, needed: quorum.needed, met: quorum.met ? 'yes' : 'no' }),
      ...(absent.length === 0 ? [] : [say('conference-absent', { units: absent.map((unit) => verbatim(unit.short)) })]),
    ],
  };
}

export const renderNoConference = (bloc: Bloc): Screen =>
  screen(
    [say('conference-none', { name: bloc.name })],
    [[button(say('conference-button-open'), action('conference-open', bloc.id, 'ask'), 'primary')], [button(say('button-home'), action('home'))]],
  );

export const renderConfirmOpening = (bloc: Bloc, unitCount: number): Screen =>
  screen(
    [say('conference-open-ask', { name: bloc.name, count: unitCount })],
    [[button(say('conference-button-open-yes'), action('conference-open', bloc.id, 'yes'), 'primary')], [button(say('button-back'), action('run', 'hoinghi', bloc.id))]],
  );

export function renderMeeting(facts: MeetingFacts): Screen {
  const { bloc, conference } = facts;
  return screen(
    [say('conference-title', { name: bloc.name, year: conference.year }), say('conference-since', { time: facts.openedAt }), ...presenceLines(facts).lines],
    [
      [button(say('conference-button-roll'), action('roll', conference.id))],
      [button(say('conference-button-ballots'), action('ballots', conference.id), 'primary')],
      [button(say('conference-button-close'), action('conference-close', conference.id, 'ask'))],
      [button(say('button-home'), action('home'))],
    ],
  );
}

export function renderRoll(facts: MeetingFacts): Screen {
  const rows = facts.units.map((unit) => {
    const here = isPresent(facts.attendance, unit.id);
    return [button(say(here ? 'conference-button-here' : 'conference-button-missing', { unit: unit.short }), action('note', facts.conference.id, unit.id, here ? 0 : 1))];
  });
  return screen(
    [say('conference-roll-title'), ...presenceLines(facts).lines, say('conference-roll-how')],
    [...rows, [button(say('button-back'), action('run', 'hoinghi', facts.bloc.id))]],
  );
}

export const renderConfirmClosing = (facts: MeetingFacts): Screen =>
  screen(
    [say('conference-close-ask'), ...presenceLines(facts).lines],
    [[button(say('conference-button-close-yes'), action('conference-close', facts.conference.id, 'yes'), 'danger')], [button(say('button-back'), action('run', 'hoinghi', facts.bloc.id))]],
  );

export const renderClosed = (facts: MeetingFacts): Screen =>
  screen(
    [say('conference-closed', { name: facts.bloc.name, year: facts.conference.year }), ...presenceLines(facts).lines],
    [[button(say('button-home'), action('home'))]],
  );
