/** Screens of the agenda and of what was said: for those who run the meeting. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { AgendaItem } from '../model.ts';
import { openProposal } from '../rules/remarks.ts';
import { agreedLines, itemNumber, itemTitle, proposalLines, remarkLines, tellersElectedLines, type MeetingFacts } from './lines.ts';
import { backToMeeting } from './meeting.ts';

/** Leaves a full message for everything else on the screen. */
const LIST_ROOM = 2800;

function itemLine({ bloc, agenda, remarks, timeOf }: MeetingFacts, item: AgendaItem): Say {
  const times = [item.startedAt, item.endedAt].flatMap((at) => (at === null ? [] : [timeOf(at)])).join(' – ');
  const count = remarks.filter((one) => one.agendaItemId === item.id && (one.kind === 'remark' || one.kind === 'note')).length;
  return say(`conference-agenda-${item.state}`, { number: itemNumber(agenda, item), title: itemTitle(bloc, item), times, count });
}

export const renderAgenda = (facts: MeetingFacts): Screen =>
  screen(
    [say('conference-agenda-title'), ...facts.agenda.map((item) => itemLine(facts, item))],
    [
      ...facts.agenda.map((item) => [button(say('conference-button-item', { number: itemNumber(facts.agenda, item), title: itemTitle(facts.bloc, item) }), action('agenda-item', item.id))]),
      [button(say('conference-button-add-item'), action('write', facts.conference.id, 'item', 0))],
      backToMeeting(facts.bloc.id),
    ],
  );

function itemButtons({ conference }: MeetingFacts, item: AgendaItem): readonly (readonly Button[])[] {
  const act = (key: string, verb: string, style?: 'primary'): readonly Button[] => [button(say(key), action('item', item.id, verb), style)];
  if (conference.state !== 'open') return [];
  return [
    ...(item.state === 'on' ? [act('conference-button-item-finish', 'finish', 'primary')] : [act('conference-button-item-start', 'start', 'primary')]),
    ...(item.state === 'planned' ? [act('conference-button-item-skip', 'skip')] : []),
    [button(say('conference-button-item-up'), action('item', item.id, 'up')), button(say('conference-button-item-down'), action('item', item.id, 'down'))],
    [button(say('conference-button-item-rename'), action('write', conference.id, 'rename', item.id))],
  ];
}

/** One item: its times, what was said on it, what can be done. */
export function renderItem(facts: MeetingFacts, item: AgendaItem): Screen {
  const own = facts.remarks.filter((one) => one.agendaItemId === item.id && one.kind !== 'proposal' && one.kind !== 'tellers');
  return screen(
    [itemLine(facts, item), ...remarkLines(facts, own, LIST_ROOM)],
    [...itemButtons(facts, item), [button(say('button-back'), action('agenda', facts.conference.id))]],
  );
}

function noteButtons(facts: MeetingFacts): readonly (readonly Button[])[] {
  const { conference, remarks } = facts;
  if (conference.state !== 'open') return [];
  const write = (key: string, ask: string): readonly Button[] => [button(say(key), action('write', conference.id, ask, 0))];
  return [
    write('conference-button-note', 'note'),
    [button(say('conference-button-remark-for'), action('speaker-units', conference.id))],
    write('conference-button-proposal', 'proposal'),
    ...(openProposal(remarks) === undefined ? [] : [[button(say('conference-button-agree'), action('agree', conference.id), 'primary' as const)]]),
  ];
}

/** Everything that was said, the latest last. */
export function renderRemarks(facts: MeetingFacts): Screen {
  const said = facts.remarks.filter((one) => one.kind === 'remark' || one.kind === 'note');
  return screen(
    [
      say('conference-remarks-title', { count: said.length }),
      ...remarkLines(facts, said, LIST_ROOM - 1000),
      ...tellersElectedLines(facts),
      ...agreedLines(facts),
      ...proposalLines(facts),
    ],
    [...noteButtons(facts), backToMeeting(facts.bloc.id)],
  );
}

export const renderTaken = (ask: string, buttons: Screen['buttons']): Screen => screen([say(`conference-taken-${ask}`)], buttons);

export const renderAsk = (ask: string, facts: { readonly unit: string; readonly title: Say | undefined }, back: Button['does']): Screen =>
  screen([say(`conference-ask-${ask}`, { unit: facts.unit, title: facts.title ?? verbatim('–') })], [[button(say('button-back'), back)]]);
