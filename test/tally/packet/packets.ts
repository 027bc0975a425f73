/** Recount packets as a person would write them from paper slips. */
import { presetRule, sealPacket } from '#tally';
import type { PacketInput } from '#tally';
import { digest } from '../../support/digest.ts';
import { times } from '../cast.ts';

export { digest };

/** S1 (Bắc Giang 2019) with made-up papers: eleven units, ten present, seven of them for Cục Thuế. */
export const leaderPacket: PacketInput = {
  format: 'khoi-thi-dua/recount',
  version: 1,
  bloc: 'Khối thi đua các cơ quan Tham mưu - Tổng hợp',
  question: 'Bầu Trưởng khối năm 2020 (số liệu minh họa)',
  rule: { version: 1, form: { kind: 'choose', max: 1 }, seats: 1, pass: { kind: 'fraction', base: 'all-units', numerator: 1, denominator: 2, strict: true } },
  options: [
    { id: 'thue', name: 'Cục Thuế tỉnh' },
    { id: 'tai-chinh', name: 'Sở Tài chính' },
    { id: 'kho-bac', name: 'Kho bạc Nhà nước' },
  ],
  roll: { units: 11, present: 10, issued: 10 },
  evidence: { kind: 'papers', papers: [...times(7, 'x..'), ...times(2, '.x.'), '...'] },
  stated: {
    counts: { issued: 10, returned: 10, notReturned: 0, valid: 9, invalid: 1, blank: 1, options: [{ option: 'thue', yes: 7 }, { option: 'tai-chinh', yes: 2 }] },
    elected: ['thue'],
    needed: 6,
    of: 11,
    seatsLeft: 0,
  },
};

export const changed = (changes: object): PacketInput => ({ ...leaderPacket, ...changes });

export const unitRoll = (units: number, present = units): { unit: string; presence: 'present' | 'absent' }[] =>
  Array.from({ length: units }, (_, index) => ({ unit: `u${index + 1}`, presence: index < present ? 'present' : 'absent' }));

/** A packet of units u1…u7 that decides without papers. */
export function plainPacket(preset: 'agreement' | 'agreed-appointment' | 'nomination' | 'by-turn' | 'by-rank', changes: object): PacketInput {
  const base: PacketInput = {
    format: 'khoi-thi-dua/recount',
    version: 1,
    question: 'Trưởng khối năm 2020 (số liệu minh họa)',
    rule: presetRule(preset),
    options: ['u1', 'u2', 'u3'].map((id) => ({ id })),
    roll: unitRoll(7),
    evidence: { kind: 'rank' },
    stated: { elected: ['u2'] },
  };
  return { ...base, ...changes };
}

/** Packets of one conference, each sealed over the hash of the one before. */
export function chained(packets: readonly PacketInput[]): readonly string[] {
  let previous: string | null = null;
  return packets.map((packet, place) => {
    const sealed = sealPacket({ ...packet, chain: { id: 'hoi-nghi-2019', place, previous } }, digest);
    previous = sealed.hash;
    return sealed.text;
  });
}
