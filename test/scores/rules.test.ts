/** The rules of self-scores: points, handing in, places, and which files count as evidence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScoreTable } from '#cycles';
import type { SheetContent } from '../../src/scores/model.ts';
import { FILE_LIMIT, judgeFile, judgeName } from '../../src/scores/rules/evidence.ts';
import { readOfficialLines } from '../../src/scores/rules/official-lines.ts';
import { decideHandIn, headingsLeft, parsePoints, totalOf } from '../../src/scores/rules/points.ts';
import { rankUnits } from '../../src/scores/rules/ranking.ts';
import { zipEntries } from '../../src/scores/rules/zip-entries.ts';
import { DOCX, EXE, JPG, PDF, PNG, XLSX, zipOf } from './archives.ts';

describe('points are hundredths', () => {
  test.each([['38', 3800], ['38,5', 3850], ['38.25', 3825], [' 0 ', 0], ['40', 4000]])('"%s" is %i', (typed, points) => {
    expect(parsePoints(typed, 4000)).toEqual({ ok: true, value: points });
  });
  test.each(['', 'ba', '-1', '38,555', '1.000,5', '4e1'])('"%s" is refused', (typed) => {
    expect(parsePoints(typed, 4000)).toEqual({ ok: false, refusal: 'points-unreadable' });
  });
  test('every number of hundredths is read back exactly, with comma and with point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(',', '.'), (hundredths, sign) => {
        const typed = `${Math.floor(hundredths / 100)}${sign}${String(hundredths % 100).padStart(2, '0')}`;
        expect(parsePoints(typed, 9_999_999)).toEqual({ ok: true, value: hundredths });
      }),
    );
  });
  test('one hundredth above the maximum is refused', () => {
    expect(parsePoints('40,01', 4000)).toEqual({ ok: false, refusal: 'points-too-many' });
  });
});

const TABLE: ScoreTable = { version: 1, headings: [{ id: 'h1', name: 'Nhiệm vụ chính trị', max: 9000 }, { id: 'h2', name: 'Điểm thưởng', max: 2000 }] };
const NO_HEADINGS: ScoreTable = { version: 1, headings: [] };
const content = (more: Partial<SheetContent>): SheetContent => ({ points: {}, total: undefined, note: '', evidence: [], ...more });
const FULL = content({ points: { h1: 9000, h2: 1550 } });

describe('a sheet', () => {
  test('may exceed 100 points when its table does, and forgets points of headings that are gone', () => {
    expect(totalOf(TABLE, content({ points: { h1: 9000, h2: 1550, gone: 500 } }))).toBe(10550);
    expect(headingsLeft(TABLE, content({ points: { h2: 0 } })).map((one) => one.id)).toEqual(['h1']);
  });

  const latest = (more: Partial<SheetContent>) => ({ ...content({ points: { h1: 9000, h2: 1550 }, total: 10550, ...more }), revision: 3 });
  test.each([
    ['is handed in as the first revision', TABLE, FULL, undefined, { revision: 0, total: 10550 }, { ok: true, value: { revision: 1, total: 10550 } }],
    ['that lacks a heading is not handed in', TABLE, content({ points: { h1: 1 } }), undefined, { revision: 0, total: 1 }, { ok: false, refusal: 'headings-left' }],
    ['without headings needs its total', NO_HEADINGS, content({}), undefined, { revision: 0, total: 0 }, { ok: false, refusal: 'no-total' }],
    ['without headings may be zero', NO_HEADINGS, content({ total: 0 }), undefined, { revision: 0, total: 0 }, { ok: true, value: { revision: 1, total: 0 } }],
    ['equal to the one handed in changes nothing', TABLE, FULL, latest({}), { revision: 3, total: 10550 }, { ok: false, refusal: 'already-handed-in' }],
    ['equal to one of a table that was replaced since is handed in again', TABLE, FULL, latest({ total: 9900 }), { revision: 3, total: 10550 }, { ok: true, value: { revision: 4, total: 10550 } }],
    ['with more than the table allows is not complete', TABLE, content({ points: { h1: 9000, h2: 999_999 } }), undefined, { revision: 0, total: 1_008_999 }, { ok: false, refusal: 'headings-left' }],
    ['with another note is a new revision', TABLE, content({ ...FULL, note: 'x' }), latest({}), { revision: 3, total: 10550 }, { ok: true, value: { revision: 4, total: 10550 } }],
    ['changed by somebody else since it was seen is not handed in', TABLE, FULL, undefined, { revision: 0, total: 10500 }, { ok: false, refusal: 'changed-meanwhile' }],
    ['of which somebody else has handed in a newer revision is not handed in', TABLE, FULL, latest({ note: 'y' }), { revision: 2, total: 10550 }, { ok: false, refusal: 'changed-meanwhile' }],
  ] as const)('%s', (_title, table, draft, before, seen, decided) => {
    expect(decideHandIn({ table, draft, latest: before }, seen)).toEqual(decided);
  });
});

test('equal totals share a place, the next one counts on, units without a sheet stand last in the bloc’s order', () => {
  const units = [1, 2, 3, 4, 5, 6].map((id) => ({ id, official: `Đơn vị ${id}`, short: `Đơn vị ${id}`, aliases: [], position: id }));
  const score = (unitId: number, total: number) => ({ unitId, total, submittedAt: new Date(0), onBehalf: false });
  const { by, places } = rankUnits(units, { official: [], self: [score(6, 9000), score(3, 9850), score(2, 9850), score(5, 9900), score(77, 9999)] });
  expect(by).toBe('self');
  expect(places.map(({ unit, rank, isTied }) => [unit.id, rank, isTied])).toEqual([
    [5, 1, false], [2, 2, true], [3, 2, true], [6, 4, false], [1, undefined, false], [4, undefined, false],
  ]);
});

test('official scores rank where every unit has one, whatever the units gave themselves; until then the self-scores do', () => {
  const units = [1, 2, 3].map((id) => ({ id, official: `Đơn vị ${id}`, short: `Đơn vị ${id}`, aliases: [], position: id }));
  const self = [[1, 9900], [2, 9500]].map(([unitId = 0, total = 0]) => ({ unitId, total, submittedAt: new Date(0), onBehalf: false }));
  const official = [{ unitId: 1, total: 9000 }, { unitId: 3, total: 9700 }];
  const shown = ({ by, places }: ReturnType<typeof rankUnits>) => [by, ...places.map(({ unit, rank, isTied }) => [unit.id, rank, isTied])];
  expect(shown(rankUnits(units, { official, self }))).toEqual(['self', [1, 1, false], [2, 2, false], [3, undefined, false]]);
  expect(shown(rankUnits(units, { official: [...official, { unitId: 2, total: 9700 }], self }))).toEqual(['official', [2, 1, true], [3, 1, true], [1, 3, false]]);
});

describe('a typed list of official scores', () => {
  const unit = (id: number, official: string, short: string, aliases: readonly string[] = []) => ({ id, official, short, aliases, position: id });
  const units = [unit(1, 'Sở Tài chính tỉnh', 'Sở Tài chính'), unit(2, 'Kho bạc Nhà nước', 'KBNN', ['Kho bạc Hoà Bình']), unit(3, 'Khối 3', 'Khối 3'), unit(4, 'Chi cục Thuế huyện Một', 'Chi cục Thuế'), unit(5, 'Chi cục Thuế huyện Hai', 'Chi cục Thuế')];

  test.each([
    ['Sở Tài chính; 98,5', 1, 9850], ['Sở Tài chính tỉnh 98,5', 1, 9850], ['1. sở  tài chính: 98.25 điểm', 1, 9825], ['- KBNN | 107', 2, 10_700], ['KBNN\t0', 2, 0], ['Kho bạc Hòa Bình – 9,5', 2, 950],
    ['Khối 3 98', 3, 9800], ['Khối 3; 9999,99', 3, 999_999], ['Chi cục Thuế huyện Hai ;97', 5, 9700],
  ])('"%s" is read', (line, unitId, total) => {
    expect(readOfficialLines(line, units)).toEqual({ ok: true, value: [{ unitId, total }] });
  });

  test.each([
    ['Sở Tài chính', 'no-points'], ['Sở Tài chính;', 'no-points'], ['KBNN; chín mươi', 'points-unreadable'], ['KBNN; 97; 98', 'unknown-unit'], ['98,5', 'no-points'], ['; 98,5', 'no-points'], ['Khối 3', 'no-points'], ['Sở Y tế; 98', 'unknown-unit'], ['Sở Tai chinh; 98', 'unknown-unit'], ['Chi cục Thuế; 98', 'shared-name'],
    ['Sở Tài chính; tốt', 'points-unreadable'], ['Sở Tài chính; -5', 'points-unreadable'], ['Sở Tài chính 98,555', 'points-unreadable'], ['Sở Tài chính; 1.000,5', 'points-unreadable'], ['KBNN; 10000', 'points-too-many'], ['KBNN; 123456', 'points-unreadable'],
  ])('"%s" is not taken: %s', (line, kind) => {
    expect(readOfficialLines(line, units)).toEqual({ ok: false, refusal: [{ line: 1, text: line, kind }] });
  });

  test('is taken whole or not at all, each fault with its line; units may be missing, none stands twice', () => {
    const refused = readOfficialLines('KBNN; 97\n\nSở Y tế; 98\nkho bạc nhà nước; 96', units);
    expect(refused).toEqual({ ok: false, refusal: [{ line: 2, text: 'Sở Y tế; 98', kind: 'unknown-unit' }, { line: 3, text: 'kho bạc nhà nước; 96', kind: 'unit-twice' }] });
    expect(readOfficialLines('KBNN; 97\nKhối 3; 97', units)).toEqual({ ok: true, value: [{ unitId: 2, total: 9700 }, { unitId: 3, total: 9700 }] });
  });
});

test('the place of a unit depends on the totals alone, not on the order in which they came', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(totals, (given) => {
      const units = given.map((_, index) => ({ id: index + 1, official: '', short: '', aliases: [], position: index + 1 }));
      const scores = given.map((total, index) => ({ unitId: index + 1, total, submittedAt: new Date(0), onBehalf: false }));
      const { places } = rankUnits(units, { official: [], self: scores.toReversed() });
      for (const { rank, score } of places) expect(rank).toBe(1 + given.filter((total) => total > (score?.total ?? 0)).length);
      expect(places.map((one) => one.unit.id).toSorted((one, other) => one - other)).toEqual(units.map((unit) => unit.id));
    }),
  );
});

describe('evidence', () => {
  test.each([
    ['Báo cáo.pdf', PDF, 'pdf'], ['báo cáo.DOCX', DOCX, 'docx'], ['diem.xlsx', XLSX, 'xlsx'], ['anh.jpeg', JPG, 'jpg'], ['anh.png', PNG, 'png'],
  ])('%s is taken', (name, bytes, kind) => {
    expect(judgeFile(name, bytes)).toEqual({ ok: true, value: kind });
  });

  test.each([
    ['diem.xlsm', XLSX, 'file-macro'],
    ['baocao.docm', DOCX, 'file-macro'],
    ['baocao.doc', EXE, 'file-macro'],
    ['diem.xls', EXE, 'file-macro'],
    ['baocao.docx', zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']), 'file-macro'],
    ['diem.xlsx', zipOf(['[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/sheet1.xml']), 'file-macro'],
    ['diem.xlsx', DOCX, 'file-mismatch'],
    ['baocao.docx', zipOf(['anything.txt']), 'file-mismatch'],
    ['baocao.docx', DOCX.slice(0, 40), 'file-mismatch'],
    ['anh.png', JPG, 'file-mismatch'],
    ['baocao.pdf', EXE, 'file-mismatch'],
    ['caidat.exe', EXE, 'file-type'],
    ['baocao.pdf.exe', PDF, 'file-type'],
    ['khongduoi', PDF, 'file-type'],
    ['', PDF, 'file-type'],
    ['baocao.pdf', new Uint8Array(0), 'file-empty'],
  ])('%s is refused (%#)', (name, bytes, refusal) => {
    expect(judgeFile(name, bytes)).toEqual({ ok: false, refusal });
  });

  test('over 20 MB is refused before anything is downloaded', () => {
    expect(judgeName('a.pdf', FILE_LIMIT + 1)).toEqual({ ok: false, refusal: 'file-size' });
    expect(judgeName('a.pdf', FILE_LIMIT)).toEqual({ ok: true, value: 'pdf' });
  });

  test('a directory that points outside the archive is no archive', () => {
    const broken = zipOf(['a', 'b']);
    new DataView(broken.buffer).setUint32(broken.length - 6, 0xfffffff0, true);
    expect(zipEntries(broken)).toBeUndefined();
    expect(zipEntries(new Uint8Array(10))).toBeUndefined();
  });
});
