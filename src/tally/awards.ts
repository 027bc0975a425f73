/** Several awards in a set order, each with its number: who is still a candidate for the next one. */
import { z } from 'zod';
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { UnitId } from './model.ts';
import type { RuleFault } from './rule.ts';

export const awardPlanSchema = z.strictObject({
  version: z.literal(1),
  /** highest award first */
  awards: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(64),
        /** Cờ thi đua của Chính phủ, Bằng khen của Chủ tịch UBND tỉnh … */
        legalName: z.string().min(1).max(200),
        /** as the bloc calls it, where that differs */
        localName: z.string().min(1).max(200).optional(),
        seats: z.int().min(1).max(48),
        /** leave: a unit that took this award is no longer a candidate for the next ones */
        winners: z.enum(['leave', 'stay']).default('leave'),
      }),
    )
    .min(1)
    .max(20),
});

export type AwardPlan = z.output<typeof awardPlanSchema>;

export interface AwardTaken {
  readonly award: string;
  readonly unit: UnitId;
}

export type AwardRefusal =
  | { readonly kind: 'award-twice' | 'unknown-award' | 'more-seats-than-candidates' | 'quota-exceeded'; readonly award: string };

export function parseAwardPlan(input: unknown): Result<AwardPlan, RuleFault | AwardRefusal> {
  const parsed = awardPlanSchema.safeParse(input);
  if (!parsed.success) return refuse({ kind: 'not-a-rule', path: (parsed.error.issues[0]?.path ?? []).join('.') });
  const ids = parsed.data.awards.map((award) => award.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? accept(parsed.data) : refuse({ kind: 'award-twice', award: twice });
}

/** Refuses a plan that the bloc is too small for, naming the first award that would lack candidates. */
export function checkAwardPlan(plan: AwardPlan, units: number): Result<AwardPlan, AwardRefusal> {
  let left = units;
  for (const award of plan.awards) {
    if (award.seats > left) return refuse({ kind: 'more-seats-than-candidates', award: award.id });
    if (award.winners === 'leave') left -= award.seats;
  }
  return accept(plan);
}

/** The candidates for one award, in the order of `units`, after what was taken before it. */
export function candidatesFor(
  plan: AwardPlan,
  request: { readonly award: string; readonly units: readonly UnitId[]; readonly taken: readonly AwardTaken[] },
): Result<readonly UnitId[], AwardRefusal> {
  const { award, units, taken } = request;
  const place = plan.awards.findIndex((each) => each.id === award);
  if (place === -1) return refuse({ kind: 'unknown-award', award });
  const earlier = plan.awards.slice(0, place);
  const exceeded = earlier.find((each) => taken.filter((one) => one.award === each.id).length > each.seats);
  if (exceeded !== undefined) return refuse({ kind: 'quota-exceeded', award: exceeded.id });
  const leaving = earlier.filter((each) => each.winners === 'leave').map((each) => each.id);
  return accept(units.filter((unit) => !taken.some((one) => one.unit === unit && leaving.includes(one.award))));
}
