/** Every byte of a sealed packet is under its hash, and every packet of a conference under the next one's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, recount, recountText, sealPacket, withChain } from '#tally';
import type { RecountReport } from '#tally';
import { times } from '../cast.ts';
import { changed, chained, digest, leaderPacket, plainPacket } from './packets.ts';

const sealed = sealPacket(leaderPacket, digest);
const again = (text: string): RecountReport => recountText(text, digest);

describe('a sealed packet', () => {
  it('agrees, with or without the line feed at its end', () => {
    expect(again(sealed.text)).toMatchObject({ agrees: true, hash: sealed.hash });
    expect(again(sealed.text.trimEnd())).toMatchObject({ agrees: true });
  });

  it('its hash can be made by anybody: sorted keys, one space, without the hash itself', () => {
    const withoutHash = sealed.text.trimEnd().replace(/ "hash": "[0-9a-f]{64}",\n/, '');
    expect(withoutHash).not.toBe(sealed.text.trimEnd());
    expect(digest(withoutHash)).toBe(sealed.hash);
  });

  it('a changed byte anywhere is noticed', () => {
    fc.assert(
      fc.property(fc.nat({ max: sealed.text.trimEnd().length - 1 }), fc.constantFrom('0', '1', 'x', '.', ' ', 'z', '"', ',', 'é'), (at, sign) => {
        fc.pre(sealed.text[at] !== sign);
        const text = sealed.text.slice(0, at) + sign + sealed.text.slice(at + 1);
        const report = again(text);
        expect(report.agrees).toBe(false);
        expect(report.firstDifference?.kind).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('a packet cut off anywhere is noticed', () => {
    fc.assert(
      fc.property(fc.nat({ max: sealed.text.length - 3 }), (length) => {
        expect(again(sealed.text.slice(0, length))).toMatchObject({ agrees: false, firstDifference: { kind: 'not-json' } });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['the same content written otherwise', JSON.stringify(JSON.parse(sealed.text)), 'not-as-sealed'],
    ['a key that stands twice', sealed.text.replace(' "version": 1\n}', ' "version": 1,\n "version": 1\n}'), 'key-twice'],
    ['a paper that was exchanged', sealed.text.replace('"x.."', '"..x"'), 'hash-differs'],
    ['a name that was changed', sealed.text.replace('Cục Thuế', 'Chi cục Thuế'), 'hash-differs'],
  ])('%s is named', (_title, text, kind) => {
    expect(text).not.toBe(sealed.text);
    expect(again(text)).toMatchObject({ agrees: false, firstDifference: { kind } });
  });

  it('its hash stands in its place and nowhere else', () => {
    const line = ` "hash": "${sealed.hash}",\n`;
    const moved = sealed.text.replace(line, '').replace(' "question"', `${line} "question"`);
    expect(again(moved)).toMatchObject({ agrees: false, firstDifference: { kind: 'not-as-sealed' } });
  });

  it('what was changed inside is named too', () => {
    const report = again(sealed.text.replace('"x.."', '"..x"'));
    expect(report.differences.map((each) => each.where)).toEqual(['hash', 'stated.counts.options.thue.yes']);
  });
});

describe('the papers of a sealed packet', () => {
  const papers = ['x..', '.x.', 'xx.', '...', 'none', 'spoiled'];
  const mixed = sealPacket(changed({ evidence: { kind: 'papers', papers }, stated: { elected: [] } }), digest);
  const asValue = (text: string): RecountReport => recount(JSON.parse(text), digest);

  it.each([
    ['signs, words and blanks', mixed.text],
    ['one paper alone', sealPacket(changed({ evidence: { kind: 'papers', papers: ['.x.'] } }), digest).text],
    ['none at all', sealPacket(changed({ evidence: { kind: 'papers', papers: [] } }), digest).text],
    ['papers beside receipt words', sealPacket(changed({ evidence: { kind: 'papers', papers, receipts: papers.map((_, index) => `từ ${index}`) } }), digest).text],
    ['a text that looks like papers', sealPacket(changed({ question: '"papers": [\n   "x..",\n  ]' }), digest).text],
  ])('%s are read from their lines as from the value', (_title, text) => {
    expect(again(text)).toEqual(asValue(text));
    expect(again(text).firstDifference?.kind).not.toBe('not-as-sealed');
  });

  it.each([
    ['a comma after the last paper', mixed.text.replace('"spoiled"\n', '"spoiled",\n'), 'not-json', ''],
    ['a comma that is missing', mixed.text.replace('"none",', '"none"'), 'not-json', ''],
    ['a line that is empty', mixed.text.replace('"none",\n', '"none",\n\n'), 'not-as-sealed', ''],
    ['two papers on one line', mixed.text.replace('"none",\n   ', '"none", '), 'not-as-sealed', ''],
    ['a sign written as its number', mixed.text.replace('"xx."', '"\\u0078x."'), 'not-as-sealed', ''],
    ['a paper that is no paper', mixed.text.replace('"xx."', '"xy."'), 'not-a-paper', 'evidence.papers.2'],
    ['a paper that is a list', mixed.text.replace('"xx."', '["xx."]'), 'not-a-paper', 'evidence.papers.2'],
    ['a second list of papers', mixed.text.replace('  "papers": [', '  "papers": [],\n  "papers": ['), 'key-twice', ''],
    ['a list of papers in another place', mixed.text.replace('\n "evidence"', '\n "chain": {\n  "papers": [\n   "x.."\n  ]\n },\n "evidence"'), 'not-a-packet', 'chain.id'],
    ['papers cut off', mixed.text.slice(0, mixed.text.indexOf('"none"')), 'not-json', ''],
  ])('%s is named', (_title, text, kind, where) => {
    expect(text).not.toBe(mixed.text);
    expect(again(text)).toMatchObject({ agrees: false, firstDifference: { kind, where } });
  });
});

describe('writing a packet', () => {
  it('is the same for every order of keys, leaves out what is undefined and keeps the order of lists', () => {
    expect(canonicalText({ b: [2, 1], a: { d: undefined, c: 'ẩ' } })).toBe('{\n "a": {\n  "c": "ẩ"\n },\n "b": [\n  2,\n  1\n ]\n}');
  });
});

describe('the chain of a conference', () => {
  const packets = [leaderPacket, changed({ question: 'Bầu Phó Trưởng khối' }), plainPacket('by-turn', { evidence: { kind: 'turn', last: 'u1' } })];
  const texts = chained(packets);
  const all = (list: readonly string[]): readonly RecountReport[] => withChain(list.map(again));
  const [first = '', second = '', third = ''] = texts;

  it('holds in whatever order the packets are given, and in part', () => {
    expect(all([third, first, second]).map((report) => report.agrees)).toEqual([true, true, true]);
    expect(all([third, first]).map((report) => report.agrees)).toEqual([true, true]);
  });

  it('a packet that was replaced and sealed anew breaks the next one', () => {
    const [replaced = ''] = chained([changed({ question: 'Câu hỏi khác' })]);
    const reports = all([replaced, second, third]);
    expect(reports.map((report) => report.agrees)).toEqual([true, false, true]);
    expect(reports[1]?.firstDifference).toEqual({ where: 'chain', kind: 'chain-broken', detail: 'previous-differs' });
  });

  it('two packets cannot stand at one place', () => {
    const [, other = ''] = chained([leaderPacket, changed({ question: 'Câu hỏi khác' })]);
    expect(all([first, second, other]).map((report) => report.firstDifference?.detail)).toEqual([undefined, 'place-taken-twice', 'place-taken-twice']);
  });

  it('a chain begins with nothing before it, goes on with something, and is sealed', () => {
    const hash = sealed.hash;
    const at = (place: number, previous: string | null): string => sealPacket(changed({ chain: { id: 'x', place, previous } }), digest).text;
    const detail = (text: string): string | undefined => all([text])[0]?.firstDifference?.detail;
    expect(detail(at(0, null))).toBeUndefined();
    expect(detail(at(0, hash))).toBe('previous-does-not-fit-place');
    expect(detail(at(1, null))).toBe('previous-does-not-fit-place');
    expect(detail(JSON.stringify(changed({ chain: { id: 'x', place: 1, previous: hash } })))).toBe('not-sealed');
  });
});

describe('a further round', () => {
  const level = changed({ evidence: { kind: 'papers', papers: [...times(5, 'x..'), ...times(5, '.x.')] }, stated: { elected: [] } });
  const first = sealPacket(level, digest);
  const second = (changes: object = {}): string =>
    JSON.stringify({
      ...changed({
        runOff: { of: first.hash },
        rule: { ...leaderPacket.rule, runOff: { who: { kind: 'top-two-per-seat' }, rounds: 0 } },
        options: [{ id: 'tai-chinh' }, { id: 'thue' }],
        evidence: { kind: 'papers', papers: times(10, '.x') },
        stated: { elected: ['thue'] },
      }),
      ...changes,
    });
  const both = (text: string): readonly RecountReport[] => withChain([again(first.text), again(text)]);

  it('is the one the first round generated', () => {
    const [before, after] = both(second());
    expect(before?.runOff).toMatchObject({ options: ['thue', 'tai-chinh'], seats: 1 });
    expect(after).toMatchObject({ agrees: true });
    expect(both(second({ runOff: { of: first.hash, withdrawn: ['tai-chinh'] }, options: [{ id: 'thue' }], evidence: { kind: 'papers', papers: times(9, 'x') } }))[1]).toMatchObject({ agrees: true });
  });

  const wrong: readonly (readonly [string, object, string])[] = [
    ['other candidates', { options: [{ id: 'kho-bac' }, { id: 'thue' }] }, 'options-differ'],
    ['another rule', { rule: { ...leaderPacket.rule, pass: { kind: 'plurality' }, runOff: { who: { kind: 'top-two-per-seat' }, rounds: 0 } } }, 'rule-differs'],
    ['one round more than the rule allows', { rule: leaderPacket.rule }, 'rule-differs'],
    ['another number of seats', { rule: { ...leaderPacket.rule, form: { kind: 'choose', max: 2 }, seats: 2, runOff: { who: { kind: 'top-two-per-seat' }, rounds: 0 } }, evidence: { kind: 'papers', papers: times(9, '.x') } }, 'seats-differ'],
  ];
  it.each(wrong)('%s are named', (_title, changes, detail) => {
    expect(both(second(changes))[1]).toMatchObject({ agrees: false, firstDifference: { where: 'runOff', kind: 'not-the-run-off', detail } });
  });

  it('a round after a ballot that needed none is named', () => {
    const text = second({ runOff: { of: sealed.hash } });
    expect(withChain([again(sealed.text), again(text)])[1]?.firstDifference).toMatchObject({ kind: 'not-the-run-off', detail: 'no-run-off' });
  });
});
