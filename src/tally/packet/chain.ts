/** What holds between packets: each names the hash of the one before it, and a further round is the one its first round generated. */
import { canonicalText } from './canonical.ts';
import type { Difference } from './difference.ts';
import type { RecountReport } from './recount.ts';
import type { OptionId } from '../model.ts';
import type { Rule } from '../rule.ts';
import { runOff } from '../rules/run-off.ts';
import type { RunOff, SecondBallot } from '../rules/run-off.ts';

/** Adds what is wrong between packets to the report of the later one. Order of the files does not matter; a packet whose predecessor is not given is not faulted for it. */
export function withChain(reports: readonly RecountReport[]): readonly RecountReport[] {
  return reports.map((report, index) => {
    const others = reports.filter((_, other) => other !== index);
    const found = [linkDifference(report, others), roundDifference(report, others)].filter((each) => each !== undefined);
    const [first] = found;
    if (first === undefined) return report;
    return { ...report, agrees: false, firstDifference: report.firstDifference ?? first, differences: [...report.differences, ...found] };
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

/** Rounds are generated, never typed: other candidates, another number of seats or another rule are named. */
function roundDifference({ heldAs }: RecountReport, others: readonly RecountReport[]): Difference | undefined {
  const before = heldAs === undefined ? undefined : others.find((other) => other.hash === heldAs.of);
  if (heldAs === undefined || before === undefined) return undefined;
  const { round, withdrawn } = heldAs;
  const wrong = (detail: string): Difference => ({ where: 'runOff', kind: 'not-the-run-off', detail });
  if (before.runOff === undefined) return wrong('no-run-off');
  const options = before.runOff.options.filter((option) => !withdrawn.includes(option));
  if (canonicalText([...options].sort()) !== canonicalText([...round.options].sort())) return wrong('options-differ');
  if (round.seats !== Math.min(before.runOff.seats, options.length)) return wrong('seats-differ');
  return isRuleAfter(before, { rule: round.rule, withdrawn }) ? undefined : wrong('rule-differs');
}

/** The whole rule is the one that follows from the round before, for those who stand: a paper with room for another name is another vote. */
function isRuleAfter(before: RecountReport, held: { readonly rule: Rule; readonly withdrawn: readonly OptionId[] }): boolean {
  const { rule, verdict, counts, runOff: next } = before;
  if (rule === undefined || verdict?.kind !== 'vote' || counts === undefined) return isSecretBallotOf(next, held.rule);
  const generated = runOff(rule, { ...verdict, counts }, held.withdrawn);
  return generated !== undefined && canonicalText(held.rule) === canonicalText(generated.rule);
}

/** After equal scores or nominations the rule is the bloc's own for a secret ballot, of which the packet before knows at most the steps for a tie. */
function isSecretBallotOf(next: RunOff | SecondBallot | undefined, held: Rule): boolean {
  if (held.method !== 'secret-ballot') return false;
  return next === undefined || !('ties' in next) || held.ties.join() === next.ties.join();
}
