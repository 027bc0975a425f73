/** Screens of the people in the hall: the roll with reasons and moves, guests. */
import { action, button, say, screen, verbatim, type Button, type Screen } from '#kernel';
import type { Unit } from '#blocs';
import { isPresent, reasonOf } from '../rules/attendance.ts';
import { presenceLines, suspensionLines, unitShort, type MeetingFacts } from './lines.ts';
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

/** Which unit is meant: each leads on to what is typed next. */
export const renderPickUnit = (facts: MeetingFacts, ask: 'teller' | 'remark', back: Button['does']): Screen =>
  screen(
    [say(ask === 'teller' ? 'conference-pick-teller' : 'conference-pick-speaker')],
    [...facts.units.map((unit) => [button(verbatim(unit.short), action('write', facts.conference.id, ask, unit.id))]), [button(say('button-back'), back)]],
  );
