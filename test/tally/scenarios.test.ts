/** Real conferences decided by the rules alone; names as printed in the reports, votes and scores made up (số liệu minh họa). */
import { describe, expect, it } from 'vitest';
import { countPapers, decideAgreement, decideNomination, decideVerdict, presetRule } from '#tally';
import type { Roll } from '#tally';
import { chosen, times } from './cast.ts';

type Awards = readonly (readonly [string, readonly string[]])[];

/** S2, Bắc Ninh 2019. */
const party: Awards = [
  ['Cờ thi đua của Thủ tướng Chính phủ', ['Ban Tuyên giáo Tỉnh ủy']],
  ['Bằng khen của Thủ tướng Chính phủ', ['Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh']],
  ['Cờ thi đua của UBND tỉnh', ['Ban Tổ chức Tỉnh ủy', 'Văn phòng Tỉnh ủy']],
  ['Bằng khen của Chủ tịch UBND tỉnh', ['Ban Dân vận Tỉnh ủy', 'Ban Nội chính Tỉnh ủy', 'Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh', 'Báo Bắc Ninh']],
  ['Bằng khen của Ban Thường vụ Tỉnh ủy', ['Ủy ban Kiểm tra Tỉnh ủy', 'Trường Chính trị Nguyễn Văn Cừ']],
];

/** S4, Bắc Ninh 2019. */
const economy: Awards = [
  ['Cờ thi đua của Chính phủ', ['Sở Công thương']],
  ['Cờ thi đua của UBND tỉnh', ['Sở Xây dựng', 'Sở Thông tin & Truyền thông', 'Cục Dự trữ quốc gia khu vực Hà Bắc']],
  ['Bằng khen của Chính phủ', ['Sở Giao thông vận tải', 'Quỹ Đầu tư phát triển tỉnh']],
  ['Bằng khen của UBND tỉnh', ['Sở Tài nguyên và Môi trường', 'Liên Minh HTX tỉnh', 'Ban Quản lý khu vực phát triển đô thị Bắc Ninh']],
];

/** S7, Hải Dương 2019: units as in the member list, awards to three of the seven. */
const culture: Awards = [
  ['Cờ thi đua Chính phủ', ['Đài Phát thanh và Truyền hình tỉnh']],
  ['Cờ thi đua UBND tỉnh', ['Sở Giáo dục và Đào tạo']],
  ['Bằng khen Chủ tịch UBND tỉnh', ['Sở Văn hóa, Thể thao và Du lịch']],
];
const cultureUnits = [...culture.flatMap(([, units]) => units), 'Sở Y tế', 'Sở Lao động - Thương binh và Xã hội', 'Sở Khoa học và Công nghệ', 'Bảo hiểm xã hội tỉnh'];

const everybody = (units: readonly string[]): Roll => units.map((unit) => ({ unit, presence: 'present' }));
const unitsOf = (awards: Awards): readonly string[] => awards.flatMap(([, winners]) => winners);

/** Award after award by agreement, each among the units that took none before. */
function agreeOn(awards: Awards, units: readonly string[]): Awards {
  const taken: string[] = [];
  return awards.map(([award, proposed]) => {
    const rule = presetRule('agreement', proposed.length);
    const decided = decideAgreement({ rule, options: units.filter((unit) => !taken.includes(unit)), roll: everybody(units), objections: [], proposed });
    const elected = decided.ok ? decided.value.elected : [];
    taken.push(...elected);
    return [award, elected];
  });
}

describe('awards by agreement', () => {
  it.each([
    ['S2', party, unitsOf(party)],
    ['S4', economy, unitsOf(economy)],
    ['S7', culture, cultureUnits],
  ])('%s ends with exactly the reported awards', (_scenario, awards, units) => {
    expect(agreeOn(awards, units)).toEqual(awards);
  });

  it('a unit that took the flag is refused for the next award', () => {
    const twice: Awards = [...culture.slice(0, 1), ['Cờ thi đua UBND tỉnh', ['Đài Phát thanh và Truyền hình tỉnh']]];
    expect(agreeOn(twice, cultureUnits)).toEqual([culture[0], ['Cờ thi đua UBND tỉnh', []]]);
  });
});

describe('leaders of the next year', () => {
  it.each([
    ['S2', unitsOf(party), 'Văn phòng Tỉnh ủy'],
    ['S4', unitsOf(economy), 'Liên Minh HTX tỉnh'],
  ])('%s elects its leader by more than half of all units', (_scenario, options, leader) => {
    const rule = presetRule('leader-majority');
    const place = options.indexOf(leader);
    const papers = [...times(6, chosen(options.length, place)), ...times(2, chosen(options.length, 0))];
    const verdict = decideVerdict(rule, countPapers({ rule, options, roll: everybody(options), papers }));
    expect(verdict).toMatchObject({ elected: [leader], tied: [], seatsLeft: 0 });
  });

  it('S7 agrees on its nomination', () => {
    const nominations = [{ by: 'Đài Phát thanh và Truyền hình tỉnh', option: 'Sở Giáo dục và Đào tạo' }];
    const decided = decideNomination({ rule: presetRule('nomination'), options: cultureUnits, roll: everybody(cultureUnits), objections: [], nominations });
    expect(decided).toMatchObject({ ok: true, value: { kind: 'nomination', elected: ['Sở Giáo dục và Đào tạo'] } });
  });
});
