/** Laws of counting that hold for every ballot, tried on thousands of made-up ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRule, countPapers, decideVerdict, recountText, runOff, sealPacket, statedResult, writePaper } from '#tally';
import type { Base, Counts, PacketInput, Verdict } from '#tally';
import { digest } from './packet/packets.ts';
import { countIndependently } from './second-counter.ts';
import type { Ballot } from './second-counter.ts';
import { letters, rollOf, ruleOf } from './cast.ts';

const settings = fc.record({
  optionCount: fc.integer({ min: 1, max: 6 }),
  kind: fc.constantFrom('choose' as const, 'approve' as const),
  seats: fc.integer({ min: 1, max: 4 }),
  max: fc.integer({ min: 1, max: 6 }),
  plurality: fc.boolean(),
  base: fc.constantFrom<Base>('all-units', 'present', 'returned', 'valid', 'yes-no'),
  fraction: fc.constantFrom([1, 2, true], [2, 3, false], [70, 100, false], [80, 100, false], [1, 3, true]) as fc.Arbitrary<[number, number, boolean]>,
  blank: fc.constantFrom('valid' as const, 'invalid' as const),
  noneOfThese: fc.constantFrom('not-offered' as const, 'counted' as const, 'blocks' as const),
  units: fc.integer({ min: 1, max: 20 }),
});

const ballot: fc.Arbitrary<Ballot> = settings.chain((made) => {
  const [numerator, denominator, strict] = made.fraction;
  const rule = ruleOf({
    seats: made.seats,
    form: made.kind === 'choose' ? { kind: 'choose', max: made.max } : { kind: 'approve' },
    pass: made.plurality ? { kind: 'plurality' } : { kind: 'fraction', numerator, denominator, strict, base: made.base },
    blank: made.blank,
    noneOfThese: made.kind === 'choose' ? made.noneOfThese : 'not-offered',
    quorum: { kind: 'none' },
  });
  const top = made.kind === 'choose' ? 2 ** (made.optionCount + 1) : 4 ** made.optionCount;
  return fc
    .record({ present: fc.integer({ min: 0, max: made.units }), codes: fc.array(fc.integer({ min: -1, max: top }), { maxLength: made.units }) })
    .map(({ present, codes }) => ({ rule, options: letters(made.optionCount), units: made.units, present, papers: codes.slice(0, present) }));
});

const count = ({ rule, options, units, present, papers }: Ballot): Counts => countPapers({ rule, options, roll: rollOf(units, present), papers });
const decide = (made: Ballot): Verdict => decideVerdict(made.rule, count(made));
const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);

describe('for every ballot', () => {
  it('the counts add up to the roll', () => {
    fc.assert(
      fc.property(ballot, (made) => {
        const counts = count(made);
        expect(counts.issued).toBe(counts.returned + counts.notReturned);
        expect(counts.returned).toBe(counts.valid + counts.invalid);
        expect(counts.blank).toBeLessThanOrEqual(made.rule.blank === 'valid' ? counts.valid : counts.invalid);
        expect(counts.issued + (made.units - made.present)).toBe(counts.allUnits);
        if (made.rule.form.kind === 'approve') for (const each of counts.options) expect(each.yes + each.no + each.abstain).toBe(counts.valid);
        else expect(sum(counts.options.map((each) => each.yes))).toBeLessThanOrEqual(counts.valid * made.rule.form.max);
      }),
      { numRuns: 2000 },
    );
  });

  it('the order of the papers does not matter', () => {
    const shuffled = ballot.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray([...made.papers], { minLength: made.papers.length })));
    fc.assert(
      fc.property(shuffled, ([made, papers]) => {
        expect(decide({ ...made, papers })).toEqual(decide(made));
      }),
      { numRuns: 1000 },
    );
  });

  it('renaming and reordering the candidates renames and reorders the verdict, nothing else', () => {
    const permuted = ballot.chain((made) =>
      fc.tuple(fc.constant(made), fc.shuffledSubarray(made.options.map((_, index) => index), { minLength: made.options.length })),
    );
    fc.assert(
      fc.property(permuted, ([made, order]) => {
        const renamed = permute(made, order);
        const before = decide(made);
        const after = decide(renamed);
        const members = (list: readonly string[]): readonly string[] => list.map((option) => option.replace('new ', '')).sort();
        for (const part of ['elected', 'tied', 'notElected', 'tiedBelow'] as const) expect(members(after[part])).toEqual([...before[part]].sort());
        expect(after.seatsLeft).toBe(before.seatsLeft);
      }),
      { numRuns: 1000 },
    );
  });

  it('never more are elected than there are seats, a tie is a set that does not fit, and everybody is somewhere', () => {
    fc.assert(
      fc.property(ballot, (made) => {
        const { elected, tied, notElected, seatsLeft } = decide(made);
        expect(elected.length + seatsLeft).toBe(made.rule.seats);
        expect(seatsLeft).toBeGreaterThanOrEqual(0);
        if (tied.length > 0) expect(tied.length).toBeGreaterThan(seatsLeft);
        if (tied.length > 0) expect(seatsLeft).toBeGreaterThan(0);
        expect([...elected, ...tied, ...notElected].sort()).toEqual([...made.options].sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('two counters agree on who is elected and who is tied', () => {
    fc.assert(
      fc.property(ballot, (made) => {
        const { elected, tied } = decide(made);
        const second = countIndependently(made);
        expect({ elected: [...elected].sort(), tied: [...tied].sort() }).toEqual(second);
      }),
      { numRuns: 3000 },
    );
  });

  it('a packet of any ballot is counted again to the same result', () => {
    fc.assert(
      fc.property(ballot, (made) => {
        const verdict = decide(made);
        fc.pre(checkRule(made.rule, { options: made.options.length }).ok && made.present > 0);
        const packet: PacketInput = {
          format: 'khoi-thi-dua/recount',
          version: 1,
          question: '',
          rule: made.rule,
          options: made.options.map((id) => ({ id })),
          roll: rollOf(made.units, made.present).map((entry) => ({ ...entry })),
          evidence: { kind: 'papers', papers: made.papers.map((code) => writePaper(code, made.rule, made.options.length)) },
          stated: statedResult(verdict),
        };
        expect(recountText(sealPacket(packet, digest).text, digest).differences).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('one more paper for a candidate that is elected never unseats it', () => {
    fc.assert(
      fc.property(ballot, fc.nat(), (made, pick) => {
        const { elected } = decide(made);
        const favourite = elected[pick % Math.max(elected.length, 1)];
        fc.pre(favourite !== undefined);
        const index = made.options.indexOf(favourite);
        const paper = made.rule.form.kind === 'choose' ? 2 ** index : 4 ** index;
        const more = { ...made, units: made.units + 1, present: made.present + 1, papers: [...made.papers, paper] };
        expect(decide(more).elected).toContain(favourite);
      }),
      { numRuns: 2000 },
    );
  });

  it('an approval added to a paper never unseats its candidate', () => {
    fc.assert(
      fc.property(ballot, fc.nat(), fc.nat(), (made, pick, paper) => {
        const { elected } = decide(made);
        const favourite = elected[pick % Math.max(elected.length, 1)];
        const place = paper % Math.max(made.papers.length, 1);
        fc.pre(favourite !== undefined && made.papers.length > 0);
        const approved = withApproval(made, { index: made.options.indexOf(favourite), code: made.papers[place] ?? 0 });
        fc.pre(approved !== undefined);
        expect(decide({ ...made, papers: made.papers.with(place, approved) }).elected).toContain(favourite);
      }),
      { numRuns: 2000 },
    );
  });

  it('a run-off has only candidates without a seat and never more seats than are left', () => {
    fc.assert(
      fc.property(ballot, (made) => {
        const verdict = decide(made);
        const next = runOff(made.rule, verdict);
        fc.pre(next !== undefined);
        expect(next.seats).toBeLessThanOrEqual(Math.min(verdict.seatsLeft, next.options.length));
        for (const option of next.options) expect(verdict.elected).not.toContain(option);
        for (const option of verdict.tied) expect(next.options).toContain(option);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The paper with the candidate approved as well, if it was a paper and has room for the name. */
function withApproval({ rule, options }: Ballot, paper: { readonly index: number; readonly code: number }): number | undefined {
  const { index, code } = paper;
  const radix = rule.form.kind === 'choose' ? 2 : 4;
  if (code < 0 || code >= radix ** options.length) return undefined;
  const mark = Math.floor(code / radix ** index) % radix;
  const approved = code + (1 - mark) * radix ** index;
  const names = [...approved.toString(2)].filter((bit) => bit === '1').length;
  return rule.form.kind === 'choose' && names > rule.form.max ? undefined : approved;
}

/** `order[i]` is the old place of the candidate that now stands at place i. */
function permute(made: Ballot, order: readonly number[]): Ballot {
  const radix = made.rule.form.kind === 'choose' ? 2 : 4;
  const length = made.options.length;
  const papers = made.papers.map((code) => {
    if (code < 0) return code;
    const digit = (place: number): number => Math.floor(code / radix ** place) % radix;
    const beyond = Math.floor(code / radix ** length) * radix ** length;
    return beyond + sum(order.map((old, place) => digit(old) * radix ** place));
  });
  return { ...made, papers, options: order.map((old) => `new ${made.options[old] ?? ''}`) };
}
