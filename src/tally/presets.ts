/** Rules by name, as blocs and councils word them; each may be changed and kept for a bloc and year. */
import { ruleSchema } from './rule.ts';
import type { Rule, RuleInput } from './rule.ts';

const MORE_THAN_HALF = { kind: 'fraction', numerator: 1, denominator: 2, strict: true } as const;
const AT_LEAST = { kind: 'fraction', strict: false, base: 'all-units' } as const;

type Settings = Omit<RuleInput, 'version' | 'preset' | 'seats' | 'form'> & { readonly form: 'choose' | 'approve' };

const SETTINGS = {
  /** Bầu Trưởng khối: quá nửa tổng số đơn vị */
  'leader-majority': { form: 'choose', pass: { ...MORE_THAN_HALF, base: 'all-units' } },
  /** Bầu Phó Trưởng khối: quá nửa tổng số đơn vị */
  'deputy-majority': { form: 'choose', pass: { ...MORE_THAN_HALF, base: 'all-units' } },
  /** Bình xét khen thưởng: quá nửa tổng số đơn vị, cao phiếu hơn trước */
  'award-majority': { form: 'choose', pass: { ...MORE_THAN_HALF, base: 'all-units' } },
  /** Suy tôn: ít nhất 2/3 tổng số đơn vị, tán thành từng đơn vị */
  'acclaim-two-thirds': { form: 'approve', pass: { ...AT_LEAST, numerator: 2, denominator: 3 } },
  /** Ít nhất 80% tổng số thành viên */
  'eighty-percent': { form: 'approve', pass: { ...AT_LEAST, numerator: 80, denominator: 100 } },
  /** Ít nhất 90% tổng số thành viên, người vắng được lấy phiếu bằng văn bản (councils: NĐ 91/2017 Đ.45(8)) */
  'ninety-percent-of-all': { form: 'approve', pass: { ...AT_LEAST, numerator: 90, denominator: 100 }, absent: 'asked-in-writing' },
  /** Số phiếu cao nhất */
  'most-votes': { form: 'choose', pass: { kind: 'plurality' } },
  /** Biểu quyết giơ tay: quá nửa số có mặt */
  'show-of-hands-majority': { form: 'approve', method: 'show-of-hands', pass: { ...MORE_THAN_HALF, base: 'present' } },
  /** Thống nhất: thông qua khi không có ý kiến khác */
  agreement: { form: 'approve', method: 'agreement', pass: { kind: 'plurality' } },
  /** Thống nhất chỉ định */
  'agreed-appointment': { form: 'approve', method: 'agreed-appointment', pass: { kind: 'plurality' } },
  /** Thống nhất đề cử */
  nomination: { form: 'approve', method: 'nomination', pass: { kind: 'plurality' } },
  /** Luân phiên theo danh sách của khối */
  'by-turn': { form: 'approve', method: 'by-turn', pass: { kind: 'plurality' } },
  /** Theo điểm chính thức */
  'by-rank': { form: 'approve', method: 'by-rank', pass: { kind: 'plurality' } },
} as const satisfies Record<string, Settings>;

export type PresetName = keyof typeof SETTINGS;

export const presetNames = Object.keys(SETTINGS) as readonly PresetName[];

/** A complete rule; a paper may name as many options as there are seats. */
export function presetRule(name: PresetName, seats = 1): Rule {
  const { form, ...settings } = SETTINGS[name];
  return ruleSchema.parse({
    ...settings,
    version: 1,
    preset: name,
    seats,
    form: form === 'choose' ? { kind: 'choose', min: 1, max: seats } : { kind: 'approve' },
  });
}
