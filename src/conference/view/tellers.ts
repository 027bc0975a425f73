/** Screens of the tellers: who they are, and the show of hands that elects them. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import { HAND_MARKS, type HandMark } from '../model.ts';
import { countHands, isElected, voteOn, type HandCount } from '../rules/tellers.ts';
import { handLines, tellerLines, unitShort, type MeetingFacts } from './lines.ts';
import { backToMeeting } from './meeting.ts';

const handButtons = (to: (mark: HandMark) => Button['does']): readonly Button[] => HAND_MARKS.map((mark) => button(say(`conference-hand-${mark}`), to(mark)));

/** Put to the meeting, hands entered for the hall, then ended; nothing is left to do for those who were elected. */
function electionRows(facts: MeetingFacts): readonly (readonly Button[])[] {
  const { id, state } = facts.conference;
  if (state !== 'open' || facts.tellers.length === 0 || isElected(facts)) return [];
  const vote = voteOn(facts);
  if (vote === undefined) return [[button(say('conference-button-tellers-ask'), action('tellers-ask', id), 'primary')]];
  const { isCarried } = countHands(facts);
  return [
    [button(say('conference-button-tellers-hands'), action('tellers-hands', id), isCarried ? undefined : 'primary')],
    [button(say('conference-button-tellers-elect'), action('tellers-elect', id, vote.id), isCarried ? 'primary' : undefined)],
  ];
}

/** The line above the names: put to the meeting, or elected with these hands. */
export function tellersHeading(counted: HandCount | undefined): Say {
  if (counted === undefined) return say('conference-tellers-heading');
  const { yes, no, abstain, present } = counted;
  return say('conference-tellers-elected-heading', { yes, no, abstain, present });
}

export interface TellersAsked {
  readonly conferenceId: number;
  readonly proposalId: number;
  readonly text: string;
}

/** Told to the group once. */
export const renderTellersAsked = ({ conferenceId, proposalId, text }: TellersAsked): Screen =>
  screen([say('conference-tellers-put', { text }), say('conference-tellers-asked')], [handButtons((mark) => action('tellers-hand', conferenceId, proposalId, mark))]);

const titleOf = (facts: MeetingFacts): Say => say(voteOn(facts) === undefined ? 'conference-tellers-title' : 'conference-tellers-voting');

export const renderTellers = (facts: MeetingFacts): Screen =>
  screen(
    [titleOf(facts), ...tellerLines(facts), ...handLines(facts), ...(facts.tellers.length === 0 ? [] : [say('conference-remove-how')])],
    [
      ...facts.tellers.map((teller) => [button(say(`conference-teller-${teller.position}`, { name: teller.name, unit: unitShort(facts.units, teller.unitId) }), action('teller-drop', facts.conference.id, teller.id))]),
      [button(say('conference-button-add-teller'), action('teller-units', facts.conference.id), facts.tellers.length === 0 ? 'primary' : undefined)],
      ...electionRows(facts),
      backToMeeting(facts.bloc.id),
    ],
  );

/** Hands shown in the hall by units that do not tap: one unit, or all that are left. */
export function renderTellersHands(facts: MeetingFacts): Screen {
  const { id } = facts.conference;
  const vote = voteOn(facts);
  const { missingUnitIds } = countHands(facts);
  return screen(
    [titleOf(facts), ...tellerLines(facts), ...handLines(facts), say('conference-tellers-hands-how')],
    [
      ...(vote === undefined || missingUnitIds.length === 0 ? [] : [[button(say('conference-button-tellers-rest'), action('tellers-rest', id, vote.id), 'primary')]]),
      ...(vote === undefined ? [] : missingUnitIds.map((unitId) => [button(verbatim(unitShort(facts.units, unitId)), action('tellers-unit', id, unitId))])),
      ...facts.hands.filter((one) => one.onBehalf).map((one) => [button(say('conference-button-hand-entered', { unit: unitShort(facts.units, one.unitId), mark: one.mark }), action('tellers-unit', id, one.unitId))]),
      [button(say('button-back'), action('tellers', id))],
    ],
  );
}

export function renderTellersHandFor(facts: MeetingFacts, unitId: number): Screen {
  const { id } = facts.conference;
  const vote = voteOn(facts);
  return screen(
    [say('conference-tellers-hand-for', { unit: unitShort(facts.units, unitId) }), ...tellerLines(facts)],
    [
      ...(vote === undefined ? [] : handButtons((mark) => action('tellers-hand-for', id, vote.id, unitId, mark)).map((one) => [one])),
      [button(say('button-back'), action('tellers-hands', id))],
    ],
  );
}
