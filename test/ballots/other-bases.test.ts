/** What another base of the fraction would change, as the secretary reads it before publication: who is elected, who ties, or nobody. */
import { expect, test } from 'vitest';
import type { BallotResult } from '#ballots';
import { assert } from '#kernel';
import { decideVerdict, presetRule, type Rule } from '#tally';
import { renderResult } from '../../src/ballots/view/outcome.ts';
import { speaker } from '../support/evening.ts';

const units = ['Sở Tài chính', 'Cục Thuế', 'Sở Nội vụ'].map((short, index) => ({ id: index + 1, position: index, official: `${short} tỉnh`, short, aliases: [] }));
const named = { bloc: { id: 1, name: 'Khối thi đua', kind: 'khoi', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' }, units } as unknown as Parameters<typeof renderResult>[0];

test('where most votes decide no number is said to be needed', () => {
  const said = (rule: Rule) => {
    const { verdict, ballot, ...rest } = resultOf(1, [7, 5, 3]);
    assert(verdict.kind === 'vote', 'it was voted on');
    const result = { ...rest, ballot: { ...ballot, rule }, verdict: decideVerdict(rule, verdict.counts) };
    return renderResult(named, result, { runOff: undefined }).lines.map((line) => speaker.plain(line, 'vi'));
  };
  expect(said(presetRule('most-votes'))).toContain('Quy tắc: số phiếu cao nhất.');
  expect(said(presetRule('leader-majority')).join()).toContain('cần 7/12.');
});

/** Twelve units, ten of their papers valid; for each candidate, how many of these agree. */
function resultOf(seats: number, agreed: readonly number[]): BallotResult {
  const rule: Rule = presetRule('acclaim-two-thirds', seats);
  const options = agreed.map((yes, index) => ({ option: String(index + 1), yes, no: 10 - yes, abstain: 0 }));
  const counts = { allUnits: 12, present: 12, issued: 12, unitsOnRoll: 12, unitsPresent: 12, returned: 12, notReturned: 0, valid: 10, invalid: 2, blank: 2, noneOfThese: 0, options };
  const ballot: BallotResult['ballot'] = {
    id: 1, conferenceId: 1, purpose: 'leader', forYear: 2020, round: 1, state: 'closed', rule, optionUnitIds: agreed.map((_, index) => index + 1), award: undefined, sequence: 0,
    tieMaterial: undefined, passedOverUnitIds: [], openedAt: null, closedAt: null, publishedAt: null, hasReceipts: false,
  };
  const rest = { represented: [], weights: [], lateUnitIds: [], votes: [], objections: [], ties: { steps: [], waitingFor: undefined } };
  return { ballot, verdict: decideVerdict(rule, counts), roll: { units: 12, present: 12 }, ...rest };
}

const saidOf = (result: BallotResult, language: 'vi' | 'en'): readonly string[] =>
  renderResult(named, result, { runOff: undefined }).lines.filter(({ key }) => key.startsWith('ballots-bases-')).map((line) => speaker.plain(line, language));

// Two thirds of all twelve are eight votes; of the ten valid papers, seven.
test.each<[string, number, readonly number[], string, string]>([
  ['one more is elected', 1, [7, 5, 3], 'Nếu tính theo số phiếu hợp lệ thì kết quả là: Sở Tài chính tỉnh.', 'As a share of the valid papers the result would be: Sở Tài chính tỉnh.'],
  ['two tie for the seat', 1, [7, 7, 3], 'Nếu tính theo số phiếu hợp lệ thì bằng phiếu: Sở Tài chính tỉnh, Cục Thuế tỉnh.', 'As a share of the valid papers these units would be tied: Sở Tài chính tỉnh, Cục Thuế tỉnh.'],
  ['one is elected, two tie for the other seat', 2, [7, 9, 7], 'Nếu tính theo số phiếu hợp lệ thì kết quả là: Cục Thuế tỉnh; bằng phiếu: Sở Tài chính tỉnh, Sở Nội vụ tỉnh.', 'As a share of the valid papers the result would be: Cục Thuế tỉnh; tied: Sở Tài chính tỉnh, Sở Nội vụ tỉnh.'],
])('by the valid papers %s', (_, seats, agreed, vi, en) => {
  const result = resultOf(seats, agreed);
  expect(saidOf(result, 'vi')).toContain(vi);
  expect(saidOf(result, 'en')).toContain(en);
  expect(saidOf(result, 'vi').join(' ')).not.toContain('chưa đơn vị nào đủ số phiếu');
});

test('where every base gives the same, that is said', () => {
  expect(saidOf(resultOf(1, [10, 2, 0]), 'vi')).toEqual(['Tính theo cơ sở khác (số có mặt, phiếu thu về, phiếu hợp lệ …) thì kết quả vẫn như vậy.']);
});
