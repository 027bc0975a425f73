/** The rule of a prepared question is chosen by name or changed setting by setting; what nobody could satisfy is refused at once. */
import { listUnits, type ActedBy } from '#blocs';
import { findConference } from '#conference';
import type { Database, Tx } from '#db';
import { assert, localDate } from '#kernel';
import type { Rule, TieStep } from '#tally';
import type { Ballot, BallotsRefusal } from './model.ts';
import { changeDraft } from './prepare-ballot.ts';
import { presetOf, presetsFor, type PresetOffered } from './rules.ts';
import { unfitFor } from './rules/satisfied.ts';
import { withSetting, withTieSteps, type SettingName } from './rules/settings.ts';
import { withTyped, type TypedSetting } from './rules/typed-settings.ts';
import { setRule } from './store.ts';

interface RuleChange {
  readonly ballotId: number;
  /** Undefined where the ballot cannot have such a rule. */
  readonly ruleFor: (ballot: Ballot) => Rule | BallotsRefusal | undefined;
}

/** A quorum in units is compared with the units that there are. */
async function unfit(tx: Tx, ballot: Ballot, { rule, now }: { readonly rule: Rule; readonly now: Date }): Promise<BallotsRefusal | undefined> {
  const conference = rule.quorum.kind === 'units' ? await findConference(tx, ballot.conferenceId) : undefined;
  if (conference === undefined) return unfitFor(ballot, rule);
  return unfitFor(ballot, rule, (await listUnits(tx, conference.cycleId, localDate(now, 'UTC'))).length);
}

export const changeRule = (db: Database, { ballotId, ruleFor }: RuleChange, by: ActedBy) =>
  changeDraft(
    db,
    {
      ballotId,
      refusal: (ballot, tx) => {
        const rule = ruleFor(ballot) ?? 'method-unfit';
        return typeof rule === 'string' ? rule : unfit(tx, ballot, { rule, now: by.now });
      },
      write: async (tx, ballot) => {
        const rule = ruleFor(ballot);
        assert(typeof rule === 'object', 'what has no rule was refused');
        await setRule(tx, ballot.id, rule);
      },
    },
    by,
  );

export const choosePreset = (db: Database, at: { readonly ballotId: number; readonly preset: PresetOffered }, by: ActedBy) =>
  changeRule(db, { ballotId: at.ballotId, ruleFor: (ballot) => (presetsFor(ballot).includes(at.preset) ? { ...presetOf(at.preset, ballot.rule.seats), weights: ballot.rule.weights } : undefined) }, by);

export const changeSetting = (db: Database, at: { readonly ballotId: number; readonly setting: SettingName; readonly value: string }, by: ActedBy) =>
  changeRule(db, { ballotId: at.ballotId, ruleFor: ({ rule }) => withSetting(rule, at.setting, at.value) }, by);

export const orderTieSteps = (db: Database, at: { readonly ballotId: number; readonly steps: readonly TieStep[] }, by: ActedBy) =>
  changeRule(db, { ballotId: at.ballotId, ruleFor: ({ rule }) => withTieSteps(rule, at.steps) }, by);

export const typeSetting = (db: Database, at: { readonly ballotId: number; readonly setting: TypedSetting; readonly text: string }, by: ActedBy) =>
  changeRule(db, {
    ballotId: at.ballotId,
    ruleFor: ({ rule }) => {
      const typed = withTyped(rule, at.setting, at.text);
      return typed.ok ? typed.value : typed.refusal;
    },
  }, by);
