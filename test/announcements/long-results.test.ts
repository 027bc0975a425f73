/** Whatever was decided, however many units and however they are called: one message tells it, and names what it leaves out. */
import { describe, expect, it } from 'vitest';
import type { ResultsFacts } from '#announcements';
import type { BallotResult } from '#ballots';
import type { Screen } from '#kernel';
import { decideVerdict, presetRule, type PlainVerdict, type Rule } from '#tally';
import { renderResult } from '../../src/ballots/view/outcome.ts';
import { renderPublished, renderResults } from '../../src/announcements/view.ts';
import { parseHtml } from '../../src/rehearsal/bot-api/html.ts';
import { renderMessage } from '../../src/telegram/render.ts';
import { speaker } from '../support/evening.ts';

const TIME = new Date('2019-12-26T07:00:00Z');
const UNITS = 15;
const IDS = Array.from({ length: UNITS }, (_, index) => index + 1);
const PLACES = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');

interface Size {
  readonly questions: number;
  readonly form: 'choose' | 'approve' | 'hands' | 'agreement';
  /** Units that make it, a question. */
  readonly elected: number;
  readonly unit: number;
  readonly award: number;
}

const named = (start: string, length: number): string => start.padEnd(length, ' và các cơ quan, đơn vị trực thuộc').slice(0, length).trimEnd();

const rules: Readonly<Record<Size['form'], (seats: number) => Rule>> = {
  choose: (seats) => presetRule('award-majority', seats),
  approve: (seats) => presetRule('acclaim-two-thirds', seats),
  hands: (seats) => presetRule('show-of-hands-majority', seats),
  agreement: (seats) => presetRule('agreement', seats),
};

function verdictOf(rule: Rule, made: number): BallotResult['verdict'] {
  if (rule.method === 'agreement') {
    const elected = IDS.slice(0, made).map(String);
    return { kind: 'agreement', seats: rule.seats, elected, tied: [], notElected: [], seatsLeft: rule.seats - made, reason: 'agreed', objections: [] } satisfies PlainVerdict;
  }
  const options = IDS.map((id, index) => {
    const yes = index < made ? 14 : 4;
    return { option: String(id), yes, no: rule.form.kind === 'approve' ? 1 : 0, abstain: rule.form.kind === 'approve' ? 14 - yes : 0 };
  });
  return decideVerdict(rule, { allUnits: 15, present: 15, issued: 15, unitsOnRoll: 15, unitsPresent: 15, returned: 15, notReturned: 0, valid: 15, invalid: 0, blank: 0, noneOfThese: 0, options });
}

/** Each unit says something else of each candidate, so that no two lists of names are one. */
const votesOf = (form: Size['form']): BallotResult['votes'] =>
  form === 'hands' ? IDS.map((unit) => ({ unit: String(unit), paper: IDS.reduce((sum, _, place) => sum + (1 + ((unit * (place + 2)) % 3)) * 4 ** place, 0), onBehalf: false })) : [];

function resultOf(size: Size, place: number): BallotResult {
  const office = place === size.questions - 1;
  const made = office ? 1 : size.elected;
  const rule = rules[office && size.form !== 'agreement' ? 'choose' : size.form](Math.max(made, 1));
  const called = named(`Bằng khen thứ ${PLACES[place] ?? place + 1}`, size.award);
  return {
    ballot: {
      id: place + 1, conferenceId: 1, purpose: office ? 'leader' : 'award', forYear: 2020, round: 1, state: 'closed', rule, optionUnitIds: IDS, award: office ? undefined : { kind: 'other', called },
      sequence: place, tieMaterial: undefined, passedOverUnitIds: [], openedAt: TIME, closedAt: TIME, publishedAt: TIME, hasReceipts: false,
    },
    verdict: verdictOf(rule, made), roll: { units: UNITS, present: UNITS }, represented: [], weights: [], lateUnitIds: [], votes: votesOf(office ? 'choose' : size.form),
    objections: size.form === 'agreement' ? IDS.map((unitId) => ({ unitId, text: 'Chưa thống nhất. '.repeat(25) })) : [], ties: { steps: [], waitingFor: undefined },
  };
}

const factsOf = (size: Size): ResultsFacts => ({
  bloc: { id: 1, name: named('Khối thi đua các cơ quan Tổng hợp', Math.max(40, size.unit)), kind: 'khoi', province: 'Bắc Giang', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi', currentCycleId: 1 },
  conference: { id: 1, blocId: 1, cycleId: 1, year: 2019, kind: 'tong-ket', state: 'open', openedAt: TIME, closedAt: null },
  units: IDS.map((id, index) => ({ id, position: index, official: named(`Sở thứ ${id} tỉnh`, size.unit), short: named(`Sở thứ ${id}`, Math.ceil(size.unit / 2)), aliases: [] })),
  results: Array.from({ length: size.questions }, (_, place) => resultOf(size, place)),
});

/** As Telegram reads it. */
function saidIn(shown: Screen, language: 'vi' | 'en'): string {
  const parsed = parseHtml(renderMessage(speaker, shown, { language, room: 4096 }).text);
  if (!parsed.ok) throw new Error(parsed.refusal);
  return parsed.value.text;
}

const fullLength = (shown: Screen): number => shown.lines.map((line) => speaker.plain(line, 'vi')).join('\n').length;

const SIZES: readonly Size[] = (['choose', 'approve', 'hands', 'agreement'] as const).flatMap((form) =>
  [1, 3, 10, 13].flatMap((questions) => [0, 2, UNITS].flatMap((elected) => [24, 60, 200].map((unit) => ({ questions, form, elected, unit, award: Math.min(unit, 120) })))),
);

describe('one message tells every result', () => {
  it.each(SIZES)('$questions questions ($form), $elected units each, names of $unit', (size) => {
    const facts = factsOf(size);
    const shown = renderResults(facts);
    const text = saidIn(shown, 'vi');
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(saidIn(shown, 'en').length).toBeLessThanOrEqual(4096);
    expect(text.startsWith('Khối thi đua các cơ quan Tổng hợp')).toBe(true);
    expect(text).toMatch(/Sở thứ 1[^\n]* được (?:bầu|thống nhất) làm Trưởng khối năm 2020\./u);
    for (const { ballot } of facts.results.slice(0, -1)) expect(text).toContain((ballot.award?.called ?? '').slice(0, 15));
    expect(text.match(/, cần \d+\/15\.|Cách quyết định: thống nhất phương án\./gu)).toHaveLength(size.questions);
    expect(text).not.toContain(speaker.plain({ key: 'screen-cut' }, 'vi'));
    // What fits is told in full; what was left out is in the file.
    const isFull = fullLength(shown) <= 4096;
    expect(text.includes('Tin đã rút gọn; số liệu đầy đủ có trong tệp kết quả gửi vào nhóm.')).toBe(!isFull);
    expect(saidIn(renderPublished(facts), 'vi')).toMatch(/Đã công bố vào nhóm\.$/u);
  });

  it('leaves out the names of an open vote first, then the figures of those far from being elected', () => {
    const approve = saidIn(renderResults(factsOf({ questions: 4, form: 'approve', elected: 2, unit: 60, award: 40 })), 'vi');
    expect(approve.match(/tán thành 14/gu)).toHaveLength(6);
    expect(approve.match(/tán thành 4,/gu)).toHaveLength(3);
    const hands = saidIn(renderResults(factsOf({ questions: 2, form: 'hands', elected: 2, unit: 40, award: 40 })), 'vi');
    expect([hands.includes('Về Sở'), hands.match(/: tán thành \d/gu)?.length]).toEqual([false, UNITS]);
  });

  it('where many units take many awards each is named once and called by its number after that', () => {
    const text = saidIn(renderResults(factsOf({ questions: 11, form: 'approve', elected: UNITS, unit: 60, award: 60 })), 'vi');
    expect(text).toContain('Đơn vị theo số: 1. Sở thứ 1');
    expect(text.match(/: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15\.\n/gu)).toHaveLength(10);
  });
});

describe('before publication', () => {
  it.each(SIZES.filter(({ questions }) => questions === 3))('the secretary reads one question ($form), $elected units, names of $unit', (size) => {
    const facts = factsOf(size);
    const [first] = facts.results;
    if (first === undefined) throw new Error('a question');
    const result = { ...first, ballot: { ...first.ballot, publishedAt: null } };
    const shown = renderResult(facts, result, { runOff: IDS.map(String) });
    const text = saidIn(shown, 'vi');
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text.includes('Tin đã rút gọn; số liệu đầy đủ sẽ có trong tệp kết quả khi công bố.')).toBe(fullLength(shown) > 4096 && !text.includes('chỉ hiển thị một phần'));
  });
});
