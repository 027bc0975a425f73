/** The result of a question as a packet states it, taken from its verdict so that nobody copies figures by hand. */
import type { PlainVerdict, Verdict } from '../model.ts';
import type { BEYOND_RECOUNT, PacketInput } from './schema.ts';

export function statedResult(verdict: Verdict | PlainVerdict): PacketInput['stated'] {
  const standing = { elected: [...verdict.elected], tied: [...verdict.tied], seatsLeft: verdict.seatsLeft };
  if (verdict.kind !== 'vote') return { ...standing, reason: verdict.reason };
  const { issued, returned, notReturned, valid, invalid, blank, noneOfThese, options } = verdict.counts;
  const counts = { issued, returned, notReturned, valid, invalid, blank, noneOfThese, options: options.map((row) => ({ ...row })) };
  const outcomes = verdict.outcomes.map(({ option, outcome, reason }) => ({ option, outcome, reason }));
  return { ...standing, counts, needed: verdict.needed, of: verdict.of, outcomes, quorum: { ...verdict.quorum } };
}

/** Whether a unit voted for itself is checked when it casts; secret papers and slips do not tell it any more. */
export function beyondRecount({ rule, evidence }: Pick<PacketInput, 'rule' | 'evidence'>): (typeof BEYOND_RECOUNT)[number][] {
  const isHidden = evidence.kind === 'papers' || ('sheets' in evidence && evidence.sheets !== undefined);
  return rule.ownUnit === 'forbidden' && isHidden ? ['own-unit'] : [];
}
