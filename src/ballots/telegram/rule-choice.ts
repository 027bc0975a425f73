/** The chat of a ballot's rule: by name, setting by setting, kept for the year under a name of the bloc's own. */
import { z } from 'zod';
import { say, type Result } from '#kernel';
import { rowId as id, tap, type Answer, type DialogueKind, type TypedInput, type Visit } from '#telegram';
import { changeSetting, choosePreset, orderTieSteps, typeSetting } from '../change-rule.ts';
import type { Ballot, BallotsRefusal } from '../model.ts';
import { PRESETS_OFFERED } from '../rules.ts';
import { SETTING_NAMES, settingOf, type SettingName } from '../rules/settings.ts';
import { ORDER_CODE, readOrder } from '../rules/tie-order.ts';
import { TYPED_SETTINGS, type TypedSetting } from '../rules/typed-settings.ts';
import { removeSavedRule, saveRule, useSavedRule } from '../saved-rules.ts';
import { findSavedRule, listSavedRules } from '../store/saved-rules.ts';
import { renderDropAsk, renderNameAsk, renderRules, renderSetting, renderSettings, renderTieOrder, renderTypedAsk } from '../view/rule.ts';
import { asRunner, forget, no, remember, type BallotParts, type RunnerScreen } from './facts.ts';

const DIALOGUE = 'ballots-rule-name';
const stateSchema = z.object({ ballotId: z.number() });
const VALUE = 'ballots-rule-value';
const setting = z.enum(SETTING_NAMES);
const typedSetting = z.enum(TYPED_SETTINGS);
const valueSchema = z.object({ ballotId: z.number(), setting: typedSetting });

/** What is typed about a rule; a tap on anything else of the ballots leaves it. */
export const RULE_DIALOGUES: readonly string[] = [DIALOGUE, VALUE];

/** Only what is still being prepared has a rule to be changed. */
const onDraft = (parts: BallotParts, visit: Visit, { ballotId, show }: RunnerScreen): Promise<Answer> =>
  asRunner(parts, visit, { ballotId, show: (facts) => (facts.ballot.state === 'draft' ? show(facts) : Promise.resolve(no('not-draft'))) });

const showRules = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  onDraft(parts, visit, { ballotId, show: async (facts) => ({ screen: renderRules(facts, facts.ballot, await listSavedRules(parts.db.client, facts.conference.cycleId)) }) });

const showSettings = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  onDraft(parts, visit, { ballotId, show: async (facts) => ({ screen: renderSettings(facts, facts.ballot) }) });

/** A button of before the method was changed leads to no setting. */
const onSetting = (parts: BallotParts, visit: Visit, at: { ballotId: number; setting: SettingName; render: typeof renderTieOrder }): Promise<Answer> =>
  onDraft(parts, visit, { ballotId: at.ballotId, show: async (facts) => (settingOf(facts.ballot.rule, at.setting) === undefined ? no('method-unfit') : { screen: at.render(facts, facts.ballot) }) });

const showTieOrder = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> => onSetting(parts, visit, { ballotId, setting: 'ties', render: renderTieOrder });

interface Changed {
  readonly act: Promise<Result<Ballot, BallotsRefusal>>;
  readonly show: typeof showRules;
}

async function changed(parts: BallotParts, visit: Visit, { act, show }: Changed): Promise<Answer> {
  const done = await act;
  return done.ok ? show(parts, visit, done.value.id) : no(done.refusal);
}

const askName = (parts: BallotParts, visit: Visit, ballotId: number): Promise<Answer> =>
  onDraft(parts, visit, {
    ballotId,
    show: async (facts) => {
      await remember(parts, visit, { kind: DIALOGUE, state: { ballotId } });
      return { screen: renderNameAsk(facts, facts.ballot) };
    },
  });

async function takeName(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const { ballotId } = stateSchema.parse(input.state);
  const saved = await saveRule(parts.db, { ballotId, name: input.text ?? '' }, visit);
  const mayTryAgain = !saved.ok && (saved.refusal === 'rule-name' || saved.refusal === 'rule-name-taken');
  if (!mayTryAgain) await forget(parts, visit);
  if (!saved.ok) return no(saved.refusal);
  return showRules(parts, visit, ballotId);
}

const askValue = (parts: BallotParts, visit: Visit, at: { ballotId: number; setting: TypedSetting }): Promise<Answer> =>
  onDraft(parts, visit, {
    ballotId: at.ballotId,
    show: async (facts) => {
      await remember(parts, visit, { kind: VALUE, state: at });
      return { screen: renderTypedAsk(facts, facts.ballot, at.setting) };
    },
  });

/** What cannot be read, or cannot be satisfied, may be typed again. */
const mayRetype = (refusal: BallotsRefusal): boolean => refusal.endsWith('-unread') || refusal.startsWith('rule-');

async function takeValue(parts: BallotParts, visit: Visit, input: TypedInput): Promise<Answer> {
  const at = valueSchema.parse(input.state);
  const typed = await typeSetting(parts.db, { ...at, text: input.text ?? '' }, visit);
  if (typed.ok || !mayRetype(typed.refusal)) await forget(parts, visit);
  return typed.ok ? showSettings(parts, visit, at.ballotId) : no(typed.refusal);
}

const askDrop = (parts: BallotParts, visit: Visit, at: { ballotId: number; savedId: number }): Promise<Answer> =>
  onDraft(parts, visit, {
    ballotId: at.ballotId,
    show: async ({ ballot, conference }) => {
      const kept = await findSavedRule(parts.db.client, { cycleId: conference.cycleId, savedId: at.savedId });
      return kept === undefined ? no('no-such-rule') : { screen: renderDropAsk(ballot, kept) };
    },
  });

async function drop(parts: BallotParts, visit: Visit, at: { ballotId: number; savedId: number }): Promise<Answer> {
  const removed = await removeSavedRule(parts.db, at, visit);
  return removed.ok ? { ...(await showRules(parts, visit, at.ballotId)), toast: say('ballots-toast-rule-dropped') } : no(removed.refusal);
}

export const ruleTaps = (parts: BallotParts) => [
  tap('rules', z.tuple([id]), (visit, [ballotId]) => showRules(parts, visit, ballotId)),
  tap('rule', z.tuple([id, z.enum(PRESETS_OFFERED)]), (visit, [ballotId, preset]) => changed(parts, visit, { act: choosePreset(parts.db, { ballotId, preset }, visit), show: showRules })),
  tap('rule-edit', z.tuple([id]), (visit, [ballotId]) => showSettings(parts, visit, ballotId)),
  tap('rule-ask', z.tuple([id, setting]), (visit, [ballotId, name]) => onSetting(parts, visit, { ballotId, setting: name, render: (named, ballot) => renderSetting(named, ballot, name) })),
  tap('rule-set', z.tuple([id, setting, z.string().max(24)]), (visit, [ballotId, name, value]) =>
    changed(parts, visit, { act: changeSetting(parts.db, { ballotId, setting: name, value }, visit), show: showSettings }),
  ),
  tap('tie-order', z.tuple([id]), (visit, [ballotId]) => showTieOrder(parts, visit, ballotId)),
  tap('tie-steps', z.tuple([id, z.string().regex(ORDER_CODE)]), (visit, [ballotId, code]) =>
    changed(parts, visit, { act: orderTieSteps(parts.db, { ballotId, steps: readOrder(code) }, visit), show: showTieOrder }),
  ),
  tap('rule-type', z.tuple([id, typedSetting]), (visit, [ballotId, name]) => askValue(parts, visit, { ballotId, setting: name })),
  tap('rule-kept', z.tuple([id, id]), (visit, [ballotId, savedId]) => changed(parts, visit, { act: useSavedRule(parts.db, { ballotId, savedId }, visit), show: showRules })),
  tap('rule-keep', z.tuple([id]), (visit, [ballotId]) => askName(parts, visit, ballotId)),
  tap('rule-drop', z.tuple([id, id, z.enum(['ask', 'yes'])]), (visit, [ballotId, savedId, step]) => (step === 'yes' ? drop : askDrop)(parts, visit, { ballotId, savedId })),
];

export const ruleDialogues = (parts: BallotParts): readonly DialogueKind[] => [
  { kind: DIALOGUE, handle: (visit, input) => takeName(parts, visit, input) },
  { kind: VALUE, handle: (visit, input) => takeValue(parts, visit, input) },
];
