/** Screens of the people in the hall: the roll with reasons and moves, guests, tellers. */
import { action, button, say, screen, verbatim, type Button, type Screen } from '#kernel';
import type { Unit } from '#blocs';
import { isPresent, reasonOf } from '../rules/attendance.ts';
import { isAsked, isElected } from '../rules/tellers.ts';
import { presenceLines, proposalLines, suspensionLines, tellerLines, unitShort, type MeetingFacts } from './lines.ts';
import { backToMeeting } from './meeting.ts';

function rollRow(facts: MeetingFacts, unit: Unit): readonly Button[] {
  const here = isPresent(facts.attendance, unit.id);
  const toggle = button(say(here ? 'conference-button-here' : 'conference-button-missing', { unit: unit.short }), action('note', facts.conference.id, unit.id, here ? 0 : 1));
  return here ? [toggle] : [toggle, button(say('conference-button-excuse'), action('write', facts.conference.id, 'absent', unit.id))];
}

export function renderRoll(facts: MeetingFacts): Screen {
  const reasons = facts.units.flatMap((unit) => {
    const reason = reasonOf(facts.attendance, unit.id);
    return reason === undefined ? [] : [say('conference-reason', { unit: unit.short, reason })];
  });
  return screen(
    [say('conference-roll-title'), ...presenceLines(facts).lines, ...reasons, say('conference-roll-how')],
    [
      ...facts.units.map((unit) => rollRow(facts, unit)),
      [button(say('conference-button-proxies'), action('proxies', facts.conference.id))],
      ...(facts.moves.length === 0 ? [] : [[button(say('conference-button-moves'), action('moves', facts.conference.id))]]),
      backToMeeting(facts.bloc.id),
    ],
  );
}

const MOVES_SHOWN = 40;

/** Arrivals and departures with their times, the latest of them. */
export const renderMoves = (facts: MeetingFacts): Screen =>
  screen(
    [
      say('conference-moves-title'),
      ...facts.moves.slice(-MOVES_SHOWN).map((move) => say(move.isPresent ? 'conference-move-in' : 'conference-move-out', { time: facts.timeOf(move.at), unit: unitShort(facts.units, move.unitId) })),
      ...suspensionLines(facts),
    ],
    [[button(say('button-back'), action('roll', facts.conference.id))]],
  );

export const renderGuests = (facts: MeetingFacts): Screen =>
  screen(
    [say('conference-guests-title', { count: facts.guests.length }), ...(facts.guests.length === 0 ? [] : [say('conference-remove-how')])],
    [
      ...facts.guests.map((guest) => [button(verbatim(guest.text), action('guest-drop', facts.conference.id, guest.id))]),
      [button(say('conference-button-add-guests'), action('write', facts.conference.id, 'guests', 0), 'primary')],
      backToMeeting(facts.bloc.id),
    ],
  );

/** Put to the meeting, then ended; nothing is left to do for those who were agreed on. */
function electionRows(facts: MeetingFacts): readonly (readonly Button[])[] {
  const { id, state } = facts.conference;
  if (state !== 'open' || facts.tellers.length === 0 || isElected(facts)) return [];
  return [isAsked(facts) ? [button(say('conference-button-tellers-agree'), action('tellers-agree', id), 'primary')] : [button(say('conference-button-tellers-ask'), action('tellers-ask', id))]];
}

/** Told to the group once. */
export const renderTellersAsked = (conferenceId: number, text: string): Screen =>
  screen([say('conference-proposal', { text }), say('conference-tellers-asked')], [[button(say('conference-button-object'), action('speak', conferenceId, 'objection', 0))]]);

export const renderTellers = (facts: MeetingFacts): Screen =>
  screen(
    [say('conference-tellers-title'), ...tellerLines(facts), ...(isAsked(facts) ? proposalLines(facts).slice(1) : []), ...(facts.tellers.length === 0 ? [] : [say('conference-remove-how')])],
    [
      ...facts.tellers.map((teller) => [button(say(`conference-teller-${teller.position}`, { name: teller.name, unit: unitShort(facts.units, teller.unitId) }), action('teller-drop', facts.conference.id, teller.id))]),
      [button(say('conference-button-add-teller'), action('teller-units', facts.conference.id), facts.tellers.length === 0 ? 'primary' : undefined)],
      ...electionRows(facts),
      backToMeeting(facts.bloc.id),
    ],
  );

/** Which unit is meant: each leads on to what is typed next. */
export const renderPickUnit = (facts: MeetingFacts, ask: 'teller' | 'remark', back: Button['does']): Screen =>
  screen(
    [say(ask === 'teller' ? 'conference-pick-teller' : 'conference-pick-speaker')],
    [...facts.units.map((unit) => [button(verbatim(unit.short), action('write', facts.conference.id, ask, unit.id))]), [button(say('button-back'), back)]],
  );
