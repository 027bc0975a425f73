/** A second counter, written apart from the first: every paper as a list of digits, every sentence of the rule in big integers. */
import type { PaperCode, Rule } from '#tally';

export interface Ballot {
  readonly rule: Rule;
  readonly options: readonly string[];
  readonly units: number;
  readonly present: number;
  readonly papers: readonly PaperCode[];
}

interface Slip {
  readonly kind: 'blank' | 'none' | 'invalid' | 'written';
  /** the mark at each option: 1 for it, 2 against it */
  readonly marks: readonly number[];
}

function slipOf({ rule, options }: Ballot, code: PaperCode): Slip {
  const isChoose = rule.form.kind === 'choose';
  const digits = code < 0 ? [] : [...code.toString(isChoose ? 2 : 4)].reverse().map(Number);
  const marks = options.map((_, place) => digits[place] ?? 0);
  if (code === 0) return { kind: 'blank', marks };
  if (isChoose && rule.noneOfThese !== 'not-offered' && code === 2 ** options.length) return { kind: 'none', marks };
  const isKnown = code > 0 && !digits.slice(options.length).some((digit) => digit > 0);
  return { kind: isKnown && isEnough(rule, marks) ? 'written' : 'invalid', marks };
}

function isEnough({ form }: Rule, marks: readonly number[]): boolean {
  if (form.kind === 'approve') return true;
  const named = marks.filter((mark) => mark > 0).length;
  return named >= form.min && named <= form.max;
}

/** Those who pass, with their votes. */
function passing(ballot: Ballot): readonly { readonly option: string; readonly votes: bigint }[] {
  const { rule, options } = ballot;
  const slips = ballot.papers.map((code) => slipOf(ballot, code));
  const written = slips.filter((slip) => slip.kind === 'written');
  const none = BigInt(slips.filter((slip) => slip.kind === 'none').length);
  return options.flatMap((option, place) => {
    const votes = BigInt(written.filter((slip) => slip.marks[place] === 1).length);
    const against = rule.form.kind === 'approve' ? BigInt(written.filter((slip) => slip.marks[place] === 2).length) : 0n;
    if (votes === 0n || (rule.noneOfThese === 'blocks' && votes < none)) return [];
    return reaches(ballot, { votes, against, slips }) ? [{ option, votes }] : [];
  });
}

function reaches({ rule, units, present }: Ballot, result: { votes: bigint; against: bigint; slips: readonly Slip[] }): boolean {
  const { pass } = rule;
  if (pass.kind === 'plurality') return true;
  const valid = result.slips.filter((slip) => slip.kind !== 'invalid' && (slip.kind !== 'blank' || rule.blank === 'valid')).length;
  const bases = { 'all-units': units, present, returned: result.slips.length, valid };
  const of = pass.base === 'yes-no' ? result.votes + result.against : BigInt(bases[pass.base]);
  const [left, right] = [result.votes * BigInt(pass.denominator), of * BigInt(pass.numerator)];
  return left > right || (left === right && !pass.strict);
}

export function countIndependently(ballot: Ballot): { readonly elected: readonly string[]; readonly tied: readonly string[] } {
  const field = passing(ballot);
  const { seats } = ballot.rule;
  const atLeast = (votes: bigint): number => field.filter((each) => each.votes >= votes).length;
  const above = (votes: bigint): number => field.filter((each) => each.votes > votes).length;
  const names = (list: typeof field): readonly string[] => list.map((each) => each.option).sort();
  return {
    elected: names(field.filter((each) => atLeast(each.votes) <= seats)),
    tied: names(field.filter((each) => atLeast(each.votes) > seats && above(each.votes) < seats)),
  };
}
