/** The decisions about ballots as tables: what may be opened, and which paper is taken. */
import { describe, expect, test } from 'vitest';
import { presetRule } from '#tally';
import type { BallotsRefusal, CastPicture } from '../../src/ballots/model.ts';
import { decideClosing, fewPapers } from '../../src/ballots/rules/closing.ts';
import { codeOfName, nameOfCode } from '../../src/ballots/rules/methods.ts';
import { checkOpening, decideCast, decideOpening, type OpeningPicture } from '../../src/ballots/rules.ts';
import { renderDraft } from '../../src/ballots/view/draft.ts';

const rule = presetRule('leader-majority');
const rollOf = (present: number, absent: number): OpeningPicture['roll'] =>
  Array.from({ length: present + absent }, (_, index) => ({ unitId: index + 1, presence: index < present ? 'present' : 'absent' }));
const hall: OpeningPicture = { rule, candidateIds: [1, 2, 3], roll: rollOf(9, 2), reachableUnitIds: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
const paper: CastPicture = { state: 'open', rule, optionCount: 11, ownOption: 0, presence: 'present', votedAt: undefined, mayVote: true, isOnSlip: false };

describe('a ballot is opened', () => {
  const cases: readonly [string, Partial<OpeningPicture>, BallotsRefusal | 'open'][] = [
    ['with candidates, quorum and somebody who can vote', {}, 'open'],
    ['although one present unit cannot be reached in private', { reachableUnitIds: [2, 3, 4, 5, 6, 7, 8, 9] }, 'open'],
    ['not without candidates', { candidateIds: [] }, 'no-candidates'],
    ['not with fewer candidates than seats', { rule: presetRule('leader-majority', 4) }, 'rule-more-seats-than-options'],
    ['not with an empty roll', { roll: [] }, 'nobody-may-vote'],
    ['not when everybody is absent', { roll: rollOf(0, 11) }, 'nobody-present'],
    ['not when everybody is absent and no quorum is asked for', { rule: { ...rule, quorum: { kind: 'none' } }, roll: rollOf(0, 11) }, 'nobody-present'],
    ['not without the quorum', { roll: rollOf(7, 4) }, 'no-quorum'],
    ['not when no present unit can be reached', { reachableUnitIds: [10, 11] }, 'nobody-may-vote'],
  ];
  test.each(cases)('%s', (_, change, expected) => {
    const decided = decideOpening({ ...hall, ...change });
    expect(decided.ok ? decided.value : decided.refusal).toBe(expected);
  });

  test('after a checklist that counts roll, presence, quorum and candidates and names the units out of reach', () => {
    expect(checkOpening({ ...hall, reachableUnitIds: [1, 3, 4, 5, 6, 7, 8, 10] })).toEqual({
      units: 11, present: 9, quorumNeeded: 8, quorumMet: true, candidates: 3, papers: 9, unreachableUnitIds: [2, 9],
    });
    // A unit that is asked in writing votes in private alone; one that nobody asks is missed by nobody.
    const inWriting: OpeningPicture['roll'] = [...rollOf(9, 1), { unitId: 11, presence: 'in-writing' }];
    const asking: OpeningPicture = { ...hall, rule: { ...rule, absent: 'asked-in-writing' }, roll: inWriting };
    expect(checkOpening(asking)).toMatchObject({ present: 9, unreachableUnitIds: [11] });
    expect(decideOpening(asking)).toEqual({ ok: true, value: 'open' });
    expect(decideOpening({ ...asking, reachableUnitIds: [11] })).toEqual({ ok: false, refusal: 'nobody-may-vote' });
    expect(checkOpening({ ...hall, roll: rollOf(7, 4) })).toMatchObject({ present: 7, quorumMet: false });
  });
});

describe('a secret ballot is closed', () => {
  /** Cast and issued in the chat; slips returned and handed out. */
  const cases: readonly [string, readonly [number, number, number?, number?], BallotsRefusal | 'close'][] = [
    ['with no paper at all', [0, 11], 'close'],
    ['not with the only paper, which the pollbook would name', [1, 11], 'few-papers'],
    ['not with two', [2, 11], 'few-papers'],
    ['with three', [3, 11], 'close'],
    ['not with one of two', [1, 2], 'few-papers'],
    ['with all, however few were handed out', [2, 2], 'close'],
    ['with one that was the only one', [1, 1], 'close'],
    ['not with one or two of the chat beside many slips', [2, 5, 6, 6], 'few-papers'],
    ['not with one or two slips beside many of the chat', [5, 5, 2, 6], 'few-slips'],
    ['with no slip returned', [5, 5, 0, 6], 'close'],
    ['with three and more of either way', [3, 5, 3, 6], 'close'],
    ['not with one slip of more in a hall of slips', [0, 0, 1, 6], 'few-slips'],
    ['with every slip of a small hall', [0, 0, 2, 2], 'close'],
  ];
  const cameOf = ([cast, issued, slipsReturned = 0, slips = 0]: readonly [number, number, number?, number?]) => ({ cast, issued, slipsReturned, slipUnitIds: Array.from({ length: slips }, (_, index) => index + 100) });
  test.each(cases)('%s', (_, figures, expected) => {
    const decided = decideClosing(rule, cameOf(figures));
    expect(decided.ok ? decided.value : decided.refusal).toBe(expected);
  });

  test('after as many as show nobody, or all that there are; an open vote is named anyway and may end at any time', () => {
    expect([fewPapers(cameOf([1, 11])), fewPapers(cameOf([1, 2])), fewPapers(cameOf([3, 3, 2, 4]))]).toEqual([
      { way: 'chat', count: 1, enough: 3 }, { way: 'chat', count: 1, enough: 2 }, { way: 'slips', count: 2, enough: 3 },
    ]);
    expect(decideClosing(presetRule('show-of-hands-majority'), cameOf([1, 11]))).toEqual({ ok: true, value: 'close' });
  });
});

test('a nomination keeps the place of the one it names, for as many as a paper carries', () => {
  const places = Array.from({ length: 26 }, (_, index) => index);
  expect(places.map((place) => nameOfCode(codeOfName(place)))).toEqual(places);
});

describe('a paper is taken', () => {
  const cases: readonly [string, Partial<CastPicture>, number, BallotsRefusal | 'cast'][] = [
    ['for one candidate', {}, 4, 'cast'],
    ['blank', {}, 0, 'cast'],
    ['for the own unit where the rule says nothing', {}, 1, 'cast'],
    ['not for the own unit where the rule forbids it', { rule: { ...rule, ownUnit: 'forbidden' } }, 1, 'own-unit'],
    ['not before the opening', { state: 'draft' }, 4, 'not-open'],
    ['not after the closing', { state: 'closed' }, 4, 'closed'],
    ['not in an annulled ballot', { state: 'annulled' }, 4, 'not-open'],
    ['not from somebody without the right to vote', { mayVote: false }, 4, 'not-entitled'],
    ['not from a unit that has voted', { votedAt: new Date('2019-12-26T07:00:00Z') }, 4, 'already-voted'],
    ['not from a unit that is absent', { presence: 'absent' }, 4, 'not-on-roll'],
    ['not from a unit that is not on the roll', { presence: undefined }, 4, 'not-on-roll'],
    ['not with two names for one seat', {}, 3, 'paper-unreadable'],
    ['not with a name that is not on the paper', {}, 2 ** 13, 'paper-unreadable'],
    ['not as a number below zero', {}, -1, 'paper-unreadable'],
    ['not as a fraction', {}, 0.5, 'paper-unreadable'],
  ];
  test.each(cases)('%s', (_, change, code, expected) => {
    const decided = decideCast({ ...paper, ...change }, code);
    expect(decided.ok ? 'cast' : decided.refusal).toBe(expected);
    if (decided.ok) expect(decided.value.paper).toBe(code);
  });

  test('with up to as many names as there are seats', () => {
    const two = presetRule('leader-majority', 2);
    expect([1, 3, 7].map((code) => decideCast({ ...paper, rule: two }, code).ok)).toEqual([true, true, false]);
  });
});

test('before the opening nothing is said of every unit present where none is', () => {
  const units = [1, 2].map((id) => ({ id, official: `Đơn vị ${id}`, short: `ĐV ${id}`, aliases: [] }));
  const named = { bloc: { kind: 'khoi' }, units } as unknown as Parameters<typeof renderDraft>[0];
  const ballot = { id: 1, conferenceId: 1, purpose: 'leader', forYear: 2020, round: 1, rule, optionUnitIds: [1, 2], passedOverUnitIds: [] } as unknown as Parameters<typeof renderDraft>[1];
  const saidWith = (present: number) => renderDraft(named, ballot, { units: 2, present, quorumNeeded: 2, quorumMet: false, candidates: 2, papers: present, unreachableUnitIds: [] }).lines.map(({ key }) => key);
  expect(saidWith(0)).toContain('ballots-draft-nobody-present');
  expect(saidWith(0)).not.toContain('ballots-draft-reachable');
  expect(saidWith(2)).toContain('ballots-draft-reachable');
});
