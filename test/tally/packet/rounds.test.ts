/** Further rounds in packets: whatever the rules generate agrees, whatever else is held is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRule, countPapers, decideVerdict, presetRule, recount, recountText, runOff, sealPacket, statedResult, withChain, writePaper } from '#tally';
import type { OptionId, PacketInput, RecountReport, Rule, RunOff } from '#tally';
import { letters, rollOf, ruleOf, times } from '../cast.ts';
import { digest, plainPacket, unitRoll } from './packets.ts';

const again = (text: string): RecountReport => recountText(text, digest);

interface Held {
  readonly rule: Rule;
  readonly options: readonly OptionId[];
  readonly papers: readonly string[];
  readonly runOff?: { readonly of: string; readonly withdrawn: readonly OptionId[] };
}

const UNITS = 9;

const packetOf = ({ rule, options, papers, runOff: round }: Held): PacketInput => ({
  format: 'khoi-thi-dua/recount', version: 1, question: '', rule, options: options.map((id) => ({ id })), roll: rollOf(UNITS).map((entry) => ({ ...entry })),
  evidence: { kind: 'papers', papers: [...papers] }, stated: { elected: [] }, ...(round === undefined ? {} : { runOff: { ...round, withdrawn: [...round.withdrawn] } }),
});

/** Sealed with what its own rule makes of its papers, so that only the packets before it can contradict. */
function sealHonestly(packet: PacketInput): ReturnType<typeof sealPacket> {
  const { verdict, counts } = recount(packet, digest);
  const whole = verdict?.kind === 'vote' && counts !== undefined ? statedResult({ ...verdict, counts }) : verdict && { elected: [...verdict.elected] };
  return sealPacket(whole === undefined ? packet : { ...packet, stated: whole }, digest);
}

const fraction = fc.constantFrom([1, 2, true], [2, 3, false], [1, 5, false]) as fc.Arbitrary<[number, number, boolean]>;
const share = fraction.map(([numerator, denominator, strict]) => ({ numerator, denominator, strict }));

const first: fc.Arbitrary<Rule> = fc
  .record({
    kind: fc.constantFrom('choose' as const, 'approve' as const),
    seats: fc.integer({ min: 1, max: 3 }),
    min: fc.integer({ min: 1, max: 2 }),
    max: fc.integer({ min: 1, max: 6 }),
    base: fc.constantFrom('all-units' as const, 'valid' as const, 'plurality' as const),
    pass: share,
    noneOfThese: fc.constantFrom('not-offered' as const, 'blocks' as const),
    who: fc.oneof(fc.constant({ kind: 'tied' as const }), fc.constant({ kind: 'top-two-per-seat' as const }), share.map((each) => ({ kind: 'above' as const, base: 'all-units' as const, ...each }))),
    rounds: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ kind, seats, min, max, base, pass, noneOfThese, who, rounds }) =>
    ruleOf({
      form: kind === 'choose' ? { kind, min, max } : { kind }, seats, pass: base === 'plurality' ? { kind: base } : { kind: 'fraction', base, ...pass },
      noneOfThese: kind === 'choose' ? noneOfThese : 'not-offered', runOff: { who, rounds },
    }),
  );

const evening = fc.record({ rule: first, optionCount: fc.integer({ min: 2, max: 6 }), codes: fc.infiniteStream(fc.nat()), gone: fc.infiniteStream(fc.nat({ max: 3 })) });
type Evening = typeof evening extends fc.Arbitrary<infer Made> ? Made : never;

interface Round extends Held {
  readonly text: string;
}

function hold(held: Omit<Held, 'papers'>, codes: Evening['codes']): { readonly round: Round; readonly hash: string; readonly next: (withdrawn: readonly OptionId[]) => RunOff | undefined } {
  const { rule, options } = held;
  const radix = rule.form.kind === 'choose' ? 2 : 4;
  const cast = [...codes.take(UNITS)].map((code) => code % radix ** options.length);
  const round = { ...held, papers: cast.map((code) => writePaper(code, rule, options.length)) };
  const verdict = decideVerdict(rule, countPapers({ rule, options, roll: rollOf(UNITS), papers: cast }));
  const { text, hash } = sealHonestly(packetOf(round));
  return { round: { ...round, text }, hash, next: (withdrawn) => runOff(rule, verdict, withdrawn) };
}

/** Round after round as the rules generate them, some candidates withdrawing in between, until nothing is left to decide. */
function play({ rule, optionCount, codes, gone }: Evening): readonly Round[] {
  const rounds: Round[] = [];
  for (let held: Omit<Held, 'papers'> | undefined = { rule, options: letters(optionCount) }; held !== undefined; ) {
    const { round, hash, next } = hold(held, codes);
    rounds.push(round);
    const withdrawn = (next([])?.options ?? []).filter(() => gone.next().value === 0);
    const following = next(withdrawn);
    held = following && { rule: following.rule, options: following.options, runOff: { of: hash, withdrawn } };
  }
  return rounds;
}

const OTHER: Readonly<Record<string, (rule: Rule) => object>> = {
  preset: () => ({ preset: 'x' }),
  method: () => ({ method: 'show-of-hands' }),
  'form.kind': ({ form }) => (form.kind === 'approve' ? { form: { kind: 'choose', min: 1, max: 1 } } : { form: { kind: 'approve' }, noneOfThese: 'not-offered' }),
  'form.min': ({ form }) => (form.kind === 'choose' ? { form: { ...form, min: form.min + 1 } } : {}),
  'form.max': ({ form }) => (form.kind === 'choose' ? { form: { ...form, max: form.max + 1 } } : {}),
  'form.max, fewer': ({ form }) => (form.kind === 'choose' ? { form: { ...form, max: form.max - 1 } } : {}),
  seats: ({ seats }) => ({ seats: seats + 1 }),
  'pass.kind': ({ pass }) => ({ pass: pass.kind === 'plurality' ? { kind: 'fraction', base: 'valid', numerator: 1, denominator: 9, strict: false } : { kind: 'plurality' } }),
  'pass.base': ({ pass }) => (pass.kind === 'fraction' ? { pass: { ...pass, base: 'returned' } } : {}),
  'pass.numerator': ({ pass }) => (pass.kind === 'fraction' ? { pass: { ...pass, numerator: 2 * pass.numerator, denominator: 2 * pass.denominator } } : {}),
  'pass.strict': ({ pass }) => (pass.kind === 'fraction' ? { pass: { ...pass, strict: !pass.strict } } : {}),
  blank: () => ({ blank: 'valid' }),
  noneOfThese: () => ({ noneOfThese: 'counted' }),
  quorum: () => ({ quorum: { kind: 'none' } }),
  ownUnit: () => ({ ownUnit: 'forbidden' }),
  proxies: () => ({ proxies: 'none' }),
  proxied: () => ({ proxied: 'absent' }),
  absent: () => ({ absent: 'asked-in-writing' }),
  lateArrivals: () => ({ lateArrivals: 'observe' }),
  weights: () => ({ weights: 'by-unit' }),
  ties: () => ({ ties: ['official-score', 'self-score', 'second-ballot', 'lots'] }),
  'runOff.who': ({ runOff: next }) => ({ runOff: { ...next, who: next.who.kind === 'tied' ? { kind: 'top-two-per-seat' } : { kind: 'tied' } } }),
  'runOff.rounds': ({ runOff: next }) => ({ runOff: { ...next, rounds: next.rounds + 1 } }),
};

describe('rounds that follow from each other', () => {
  it('agree, however many there are, whoever withdrew, whatever lets candidates through', () => {
    let furthest = 0;
    fc.assert(
      fc.property(evening, (made) => {
        fc.pre(checkRule(made.rule, { options: made.optionCount }).ok);
        const rounds = play(made);
        furthest = Math.max(furthest, rounds.length);
        expect(withChain(rounds.map(({ text }) => again(text))).flatMap((report) => report.differences)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(furthest).toBeGreaterThan(2);
  });

  it.each(Object.entries(OTHER))('but not where a round was held under a rule with another %s', (field, other) => {
    let tried = 0;
    fc.assert(
      fc.property(evening, (made) => {
        fc.pre(checkRule(made.rule, { options: made.optionCount }).ok);
        const [before, held] = play(made).slice(-2);
        fc.pre(before !== undefined && held !== undefined);
        const rule = { ...held.rule, ...other(held.rule) };
        fc.pre(JSON.stringify(rule) !== JSON.stringify(held.rule));
        const papers = rule.form.kind === held.rule.form.kind ? held.papers : ['.'.repeat(held.options.length)];
        const [, forged] = withChain([before.text, sealHonestly(packetOf({ ...held, rule, papers })).text].map(again));
        expect(forged?.agrees).toBe(false);
        // What could be held at all is named by its chain.
        if (forged?.verdict === undefined) return;
        tried += 1;
        expect(forged.differences.map(({ kind }) => kind)).toEqual(['not-the-run-off']);
      }),
      { numRuns: 60 },
    );
    // Papers without names cannot be weighed, so that one could not be held.
    expect(tried > 0).toBe(field !== 'weights');
  });
});

describe('a further round', () => {
  const rule: Rule = { ...presetRule('leader-majority'), ties: ['second-ballot'] };
  const level = sealHonestly(packetOf({ rule, options: ['A', 'B', 'C'], papers: [...times(4, 'x..'), ...times(4, '.x.')] }));
  const held = (changes: Partial<Held> = {}, by: Rule['form'] = { kind: 'choose', min: 1, max: 1 }): RecountReport | undefined => {
    const round = { rule: { ...rule, form: by, runOff: { ...rule.runOff, rounds: 0 } }, options: ['A', 'B'], papers: times(6, 'x.'), runOff: { of: level.hash, withdrawn: [] }, ...changes };
    return withChain([level.text, sealHonestly(packetOf(round)).text].map(again))[1];
  };
  const named = (detail: string): object => ({ agrees: false, differences: [{ where: 'runOff', kind: 'not-the-run-off', detail }] });

  it('whose papers may name one more than they might is named', () => {
    expect(held()).toMatchObject({ agrees: true });
    expect(held({ papers: [...times(6, 'xx'), 'x.'] }, { kind: 'choose', min: 1, max: 2 })).toMatchObject(named('rule-differs'));
  });

  it('from which somebody has withdrawn is the one for those who stand', () => {
    const [options, papers] = [['B'], times(6, 'x')];
    expect(held({ options, papers, runOff: { of: level.hash, withdrawn: ['A'] } })).toMatchObject({ agrees: true });
    expect(held({ options, papers })).toMatchObject(named('options-differ'));
    expect(held({ runOff: { of: level.hash, withdrawn: ['A', 'B'] } })).toMatchObject(named('options-differ'));
  });

  it('of two seats where only one stands has one seat, and papers with one name', () => {
    const two: Rule = { ...presetRule('most-votes', 2), ties: [], runOff: { who: { kind: 'top-two-per-seat' }, rounds: 1 } };
    const equal = sealHonestly(packetOf({ rule: two, options: ['A', 'B', 'C'], papers: ['x..', '.x.', '..x'] }));
    const one = (form: Rule['form'], seats: number): RecountReport | undefined =>
      withChain([equal.text, sealHonestly(packetOf({ rule: { ...two, form, seats, runOff: { ...two.runOff, rounds: 0 } }, options: ['C'], papers: ['x'], runOff: { of: equal.hash, withdrawn: ['A', 'B'] } })).text].map(again))[1];
    expect(one({ kind: 'choose', min: 1, max: 1 }, 1)).toMatchObject({ agrees: true });
    expect(one({ kind: 'approve' }, 1)?.agrees).toBe(false);
  });

  it('after equal scores is a secret ballot with the steps for a tie of the rule before it, whatever else the bloc asks of one', () => {
    const byRank: Rule = { ...presetRule('by-rank'), ties: ['second-ballot', 'chair'] };
    const officialScores = [{ option: 'u1', hundredths: 9 }, { option: 'u2', hundredths: 9 }, { option: 'u3', hundredths: 1 }];
    const equal = sealPacket(plainPacket('by-rank', { rule: byRank, ties: { officialScores }, stated: { elected: [], tied: ['u1', 'u2'] } }), digest);
    const after = (changes: Partial<Rule>): RecountReport | undefined => {
      const packet = plainPacket('by-rank', { rule: { ...presetRule('leader-majority'), ties: byRank.ties, ...changes }, options: [{ id: 'u1' }, { id: 'u2' }], roll: unitRoll(7), evidence: { kind: 'papers', papers: times(6, 'x.') }, stated: { elected: ['u1'] }, runOff: { of: equal.hash } });
      return withChain([equal.text, sealPacket(packet, digest).text].map(again))[1];
    };
    expect(after({})).toMatchObject({ agrees: true });
    expect(after({ ties: ['chair'] })).toMatchObject(named('rule-differs'));
    expect(after({ method: 'show-of-hands' })).toMatchObject(named('rule-differs'));
  });
});
