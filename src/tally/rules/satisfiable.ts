/** Rules that cannot be satisfied are refused before anybody votes under them. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Rule } from '../rule.ts';
import { MAX_APPROVE_OPTIONS, MAX_CHOOSE_OPTIONS } from './choice.ts';

export type RuleRefusal =
  | 'no-options'
  | 'too-many-options'
  | 'more-seats-than-options'
  | 'max-below-min'
  | 'more-choices-than-options'
  | 'seats-need-more-choices'
  | 'fraction-above-one'
  | 'base-needs-approval'
  | 'none-needs-choosing'
  | 'quorum-above-units'
  | 'weights-need-open-votes'
  | 'tie-step-twice';

/** The electorate is asked for only where the quorum is a number of units. */
export function checkRule(rule: Rule, against: { readonly options: number; readonly units?: number }): Result<Rule, RuleRefusal> {
  const refusal =
    optionRefusal(rule, against.options) ??
    formRefusal(rule, against.options) ??
    passRefusal(rule) ??
    quorumRefusal(rule, against.units) ??
    settingsRefusal(rule);
  return refusal === undefined ? accept(rule) : refuse(refusal);
}

function optionRefusal(rule: Rule, options: number): RuleRefusal | undefined {
  if (options === 0) return 'no-options';
  if (options > (rule.form.kind === 'choose' ? MAX_CHOOSE_OPTIONS : MAX_APPROVE_OPTIONS)) return 'too-many-options';
  return rule.seats > options ? 'more-seats-than-options' : undefined;
}

function formRefusal(rule: Rule, options: number): RuleRefusal | undefined {
  if (rule.form.kind === 'approve') return rule.noneOfThese === 'not-offered' ? undefined : 'none-needs-choosing';
  if (rule.form.max < rule.form.min) return 'max-below-min';
  return rule.form.max > options ? 'more-choices-than-options' : undefined;
}

function passRefusal(rule: Rule): RuleRefusal | undefined {
  if (rule.pass.kind === 'plurality') return undefined;
  const { numerator, denominator, strict, base } = rule.pass;
  if (isAboveOne(rule.pass)) return 'fraction-above-one';
  if (rule.form.kind === 'approve') return undefined;
  if (base === 'yes-no') return 'base-needs-approval';
  // Valid papers × max names is all there is to share out among the seats, and no base is smaller than the valid papers.
  const [wanted, available] = [rule.seats * numerator, rule.form.max * denominator];
  return wanted > available || (strict && wanted === available) ? 'seats-need-more-choices' : undefined;
}

function isAboveOne(fraction: { numerator: number; denominator: number; strict: boolean }): boolean {
  return fraction.numerator > fraction.denominator || (fraction.strict && fraction.numerator === fraction.denominator);
}

function quorumRefusal(rule: Rule, units: number | undefined): RuleRefusal | undefined {
  if (rule.quorum.kind === 'fraction') return isAboveOne(rule.quorum) ? 'fraction-above-one' : undefined;
  return rule.quorum.kind === 'units' && units !== undefined && rule.quorum.units > units ? 'quorum-above-units' : undefined;
}

function settingsRefusal(rule: Rule): RuleRefusal | undefined {
  if (rule.weights === 'by-unit' && rule.method === 'secret-ballot') return 'weights-need-open-votes';
  if (rule.runOff.who.kind === 'above' && isAboveOne(rule.runOff.who)) return 'fraction-above-one';
  if (rule.runOff.who.kind === 'above' && rule.runOff.who.base === 'yes-no' && rule.form.kind === 'choose') return 'base-needs-approval';
  return new Set(rule.ties).size < rule.ties.length ? 'tie-step-twice' : undefined;
}
