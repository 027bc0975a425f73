/** The rule of a prepared ballot: all of it in words, the rules by name, the settings one by one. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Base, Rule } from '#tally';
import type { Ballot } from '../model.ts';
import { presetsFor, type PresetOffered } from '../rules.ts';
import { isCounted, isDecidedByScores } from '../rules/methods.ts';
import { baseOf, SETTING_NAMES, settingOf, valuesOf, type SettingName } from '../rules/settings.ts';
import { TYPED_SETTINGS, type TypedSetting } from '../rules/typed-settings.ts';
import { howMany } from './paper.ts';
import { ruleWords, titleOf, type Named } from './result.ts';
import { baseWords, shareWords } from './share.ts';
import { tieStepRows, tieStepWords } from './tie-steps.ts';

/** A rule that the bloc has kept, as it is offered. */
export interface KeptRule {
  readonly id: number;
  readonly name: string;
  readonly rule: Rule;
}

const valueWords = (rule: Rule, setting: SettingName, value: string): Say =>
  setting === 'base' && value !== 'other' ? baseWords(value as Base, rule) : say('ballots-value', { value: `${setting}-${value}` });

function quorumWords({ quorum }: Rule): Say | undefined {
  if (quorum.kind === 'none') return undefined;
  return quorum.kind === 'units' ? say('ballots-quorum-units', { units: quorum.units }) : shareWords(quorum);
}

/** A value that is none of those offered is said as it is. */
const OWN_WORDS: Readonly<Partial<Record<SettingName, (rule: Rule) => Say | undefined>>> = {
  ties: tieStepWords,
  quorum: quorumWords,
  names: ({ form }) => (form.kind === 'choose' ? say('ballots-names-on-paper', { how: howMany(form), least: form.min, most: form.max }) : undefined),
  share: ({ pass }) => (pass.kind === 'fraction' ? shareWords(pass) : undefined),
  'run-off': (rule) => (rule.runOff.who.kind === 'above' ? say('ballots-run-off-above', { share: shareWords(rule.runOff.who), base: baseWords(rule.runOff.who.base, rule) }) : undefined),
};

const ownWords = (rule: Rule, setting: SettingName): Say => OWN_WORDS[setting]?.(rule) ?? valueWords(rule, setting, 'other');

/** Where the scores decide, it is they that may be equal. */
const nameOf = (rule: Rule, setting: SettingName): string => (isDecidedByScores(rule) && ['ties', 'last'].includes(setting) ? `${setting}-by-rank` : setting);

export function settingWords(rule: Rule, setting: SettingName): Say {
  const value = settingOf(rule, setting) ?? 'other';
  return say('ballots-setting', { setting: nameOf(rule, setting), value: value === 'other' ? ownWords(rule, setting) : valueWords(rule, setting, value) });
}

const isTyped = (setting: SettingName): setting is TypedSetting => TYPED_SETTINGS.some((one) => one === setting);

const settingsOf = (rule: Rule): readonly SettingName[] => SETTING_NAMES.filter((setting) => settingOf(rule, setting) !== undefined);

const isPreset = (ballot: Ballot, name: string | undefined): name is PresetOffered => presetsFor(ballot).some((preset) => preset === name);

/** What the rule is called: a preset, a name of the bloc's own, or none since it was changed. */
function ruleName(ballot: Ballot): Say {
  const { preset } = ballot.rule;
  if (isPreset(ballot, preset)) return say(`ballots-button-rule-${preset}`);
  return preset === undefined ? say('ballots-rule-own') : verbatim(preset);
}

const marked = (isChosen: boolean, words: Say): Say => (isChosen ? say('ballots-button-chosen', { unit: words }) : words);

/** Rules of other methods are offered where those are chosen. */
export const keptFor = ({ rule }: Ballot, kept: readonly KeptRule[]): readonly KeptRule[] => kept.filter((one) => one.rule.method === rule.method);

const keptRows = ({ id, rule }: Ballot, kept: readonly KeptRule[]): readonly (readonly Button[])[] =>
  kept.map((one) => [
    button(marked(one.name === rule.preset, verbatim(one.name)), action('rule-kept', id, one.id)),
    button(say('ballots-button-rule-drop'), action('rule-drop', id, one.id, 'ask')),
  ]);

export function renderRules(named: Named, ballot: Ballot, kept: readonly KeptRule[]): Screen {
  const { id, rule } = ballot;
  return screen(
    [
      say('ballots-rules-title', { title: titleOf(named.bloc, ballot) }),
      isCounted(rule) ? say('ballots-rules-now', { name: ruleName(ballot), rule: ruleWords(rule) }) : say('ballots-rules-in-use', { name: ruleName(ballot) }),
      ...settingsOf(rule).map((setting) => say('ballots-setting-line', { setting: settingWords(rule, setting) })),
    ],
    [
      ...presetsFor(ballot).map((preset) => [button(marked(preset === rule.preset, say(`ballots-button-rule-${preset}`)), action('rule', id, preset))]),
      ...keptRows(ballot, keptFor(ballot, kept)),
      [button(say('ballots-button-rule-edit'), action('rule-edit', id))],
      ...(rule.preset === undefined ? [[button(say('ballots-button-rule-keep'), action('rule-keep', id))]] : []),
      [button(say('button-back'), action('ballot', id))],
    ],
  );
}

export const renderSettings = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-settings-title', { title: titleOf(named.bloc, ballot) })],
    [
      ...settingsOf(ballot.rule).map((setting) => [button(settingWords(ballot.rule, setting), action('rule-ask', ballot.id, setting))]),
      [button(say('button-back'), action('rules', ballot.id))],
    ],
  );

export const renderSetting = (named: Named, ballot: Ballot, setting: SettingName): Screen =>
  screen(
    [say('ballots-settings-title', { title: titleOf(named.bloc, ballot) }), settingWords(ballot.rule, setting)],
    [
      ...valuesOf(ballot.rule, setting).map((value) => [button(marked(settingOf(ballot.rule, setting) === value, valueWords(ballot.rule, setting, value)), action('rule-set', ballot.id, setting, value))]),
      ...(setting === 'ties' ? [[button(say('ballots-button-tie-order'), action('tie-order', ballot.id))]] : []),
      ...(isTyped(setting) ? [[button(say('ballots-button-typed', { setting }), action('rule-type', ballot.id, setting))]] : []),
      [button(say('button-back'), action('rule-edit', ballot.id))],
    ],
  );

export const renderTieOrder = (named: Named, ballot: Ballot): Screen =>
  screen(
    [
      say('ballots-settings-title', { title: titleOf(named.bloc, ballot) }),
      say('ballots-tie-order-now', { order: tieStepWords(ballot.rule) }),
      settingWords(ballot.rule, 'last'),
      say('ballots-tie-order-how'),
    ],
    [...tieStepRows(ballot), [button(say('button-back'), action('rule-ask', ballot.id, 'ties'))]],
  );

export const renderTypedAsk = (named: Named, ballot: Ballot, setting: TypedSetting): Screen =>
  screen(
    [say('ballots-settings-title', { title: titleOf(named.bloc, ballot) }), settingWords(ballot.rule, setting), say('ballots-typed-ask', { setting, base: baseWords(baseOf(ballot.rule), ballot.rule) })],
    [[button(say('button-back'), action('rule-ask', ballot.id, setting))]],
  );

export const renderNameAsk = (named: Named, ballot: Ballot): Screen =>
  screen([say('ballots-rule-name-ask', { title: titleOf(named.bloc, ballot) })], [[button(say('button-back'), action('rules', ballot.id))]]);

export const renderDropAsk = (ballot: Ballot, kept: KeptRule): Screen =>
  screen(
    [say('ballots-rule-drop-ask', { name: kept.name })],
    [[button(say('ballots-button-rule-drop-yes'), action('rule-drop', ballot.id, kept.id, 'yes'), 'danger')], [button(say('button-back'), action('rules', ballot.id))]],
  );
