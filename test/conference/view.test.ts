/** The group's messages of a meeting fit, however much was said. */
import { expect, test } from 'vitest';
import { boardLines, summaryLines, type MeetingFacts } from '#conference';
import type { Say } from '#kernel';
import { presetRule } from '#tally';
import type { Remark } from '../../src/conference/model.ts';
import { renderRemarks } from '../../src/conference/view/agenda.ts';
import { renderHolderPeople } from '../../src/conference/view/proxies.ts';
import { speaker } from '../support/evening.ts';

const NOW = new Date('2023-07-13T07:00:00Z');
const MESSAGE_LIMIT = 4096;
const units = Array.from({ length: 15 }, (_, index) => ({ id: index + 1, official: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', short: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', aliases: [], position: index }));

const said = (count: number, length: number): readonly Remark[] => {
  const one = (id: number, kind: Remark['kind'], unitId: number | null): Remark => ({ id, kind, unitId, agendaItemId: null, text: 'ý'.repeat(length), at: NOW });
  return [
    ...Array.from({ length: count }, (_, index) => one(index + 1, 'remark', (index % 15) + 1)),
    one(count + 1, 'outcome', null),
    one(count + 2, 'proposal', null),
    ...units.map((unit) => one(count + 3 + unit.id, 'objection', unit.id)),
  ];
};

const meeting = (remarks: readonly Remark[]): MeetingFacts => ({
  conference: { id: 1, blocId: 1, cycleId: 1, year: 2023, kind: 'so-ket', state: 'open', openedAt: NOW, closedAt: null },
  bloc: { id: 1, name: 'Khối thi đua', kind: 'khoi', province: 'Cao Bằng', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi', currentCycleId: 1 },
  units, remarks, attendance: [], agenda: [], guests: [], moves: [], proxies: [], suspensions: [], tellers: [], hands: [], rule: presetRule('leader-majority'), timeOf: () => '14:00',
});

const lengthOf = (lines: readonly Say[]): number => lines.map((line) => speaker.plain(line, 'vi')).join('\n').length;

test.each([[0, 10], [3, 40], [60, 40], [60, 1000]])('%i remarks of %i characters', (count, length) => {
  const facts = meeting(said(count, length));
  expect(lengthOf(summaryLines(facts))).toBeLessThan(MESSAGE_LIMIT - 800);
  expect(lengthOf(boardLines(facts))).toBeLessThan(MESSAGE_LIMIT - 800);
  expect(lengthOf(renderRemarks(facts).lines)).toBeLessThan(MESSAGE_LIMIT);
});

test('what has no room is counted, never left out in silence', () => {
  const lines = summaryLines(meeting(said(60, 40))).map((line) => speaker.plain(line, 'vi'));
  const shown = lines.filter((line) => line.startsWith('•')).length;
  expect(lines).toContain('Góp ý, ghi chú: 60');
  expect(lines.find((line) => line.startsWith('… còn'))).toContain(`còn ${60 - shown} ý kiến`);
});

test('so many people that a message holds no button for each are asked for by their unit', () => {
  const facts = { ...meeting([]), attendance: units.slice(1).map((unit) => ({ unitId: unit.id, isPresent: true, at: NOW, onBehalf: false, reason: null })) };
  const members = Array.from({ length: 70 }, (_, index) => ({
    id: index + 1, personId: index + 1, personName: `Đại diện ${index + 1}`, unitId: (index % 14) + 2, cycleId: 1, position: 'specialist' as const, state: 'confirmed' as const, decidedAt: null, canSubmit: true, canVote: false, canSign: false,
  }));
  const rows = (ofUnitId: number, people = members): number => renderHolderPeople(facts, { unitId: 1, ofUnitId }, people).buttons.length;
  expect([rows(0), rows(2), rows(0, members.slice(0, 60))]).toEqual([14 + 1, 5 + 1, 60 + 1]);
});

test('tellers elected against a hand stand in a line of their own, only those in force; agreed is what nobody spoke against', () => {
  const remark = (id: number, kind: Remark['kind'], text: string): Remark => ({ id, kind, text, unitId: null, agendaItemId: null, at: NOW });
  const short = units[0]?.short ?? '';
  const teller = { id: 1, unitId: 1, name: 'Lê Văn B', position: 'head' as const, personId: null };
  const facts: MeetingFacts = {
    ...meeting([
      remark(1, 'elected', `Bầu Ban kiểm phiếu bằng giơ tay: tán thành 5, không tán thành 0:\nNguyễn Văn A (${short})`),
      remark(2, 'elected', `Bầu Ban kiểm phiếu bằng giơ tay: tán thành 4, không tán thành 1:\nLê Văn B (${short})`),
      remark(3, 'outcome', 'Thông qua báo cáo'),
    ]),
    tellers: [teller],
  };
  const shown = (lines: readonly Say[]) => lines.map((line) => speaker.plain(line, 'vi'));
  const election = `Bầu Ban kiểm phiếu bằng giơ tay: tán thành 4, không tán thành 1: Lê Văn B (${short})`;
  for (const lines of [shown(summaryLines(facts)), shown(renderRemarks(facts).lines)]) {
    expect(lines).toContain(election);
    expect(lines.slice(lines.indexOf('Hội nghị thống nhất (không có ý kiến khác):'))).toEqual(expect.arrayContaining(['– Thông qua báo cáo']));
    expect(lines.filter((line) => line.startsWith('–'))).toEqual(['– Thông qua báo cáo']);
    expect(lines.join()).not.toContain('Nguyễn Văn A');
  }
  const without = { ...facts, tellers: [{ ...teller, name: 'Trần Văn C' }], remarks: facts.remarks.slice(0, 2) };
  expect(shown(summaryLines(without)).join()).not.toMatch(/tán thành|thống nhất/u);
});
