/** Papers counted in the hall: two tellers, every cross-foot, then merged with the papers cast in the chat. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Counts, OptionCount, OptionId } from '../model.ts';
import type { Rule } from '../rule.ts';

/** What a tally sheet shows (biên bản kiểm phiếu); whole numbers of slips. */
export interface PaperTotals {
  readonly issued: number;
  readonly returned: number;
  readonly notReturned: number;
  readonly valid: number;
  readonly invalid: number;
  /** blank slips; they are also among the invalid or the valid ones, by the rule */
  readonly blank: number;
  readonly noneOfThese: number;
  readonly options: readonly OptionCount[];
}

export type TotalsRefusal =
  | {
      readonly kind:
        | 'not-whole-numbers'
        | 'options-differ'
        | 'weights-need-names'
        | 'issued-does-not-add-up'
        | 'returned-does-not-add-up'
        | 'blank-does-not-fit'
        | 'none-not-offered'
        | 'votes-do-not-fit'
        | 'same-teller'
        | 'more-than-issued';
    }
  | { readonly kind: 'option-does-not-add-up'; readonly option: OptionId }
  | { readonly kind: 'tellers-differ'; readonly field: string };

/** Phát ra = thu về + không thu về; thu về = hợp lệ + không hợp lệ; tán thành + không tán thành + không ý kiến = hợp lệ. */
export function checkTotals(request: { readonly rule: Rule; readonly options: readonly OptionId[]; readonly totals: PaperTotals }): Result<PaperTotals, TotalsRefusal> {
  const { rule, options, totals } = request;
  const refusal = shapeRefusal(options, totals) ?? sumRefusal(rule, totals) ?? optionRefusal(rule, totals);
  if (rule.weights === 'by-unit') return refuse({ kind: 'weights-need-names' });
  return refusal === undefined ? accept(totals) : refuse(refusal);
}

function shapeRefusal(options: readonly OptionId[], totals: PaperTotals): TotalsRefusal | undefined {
  const { options: rows, ...sums } = totals;
  const numbers = [...Object.values(sums), ...rows.flatMap((row) => [row.yes, row.no, row.abstain])];
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) return { kind: 'not-whole-numbers' };
  const matches = rows.length === options.length && rows.every((row, index) => row.option === options[index]);
  return matches ? undefined : { kind: 'options-differ' };
}

function sumRefusal(rule: Rule, totals: PaperTotals): TotalsRefusal | undefined {
  if (totals.issued !== totals.returned + totals.notReturned) return { kind: 'issued-does-not-add-up' };
  if (totals.returned !== totals.valid + totals.invalid) return { kind: 'returned-does-not-add-up' };
  if (totals.blank > (rule.blank === 'valid' ? totals.valid : totals.invalid)) return { kind: 'blank-does-not-fit' };
  return totals.noneOfThese > 0 && rule.noneOfThese === 'not-offered' ? { kind: 'none-not-offered' } : undefined;
}

function optionRefusal(rule: Rule, totals: PaperTotals): TotalsRefusal | undefined {
  const naming = totals.valid - totals.noneOfThese - (rule.blank === 'valid' ? totals.blank : 0);
  const wrong = totals.options.find((row) => !addsUp(rule, row, { valid: totals.valid, naming }));
  if (wrong !== undefined) return { kind: 'option-does-not-add-up', option: wrong.option };
  if (rule.form.kind === 'approve') return undefined;
  const names = totals.options.reduce((sum, row) => sum + row.yes, 0);
  const fits = names >= naming * rule.form.min && names <= naming * rule.form.max;
  return fits ? undefined : { kind: 'votes-do-not-fit' };
}

function addsUp(rule: Rule, row: OptionCount, papers: { readonly valid: number; readonly naming: number }): boolean {
  if (rule.form.kind === 'approve') return row.yes + row.no + row.abstain === papers.valid;
  return row.yes <= papers.naming && row.no === 0 && row.abstain === 0;
}

export interface TellerSheet {
  readonly teller: string;
  readonly totals: PaperTotals;
}

/** Two tellers enter the sheet independently; the first field that differs is named. */
export function confirmTotals(first: TellerSheet, second: TellerSheet): Result<PaperTotals, TotalsRefusal> {
  if (first.teller === second.teller) return refuse({ kind: 'same-teller' });
  const [left, right] = [figuresOf(first.totals), figuresOf(second.totals)];
  const field = [...new Set([...left.keys(), ...right.keys()])].find((key) => left.get(key) !== right.get(key));
  return field === undefined ? accept(first.totals) : refuse({ kind: 'tellers-differ', field });
}

function figuresOf({ options, ...sums }: PaperTotals): ReadonlyMap<string, number> {
  const rows = options.flatMap((row) => (['yes', 'no', 'abstain'] as const).map((mark) => [`${row.option}.${mark}`, row[mark]] as const));
  return new Map([...Object.entries(sums), ...rows]);
}

/** Adds checked totals to the counts of the papers in the chat; `counts.issued` covers all units of the roll, however they vote. */
export function mergeTotals(counts: Counts, totals: PaperTotals): Result<Counts, TotalsRefusal> {
  if (counts.returned + totals.issued > counts.issued) return refuse({ kind: 'more-than-issued' });
  return accept({
    ...counts,
    returned: counts.returned + totals.returned,
    notReturned: counts.notReturned - totals.returned,
    valid: counts.valid + totals.valid,
    invalid: counts.invalid + totals.invalid,
    blank: counts.blank + totals.blank,
    noneOfThese: counts.noneOfThese + totals.noneOfThese,
    options: counts.options.map((row, index) => {
      const more = totals.options[index];
      return { option: row.option, yes: row.yes + (more?.yes ?? 0), no: row.no + (more?.no ?? 0), abstain: row.abstain + (more?.abstain ?? 0) };
    }),
  });
}
