/** Rules that no ballot could satisfy: refused when they are chosen and again at the opening, each with its own reason. */
import { checkRule, type Rule, type RuleRefusal } from '#tally';
import type { Ballot, BallotsRefusal } from '../model.ts';
import { isSecret } from './methods.ts';

/** Without the electorate only the rule itself and the candidates are looked at. */
export function faultOf(rule: Rule, against: { readonly options: number; readonly units?: number }): BallotsRefusal | undefined {
  const checked = checkRule(rule, against);
  return checked.ok ? undefined : refusalOf(checked.refusal);
}

const refusalOf = (refusal: RuleRefusal): BallotsRefusal => (refusal === 'no-options' ? 'no-candidates' : `rule-${refusal}`);

/** What is proposed openly is put together unit by unit, so that only the opening asks how many there are. */
const optionsOf = (optionUnitIds: readonly number[], rule: Rule): number => (isSecret(rule) ? optionUnitIds.length : Math.max(optionUnitIds.length, rule.seats));

/** Whether a draft may get this rule. A further round keeps the rule it was generated with. */
export function unfitFor({ round, optionUnitIds }: Pick<Ballot, 'round' | 'optionUnitIds'>, next: Rule, units?: number): BallotsRefusal | undefined {
  if (round > 1) return 'round-generated';
  return faultOf(next, { options: optionsOf(optionUnitIds, next), ...(units === undefined ? {} : { units }) });
}
