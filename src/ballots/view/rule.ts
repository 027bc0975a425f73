/** The rule of a prepared ballot: all of it in words, the rules by name, the settings one by one. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Rule } from '#tally';
import type { Ballot } from '../model.ts';
import { presetsFor, type PresetOffered } from '../rules.ts';
import { isDecidedByScores, isSecret } from '../rules/methods.ts';
import { baseOf, SETTING_NAMES, settingOf, valuesOf, type SettingName } from '../rules/settings.ts';
import { TYPED_SETTINGS, type TypedSetting } from '../rules/typed-settings.ts';
import { ruleWords, titleOf, type Named } from './result.ts';
import { baseWords, shareWords } from './share.ts';

/** A rule that the bloc has kept, as it is offered. */
export interface KeptRule {
  readonly id: number;
  readonly name: string;
}

const valueWords = (setting: SettingName, value: string): Say => say('ballots-value', { value: `${setting}-${value}` });

/** A value that is none of those offered is said as it is. */
function ownWords({ pass, quorum, runOff }: Rule, setting: SettingName): Say {
  if (setting === 'share' && pass.kind === 'fraction') return shareWords(pass);
  if (setting === 'quorum' && quorum.kind === 'fraction') return shareWords(quorum);
  if (setting === 'quorum' && quorum.kind === 'units') return say('ballots-quorum-units', { units: quorum.units });
  if (setting === 'run-off' && runOff.who.kind === 'above') return say('ballots-run-off-above', { share: shareWords(runOff.who), base: baseWords(runOff.who.base) });
  return valueWords(setting, 'other');
}

/** Where the scores decide, it is they that may be equal. */
const nameOf = (rule: Rule, setting: SettingName): string => (isDecidedByScores(rule) ? `${setting}-by-rank` : setting);

export function settingWords(rule: Rule, setting: SettingName): Say {
  const value = settingOf(rule, setting) ?? 'other';
  return say('ballots-setting', { setting: nameOf(rule, setting), value: value === 'other' ? ownWords(rule, setting) : valueWords(setting, value) });
}

const isTyped = (setting: SettingName): setting is TypedSetting => TYPED_SETTINGS.some((one) => one === setting);

const settingsOf = (rule: Rule): readonly SettingName[] => SETTING_NAMES.filter((setting) => settingOf(rule, setting) !== undefined);

const isPreset = ({ purpose, rule }: Ballot, name: string | undefined): name is PresetOffered => presetsFor(purpose).some((preset) => preset === name && preset === rule.preset);

/** What the rule is called: a preset, a name of the bloc's own, or none since it was changed. */
function ruleName(ballot: Ballot): Say {
  const { preset } = ballot.rule;
  if (isPreset(ballot, preset)) return say(`ballots-button-rule-${preset}`);
  return preset === undefined ? say('ballots-rule-own') : verbatim(preset);
}

const marked = (isChosen: boolean, words: Say): Say => (isChosen ? say('ballots-button-chosen', { unit: words }) : words);

const keptRows = ({ id, rule }: Ballot, kept: readonly KeptRule[]): readonly (readonly Button[])[] =>
  kept.map((one) => [
    button(marked(one.name === rule.preset, verbatim(one.name)), action('rule-kept', id, one.id)),
    button(say('ballots-button-rule-drop'), action('rule-drop', id, one.id, 'ask')),
  ]);

export function renderRules(named: Named, ballot: Ballot, kept: readonly KeptRule[]): Screen {
  const { id, purpose, rule } = ballot;
  return screen(
    [
      say('ballots-rules-title', { title: titleOf(named.bloc, ballot) }),
      say('ballots-rules-now', { name: ruleName(ballot), rule: ruleWords(rule) }),
      ...settingsOf(rule).map((setting) => say('ballots-setting-line', { setting: settingWords(rule, setting) })),
    ],
    [
      ...presetsFor(purpose).map((preset) => [button(marked(preset === rule.preset, say(`ballots-button-rule-${preset}`)), action('rule', id, preset))]),
      ...keptRows(ballot, kept),
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
      [button(say('button-back'), action(isSecret(ballot.rule) ? 'rules' : 'ballot', ballot.id))],
    ],
  );

export const renderSetting = (named: Named, ballot: Ballot, setting: SettingName): Screen =>
  screen(
    [say('ballots-settings-title', { title: titleOf(named.bloc, ballot) }), settingWords(ballot.rule, setting)],
    [
      ...valuesOf(setting).map((value) => [button(marked(settingOf(ballot.rule, setting) === value, valueWords(setting, value)), action('rule-set', ballot.id, setting, value))]),
      ...(isTyped(setting) ? [[button(say('ballots-button-typed', { setting }), action('rule-type', ballot.id, setting))]] : []),
      [button(say('button-back'), action('rule-edit', ballot.id))],
    ],
  );

export const renderTypedAsk = (named: Named, ballot: Ballot, setting: TypedSetting): Screen =>
  screen(
    [say('ballots-settings-title', { title: titleOf(named.bloc, ballot) }), settingWords(ballot.rule, setting), say('ballots-typed-ask', { setting, base: baseWords(baseOf(ballot.rule)) })],
    [[button(say('button-back'), action('rule-ask', ballot.id, setting))]],
  );

export const renderNameAsk = (named: Named, ballot: Ballot): Screen =>
  screen([say('ballots-rule-name-ask', { title: titleOf(named.bloc, ballot) })], [[button(say('button-back'), action('rules', ballot.id))]]);

export const renderDropAsk = (ballot: Ballot, kept: KeptRule): Screen =>
  screen(
    [say('ballots-rule-drop-ask', { name: kept.name })],
    [[button(say('ballots-button-rule-drop-yes'), action('rule-drop', ballot.id, kept.id, 'yes'), 'danger')], [button(say('button-back'), action('rules', ballot.id))]],
  );
