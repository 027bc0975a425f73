/** The rule of a prepared secret ballot is chosen by name or changed setting by setting; what nobody could satisfy is refused at once. */
import type { ActedBy } from '#blocs';
import type { Database } from '#db';
import type { Rule } from '#tally';
import type { Ballot, BallotsRefusal } from './model.ts';
import { changeDraft } from './prepare-ballot.ts';
import { presetOf, presetsFor, type PresetOffered } from './rules.ts';
import { isSecret } from './rules/methods.ts';
import { unfitFor } from './rules/satisfied.ts';
import { withSetting, type SettingName } from './rules/settings.ts';
import { setRule } from './store.ts';

interface RuleChange {
  readonly ballotId: number;
  /** Undefined where the ballot cannot have such a rule. */
  readonly ruleFor: (ballot: Ballot) => Rule | undefined;
}

export const changeRule = (db: Database, { ballotId, ruleFor }: RuleChange, by: ActedBy) =>
  changeDraft(
    db,
    {
      ballotId,
      refusal: (ballot): BallotsRefusal | undefined => {
        const rule = isSecret(ballot.rule) ? ruleFor(ballot) : undefined;
        return rule === undefined ? 'method-unfit' : unfitFor(ballot, rule);
      },
      write: (tx, ballot) => setRule(tx, ballot.id, ruleFor(ballot) ?? ballot.rule),
    },
    by,
  );

export const choosePreset = (db: Database, at: { readonly ballotId: number; readonly preset: PresetOffered }, by: ActedBy) =>
  changeRule(db, { ballotId: at.ballotId, ruleFor: ({ purpose, rule }) => (presetsFor(purpose).includes(at.preset) ? presetOf(at.preset, rule.seats) : undefined) }, by);

export const changeSetting = (db: Database, at: { readonly ballotId: number; readonly setting: SettingName; readonly value: string }, by: ActedBy) =>
  changeRule(db, { ballotId: at.ballotId, ruleFor: ({ rule }) => withSetting(rule, at.setting, at.value) }, by);
