/** Agreement, appointment, nomination, by turn, by rank: verdicts without papers. */
import { describe, expect, it } from 'vitest';
import { decideAgreement, decideByRank, decideByTurn, decideNomination, presetRule, secondBallot, settleTies } from '#tally';
import type { Score } from '#tally';
import { rollOf } from '../cast.ts';

const options = ['u1', 'u2', 'u3', 'u4'];
const meeting = { options, roll: rollOf(7), objections: [] };
const score = (option: string, hundredths: number): Score => ({ option, hundredths });

describe('agreement', () => {
  const rule = presetRule('agreed-appointment');

  it('what nobody objects to is carried', () => {
    expect(decideAgreement({ ...meeting, rule, proposed: ['u2'] })).toEqual({
      ok: true,
      value: { kind: 'agreed-appointment', reason: 'agreed', objections: [], seats: 1, elected: ['u2'], tied: [], notElected: ['u1', 'u3', 'u4'], seatsLeft: 0 },
    });
  });

  it('one objection is enough, and is counted once a unit', () => {
    expect(decideAgreement({ ...meeting, rule, proposed: ['u2'], objections: ['u5', 'u5'] })).toMatchObject({
      ok: true,
      value: { reason: 'objections', objections: ['u5'], elected: [], seatsLeft: 1 },
    });
  });

  it('without a quorum nothing is carried', () => {
    expect(decideAgreement({ ...meeting, roll: rollOf(7, 4), rule: presetRule('agreement'), proposed: ['u2'] })).toMatchObject({
      ok: true,
      value: { kind: 'agreement', reason: 'no-quorum', elected: [] },
    });
  });

  it('an empty room agrees on nothing, even where no quorum is asked for', () => {
    const noQuorum = { ...rule, quorum: { kind: 'none' as const } };
    expect(decideAgreement({ ...meeting, roll: rollOf(7, 0), rule: noQuorum, proposed: ['u2'] })).toMatchObject({ ok: true, value: { reason: 'no-quorum', elected: [] } });
  });

  it.each([
    ['nothing', [], [], { kind: 'nothing-proposed' }],
    ['more units than seats', ['u1', 'u2'], [], { kind: 'more-proposed-than-seats' }],
    ['a unit that is not in the list', ['u9'], [], { kind: 'not-an-option', option: 'u9' }],
    ['a unit with the objection of a stranger', ['u1'], ['guest'], { kind: 'may-not-object', unit: 'guest' }],
  ])('%s cannot be agreed on', (_title, proposed, objections, refusal) => {
    expect(decideAgreement({ ...meeting, rule, proposed, objections })).toEqual({ ok: false, refusal });
  });

  it('one unit cannot fill two seats', () => {
    const twoSeats = presetRule('agreement', 2);
    expect(decideAgreement({ ...meeting, rule: twoSeats, proposed: ['u1', 'u1'] })).toEqual({ ok: false, refusal: { kind: 'proposed-twice', option: 'u1' } });
    expect(decideAgreement({ ...meeting, rule: twoSeats, proposed: ['u3', 'u1'] })).toMatchObject({ ok: true, value: { elected: ['u3', 'u1'], seatsLeft: 0 } });
  });
});

describe('nomination', () => {
  const rule = presetRule('nomination');

  it('S7: the only unit nominated is carried', () => {
    expect(decideNomination({ ...meeting, rule, nominations: [{ by: 'u7', option: 'u4' }, { by: 'u6', option: 'u4' }] })).toMatchObject({
      ok: true,
      value: { kind: 'nomination', reason: 'agreed', elected: ['u4'] },
    });
  });

  it('more names than seats are a contest for a ballot, never decided here', () => {
    expect(decideNomination({ ...meeting, rule, nominations: [{ by: 'u7', option: 'u4' }, { by: 'u6', option: 'u1' }] })).toMatchObject({
      ok: true,
      value: { reason: 'contested', elected: [], tied: ['u1', 'u4'], seatsLeft: 1 },
    });
  });

  it('without a name nobody is elected', () => {
    expect(decideNomination({ ...meeting, rule, nominations: [] })).toMatchObject({ ok: true, value: { reason: 'nobody-named', elected: [] } });
  });

  it('guests do not nominate, and only units of the list are nominated', () => {
    expect(decideNomination({ ...meeting, rule, nominations: [{ by: 'guest', option: 'u1' }] })).toEqual({ ok: false, refusal: { kind: 'may-not-nominate', unit: 'guest' } });
    expect(decideNomination({ ...meeting, rule, nominations: [{ by: 'u1', option: 'u9' }] })).toEqual({ ok: false, refusal: { kind: 'not-an-option', option: 'u9' } });
  });
});

describe('by turn', () => {
  const rule = presetRule('by-turn');

  it.each([
    ['the next in the list follows', { last: 'u2' }, ['u3']],
    ['after the last comes the first', { last: 'u4' }, ['u1']],
    ['a unit that is not available is passed over', { last: 'u2', unavailable: ['u3', 'u4'] }, ['u1']],
    ['the first begins where nobody led before', {}, ['u1']],
  ])('%s', (_title, turn, elected) => {
    expect(decideByTurn({ rule, order: options, ...turn })).toMatchObject({ ok: true, value: { kind: 'by-turn', reason: 'next-in-turn', elected } });
  });

  it('the last leader must stand in the list, and somebody must be available', () => {
    expect(decideByTurn({ rule, order: options, last: 'gone' })).toEqual({ ok: false, refusal: { kind: 'not-in-the-list' } });
    expect(decideByTurn({ rule, order: options, unavailable: options })).toMatchObject({ ok: true, value: { reason: 'nobody-named', seatsLeft: 1 } });
  });
});

describe('by rank', () => {
  it('the highest official scores take the seats', () => {
    const scores = [score('u1', 9000), score('u2', 9800), score('u3', 9700), score('u4', 8000)];
    expect(decideByRank({ rule: presetRule('by-rank', 2), options, scores })).toMatchObject({ reason: 'highest-score', elected: ['u2', 'u3'], seatsLeft: 0 });
  });

  it('equal scores for the last seat are a set, which the self-score may settle', () => {
    const rule = presetRule('by-rank');
    const verdict = decideByRank({ rule, options: ['u1', 'u2'], scores: [score('u1', 9000), score('u2', 9000)] });
    expect(verdict).toMatchObject({ reason: 'equal-scores', elected: [], tied: ['u1', 'u2'], seatsLeft: 1 });
    const material = { officialScores: [score('u1', 9000), score('u2', 9000)], selfScores: [score('u1', 9100), score('u2', 9050)] };
    expect(settleTies({ rule, standing: verdict, material, digest: (text) => text })).toMatchObject({ ok: true, value: { standing: { elected: ['u1'] } } });
  });

  it('the tied alone meet in a second ballot for the seats left, only while that is the step the rule waits for', () => {
    const rule = presetRule('by-rank', 2);
    const verdict = decideByRank({ rule, options: ['u1', 'u2', 'u3'], scores: [score('u1', 9500), score('u2', 9000), score('u3', 9000)] });
    expect(secondBallot(rule, verdict, 'second-ballot')).toEqual({ options: ['u2', 'u3'], seats: 1, ties: rule.ties });
    expect(secondBallot(rule, verdict, 'chair')).toBeUndefined();
    expect(secondBallot(rule, verdict, undefined)).toBeUndefined();
    const noRound = { ...rule, runOff: { ...rule.runOff, rounds: 0 } };
    expect(settleTies({ rule: noRound, standing: verdict, material: {}, digest: (text) => text })).toMatchObject({ ok: true, value: { waitingFor: undefined } });
  });

  it('more nominated than seats meet in a secret ballot under its own rule; whatever else a nomination came to leads to none', () => {
    const rule = presetRule('nomination');
    const roll = options.map((unit) => ({ unit, presence: 'present' as const }));
    const nominated = (...named: readonly string[]) => {
      const decided = decideNomination({ rule, options, roll, objections: [], nominations: named.map((option, index) => ({ by: options[index] ?? '', option })) });
      return decided.ok ? secondBallot(rule, decided.value, undefined) : decided.refusal;
    };
    expect(nominated('u3', 'u1', 'u3')).toEqual({ options: ['u1', 'u3'], seats: 1 });
    expect([nominated('u3', 'u3'), nominated()]).toEqual([undefined, undefined]);
  });

  it('nothing is decided before every unit has its score', () => {
    expect(decideByRank({ rule: presetRule('by-rank'), options, scores: [score('u1', 9000)] })).toMatchObject({ reason: 'score-missing', elected: [], seatsLeft: 1 });
  });
});
