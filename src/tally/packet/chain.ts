/** The chain of a conference's packets: each names the hash of the one before it, so none can be changed or left out unnoticed. */
import type { Difference } from './difference.ts';
import type { RecountReport } from './recount.ts';

/** Adds what is wrong between packets to the report of the later one. Order of the files does not matter; a packet whose predecessor is not given is not faulted for it. */
export function withChain(reports: readonly RecountReport[]): readonly RecountReport[] {
  return reports.map((report, index) => {
    const broken = linkDifference(report, reports.filter((_, other) => other !== index));
    if (broken === undefined) return report;
    const differences = [...report.differences, broken];
    return { ...report, agrees: false, firstDifference: report.firstDifference ?? broken, differences };
  });
}

function linkDifference(report: RecountReport, others: readonly RecountReport[]): Difference | undefined {
  const { chain, hash } = report;
  if (chain === undefined) return undefined;
  const broken = (detail: string): Difference => ({ where: 'chain', kind: 'chain-broken', detail });
  if (hash === undefined) return broken('not-sealed');
  if ((chain.place === 0) !== (chain.previous === null)) return broken('previous-does-not-fit-place');
  const same = others.filter((other) => other.chain?.id === chain.id);
  if (same.some((other) => other.chain?.place === chain.place && other.hash !== hash)) return broken('place-taken-twice');
  const before = same.find((other) => other.chain?.place === chain.place - 1);
  return before !== undefined && before.hash !== chain.previous ? broken('previous-differs') : undefined;
}
