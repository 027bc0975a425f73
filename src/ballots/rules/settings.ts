/** What about a rule can be changed with a tap: each setting with its few values, read from the rule and written into it. */
import type { Base, Fraction, Rule, TieStep } from '#tally';

export const SETTING_NAMES = ['form', 'share', 'base', 'names', 'blank', 'none', 'own', 'quorum', 'ties', 'last', 'proxies', 'proxied', 'absent', 'late', 'run-off', 'rounds'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

interface Setting {
  readonly values: readonly string[];
  /** Undefined where the rule has no such setting, `other` where its value is none of those offered. */
  read(rule: Rule): string | undefined;
  write(rule: Rule, value: string): Rule;
}

const SHARES: Readonly<Record<string, Fraction>> = {
  'over-half': { numerator: 1, denominator: 2, strict: true },
  'two-thirds': { numerator: 2, denominator: 3, strict: false },
  seventy: { numerator: 70, denominator: 100, strict: false },
  'three-quarters': { numerator: 3, denominator: 4, strict: false },
  eighty: { numerator: 80, denominator: 100, strict: false },
  ninety: { numerator: 90, denominator: 100, strict: false },
};
const OVER_HALF: Fraction = { numerator: 1, denominator: 2, strict: true };

const nameOfShare = (share: Fraction): string =>
  Object.entries(SHARES).find(([, one]) => one.numerator * share.denominator === share.numerator * one.denominator && one.strict === share.strict)?.[0] ?? 'other';
const shareOf = (value: string): Fraction => SHARES[value] ?? OVER_HALF;

export const baseOf = ({ pass }: Rule): Base => (pass.kind === 'fraction' ? pass.base : 'all-units');
const isChoosing = ({ form }: Rule): boolean => form.kind === 'choose';

/** A setting that is one field of the rule with the same words. */
const field = (key: 'blank' | 'noneOfThese' | 'ownUnit' | 'proxies' | 'proxied' | 'absent' | 'lateArrivals', values: readonly string[], isThere: (rule: Rule) => boolean = () => true): Setting => ({
  values,
  read: (rule) => (isThere(rule) ? rule[key] : undefined),
  write: (rule, value) => ({ ...rule, [key]: value }),
});

const FORM: Setting = {
  values: ['choose', 'approve'],
  read: ({ form }) => form.kind,
  write: (rule, value) => ({ ...rule, form: value === 'choose' ? { kind: 'choose', min: 1, max: rule.seats } : { kind: 'approve' } }),
};

const SHARE: Setting = {
  values: [...Object.keys(SHARES), 'most'],
  read: ({ pass }) => (pass.kind === 'plurality' ? 'most' : nameOfShare(pass)),
  write: (rule, value) => ({ ...rule, pass: value === 'most' ? { kind: 'plurality' } : { kind: 'fraction', ...shareOf(value), base: baseOf(rule) } }),
};

const BASES: readonly Base[] = ['all-units', 'present', 'returned', 'valid', 'yes-no'];
const BASE: Setting = {
  values: BASES,
  read: ({ pass }) => (pass.kind === 'fraction' ? pass.base : undefined),
  write: (rule, value) => withBase(rule, BASES.find((base) => base === value) ?? baseOf(rule)),
};

/** What lets a unit into the next round is counted on the same base. */
function withBase(rule: Rule, base: Base): Rule {
  const { pass, runOff } = rule;
  const who = runOff.who.kind === 'above' ? { ...runOff.who, base } : runOff.who;
  return { ...rule, pass: pass.kind === 'fraction' ? { ...pass, base } : pass, runOff: { ...runOff, who } };
}

const NAMES: Setting = {
  values: ['up-to', 'exactly'],
  read: ({ form, seats }) => (form.kind !== 'choose' || seats === 1 ? undefined : form.min === form.max ? 'exactly' : 'up-to'),
  write: (rule, value) => (rule.form.kind === 'choose' ? { ...rule, form: { ...rule.form, min: value === 'exactly' ? rule.form.max : 1 } } : rule),
};

const QUORUM: Setting = {
  values: ['none', 'over-half', 'two-thirds', 'three-quarters', 'eighty'],
  read: ({ quorum }) => (quorum.kind === 'none' ? 'none' : quorum.kind === 'fraction' ? nameOfShare(quorum) : 'other'),
  write: (rule, value) => ({ ...rule, quorum: value === 'none' ? { kind: 'none' } : { kind: 'fraction', ...shareOf(value) } }),
};

/** What breaks a tie before it is left to the chair or to lots. */
const STEPS: Readonly<Record<string, readonly TieStep[]>> = {
  'scores-then-ballot': ['official-score', 'self-score', 'second-ballot'],
  'ballot-only': ['second-ballot'],
  'scores-only': ['official-score', 'self-score'],
};
/** Either leaves nobody tied, so that one of them is enough. */
const LAST_STEPS: readonly TieStep[] = ['chair', 'lots'];
const withoutLast = ({ ties }: Rule): readonly TieStep[] => ties.filter((step) => !LAST_STEPS.includes(step));
const lastOf = ({ ties }: Rule): readonly TieStep[] => ties.filter((step) => LAST_STEPS.includes(step));

const TIES: Setting = {
  values: Object.keys(STEPS),
  read: (rule) => Object.entries(STEPS).find(([, steps]) => steps.join() === withoutLast(rule).join())?.[0] ?? 'other',
  write: (rule, value) => ({ ...rule, ties: [...(STEPS[value] ?? withoutLast(rule)), ...lastOf(rule)] }),
};

const LAST: Setting = {
  values: ['open', ...LAST_STEPS],
  read: (rule) => {
    const [step = 'open', ...more] = lastOf(rule);
    return more.length > 0 ? 'other' : step;
  },
  write: (rule, value) => ({ ...rule, ties: [...withoutLast(rule), ...LAST_STEPS.filter((step) => step === value)] }),
};

const RUN_OFF: Setting = {
  values: ['top-two-per-seat', 'tied'],
  read: ({ runOff }) => (runOff.rounds === 0 ? undefined : runOff.who.kind === 'above' ? 'other' : runOff.who.kind),
  write: (rule, value) => ({ ...rule, runOff: { ...rule.runOff, who: { kind: value === 'tied' ? 'tied' : 'top-two-per-seat' } } }),
};

const ROUNDS: Setting = {
  values: ['0', '1', '2'],
  read: ({ runOff }) => String(runOff.rounds),
  write: (rule, value) => ({ ...rule, runOff: { ...rule.runOff, rounds: Number(value) } }),
};

const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  form: FORM,
  share: SHARE,
  base: BASE,
  names: NAMES,
  blank: field('blank', ['invalid', 'valid']),
  none: field('noneOfThese', ['not-offered', 'counted', 'blocks'], isChoosing),
  own: field('ownUnit', ['allowed', 'forbidden']),
  quorum: QUORUM,
  ties: TIES,
  last: LAST,
  proxies: field('proxies', ['one-each', 'none']),
  proxied: field('proxied', ['present', 'absent'], (rule) => rule.proxies !== 'none'),
  absent: field('absent', ['no-vote', 'asked-in-writing']),
  late: field('lateArrivals', ['vote', 'observe']),
  'run-off': RUN_OFF,
  rounds: ROUNDS,
};

export const valuesOf = (name: SettingName): readonly string[] => SETTINGS[name].values;

/** Where the scores decide, only what follows on equal scores is set. */
const BY_RANK: readonly SettingName[] = ['ties', 'last'];
const hasSetting = ({ method }: Rule, name: SettingName): boolean => method === 'secret-ballot' || (method === 'by-rank' && BY_RANK.includes(name));

/** Undefined where the rule has no such setting. */
export const settingOf = (rule: Rule, name: SettingName): string | undefined => (hasSetting(rule, name) ? SETTINGS[name].read(rule) : undefined);

/** The changed rule has no longer the name of the one it came from; undefined where there is no such value or setting. */
export function withSetting(rule: Rule, name: SettingName, value: string): Rule | undefined {
  if (settingOf(rule, name) === value) return rule;
  if (settingOf(rule, name) === undefined || !valuesOf(name).includes(value)) return undefined;
  const { preset: _preset, ...changed } = SETTINGS[name].write(rule, value);
  return changed;
}
