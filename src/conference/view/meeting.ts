/** The one screen of those who run the meeting, and what surrounds it: opening, pause, closing, taking back. */
import { action, button, say, screen, type Button, type Say, type Screen } from '#kernel';
import type { Bloc } from '#blocs';
import { CONFERENCE_KINDS, type Conference, type QuestionsAtWork } from '../model.ts';
import { currentItem, nextItem } from '../rules/agenda.ts';
import { currentLines, itemNumber, itemTitle, kindInside, kindWords, presenceLines, proposalLines, suspendedSince, suspensionLines, type MeetingFacts } from './lines.ts';

/** Where nothing is put to a vote. */
export const NO_QUESTIONS: QuestionsAtWork = { lines: [], rows: [], left: [], afterwards: [] };

const home: readonly Button[] = [button(say('button-home'), action('home'))];

export const backToMeeting = (blocId: number): readonly Button[] => [button(say('button-back'), action('run', 'hoinghi', blocId))];

/** A conference that was closed can be taken back from here. */
export const renderNoConference = (bloc: Bloc, closed: Conference | undefined, { left, afterwards }: QuestionsAtWork): Screen =>
  screen(
    [say('conference-none', { name: bloc.name }), ...(closed === undefined || afterwards.length === 0 ? [] : [say('conference-left-of', { meeting: kindInside(closed), year: closed.year }), ...left])],
    [
      ...afterwards,
      [button(say('conference-button-open'), action('conference-open', bloc.id, 'ask'), afterwards.length === 0 ? 'primary' : undefined)],
      ...(closed === undefined ? [] : [[button(say('conference-button-reopen', { meeting: kindInside(closed), year: closed.year }), action('write', closed.id, 'reopen', 0))], [button(say('conference-button-remarks'), action('remarks', closed.id))]]),
      home,
    ],
  );

export const renderConfirmOpening = (bloc: Bloc, unitCount: number): Screen =>
  screen(
    [say('conference-open-ask', { name: bloc.name, count: unitCount })],
    [
      ...CONFERENCE_KINDS.map((kind, index) => [button(say(`conference-button-open-${kind}`), action('conference-open', bloc.id, kind), index === 0 ? 'primary' : undefined)]),
      backToMeeting(bloc.id),
    ],
  );

/** A question that is open or waits goes before the next item. */
function nextTap(facts: MeetingFacts, questions: QuestionsAtWork['rows']): readonly (readonly Button[])[] {
  const next = nextItem(facts.agenda);
  const style = questions.length === 0 ? 'primary' : undefined;
  if (next !== undefined) return [...questions, [button(say('conference-button-next', { title: itemTitle(facts.bloc, next) }), action('item', next.id, 'start'), style)]];
  const on = currentItem(facts.agenda);
  return on === undefined ? questions : [...questions, [button(say('conference-button-finish', { title: itemTitle(facts.bloc, on) }), action('item', on.id, 'finish'))]];
}

function titleLines(facts: MeetingFacts): readonly Say[] {
  const { bloc, conference, timeOf } = facts;
  return [
    say('conference-title', { meeting: kindWords(conference), name: bloc.name, year: conference.year }),
    conference.state === 'suspended' ? say('conference-suspended', { time: suspendedSince(facts) }) : say('conference-since', { time: timeOf(conference.openedAt) }),
    ...suspensionLines(facts),
  ];
}

function comingLines({ bloc, agenda }: MeetingFacts): readonly Say[] {
  const next = nextItem(agenda);
  return next === undefined ? [] : [say('conference-coming', { number: itemNumber(agenda, next), title: itemTitle(bloc, next) })];
}

/** What is on, who is missing, the next tap. */
export function renderMeeting(facts: MeetingFacts, questions: QuestionsAtWork = NO_QUESTIONS): Screen {
  const { conference, remarks } = facts;
  if (conference.state === 'suspended') {
    return screen(
      [...titleLines(facts), ...presenceLines(facts).lines, ...currentLines(facts), ...questions.lines],
      [[button(say('conference-button-resume'), action('pause', conference.id, 'resume'), 'primary')], home],
    );
  }
  const said = remarks.filter((one) => one.kind === 'remark' || one.kind === 'note').length;
  const to = (key: string, verb: string): Button => button(say(key), action(verb, conference.id));
  return screen(
    [...titleLines(facts), ...presenceLines(facts).lines, ...currentLines(facts), ...questions.lines, ...comingLines(facts), ...proposalLines(facts), say('conference-said', { count: said })],
    [
      ...nextTap(facts, questions.rows),
      [to('conference-button-roll', 'roll'), to('conference-button-ballots', 'ballots')],
      [to('conference-button-agenda', 'agenda'), to('conference-button-remarks', 'remarks')],
      [to('conference-button-guests', 'guests'), to('conference-button-tellers', 'tellers')],
      [button(say('conference-button-suspend'), action('pause', conference.id, 'suspend')), button(say('conference-button-close'), action('conference-close', conference.id, 'ask'))],
      [button(say('button-home'), action('home'))],
    ],
  );
}

/** For a representative: what is on, and the way to speak. */
export function renderAttending(facts: MeetingFacts): Screen {
  const { conference } = facts;
  const isOn = conference.state === 'open';
  return screen(
    [...titleLines(facts), ...presenceLines(facts).lines, ...currentLines(facts), ...proposalLines(facts)],
    [...(isOn ? [[button(say('conference-button-remark'), action('speak', conference.id, 'remark', 0))], [button(say('conference-button-proxy'), action('proxies', conference.id))]] : []), home],
  );
}

export const renderConfirmClosing = (facts: MeetingFacts, { left }: QuestionsAtWork): Screen =>
  screen(
    [say('conference-close-ask'), ...presenceLines(facts).lines, ...(left.length === 0 ? [] : [say('conference-left'), ...left, say('conference-left-how')])],
    [
      [button(say('conference-button-close-yes'), action('conference-close', facts.conference.id, 'yes'), 'danger')],
      [button(say('conference-button-annul'), action('write', facts.conference.id, 'annul', 0))],
      backToMeeting(facts.bloc.id),
    ],
  );

export const renderClosed = (facts: MeetingFacts, { left, afterwards }: QuestionsAtWork): Screen =>
  screen(
    [say('conference-closed', { meeting: kindInside(facts.conference), name: facts.bloc.name, year: facts.conference.year }), ...presenceLines(facts).lines, ...(afterwards.length === 0 ? [] : [say('conference-left'), ...left])],
    [...afterwards, [button(say('conference-button-remarks'), action('remarks', facts.conference.id))], home],
  );

/** Told to the group once. */
export const renderTakenBack = (conference: Conference, as: 'annulled' | 'reopened', reason: string): Screen =>
  screen([say(`conference-told-${as}`, { meeting: kindWords(conference), year: conference.year, reason })]);
