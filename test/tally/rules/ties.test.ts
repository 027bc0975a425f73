/** Breaking a tie outside the counter, step after step, each leaving a trace. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitTo, decideVerdict, drawLots, presetRule, runOff, settledVerdict, settleTies } from '#tally';
import type { Lots, Rule, Score, TieMaterial, TieRequest, Verdict } from '#tally';
import { countsOf, letters } from '../cast.ts';
import { digest } from '../../support/digest.ts';

const scores = (...points: readonly number[]): readonly Score[] => letters(points.length).map((option, index) => ({ option, hundredths: points[index] ?? 0 }));

function tiedRule(ties: Rule['ties'], seats = 1): Rule {
  return { ...presetRule('most-votes', seats), ties, runOff: { who: { kind: 'tied' }, rounds: 0 } };
}

function settle(rule: Rule, votes: readonly number[], material: TieMaterial, present?: readonly string[]): ReturnType<typeof settleTies> {
  const request: TieRequest = { rule, standing: decideVerdict(rule, countsOf(20, votes)), material, present, digest };
  return settleTies(request);
}

describe('a tie', () => {
  it('goes to the higher official score', () => {
    expect(settle(tiedRule(['official-score']), [5, 5, 1], { officialScores: scores(9700, 9750, 9900) })).toEqual({
      ok: true,
      value: {
        standing: { seats: 1, elected: ['B'], tied: [], notElected: ['C', 'A'], seatsLeft: 0 },
        steps: [{ step: 'official-score', result: 'settled', elected: ['B'], dropped: ['A'] }],
        waitingFor: undefined,
      },
    });
  });

  it('goes to the next step where the scores are equal, and each step leaves a trace', () => {
    const settled = settle(tiedRule(['official-score', 'self-score']), [5, 5], { officialScores: scores(9700, 9700), selfScores: scores(9800, 9799) });
    expect(settled).toMatchObject({ ok: true, value: { standing: { elected: ['A'] }, steps: [{ result: 'no-difference' }, { step: 'self-score', result: 'settled' }] } });
  });

  it('may be narrowed: one of three wins a seat, the two others stay tied for the second', () => {
    const settled = settle(tiedRule(['official-score', 'chair'], 2), [5, 5, 5], { officialScores: scores(90, 95, 90) });
    expect(settled).toMatchObject({
      ok: true,
      value: { standing: { elected: ['B'], tied: ['A', 'C'], seatsLeft: 1 }, steps: [{ result: 'narrowed', elected: ['B'] }, { result: 'waiting' }], waitingFor: 'chair' },
    });
  });

  it('a missing score is not a score of zero: the step is passed over', () => {
    const settled = settle(tiedRule(['official-score']), [5, 5], { officialScores: scores(9700) });
    expect(settled).toMatchObject({ ok: true, value: { standing: { tied: ['A', 'B'] }, steps: [{ result: 'score-missing' }], waitingFor: undefined } });
  });

  it.each([
    ['two scores of one unit, of which the first would decide', { officialScores: [...scores(9700, 9800), { option: 'A', hundredths: 9900 }] }, { kind: 'score-twice', list: 'officialScores', option: 'A' }],
    ['the score of nobody who stands', { selfScores: [{ option: 'Z', hundredths: 1 }] }, { kind: 'score-of-stranger', list: 'selfScores', option: 'Z' }],
  ])('%s is refused', (_title, material, refusal) => {
    expect(settle(tiedRule(['official-score']), [5, 5], material)).toEqual({ ok: false, refusal });
  });

  it('stays a set when no step is left', () => {
    expect(settle(tiedRule([]), [5, 5], {})).toMatchObject({ ok: true, value: { standing: { tied: ['A', 'B'], seatsLeft: 1 }, steps: [] } });
  });

  it('waits for the second ballot while a round is left, and passes it over when none is', () => {
    const rule: Rule = { ...tiedRule(['second-ballot', 'chair']), runOff: { who: { kind: 'tied' }, rounds: 1 } };
    expect(settle(rule, [5, 5], {})).toMatchObject({ ok: true, value: { waitingFor: 'second-ballot', steps: [{ result: 'waiting' }] } });
    const next = runOff(rule, decideVerdict(rule, countsOf(20, [5, 5])));
    expect(next && settle(next.rule, [10, 10], {})).toMatchObject({ ok: true, value: { waitingFor: 'chair', steps: [{ result: 'no-round-left' }, { result: 'waiting' }] } });
  });

  it('nothing happens to a verdict without a tie', () => {
    expect(settle(tiedRule(['official-score']), [6, 5], { officialScores: scores(1, 2) })).toMatchObject({ ok: true, value: { standing: { elected: ['A'] }, steps: [] } });
  });

  it('the settled verdict keeps the counts and names what decided', () => {
    const rule = tiedRule(['official-score']);
    const verdict: Verdict = decideVerdict(rule, countsOf(20, [5, 5, 1]));
    const settled = settle(rule, [5, 5, 1], { officialScores: scores(1, 2, 3) });
    expect(settled.ok && settledVerdict(verdict, settled.value)).toMatchObject({
      elected: ['B'],
      counts: verdict.counts,
      outcomes: [{ outcome: 'not-elected', reason: 'lost-the-tie' }, { outcome: 'elected', reason: 'won-by-official-score' }, { reason: 'beaten' }],
    });
  });
});

describe("the chair's decision", () => {
  const rule = tiedRule(['chair']);

  it('elects among the tied, with a reason', () => {
    expect(settle(rule, [5, 5, 1], { chair: { elected: ['B'], reason: 'thành tích vượt trội' } })).toMatchObject({ ok: true, value: { standing: { elected: ['B'], tied: [] } } });
  });

  it.each([
    ['without a reason', [5, 5, 1], { elected: ['A'], reason: '  ' }, { kind: 'chair-without-reason' }],
    ['for somebody who is not tied', [5, 5, 1], { elected: ['C'], reason: 'x' }, { kind: 'chair-not-tied' }],
    ['for more than the seats left', [5, 5, 1], { elected: ['A', 'B'], reason: 'x' }, { kind: 'chair-wrong-number' }],
    ['for nobody', [5, 5, 1], { elected: [], reason: 'x' }, { kind: 'chair-wrong-number' }],
    ['where nobody is tied', [6, 5, 1], { elected: ['B'], reason: 'x' }, { kind: 'not-called-for', step: 'chair' }],
  ])('%s is refused', (_title, votes, chair, refusal) => {
    expect(settle(rule, votes, { chair })).toEqual({ ok: false, refusal });
  });

  it('is refused where the rule gives the chair no casting vote', () => {
    const settled = settle(tiedRule(['official-score']), [5, 5], { chair: { elected: ['A'], reason: 'x' } });
    expect(settled).toEqual({ ok: false, refusal: { kind: 'not-called-for', step: 'chair' } });
  });
});

describe('drawing lots', () => {
  const present = ['u1', 'u2', 'u3'];
  const seed = '0123456789abcdef'.repeat(4);
  const words = present.map((unit) => ({ unit, word: `từ của ${unit}` }));
  const lots: Lots = { commitment: commitTo(seed, digest), seed, words };
  const draw = (changes: Partial<Lots>, units: readonly string[] | undefined = present): ReturnType<typeof drawLots> =>
    drawLots({ among: letters(4), lots: { ...lots, ...changes }, present: units, digest });

  const committed = (other: string): Partial<Lots> => ({ seed: other, commitment: commitTo(other, digest) });

  it('anybody who follows the written recipe draws the same order', () => {
    const key = (option: string): string => digest(`["${seed}",[["u1","từ của u1"],["u2","từ của u2"],["u3","từ của u3"]],"${option}"]`);
    const byHand = letters(4).toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
    expect(draw({})).toEqual({ ok: true, value: byHand });
  });

  it('the order in which the words were given does not matter, a changed word does', () => {
    expect(draw({ words: words.toReversed() })).toEqual(draw({}));
    const orders = new Set(Array.from({ length: 20 }, (_, index) => JSON.stringify(draw({ words: [...words.slice(1), { unit: 'u1', word: String(index) }] }))));
    expect(orders.size).toBeGreaterThan(5);
  });

  it('every option is drawn first about equally often', () => {
    const wins = new Map<string, number>();
    fc.assert(
      fc.property(fc.uuid(), (word) => {
        const drawn = draw({ words: [...words.slice(1), { unit: 'u1', word }] });
        const first = drawn.ok ? (drawn.value[0] ?? '') : '';
        wins.set(first, (wins.get(first) ?? 0) + 1);
      }),
      { numRuns: 2000, seed: 7 },
    );
    for (const option of letters(4)) expect(Math.abs((wins.get(option) ?? 0) - 500)).toBeLessThan(100);
  });

  it.each([
    ['a seed that was not the one committed', { seed: 'f'.repeat(64) }, present, { kind: 'seed-does-not-match' }],
    ['a seed short enough to guess', committed('f'.repeat(31)), present, { kind: 'seed-too-short' }],
    ['a seed of other signs', committed('một hạt giống dài hơn ba mươi hai ký tự'), present, { kind: 'seed-not-hexadecimal' }],
    ['a seed of halves of surrogate pairs, of which many share one commitment', committed('\ud800'.repeat(32)), present, { kind: 'seed-not-hexadecimal' }],
    ['a word too few', { words: words.slice(1) }, present, { kind: 'word-missing', unit: 'u1' }],
    ['a second word', { words: [...words, { unit: 'u1', word: 'nữa' }] }, present, { kind: 'word-twice', unit: 'u1' }],
    ['a word of an absent unit', { words: [...words, { unit: 'u9', word: 'x' }] }, present, { kind: 'word-from-stranger', unit: 'u9' }],
  ])('%s is refused', (_title, changes, units, refusal) => {
    expect(draw(changes, units)).toEqual({ ok: false, refusal });
  });

  it('lots need to know who is present', () => {
    expect(drawLots({ among: letters(2), lots, present: undefined, digest })).toEqual({ ok: false, refusal: { kind: 'words-need-a-roll' } });
  });

  it('settle a tie for exactly the seats left', () => {
    const settled = settle(tiedRule(['lots'], 2), [5, 5, 5], { lots }, present);
    expect(settled).toMatchObject({ ok: true, value: { standing: { tied: [], seatsLeft: 0 }, steps: [{ step: 'lots', result: 'settled' }] } });
    expect(settled.ok && settled.value.standing.elected.length).toBe(2);
  });

  it('wait until the words are there', () => {
    expect(settle(tiedRule(['lots']), [5, 5], {}, present)).toMatchObject({ ok: true, value: { waitingFor: 'lots' } });
  });
});
