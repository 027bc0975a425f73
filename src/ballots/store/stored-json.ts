/** JSON columns of a ballot, parsed at every read: the award it decides, the material of its tie-breaks. */
import { z } from 'zod';
import type { TieMaterial } from '#tally';
import { AWARD_KINDS, type Award } from '../model.ts';

const awardSchema = z.object({ kind: z.enum(AWARD_KINDS), called: z.string().optional() });
const scores = z.array(z.object({ option: z.string(), hundredths: z.int() }));
const tieSchema = z.object({
  officialScores: scores.optional(),
  selfScores: scores.optional(),
  chair: z.object({ elected: z.array(z.string()), reason: z.string() }).optional(),
  lots: z.object({ commitment: z.string(), seed: z.string(), words: z.array(z.object({ unit: z.string(), word: z.string() })) }).optional(),
});

export const readAward = (text: string | null): Award | undefined => (text === null ? undefined : awardSchema.parse(JSON.parse(text)));

export const readTieMaterial = (text: string | null): TieMaterial | undefined => (text === null ? undefined : tieSchema.parse(JSON.parse(text)));
