/** What about a rule can be changed with a tap: each setting with its few values, read from the rule and written into it. */
import type { Base, Fraction, Method, Rule, TieStep } from '#tally';

export const SETTING_NAMES = ['form', 'share', 'base', 'names', 'blank', 'none', 'own', 'quorum', 'ties', 'last', 'proxies', 'proxied', 'absent', 'late', 'run-off', 'rounds'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

interface Setting {
  readonly values: readonly string[];
  /** Those of the values that mean something under this rule; absent: all of them. */
  offered?(rule: Rule): readonly string[];
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
/** A hand is never blank, so that whoever has spoken is valid too. */
const OF_HANDS: readonly Base[] = ['all-units', 'present', 'returned', 'yes-no'];
const BASE: Setting = {
  values: BASES,
  offered: ({ method }) => (method === 'show-of-hands' ? OF_HANDS : BASES),
  read: ({ pass }) => (pass.kind === 'fraction' ? pass.base : undefined),
  write: (rule, value) => withBase(rule, BASES.find((base) => base === value) ?? baseOf(rule)),
};

/** What lets a unit into the next round is counted on the same base. */
function withBase(rule: Rule, base: Base): Rule {
  const { pass, runOff } = rule;
  const who = runOff.who.kind === 'above' ? { ...runOff.who, base } : runOff.who;
  return { ...rule, pass: pass.kind === 'fraction' ? { ...pass, base } : pass, runOff: { ...runOff, who } };
}

/** Up to, or exactly, as many names as there are seats; of one seat both are the same. */
function namesOn({ form, seats }: Rule): string | undefined {
  if (form.kind !== 'choose') return undefined;
  if (form.max === seats && form.min === 1) return 'up-to';
  return form.max === seats && form.min === seats ? 'exactly' : 'other';
}

const NAMES: Setting = {
  values: ['up-to', 'exactly'],
  offered: ({ seats }) => (seats === 1 ? ['up-to'] : ['up-to', 'exactly']),
  read: namesOn,
  write: (rule, value) => ({ ...rule, form: { kind: 'choose', min: value === 'exactly' ? rule.seats : 1, max: rule.seats } }),
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
/** The steps that come before the chair or lots, in their order. */
export const stepsBeforeLast = ({ ties }: Rule): readonly TieStep[] => ties.filter((step) => !LAST_STEPS.includes(step));
const lastOf = ({ ties }: Rule): readonly TieStep[] => ties.filter((step) => LAST_STEPS.includes(step));

const TIES: Setting = {
  values: Object.keys(STEPS),
  read: (rule) => Object.entries(STEPS).find(([, steps]) => steps.join() === stepsBeforeLast(rule).join())?.[0] ?? 'other',
  write: (rule, value) => ({ ...rule, ties: [...(STEPS[value] ?? stepsBeforeLast(rule)), ...lastOf(rule)] }),
};

const LAST: Setting = {
  values: ['open', ...LAST_STEPS],
  read: (rule) => {
    const [step = 'open', ...more] = lastOf(rule);
    return more.length > 0 ? 'other' : step;
  },
  write: (rule, value) => ({ ...rule, ties: [...stepsBeforeLast(rule), ...LAST_STEPS.filter((step) => step === value)] }),
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

export const valuesOf = (rule: Rule, name: SettingName): readonly string[] => SETTINGS[name].offered?.(rule) ?? SETTINGS[name].values;

/** Who counts as present. */
const MEETING: readonly SettingName[] = ['quorum', 'proxies', 'proxied'];
/** The settings that mean something where votes are not papers; a secret ballot has them all. */
const OF_METHOD: Readonly<Record<Exclude<Method, 'secret-ballot'>, readonly SettingName[]>> = {
  'show-of-hands': [...MEETING, 'share', 'base', 'own', 'ties', 'last', 'late', 'run-off', 'rounds'],
  agreement: [...MEETING, 'late'],
  'agreed-appointment': [...MEETING, 'late'],
  nomination: [...MEETING, 'own', 'late'],
  'by-turn': MEETING,
  'by-rank': [...MEETING, 'ties', 'last'],
};
const hasSetting = ({ method }: Rule, name: SettingName): boolean => method === 'secret-ballot' || OF_METHOD[method].includes(name);

/** Undefined where the rule has no such setting. */
export const settingOf = (rule: Rule, name: SettingName): string | undefined => (hasSetting(rule, name) ? SETTINGS[name].read(rule) : undefined);

/** The changed rule has no longer the name of the one it came from. */
function unnamed({ preset: _preset, ...rule }: Rule): Rule {
  return rule;
}

/** Any order of the steps that come before the chair or lots, which stay last; undefined where the rule breaks no tie. */
export function withTieSteps(rule: Rule, steps: readonly TieStep[]): Rule | undefined {
  if (settingOf(rule, 'ties') === undefined || steps.some((step) => LAST_STEPS.includes(step))) return undefined;
  return steps.join() === stepsBeforeLast(rule).join() ? rule : unnamed({ ...rule, ties: [...steps, ...lastOf(rule)] });
}

/** Undefined where there is no such value or setting. */
export function withSetting(rule: Rule, name: SettingName, value: string): Rule | undefined {
  if (settingOf(rule, name) === value) return rule;
  if (settingOf(rule, name) === undefined || !valuesOf(rule, name).includes(value)) return undefined;
  return unnamed(SETTINGS[name].write(rule, value));
}
