/** Papers counted in the hall: cross-foots, two tellers, and the merger with papers from the chat. */
import { describe, expect, it } from 'vitest';
import { checkTotals, confirmTotals, countPapers, decideVerdict, mergeTotals, presetRule } from '#tally';
import type { OptionCount, PaperTotals, Rule } from '#tally';
import { letters, rollOf, ruleOf, times } from '../cast.ts';

const options = letters(2);
const row = (option: string, yes: number, no = 0, abstain = 0): OptionCount => ({ option, yes, no, abstain });
const approve = presetRule('acclaim-two-thirds');
const choose = presetRule('leader-majority');
const sheet: PaperTotals = { issued: 6, returned: 5, notReturned: 1, valid: 4, invalid: 1, blank: 1, noneOfThese: 0, options: [row('A', 3, 1, 0), row('B', 1, 1, 2)] };
const slip: PaperTotals = { ...sheet, options: [row('A', 3), row('B', 1)] };

describe("the tellers' totals", () => {
  it('a sheet whose columns add up is taken', () => {
    expect(checkTotals({ rule: approve, options, totals: sheet })).toEqual({ ok: true, value: sheet });
    expect(checkTotals({ rule: choose, options, totals: slip })).toEqual({ ok: true, value: slip });
  });

  const refused: readonly (readonly [string, Rule, PaperTotals, object])[] = [
    ['issued is not returned and not returned together', approve, { ...sheet, issued: 7 }, { kind: 'issued-does-not-add-up' }],
    ['returned is not valid and invalid together', approve, { ...sheet, invalid: 2 }, { kind: 'returned-does-not-add-up' }],
    ['more slips are blank than invalid', approve, { ...sheet, blank: 2 }, { kind: 'blank-does-not-fit' }],
    ['for, against and without opinion do not make the valid slips', approve, { ...sheet, options: [row('A', 3, 1, 0), row('B', 1, 1, 1)] }, { kind: 'option-does-not-add-up', option: 'B' }],
    ['one candidate has more votes than slips', choose, { ...slip, options: [row('A', 5), row('B', 0)] }, { kind: 'option-does-not-add-up', option: 'A' }],
    ['the votes are more than the slips could name', choose, { ...slip, options: [row('A', 3), row('B', 3)] }, { kind: 'votes-do-not-fit' }],
    ['the votes are fewer than the slips must name', choose, { ...slip, options: [row('A', 1), row('B', 1)] }, { kind: 'votes-do-not-fit' }],
    ['a slip says "none of these" where it is not offered', choose, { ...slip, noneOfThese: 1 }, { kind: 'none-not-offered' }],
    ['a figure is negative', choose, { ...slip, notReturned: -1 }, { kind: 'not-whole-numbers' }],
    ['the candidates are not those of the ballot', choose, { ...slip, options: [row('A', 4)] }, { kind: 'options-differ' }],
    ['units weigh differently, which slips do not show', ruleOf({ method: 'show-of-hands', weights: 'by-unit' }), slip, { kind: 'weights-need-names' }],
  ];
  it.each(refused)('are refused when %s', (_title, rule, totals, refusal) => {
    expect(checkTotals({ rule, options, totals })).toEqual({ ok: false, refusal });
  });

  it('count once two tellers entered the same, and the first field that differs is named', () => {
    expect(confirmTotals({ teller: 't1', totals: sheet }, { teller: 't2', totals: sheet })).toEqual({ ok: true, value: sheet });
    expect(confirmTotals({ teller: 't1', totals: sheet }, { teller: 't1', totals: sheet })).toEqual({ ok: false, refusal: { kind: 'same-teller' } });
    const other = { ...sheet, options: [row('A', 3, 1, 0), row('B', 2, 0, 2)] };
    expect(confirmTotals({ teller: 't1', totals: sheet }, { teller: 't2', totals: other })).toEqual({ ok: false, refusal: { kind: 'tellers-differ', field: 'B.yes' } });
  });
});

describe('a mixed meeting', () => {
  const inChat = countPapers({ rule: choose, options, roll: rollOf(11, 10), papers: times(4, 1) });

  it('papers from the chat and slips from the hall make one result', () => {
    const merged = mergeTotals(inChat, slip);
    expect(merged).toMatchObject({ ok: true, value: { issued: 10, returned: 9, notReturned: 1, valid: 8, invalid: 1, blank: 1, options: [row('A', 7), row('B', 1)] } });
    expect(merged.ok && decideVerdict(choose, merged.value).elected).toEqual(['A']);
  });

  it('no more slips than units that did not vote in the chat', () => {
    expect(mergeTotals(inChat, { ...slip, issued: 7 })).toEqual({ ok: false, refusal: { kind: 'more-than-issued' } });
  });
});
