/** The tellers' sheet as it is typed, line by line under its numbers, and its cross-foots: each fault with the figures that do not add up. */
import { accept, cleanLines, refuse, type Result } from '#kernel';
import { checkTotals, type OptionCount, type PaperTotals, type TotalsRefusal } from '#tally';
import type { Ballot } from '../model.ts';

const SUM_FIELDS = ['issued', 'returned', 'notReturned', 'valid', 'invalid', 'blank', 'noneOfThese'] as const;
type SumField = (typeof SUM_FIELDS)[number];
export type SheetRow = { readonly field: SumField } | { readonly option: string };
export type Asked = Pick<Ballot, 'rule' | 'optionUnitIds'>;

export interface SheetFault {
  readonly kind: 'line' | 'issued-differs' | TotalsRefusal['kind'];
  /** The line of the sheet, from 1, where one is meant. */
  readonly row?: number;
  readonly option?: string;
  readonly figures?: Readonly<Record<string, number>>;
}

/** The lines of the sheet: the sums, then the candidates in the order of the paper. */
export const sheetRows = ({ rule, optionUnitIds }: Asked): readonly SheetRow[] => [
  ...SUM_FIELDS.filter((field) => field !== 'noneOfThese' || rule.noneOfThese !== 'not-offered').map((field) => ({ field })),
  ...optionUnitIds.map((unitId) => ({ option: String(unitId) })),
];

const LINE = /^(\d{1,2})[.)](.*)$/u;
const FIGURES = /^\d{1,6}(?:\s*[/;,]\s*\d{1,6})*$/u;

/** What stands after the last colon of a numbered line; names before it may be anything. */
function figuresOf(line: string): { readonly row: number; readonly figures: readonly number[] } | undefined {
  const [, row = '', rest = ''] = LINE.exec(line) ?? [];
  const written = rest.slice(rest.lastIndexOf(':') + 1).trim();
  return row === '' || !rest.includes(':') || !FIGURES.test(written) ? undefined : { row: Number(row), figures: written.split(/[/;,]/u).map(Number) };
}

const wantedOf = (row: SheetRow, { rule }: Asked): number => ('option' in row && rule.form.kind === 'approve' ? 3 : 1);

function optionOf(option: string, [yes = 0, no = 0, abstain = 0]: readonly number[]): OptionCount {
  return { option, yes, no, abstain };
}

/** Each line of the sheet once, in any order; the first that is missing, twice or unreadable is named. */
export function readSheet(text: string, asked: Asked): Result<PaperTotals, SheetFault> {
  const rows = sheetRows(asked);
  const lines = cleanLines(text).map(figuresOf);
  const found = rows.map((row, index) => {
    const own = lines.flatMap((line) => (line?.row === index + 1 ? [line.figures] : []));
    const [figures] = own;
    return own.length === 1 && figures?.length === wantedOf(row, asked) ? figures : undefined;
  });
  const missing = found.indexOf(undefined);
  if (missing !== -1) return refuse({ kind: 'line', row: missing + 1 });
  const sum = (field: SumField): number => found[rows.findIndex((row) => 'field' in row && row.field === field)]?.[0] ?? 0;
  return accept({
    issued: sum('issued'), returned: sum('returned'), notReturned: sum('notReturned'), valid: sum('valid'), invalid: sum('invalid'), blank: sum('blank'), noneOfThese: sum('noneOfThese'),
    options: rows.flatMap((row, index) => ('option' in row ? [optionOf(row.option, found[index] ?? [])] : [])),
  });
}

function faultOf(refusal: TotalsRefusal, { totals, asked }: { readonly totals: PaperTotals; readonly asked: Asked }): SheetFault {
  const { options, ...sums } = totals;
  const votes = options.reduce((sum, row) => sum + row.yes, 0);
  const { form } = asked.rule;
  const figures = { ...sums, votes, most: form.kind === 'choose' ? form.max : 1 };
  if (refusal.kind !== 'option-does-not-add-up') return { kind: refusal.kind, figures };
  const row = options.find((one) => one.option === refusal.option);
  return { kind: refusal.kind, option: refusal.option, figures: { ...figures, yes: row?.yes ?? 0, no: row?.no ?? 0, abstain: row?.abstain ?? 0 } };
}

/** As many slips as the roll says, and every sum of the sheet. */
export function checkSheet(totals: PaperTotals, asked: Asked, onRoll: number): Result<PaperTotals, SheetFault> {
  if (totals.issued !== onRoll) return refuse({ kind: 'issued-differs', figures: { issued: totals.issued, onRoll } });
  const checked = checkTotals({ rule: asked.rule, options: asked.optionUnitIds.map(String), totals });
  return checked.ok ? checked : refuse(faultOf(checked.refusal, { totals, asked }));
}
