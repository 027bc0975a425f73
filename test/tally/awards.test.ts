/** Several awards in a set order. */
import { describe, expect, it } from 'vitest';
import { candidatesFor, checkAwardPlan, parseAwardPlan } from '#tally';
import type { AwardPlan } from '#tally';

/** The five awards of S2 (Bắc Ninh 2019), one unit each of the ten named. */
const written = {
  version: 1,
  awards: [
    { id: 'co-chinh-phu', legalName: 'Cờ thi đua của Chính phủ', localName: 'Cờ thi đua của Thủ tướng Chính phủ', seats: 1 },
    { id: 'bang-khen-thu-tuong', legalName: 'Bằng khen của Thủ tướng Chính phủ', seats: 1 },
    { id: 'co-tinh', legalName: 'Cờ thi đua của UBND tỉnh', seats: 2 },
    { id: 'bang-khen-tinh', legalName: 'Bằng khen của Chủ tịch UBND tỉnh', seats: 4 },
    { id: 'bang-khen-tinh-uy', legalName: 'Bằng khen của Ban Thường vụ Tỉnh ủy', seats: 2 },
  ],
};
const units = Array.from({ length: 10 }, (_, index) => `u${index + 1}`);

function plan(changes: { winners?: 'leave' | 'stay' } = {}): AwardPlan {
  const parsed = parseAwardPlan({ ...written, awards: written.awards.map((award) => ({ ...award, ...changes })) });
  if (!parsed.ok) throw new Error('the plan of S2 is a plan');
  return parsed.value;
}

describe('awards in order', () => {
  it('ten units are just enough for the ten awards of S2', () => {
    expect(checkAwardPlan(plan(), 10).ok).toBe(true);
    expect(checkAwardPlan(plan(), 9)).toEqual({ ok: false, refusal: { kind: 'more-seats-than-candidates', award: 'bang-khen-tinh-uy' } });
    expect(checkAwardPlan(plan({ winners: 'stay' }), 4).ok).toBe(true);
  });

  it('a unit that took an award is no longer a candidate for the next', () => {
    const taken = [{ award: 'co-chinh-phu', unit: 'u3' }, { award: 'bang-khen-thu-tuong', unit: 'u1' }];
    expect(candidatesFor(plan(), { award: 'co-tinh', units, taken })).toEqual({ ok: true, value: units.filter((unit) => !['u1', 'u3'].includes(unit)) });
    expect(candidatesFor(plan(), { award: 'co-chinh-phu', units, taken })).toEqual({ ok: true, value: units });
  });

  it('a winner stays a candidate where the plan says so', () => {
    const taken = [{ award: 'co-chinh-phu', unit: 'u3' }];
    expect(candidatesFor(plan({ winners: 'stay' }), { award: 'co-tinh', units, taken })).toEqual({ ok: true, value: units });
  });

  it('an award goes to no more units than its number', () => {
    const taken = [{ award: 'co-chinh-phu', unit: 'u3' }, { award: 'co-chinh-phu', unit: 'u4' }];
    expect(candidatesFor(plan(), { award: 'co-tinh', units, taken })).toEqual({ ok: false, refusal: { kind: 'quota-exceeded', award: 'co-chinh-phu' } });
  });

  it('an unknown award, an award named twice and an award for nobody are refused', () => {
    expect(candidatesFor(plan(), { award: 'huy-chuong', units, taken: [] })).toEqual({ ok: false, refusal: { kind: 'unknown-award', award: 'huy-chuong' } });
    expect(parseAwardPlan({ ...written, awards: [written.awards[0], written.awards[0]] })).toEqual({ ok: false, refusal: { kind: 'award-twice', award: 'co-chinh-phu' } });
    expect(parseAwardPlan({ ...written, awards: [{ ...written.awards[0], seats: 0 }] })).toEqual({ ok: false, refusal: { kind: 'not-a-rule', path: 'awards.0.seats' } });
  });
});
