/** JSON columns of a ballot, parsed at every read: the award it decides, what decides beside votes (material of tie-breaks, who takes no turn). */
import { z } from 'zod';
import type { TieMaterial } from '#tally';
import { AWARD_KINDS, type Award } from '../model.ts';

const awardSchema = z.object({ kind: z.enum(AWARD_KINDS), called: z.string().optional(), winners: z.literal('stay').optional() });
const scores = z.array(z.object({ option: z.string(), hundredths: z.int() }));
const tieSchema = z.object({
  officialScores: scores.optional(),
  selfScores: scores.optional(),
  chair: z.object({ elected: z.array(z.string()), reason: z.string() }).optional(),
  lots: z.object({ commitment: z.string(), seed: z.string(), words: z.array(z.object({ unit: z.string(), word: z.string() })) }).optional(),
});

export const readAward = (text: string | null): Award | undefined => (text === null ? undefined : awardSchema.parse(JSON.parse(text)));

/** By turn there are no tie-breaks: the same column then says who is passed over. */
const turnSchema = z.object({ passedOver: z.array(z.int()) });

export function readTieMaterial(text: string | null): TieMaterial | undefined {
  const material = text === null ? {} : tieSchema.parse(JSON.parse(text));
  return Object.keys(material).length === 0 ? undefined : material;
}

export function readPassedOver(text: string | null): readonly number[] {
  const turns = turnSchema.safeParse(JSON.parse(text ?? '{}'));
  return turns.success ? turns.data.passedOver : [];
}

export const writePassedOver = (unitIds: readonly number[]): string | null => (unitIds.length === 0 ? null : JSON.stringify({ passedOver: unitIds }));
