/** A packet is counted again, and the first thing that is not as stated is named. */
import { describe, expect, it } from 'vitest';
import { commitTo, presetRule, recount } from '#tally';
import type { PacketInput, RecountReport } from '#tally';
import { times } from '../cast.ts';
import { changed, digest, leaderPacket, plainPacket, unitRoll } from './packets.ts';

const again = (packet: unknown): RecountReport => recount(packet, digest);
const stated = leaderPacket.stated;

describe('a secret ballot', () => {
  it('written by hand from paper slips is counted again and agrees', () => {
    expect(again(leaderPacket)).toMatchObject({
      agrees: true,
      differences: [],
      counts: { issued: 10, returned: 10, valid: 9, invalid: 1, blank: 1 },
      verdict: { elected: ['thue'], needed: 6, of: 11, outcomes: [{ tenths: 636 }, { tenths: 182 }, { tenths: 0 }] },
      notRechecked: [],
    });
  });

  it('may state as little as who was elected', () => {
    expect(again(changed({ stated: { elected: ['thue'] } })).agrees).toBe(true);
  });

  const wrong: readonly (readonly [string, object, object])[] = [
    ['a wrong sum', { stated: { ...stated, counts: { ...stated.counts, valid: 10 } } }, { where: 'stated.counts.valid', kind: 'result-differs', stated: 10, recounted: 9 }],
    ['a wrong column', { stated: { ...stated, counts: { options: [{ option: 'thue', yes: 8 }] } } }, { where: 'stated.counts.options.thue.yes', kind: 'result-differs', stated: 8, recounted: 7 }],
    ['a column for nobody', { stated: { ...stated, counts: { options: [{ option: 'ai', yes: 8 }] } } }, { where: 'stated.counts.options.ai', kind: 'result-differs', stated: { option: 'ai', yes: 8 } }],
    ['a wrong threshold', { stated: { ...stated, needed: 5 } }, { where: 'stated.needed', kind: 'result-differs', stated: 5, recounted: 6 }],
    ['a wrong base', { stated: { ...stated, of: 10 } }, { where: 'stated.of', kind: 'result-differs', stated: 10, recounted: 11 }],
    ['another winner', { stated: { elected: ['tai-chinh'] } }, { where: 'stated.elected', kind: 'result-differs', stated: ['tai-chinh'], recounted: ['thue'] }],
    ['a winner who only tied', { stated: { elected: ['thue'], tied: ['kho-bac'] } }, { where: 'stated.tied', kind: 'result-differs', stated: ['kho-bac'], recounted: [] }],
    ['another outcome of one candidate', { stated: { ...stated, outcomes: [{ option: 'tai-chinh', outcome: 'elected', reason: 'below-threshold' }] } }, { where: 'stated.outcomes.tai-chinh.outcome', kind: 'result-differs', stated: 'elected', recounted: 'not-elected' }],
    ['another reason for it', { stated: { ...stated, outcomes: [{ option: 'tai-chinh', outcome: 'not-elected', reason: 'lost-the-tie' }] } }, { where: 'stated.outcomes.tai-chinh.reason', kind: 'result-differs', stated: 'lost-the-tie', recounted: 'below-threshold' }],
    ['an outcome for nobody', { stated: { ...stated, outcomes: [{ option: 'ai', outcome: 'tied', reason: 'no-votes' }] } }, { where: 'stated.outcomes.ai.outcome', kind: 'result-differs', stated: 'tied' }],
    ['a reason that votes do not have', { stated: { ...stated, reason: 'agreed' } }, { where: 'stated.reason', kind: 'result-differs', stated: 'agreed' }],
    ['another quorum', { stated: { ...stated, quorum: { needed: 8, present: 11, units: 11, met: true } } }, { where: 'stated.quorum.present', kind: 'result-differs', stated: 11, recounted: 10 }],
    ['a column that stands twice', { stated: { ...stated, counts: { options: [{ option: 'thue', yes: 7 }, { option: 'tai-chinh', yes: 2 }, { option: 'thue', yes: 7 }] } } }, { where: 'stated.counts.options.thue', kind: 'result-differs', detail: 'stated-twice' }],
    ['an outcome that stands twice', { stated: { ...stated, outcomes: times(2, { option: 'thue', outcome: 'elected', reason: 'reached' }) } }, { where: 'stated.outcomes.thue', kind: 'result-differs', detail: 'stated-twice' }],
    ['a winner who stands twice', { stated: { elected: ['thue', 'thue'] } }, { where: 'stated.elected', kind: 'result-differs', stated: ['thue', 'thue'], recounted: ['thue'] }],
    ['a score stated twice', { ties: { officialScores: [{ option: 'thue', hundredths: 2 }, { option: 'kho-bac', hundredths: 1 }, { option: 'thue', hundredths: 9 }] } }, { where: 'ties.officialScores.thue', kind: 'ties-refused', detail: 'score-twice' }],
    ['a score of somebody who does not stand', { ties: { selfScores: [{ option: 'ai', hundredths: 2 }] } }, { where: 'ties.selfScores.ai', kind: 'ties-refused', detail: 'score-of-stranger' }],
    ['more papers than were issued', { evidence: { kind: 'papers', papers: times(11, 'x..') } }, { where: 'evidence.papers', kind: 'evidence-refused', detail: 'more-papers-than-issued' }],
    ['a paper too short for the list', { evidence: { kind: 'papers', papers: ['x..', 'x.'] } }, { where: 'evidence.papers.1', kind: 'not-a-paper' }],
    ['a paper with a sign nobody knows', { evidence: { kind: 'papers', papers: ['x.?'] } }, { where: 'evidence.papers.0', kind: 'not-a-paper' }],
    ['five seats for three candidates', { rule: { ...leaderPacket.rule, seats: 5 } }, { where: 'rule', kind: 'rule-refused', detail: 'more-seats-than-options' }],
    ['a candidate listed twice', { options: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }, { where: 'options', kind: 'rule-refused', detail: 'option-twice' }],
    ['more present than there are units', { roll: { units: 9, present: 10, issued: 9 } }, { where: 'roll', kind: 'roll-refused', detail: 'more-than-units' }],
    ['more papers issued than there are units', { roll: { units: 9, present: 9, issued: 10 } }, { where: 'roll', kind: 'roll-refused', detail: 'more-than-units' }],
    ['a proxy held by a unit that is not on the roll', { roll: [...unitRoll(6), { unit: 'x', presence: 'proxy', holder: 'u9' }] }, { where: 'roll', kind: 'roll-refused', detail: 'holder-not-on-roll' }],
    ['an empty roll', { roll: [] }, { where: 'roll', kind: 'roll-refused', detail: 'empty-roll' }],
    ['evidence of another method', { evidence: { kind: 'rank' } }, { where: 'evidence', kind: 'evidence-refused', detail: 'not-of-this-method' }],
    ["a chair's decision nobody asked for", { ties: { chair: { elected: ['thue'], reason: 'x' } } }, { where: 'ties', kind: 'ties-refused', detail: 'not-called-for' }],
    ['a receipt too few', { evidence: { ...leaderPacket.evidence, receipts: ['sông'] } }, { where: 'evidence.receipts', kind: 'receipts-do-not-match' }],
    ['a receipt that stands twice', { evidence: { ...leaderPacket.evidence, receipts: times(10, 'sông') } }, { where: 'evidence.receipts', kind: 'receipts-do-not-match' }],
  ];
  it.each(wrong)('%s is named', (_title, changes, difference) => {
    const report = again(changed(changes));
    expect(report.agrees).toBe(false);
    expect(report.firstDifference).toEqual(difference);
  });

  it('invalid slips are counted as such: more names than seats, spoiled, "none" where it is not offered', () => {
    const papers = [...times(6, 'x..'), 'xx.', 'spoiled', 'none', '...'];
    const report = again(changed({ evidence: { kind: 'papers', papers }, stated: { elected: ['thue'], counts: { valid: 6, invalid: 4, blank: 1 } } }));
    expect(report).toMatchObject({ agrees: true });
  });

  it('receipt words stand beside their papers', () => {
    const receipts = Array.from({ length: 10 }, (_, index) => `từ ${index}`);
    expect(again(changed({ evidence: { ...leaderPacket.evidence, receipts } })).agrees).toBe(true);
  });

  it('says that nobody can check again whether a secret paper names its own unit', () => {
    expect(again(changed({ rule: { ...leaderPacket.rule, ownUnit: 'forbidden' } }))).toMatchObject({ agrees: true, notRechecked: ['own-unit'] });
    const stating = (ownUnit: 'allowed' | 'forbidden', notRechecked: ['own-unit'] | []) => again(changed({ rule: { ...leaderPacket.rule, ownUnit }, stated: { ...leaderPacket.stated, notRechecked } }));
    expect(stating('forbidden', ['own-unit'])).toMatchObject({ agrees: true });
    expect(stating('forbidden', [])).toMatchObject({ agrees: false, firstDifference: { where: 'stated.notRechecked' } });
    expect(stating('allowed', ['own-unit'])).toMatchObject({ agrees: false, firstDifference: { where: 'stated.notRechecked', recounted: [] } });
  });

  it('approval of each candidate is written y, n, a or a dot', () => {
    const packet = changed({
      rule: presetRule('acclaim-two-thirds', 2),
      evidence: { kind: 'papers', papers: [...times(8, 'yyn'), 'nna', 'a..'] },
      stated: { elected: ['thue', 'tai-chinh'], counts: { valid: 10, options: [{ option: 'thue', yes: 8, no: 1, abstain: 1 }, { option: 'kho-bac', yes: 0, no: 8, abstain: 2 }] } },
    });
    expect(again(packet)).toMatchObject({ agrees: true });
  });
});

describe('a mixed meeting', () => {
  const sheet = { issued: 6, returned: 6, notReturned: 0, valid: 5, invalid: 1, blank: 1, options: [{ option: 'thue', yes: 3 }, { option: 'tai-chinh', yes: 2 }, { option: 'kho-bac', yes: 0 }] };
  const mixed = (other: object = sheet): PacketInput =>
    changed({ evidence: { kind: 'papers', papers: times(4, 'x..'), sheets: [{ teller: 't1', totals: sheet }, { teller: 't2', totals: other }] } });

  it('slips that two tellers counted are added to the papers', () => {
    expect(again(mixed())).toMatchObject({ agrees: true });
  });

  it('tellers who differ and columns that do not add up are named', () => {
    expect(again(mixed({ ...sheet, invalid: 0 })).firstDifference).toMatchObject({ where: 'evidence.sheets', detail: 'tellers-differ' });
    const wrong = { ...sheet, returned: 5 };
    const packet = changed({ evidence: { kind: 'papers', papers: [], sheets: [{ teller: 't1', totals: wrong }, { teller: 't2', totals: wrong }] } });
    expect(again(packet).firstDifference).toMatchObject({ where: 'evidence.sheets', detail: 'issued-does-not-add-up' });
  });
});

describe('an open vote', () => {
  const open = (changes: object = {}): PacketInput =>
    plainPacket('by-rank', {
      rule: presetRule('show-of-hands-majority'),
      options: [{ id: 'u1' }],
      evidence: { kind: 'votes', votes: [...[1, 2, 3, 4].map((unit) => ({ unit: `u${unit}`, marks: 'y' })), { unit: 'u5', marks: 'n' }] },
      stated: { elected: ['u1'], needed: 4, counts: { returned: 5, valid: 5 } },
      ...changes,
    });

  it('is counted by name', () => {
    expect(again(open())).toMatchObject({ agrees: true, verdict: { base: 'present', of: 7 } });
  });

  it('weights of the roll count', () => {
    const roll = unitRoll(7).map((entry) => ({ ...entry, weight: entry.unit === 'u5' ? 10 : 1 }));
    const report = again(open({ roll, rule: { ...presetRule('show-of-hands-majority'), weights: 'by-unit' }, stated: { elected: [], needed: 9, of: 16 } }));
    expect(report).toMatchObject({ agrees: true, counts: { returned: 14, options: [{ yes: 4, no: 10 }] } });
  });

  it.each([
    ['a second vote', { unit: 'u1', marks: 'y' }, { where: 'evidence.votes', kind: 'evidence-refused', detail: 'voted-twice' }],
    ['the vote of a stranger', { unit: 'x', marks: 'y' }, { where: 'evidence.votes', kind: 'evidence-refused', detail: 'not-on-roll' }],
    ['a vote nobody can read', { unit: 'u6', marks: 'yes' }, { where: 'evidence.votes.1.marks', kind: 'not-a-paper' }],
  ])('%s is named', (_title, vote, difference) => {
    const votes = [{ unit: 'u1', marks: 'y' }, vote];
    expect(again(open({ evidence: { kind: 'votes', votes } })).firstDifference).toEqual(difference);
  });

  it('an open vote for the own unit is found where the rule forbids it', () => {
    const rule = { ...presetRule('show-of-hands-majority'), ownUnit: 'forbidden' };
    expect(again(open({ rule })).firstDifference).toEqual({ where: 'evidence.votes.0', kind: 'evidence-refused', detail: 'own-unit' });
  });

  it('needs the roll by name', () => {
    expect(again(open({ roll: { units: 7, present: 7, issued: 7 } })).firstDifference).toMatchObject({ detail: 'roll-needed' });
  });
});

describe('methods without papers', () => {
  it.each([
    ['an appointment nobody objects to', plainPacket('agreed-appointment', { evidence: { kind: 'agreement', proposed: ['u2'] } })],
    ['the only nomination', plainPacket('nomination', { evidence: { kind: 'nomination', nominations: [{ by: 'u7', option: 'u2' }] } })],
    ['the next in turn', plainPacket('by-turn', { evidence: { kind: 'turn', last: 'u1' } })],
    ['the highest score', plainPacket('by-rank', { ties: { officialScores: [{ option: 'u1', hundredths: 1 }, { option: 'u2', hundredths: 3 }, { option: 'u3', hundredths: 2 }] } })],
  ])('%s is found again', (_title, packet) => {
    expect(again(packet)).toMatchObject({ agrees: true, differences: [], verdict: { elected: ['u2'] } });
    expect(again({ ...packet, stated: { elected: ['u3'] } })).toMatchObject({ agrees: false, firstDifference: { where: 'stated.elected' } });
  });

  it('two official scores of one unit decide nothing, whichever comes first', () => {
    const officialScores = [{ option: 'u1', hundredths: 1 }, { option: 'u2', hundredths: 3 }, { option: 'u3', hundredths: 2 }];
    for (const twice of [[...officialScores, { option: 'u2', hundredths: 0 }], [{ option: 'u1', hundredths: 9 }, ...officialScores]]) {
      expect(again(plainPacket('by-rank', { ties: { officialScores: twice } })).firstDifference).toMatchObject({ kind: 'ties-refused', detail: 'score-twice' });
    }
  });

  it('an objection is found again', () => {
    const packet = plainPacket('agreement', { evidence: { kind: 'agreement', proposed: ['u2'], objections: ['u1'] } });
    expect(again(packet)).toMatchObject({ agrees: false, verdict: { reason: 'objections', elected: [] } });
  });
});

describe('a tie', () => {
  const seed = '0123456789abcdef'.repeat(4);
  const words = unitRoll(7).map(({ unit }) => ({ unit, word: `từ ${unit}` }));
  const tied = (ties: object | undefined, statedResult: object): PacketInput =>
    plainPacket('by-rank', {
      rule: { ...presetRule('most-votes'), ties: ['official-score', 'lots'] },
      evidence: { kind: 'papers', papers: ['x..', 'x..', '.x.', '.x.', '..x'] },
      ...(ties === undefined ? {} : { ties }),
      stated: statedResult,
    });

  it('is stated as a set while nothing has settled it', () => {
    expect(again(tied(undefined, { elected: [], tied: ['u2', 'u1'], seatsLeft: 1 }))).toMatchObject({ agrees: true, waitingFor: 'lots' });
  });

  it('lots are drawn again from their material', () => {
    const lots = { commitment: commitTo(seed, digest), seed, words };
    const [first] = again(tied({ lots }, { elected: [] })).verdict?.elected ?? [];
    expect(['u1', 'u2']).toContain(first);
    expect(again(tied({ lots }, { elected: [first] }))).toMatchObject({ agrees: true, ties: [{ step: 'official-score', result: 'score-missing' }, { step: 'lots', result: 'settled' }] });
    expect(again(tied({ lots: { ...lots, seed: seed.replace('0', '1') } }, { elected: [first] })).firstDifference).toEqual({ where: 'ties', kind: 'ties-refused', detail: 'seed-does-not-match' });
  });
});
