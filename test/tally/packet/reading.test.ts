/** Packets come from strangers: size, depth, shape and papers are checked before anything is counted. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKET_LIMITS, packetJsonSchema, readPaper, recount, recountText, writePaper } from '#tally';
import { ruleOf, times } from '../cast.ts';
import { changed, digest, leaderPacket } from './packets.ts';

describe('a packet from a stranger', () => {
  const text = JSON.stringify(leaderPacket);
  const deep = '['.repeat(PACKET_LIMITS.depth + 1);

  it.each([
    ['nothing', '', 'not-json', ''],
    ['a truncated packet', text.slice(0, -5), 'not-json', ''],
    ['no packet at all', '[]', 'not-a-packet', ''],
    ['null', 'null', 'not-a-packet', ''],
    ['a million brackets', '['.repeat(1_000_000), 'too-deep', ''],
    ['a packet nested too deeply', `{"x":${deep}`, 'too-deep', ''],
    ['brackets that only stand in a text', JSON.stringify(changed({ question: `"${deep}` })), undefined, undefined],
    ['a text that ends in backslashes before too many brackets', `{"x":"\\\\","y":${deep}`, 'too-deep', ''],
    ['a quote in a text that hides brackets from nobody', `{"x":"\\"${deep}"}`, 'not-a-packet', 'format'],
    ['another format', text.replace('khoi-thi-dua/recount', 'other'), 'not-a-packet', 'format'],
    ['a key that no packet has', text.replace('{', '{"extra":1,'), 'not-a-packet', ''],
    ['a key that reaches for the prototype', text.replace('{', '{"__proto__":{"agrees":true},'), 'not-a-packet', ''],
    ['a fraction of a unit', text.replace('"units":11', '"units":11.5'), 'not-a-packet', 'roll'],
    ['a key that reaches for the prototype further in', text.replace('"elected":', '"constructor":{"prototype":{"agrees":true}},"elected":'), 'not-a-packet', 'stated'],
    ['a prototype in the place of a count', text.replace('"needed":6', '"needed":{"__proto__":6}'), 'not-a-packet', 'stated.needed'],
    ['a key that stands twice', text.replace('"version":1', '"version":1,"version":1'), 'key-twice', ''],
    ['a key that stands twice, once written as numbers', text.replace('"elected":', '"elected":["kho-bac"],"\\u0065lected":'), 'key-twice', ''],
    ['a count beyond every electorate', text.replace('"units":11', '"units":1e300'), 'not-a-packet', 'roll.units'],
    ['a count below nothing', text.replace('"issued":10', '"issued":-1'), 'not-a-packet', 'roll.issued'],
    ['a number of a million digits', text.replace('"seats":1', `"seats":${'9'.repeat(1_000_000)}`), 'not-a-packet', 'rule.seats'],
    ['a name longer than any', text.replace('"question":"', `"question":"${'x'.repeat(PACKET_LIMITS.textLength)}`), 'not-a-packet', 'question'],
    ['a number that is no number', text.replace('"seats":1', '"seats":1e999'), 'not-a-packet', 'rule.seats'],
  ])('%s', (_title, packet, kind, where) => {
    const { firstDifference } = recountText(packet, digest);
    expect([firstDifference?.kind, firstDifference?.where]).toEqual([kind, where]);
  });

  it('lists longer than stated are refused before each item is looked at', () => {
    const roll = times(PACKET_LIMITS.units + 1, 'x');
    expect(recount(changed({ roll }), digest).firstDifference).toEqual({ where: 'roll', kind: 'not-a-packet' });
    const officialScores = times(PACKET_LIMITS.units + 1, 'x');
    expect(recount(changed({ ties: { officialScores } }), digest).firstDifference).toEqual({ where: 'ties.officialScores', kind: 'not-a-packet' });
    const papers = times(PACKET_LIMITS.papers + 1, 1);
    expect(recount(changed({ evidence: { kind: 'papers', papers } }), digest).firstDifference).toEqual({ where: 'evidence.papers', kind: 'too-many-papers' });
  });

  it('a text longer than stated is refused unread', () => {
    expect(recountText(' '.repeat(PACKET_LIMITS.bytes + 1), digest).firstDifference).toEqual({ where: '', kind: 'too-large' });
  });

  it('whatever JSON it is, the answer is a report', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (any) => {
        expect(recountText(any, digest).agrees).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a million papers', () => {
  it('pass the stated limits and are counted', () => {
    const papers = Array.from({ length: 1_000_000 }, (_, index) => (index % 3 === 0 ? '.x.' : 'x..'));
    const packet = changed({
      roll: { units: 1_000_000, present: 1_000_000, issued: 1_000_000 },
      evidence: { kind: 'papers', papers },
      stated: { elected: ['thue'], needed: 500_001, of: 1_000_000, counts: { valid: 1_000_000, options: [{ option: 'thue', yes: 666_666 }] } },
    });
    expect(recountText(JSON.stringify(packet), digest)).toMatchObject({ agrees: true });
  });
});

describe('a written paper', () => {
  const names = ruleOf({ form: { kind: 'choose', max: 3 }, seats: 3, noneOfThese: 'counted' });
  const marks = ruleOf({ form: { kind: 'approve' } });

  it('every paper that can be cast is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 48 }), fc.infiniteStream(fc.nat({ max: 47 })), (optionCount, places) => {
        const chosen = [...new Set([...places.take(3)].map((place) => place % optionCount))];
        const code = chosen.reduce((sum, place) => sum + 2 ** place, 0);
        const text = writePaper(code, names, optionCount);
        expect(text).toHaveLength(optionCount);
        expect(readPaper(text, 'choose', optionCount)).toBe(code);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom('.', 'y', 'n', 'a'), { minLength: 1, maxLength: 24 }), (signs) => {
        const code = readPaper(signs.join(''), 'approve', signs.length);
        expect(code === undefined ? undefined : writePaper(code, marks, signs.length)).toBe(signs.join(''));
      }),
    );
  });

  it('none of these and a spoiled slip are words', () => {
    expect(writePaper(2 ** 5, names, 5)).toBe('none');
    expect(readPaper('none', 'choose', 5)).toBe(2 ** 5);
    expect(readPaper('none', 'choose', 4)).toBe(2 ** 4);
    expect(readPaper('none', 'approve', 4)).toBeUndefined();
    expect(readPaper('spoiled', 'approve', 7)).toBe(-1);
    expect(writePaper(-1, names, 5)).toBe('spoiled');
  });

  it('more names than seats is a paper, a wrong length or sign is none', () => {
    expect(readPaper('xxxxx', 'choose', 5)).toBe(31);
    for (const text of ['xxxx', 'xxxxxx', 'xx xx', 'XXXXX', '']) expect(readPaper(text, 'choose', 5)).toBeUndefined();
  });
});

it('the committed JSON Schema is the one the program reads packets by', () => {
  const committed = readFileSync(new URL('../../../src/tally/packet/recount-packet.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(committed)).toEqual(packetJsonSchema());
});
