/** What holds between packets: each names the hash of the one before it, and a further round is the one its first round generated. */
import { canonicalText } from './canonical.ts';
import type { Difference } from './difference.ts';
import type { RecountReport } from './recount.ts';
import type { Rule } from '../rule.ts';
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
  const first = heldAs === undefined ? undefined : others.find((other) => other.hash === heldAs.of);
  if (heldAs === undefined || first === undefined) return undefined;
  const wrong = (detail: string): Difference => ({ where: 'runOff', kind: 'not-the-run-off', detail });
  if (first.runOff === undefined) return wrong('no-run-off');
  const options = first.runOff.options.filter((option) => !heldAs.withdrawn.includes(option));
  if (canonicalText([...options].sort()) !== canonicalText([...heldAs.round.options].sort())) return wrong('options-differ');
  if (heldAs.round.seats !== Math.min(first.runOff.seats, options.length)) return wrong('seats-differ');
  return isRuleOf(first.runOff, heldAs.round) ? undefined : wrong('rule-differs');
}

/** The rule is the bloc's own for a secret ballot, of which the first packet knows at most the steps for a tie. */
function isRuleOf(generated: RunOff | SecondBallot, held: RunOff): boolean {
  if ('rule' in generated) return lasting(held) === lasting(generated);
  return held.rule.method === 'secret-ballot' && (generated.ties === undefined || held.rule.ties.join() === generated.ties.join());
}

/** The rule without what the number of seats and candidates changes from round to round. */
function lasting({ rule }: { readonly rule: Rule }): string {
  return canonicalText({ ...rule, seats: 0, form: rule.form.kind });
}
