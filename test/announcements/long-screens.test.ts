/** Screens of a meeting at its largest: each is one message, and says so where it shows a part. */
import { describe, expect, it } from 'vitest';
import type { MeetingFacts } from '#conference';
import type { Screen } from '#kernel';
import { presetRule } from '#tally';
import type { BoardFacts, SummaryFacts } from '../../src/announcements/model.ts';
import { renderBoard, renderSummary } from '../../src/announcements/view.ts';
import { renderTurnout } from '../../src/ballots/view/running.ts';
import { renderJournal, renderUnit, renderUnits } from '../../src/blocs/view/manage.ts';
import { renderAgenda, renderItem, renderRemarks } from '../../src/conference/view/agenda.ts';
import { renderGuests, renderMoves, renderRoll } from '../../src/conference/view/hall.ts';
import { renderAttending, renderMeeting } from '../../src/conference/view/meeting.ts';
import { renderTellers } from '../../src/conference/view/tellers.ts';
import { parseHtml } from '../../src/rehearsal/bot-api/html.ts';
import { renderMessage } from '../../src/telegram/render.ts';
import { speaker } from '../support/evening.ts';

const AT = new Date('2019-12-26T07:00:00Z');
const of = <Item>(count: number, make: (place: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index + 1));
const long = (start: string, length: number): string => start.padEnd(length, ' và các đơn vị trực thuộc').slice(0, length).trimEnd();

interface Size {
  /** Characters of a unit's, a person's, an item's name. */
  readonly name: number;
  readonly text: number;
}

const USUAL: Size = { name: 30, text: 120 };
const LARGEST: Size = { name: 200, text: 1000 };

const bloc = { id: 1, name: 'Khối thi đua các cơ quan Tổng hợp', kind: 'khoi', province: 'Bắc Giang', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi', currentCycleId: 1 } as const;
const conference = { id: 1, blocId: 1, cycleId: 1, year: 2019, kind: 'tong-ket', state: 'open', openedAt: AT, closedAt: null } as const;
const unitsOf = ({ name }: Size) => of(15, (id) => ({ id, position: id, official: long(`Sở thứ ${id} tỉnh`, name), short: long(`Sở thứ ${id}`, name), aliases: [] }));

const itemOf = (id: number, { name }: Size) => ({ id, position: id, kind: 'other' as const, title: long(`Nội dung ${id}`, name), state: id === 1 ? ('on' as const) : ('planned' as const), startedAt: null, endedAt: null });

function meetingOf(size: Size): MeetingFacts {
  const text = long('Đề nghị xem lại bảng điểm của khối', size.text);
  const remark = { agendaItemId: 1, at: AT, text } as const;
  return {
    bloc, conference, units: unitsOf(size), rule: presetRule('leader-majority'), timeOf: () => '14:00',
    attendance: of(15, (unitId) => ({ unitId, isPresent: unitId <= 8, at: AT, onBehalf: false, reason: unitId > 12 ? text.slice(0, 200) : null })),
    agenda: of(20, (id) => itemOf(id, size)),
    remarks: [
      ...of(60, (id) => ({ ...remark, id, kind: 'remark' as const, unitId: (id % 15) + 1 })),
      ...of(5, (id) => ({ ...remark, id: 100 + id, kind: 'outcome' as const, unitId: null })),
      { ...remark, id: 200, kind: 'proposal', unitId: null },
      ...of(15, (unitId) => ({ ...remark, id: 200 + unitId, kind: 'objection' as const, unitId })),
    ],
    guests: of(50, (id) => ({ id, text: long(`Đại biểu ${id}`, size.name) })),
    tellers: of(9, (id) => ({ id, unitId: id, name: long(`Nguyễn Văn ${id}`, Math.min(size.name, 100)), position: 'member' as const, personId: null })),
    hands: [], moves: of(100, (place) => ({ unitId: (place % 15) + 1, isPresent: place % 2 === 0, at: AT })),
    proxies: of(4, (place) => ({ unitId: 8 + place, holderUnitId: place, at: AT })), suspensions: of(4, () => ({ suspendedAt: AT, resumedAt: AT })),
  };
}

const ballotOf = (id: number, size: Size) => ({
  id, conferenceId: 1, purpose: id === 13 ? ('leader' as const) : ('award' as const), forYear: 2020, round: 1, state: 'closed' as const, rule: presetRule('show-of-hands-majority', 5), optionUnitIds: of(15, (unitId) => unitId),
  award: id === 13 ? undefined : { kind: 'other' as const, called: long(`Bằng khen thứ ${id}`, Math.min(size.name * 2, 120)) }, sequence: id, tieMaterial: undefined, passedOverUnitIds: [], openedAt: AT, closedAt: AT, publishedAt: AT, hasReceipts: false,
});

const turnout = {
  issued: 15, rollUnitIds: of(15, (unitId) => unitId), represented: [], weights: [], inVotes: { cast: 0, issued: 15 }, writtenUnitIds: [], lateUnitIds: [], cast: 0, missingUnitIds: of(15, (unitId) => unitId),
  partly: of(15, (unitId) => ({ unitId, leftUnitIds: of(14, (other) => other) })), objections: [], slipUnitIds: [], slipsReturned: undefined,
};

function boardOf(size: Size): BoardFacts {
  const ballots = of(13, (id) => ({ ballot: ballotOf(id, size), turnout }));
  const cycle = { id: 1, year: 2019, leaderUnitId: 1, deputyUnitId: 2 } as unknown as BoardFacts['cycle'];
  return { bloc, cycle, deputyUnitIds: [2, 3, 4], units: unitsOf(size), progress: [], meeting: { ...meetingOf(size), ballots }, handedOver: undefined, hasResults: true };
}

function summaryOf(size: Size): SummaryFacts {
  const results = of(13, (id) => {
    const verdict = { kind: 'agreement', seats: 5, elected: id === 13 ? ['1'] : ['1', '2', '3', '4', '5'], tied: [], notElected: [], seatsLeft: 0, reason: 'agreed', objections: [] };
    return { ballot: ballotOf(id, size), verdict } as unknown as SummaryFacts['results'][number];
  });
  return { bloc, conference, units: unitsOf(size), results, meeting: meetingOf(size), from: '14:00', to: '17:00' };
}

const members = (size: Size) => of(90, (id) => ({ id, personId: id, personName: long(`Đại diện ${id}`, Math.min(size.name, 100)), unitId: 1, cycleId: 1, position: 'specialist' as const, state: 'confirmed' as const, decidedAt: null, canSubmit: true, canVote: false, canSign: false }));
const unitNamed = (size: Size) => ({ id: 1, position: 1, official: long('Sở', size.name), short: long('Sở', size.name), aliases: of(20, (place) => long(`Tên ${place}`, size.name)) });
const entry = (size: Size) => ({ at: AT, key: 'audit-results-published', args: { ballots: 3 }, name: long('Thư ký', Math.min(size.name, 100)), shownAt: '14:00 26-12-2019', unitName: long('Sở', size.name) });

const SCREENS: readonly (readonly [string, (size: Size) => Screen])[] = [
  ['the summary', (size) => renderSummary(summaryOf(size))],
  ['the board', (size) => renderBoard(boardOf(size))],
  ['the agenda', (size) => renderAgenda(meetingOf(size))],
  ['an item with its remarks', (size) => renderItem(meetingOf(size), itemOf(1, size))],
  ['all remarks', (size) => renderRemarks(meetingOf(size))],
  ['the roll with reasons', (size) => renderRoll(meetingOf(size))],
  ['arrivals and departures', (size) => renderMoves(meetingOf(size))],
  ['guests', (size) => renderGuests(meetingOf(size))],
  ['tellers', (size) => renderTellers(meetingOf(size))],
  ['the meeting', (size) => renderMeeting(meetingOf(size))],
  ['the meeting for a representative', (size) => renderAttending(meetingOf(size))],
  ['units', (size) => renderUnits(bloc, unitsOf(size), members(size))],
  ['the people of a unit', (size) => renderUnit(bloc, unitNamed(size), members(size))],
  ['the journal', (size) => renderJournal(bloc, of(30, () => entry(size)) as unknown as Parameters<typeof renderJournal>[1])],
  ['who has left out whom', (size) => renderTurnout({ bloc, units: unitsOf(size) }, ballotOf(1, size), turnout)],
];

function said(shown: Screen, language: 'vi' | 'en'): string {
  const parsed = parseHtml(renderMessage(speaker, shown, { language, room: 4096 }).text);
  if (!parsed.ok) throw new Error(parsed.refusal);
  return parsed.value.text;
}

/** Signs that something is not shown, in either language. */
const PART = /… còn \d+|Nội dung quá dài nên chỉ hiển thị một phần\.|Tin đã rút gọn|… \d+ more|only a part is shown|This message is shortened/u;

describe.each([['usual names and remarks', USUAL], ['the longest that are taken', LARGEST]])('%s', (_, size) => {
  it.each(SCREENS)('%s', (_screen, render) => {
    const shown = render(size);
    for (const language of ['vi', 'en'] as const) {
      const text = said(shown, language);
      expect(text.length).toBeLessThanOrEqual(4096);
      const full = shown.lines.map((line) => speaker.plain(line, language)).join('\n');
      if (full.trim() !== text.trim()) expect(text).toMatch(PART);
    }
  });

  it('a summary that leaves something out still says who leads', () => {
    expect(said(renderSummary(summaryOf(size)), 'vi')).toMatch(/Trưởng khối năm 2020\./u);
  });
});
