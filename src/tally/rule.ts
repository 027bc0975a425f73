/** The voting rule as data: fixed when a question is opened, copied onto the ballot, parsed at every read. */
import { z } from 'zod';
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';

const wholeNumber = z.int().min(1).max(1_000_000);

/** Exact fractions only: 2/3 stays 2/3, so no result hangs on how a machine rounds. */
const fractionSchema = z.strictObject({
  numerator: wholeNumber,
  denominator: wholeNumber,
  /** strict: more than the fraction; otherwise at least the fraction */
  strict: z.boolean(),
});

const baseSchema = z.enum(['all-units', 'present', 'returned', 'valid', 'yes-no']);

const methodSchema = z.enum([
  'secret-ballot',
  'show-of-hands',
  'agreement',
  'agreed-appointment',
  'nomination',
  'by-turn',
  'by-rank',
]);

const tieStepSchema = z.enum(['official-score', 'self-score', 'second-ballot', 'chair', 'lots']);

const formSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choose'), min: z.int().min(1).max(48).default(1), max: z.int().min(1).max(48) }),
  z.strictObject({ kind: z.literal('approve') }),
]);

const passSchema = z.discriminatedUnion('kind', [
  fractionSchema.extend({ kind: z.literal('fraction'), base: baseSchema }),
  z.strictObject({ kind: z.literal('plurality') }),
]);

const quorumSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  fractionSchema.extend({ kind: z.literal('fraction') }),
  z.strictObject({ kind: z.literal('units'), units: wholeNumber }),
]);

const runOffSchema = z.strictObject({
  who: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('tied') }),
    z.strictObject({ kind: z.literal('top-two-per-seat') }),
    fractionSchema.extend({ kind: z.literal('above'), base: baseSchema }),
  ]),
  /** how many further rounds are allowed after this one */
  rounds: z.int().min(0).max(5),
});

/** Every default is the proposal of the bloc's domain paper (§4), never a law: no national rule was found for a bloc. */
export const ruleSchema = z.strictObject({
  version: z.literal(1),
  /** the preset it was made from, if any: only a name for people, no meaning */
  preset: z.string().max(64).optional(),
  method: methodSchema.default('secret-ballot'),
  form: formSchema,
  seats: z.int().min(1).max(48),
  pass: passSchema,
  blank: z.enum(['invalid', 'valid']).default('invalid'),
  /** blocks: an option with fewer votes than "none of these" is not elected */
  noneOfThese: z.enum(['not-offered', 'counted', 'blocks']).default('not-offered'),
  quorum: quorumSchema.default({ kind: 'fraction', numerator: 2, denominator: 3, strict: false }),
  /** enforced when a paper is cast; a recount of secret papers cannot check it again */
  ownUnit: z.enum(['allowed', 'forbidden']).default('allowed'),
  proxies: z.enum(['none', 'one-each']).default('one-each'),
  /** whether a unit that is represented by proxy counts as present */
  proxied: z.enum(['present', 'absent']).default('present'),
  absent: z.enum(['no-vote', 'asked-in-writing']).default('no-vote'),
  lateArrivals: z.enum(['vote', 'observe']).default('vote'),
  /** a weight on a secret paper would name its unit, so weights go with open methods only */
  weights: z.enum(['none', 'by-unit']).default('none'),
  ties: z.array(tieStepSchema).max(5).default(['official-score', 'self-score', 'second-ballot']),
  runOff: runOffSchema.default({ who: { kind: 'top-two-per-seat' }, rounds: 1 }),
});

export type Rule = z.output<typeof ruleSchema>;
export type RuleInput = z.input<typeof ruleSchema>;
export type Fraction = z.output<typeof fractionSchema>;
export type Base = z.output<typeof baseSchema>;
export type Method = z.output<typeof methodSchema>;
export type TieStep = z.output<typeof tieStepSchema>;

/** Why something is not a rule at all: where the first fault is. */
export interface RuleFault {
  readonly kind: 'not-a-rule';
  readonly path: string;
}

/** Reads a stored or hand-written rule; missing settings take their defaults. */
export function parseRule(input: unknown): Result<Rule, RuleFault> {
  const parsed = ruleSchema.safeParse(input);
  if (parsed.success) return accept(parsed.data);
  return refuse({ kind: 'not-a-rule', path: (parsed.error.issues[0]?.path ?? []).join('.') });
}
