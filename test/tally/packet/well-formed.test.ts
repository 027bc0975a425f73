/** Half of a surrogate pair is one text in UTF-8 and another in JSON: a packet with one anywhere is refused, by its place. */
import { describe, expect, it } from 'vitest';
import { commitTo, presetRule, recount, recountText, sealPacket } from '#tally';
import type { PacketInput } from '#tally';
import { changed, digest, plainPacket, unitRoll } from './packets.ts';

const seed = '0123456789abcdef'.repeat(4);
const words = unitRoll(4).map(({ unit }) => ({ unit, word: `từ ${unit}` }));

/** Two of two are level, and lots decide. */
const drawn = (winner: string, lots: object = {}): PacketInput =>
  plainPacket('by-rank', {
    bloc: 'Khối 1',
    closed: '2019-12-26 10:00',
    chain: { id: 'hoi-nghi-2019', place: 0, previous: null },
    rule: { ...presetRule('most-votes'), ties: ['official-score', 'lots'] },
    options: [{ id: 'u1', name: 'Sở 🌾' }, { id: 'u2', name: 'Sở B' }],
    roll: unitRoll(4).map((entry) => ({ ...entry, name: entry.unit })),
    evidence: { kind: 'papers', papers: ['x.', 'x.', '.x', '.x'], receipts: ['sông', 'núi', 'biển', 'rừng'] },
    ties: { officialScores: [{ option: 'u1', hundredths: 1 }], lots: { commitment: commitTo(seed, digest), seed, words, ...lots } },
    stated: { elected: [winner], outcomes: [{ option: winner, outcome: 'elected', reason: 'won-by-lots' }] },
  });

const winner = recount(drawn('u1'), digest).agrees ? 'u1' : 'u2';

/** Every text of a value with its place, its papers aside: these are signs, and anything else is no paper. */
function textsOf(value: unknown, where: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return [where];
  if (typeof value !== 'object' || value === null || where.at(-1) === 'papers') return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, [...where, key]));
}

function broken(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return `${String(value)}\ud83c`;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = broken(copy[key], rest);
  return copy;
}

describe('a text that is not well formed', () => {
  const packet = drawn(winner);

  it('a whole pair is a character like any other', () => {
    expect(recountText(sealPacket(packet, digest).text, digest)).toMatchObject({ agrees: true });
  });

  it.each(textsOf(packet).map((where) => where.join('.')))('is named at %s, read as a value, as a text and sealed', (where) => {
    const wrong = broken(packet, where.split('.')) as PacketInput;
    const difference = { where, kind: 'not-well-formed' };
    expect(recount(wrong, digest).differences).toEqual([difference]);
    expect(recountText(JSON.stringify(wrong), digest).differences).toEqual([difference]);
    expect(recountText(sealPacket(wrong, digest).text, digest).differences).toEqual([difference]);
  });

  it('is named where a key holds it, or stands unescaped', () => {
    expect(recount(changed({ stated: { elected: [], '\udf3e': 1 } }), digest).firstDifference).toEqual({ where: 'stated', kind: 'not-well-formed' });
    expect(recountText(JSON.stringify(packet).replace('Khối 1', '\ud83c'), digest).firstDifference).toEqual({ where: 'bloc', kind: 'not-well-formed' });
    expect(recount(changed({ evidence: { kind: 'papers', papers: ['x.\ud83c'] } }), digest).firstDifference).toEqual({ where: 'evidence.papers.0', kind: 'not-a-paper' });
  });

  it('two seeds of halves under one commitment elect nobody', () => {
    for (let sign = 0; sign < 16; sign += 1) {
      const halves = String.fromCharCode(0xd800 + sign).repeat(64);
      const lots = { seed: halves, commitment: commitTo(halves, digest) };
      expect(lots.commitment).toBe(commitTo('\ud800'.repeat(64), digest));
      for (const each of ['u1', 'u2']) expect(recountText(sealPacket(drawn(each, lots), digest).text, digest).firstDifference).toEqual({ where: 'ties.lots.seed', kind: 'not-well-formed' });
    }
  });

  it.each([
    ['too short', 'f'.repeat(31)],
    ['too long', 'f'.repeat(129)],
    ['in capitals', 'F'.repeat(64)],
    ['of words', 'hạt giống đã niêm phong trong phong bì'],
  ])('a seed %s is no seed; one of 64 digits, as the program draws it, and one of 32 are', (_title, other) => {
    const with_ = (text: string) => recount(drawn(winner, { seed: text, commitment: commitTo(text, digest) }), digest).firstDifference;
    expect(with_(other)).toEqual({ where: 'ties.lots.seed', kind: 'not-a-packet' });
    for (const good of [seed, 'f'.repeat(32)]) expect(['stated.elected', undefined]).toContain(with_(good)?.where);
  });
});
