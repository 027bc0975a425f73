/** Drawing lots so that anybody can draw them again: a seed sealed before, a word from each present unit after. */
import { accept, refuse } from '#kernel';
import type { Result } from '#kernel';
import type { Digest, Lots, OptionId, UnitId } from '../model.ts';

export type LotsRefusal =
  | { readonly kind: 'seed-too-short' | 'seed-not-hexadecimal' | 'seed-does-not-match' | 'words-need-a-roll' }
  | { readonly kind: 'word-missing' | 'word-twice' | 'word-from-stranger'; readonly unit: UnitId };

/** Shorter seeds could be guessed from their commitment before the words are given. */
const SHORTEST_SEED = 32;
/** Plain digits only: two texts that are one and the same in UTF-8 (lone surrogates) would be two seeds under one commitment. */
export const SEED = new RegExp(`^[0-9a-f]{${SHORTEST_SEED},128}$`);

export const commitTo = (seed: string, digest: Digest): string => digest(seed);

/**
 * The options in the order they are drawn: ascending by SHA-256 of the JSON text
 * `[seed, [[unit, word], …], option]`, words in the order of their units' ids (code units).
 * Nobody alone decides: who knows the seed gave it away before the words, who gives the last word does not know the seed.
 */
export function drawLots(request: {
  readonly among: readonly OptionId[];
  readonly lots: Lots;
  /** units present, each of which gives one word */
  readonly present: readonly UnitId[] | undefined;
  readonly digest: Digest;
}): Result<readonly OptionId[], LotsRefusal> {
  const { among, lots, present, digest } = request;
  const refusal = sealRefusal(lots, digest) ?? wordRefusal(lots, present);
  if (refusal !== undefined) return refuse(refusal);
  const words = lots.words.map(({ unit, word }) => [unit, word] as const).sort(([left], [right]) => order(left, right));
  const drawn = among.map((option) => ({ option, key: digest(JSON.stringify([lots.seed, words, option])) }));
  return accept(drawn.sort((left, right) => order(left.key, right.key)).map((each) => each.option));
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function sealRefusal(lots: Lots, digest: Digest): LotsRefusal | undefined {
  if (!SEED.test(lots.seed)) return { kind: lots.seed.length < SHORTEST_SEED ? 'seed-too-short' : 'seed-not-hexadecimal' };
  return digest(lots.seed) === lots.commitment ? undefined : { kind: 'seed-does-not-match' };
}

function wordRefusal(lots: Lots, present: readonly UnitId[] | undefined): LotsRefusal | undefined {
  if (present === undefined) return { kind: 'words-need-a-roll' };
  const given = new Set<UnitId>();
  for (const { unit } of lots.words) {
    if (!present.includes(unit)) return { kind: 'word-from-stranger', unit };
    if (given.has(unit)) return { kind: 'word-twice', unit };
    given.add(unit);
  }
  const missing = present.find((unit) => !given.has(unit));
  return missing === undefined ? undefined : { kind: 'word-missing', unit: missing };
}
