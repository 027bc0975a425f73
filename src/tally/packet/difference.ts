/** What a recount found otherwise than it was stated, and the comparison that finds it. */
import type { Counts, OptionId, PlainVerdict, Standing, Verdict } from '../model.ts';
import type { PacketFault } from './reading.ts';
import type { Packet } from './schema.ts';

export interface Difference {
  /** place in the packet, as in `stated.counts.options.A.yes` */
  readonly where: string;
  readonly kind:
    | PacketFault['kind']
    | 'not-as-sealed'
    | 'hash-differs'
    | 'chain-broken'
    | 'not-the-run-off'
    | 'rule-refused'
    | 'roll-refused'
    | 'evidence-refused'
    | 'ties-refused'
    | 'result-differs';
  /** the refusal of the rule book, where there is one */
  readonly detail?: string;
  readonly stated?: unknown;
  readonly recounted?: unknown;
}

type Sums = Exclude<keyof NonNullable<Packet['stated']['counts']>, 'options'>;
const SUMS: readonly Sums[] = ['issued', 'returned', 'notReturned', 'valid', 'invalid', 'blank', 'noneOfThese'];

const QUORUM = ['needed', 'present', 'units', 'met'] as const;

/** Compares only what the packet states: a packet written by hand may state less than the program does. */
export function countDifferences(stated: Packet['stated']['counts'], counts: Counts | undefined): readonly Difference[] {
  if (stated === undefined) return [];
  if (counts === undefined) return [{ where: 'stated.counts', kind: 'result-differs' }];
  const sums = SUMS.flatMap((key) => differing(`stated.counts.${key}`, stated[key], counts[key]));
  const rows = (stated.options ?? []).flatMap((row, index, all) => {
    const counted = counts.options.find((each) => each.option === row.option);
    const where = `stated.counts.options.${row.option}`;
    if (counted === undefined) return [{ where, kind: 'result-differs' as const, stated: row }];
    if (isStatedBefore(all, index)) return [statedTwice(where)];
    return (['yes', 'no', 'abstain'] as const).flatMap((mark) => differing(`${where}.${mark}`, row[mark], counted[mark]));
  });
  return [...sums, ...rows];
}

/** Whoever reads the announced result by hand could find another row than whoever compares it. */
const isStatedBefore = (rows: readonly { readonly option: OptionId }[], index: number): boolean => rows.findIndex((each) => each.option === rows[index]?.option) < index;

const statedTwice = (where: string): Difference => ({ where, kind: 'result-differs', detail: 'stated-twice' });

export function standingDifferences(
  stated: Packet['stated'],
  result: { readonly standing: Standing; readonly needed: number | undefined; readonly of: number | undefined },
): readonly Difference[] {
  const { standing, needed, of } = result;
  return [
    ...differing('stated.of', stated.of, of),
    ...differing('stated.needed', stated.needed, needed),
    ...differingSets('stated.elected', stated.elected, standing.elected),
    ...differingSets('stated.tied', stated.tied, standing.tied),
    ...differing('stated.seatsLeft', stated.seatsLeft, standing.seatsLeft),
  ];
}

/** Why it is so: of each candidate, of the method, of the quorum. */
export function reasonDifferences({ outcomes = [], reason, quorum }: Packet['stated'], verdict: Verdict | PlainVerdict): readonly Difference[] {
  const vote = verdict.kind === 'vote' ? verdict : undefined;
  const rows = outcomes.flatMap((row, index) => {
    const found = vote?.outcomes.find((each) => each.option === row.option);
    const where = `stated.outcomes.${row.option}`;
    if (isStatedBefore(outcomes, index)) return [statedTwice(where)];
    return [...differing(`${where}.outcome`, row.outcome, found?.outcome), ...differing(`${where}.reason`, row.reason, found?.reason)];
  });
  return [
    ...rows,
    ...differing('stated.reason', reason, verdict.kind === 'vote' ? undefined : verdict.reason),
    ...QUORUM.flatMap((key) => differing(`stated.quorum.${key}`, quorum?.[key], vote?.quorum[key])),
  ];
}

/** A packet does not claim less or more to be left unchecked than it is. */
export const limitDifferences = ({ notRechecked }: Packet['stated'], found: readonly string[]): readonly Difference[] => differingSets('stated.notRechecked', notRechecked, found);

function differing<Figure extends number | string | boolean>(where: string, stated: Figure | undefined, recounted: Figure | undefined): readonly Difference[] {
  if (stated === undefined || stated === recounted) return [];
  return [{ where, kind: 'result-differs', stated, recounted }];
}

function differingSets(where: string, stated: readonly OptionId[] | undefined, recounted: readonly OptionId[]): readonly Difference[] {
  if (stated === undefined) return [];
  const same = JSON.stringify([...stated].sort()) === JSON.stringify([...recounted].sort());
  return same ? [] : [{ where, kind: 'result-differs', stated, recounted }];
}
