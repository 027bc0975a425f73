/** The result of a question as a packet states it, taken from its verdict so that nobody copies figures by hand. */
import type { PlainVerdict, Verdict } from '../model.ts';
import type { PacketInput } from './schema.ts';

export function statedResult(verdict: Verdict | PlainVerdict): PacketInput['stated'] {
  const standing = { elected: [...verdict.elected], tied: [...verdict.tied], seatsLeft: verdict.seatsLeft };
  if (verdict.kind !== 'vote') return { ...standing, reason: verdict.reason };
  const { issued, returned, notReturned, valid, invalid, blank, noneOfThese, options } = verdict.counts;
  const counts = { issued, returned, notReturned, valid, invalid, blank, noneOfThese, options: options.map((row) => ({ ...row })) };
  const outcomes = verdict.outcomes.map(({ option, outcome, reason }) => ({ option, outcome, reason }));
  return { ...standing, counts, needed: verdict.needed, of: verdict.of, outcomes, quorum: { ...verdict.quorum } };
}
