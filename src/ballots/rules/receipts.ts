/** Receipt words: drawn at random for a paper, so that a unit may know its own again in the published packet. */

/** Digits and letters that nobody mistakes for one another when they are read aloud or copied by hand. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PLACES = [7, 6, 5, 4, 3, 2, 1, 0] as const;

/** So many words there are: two of a hundred papers share one less than once in a hundred million ballots. */
export const RECEIPTS = SIGNS.length ** PLACES.length;

/** The word of a number drawn below `RECEIPTS`, as in 7K3M-Q9TX. */
export function receiptWord(drawn: number): string {
  const signs = PLACES.map((place) => SIGNS.charAt(Math.floor(drawn / SIGNS.length ** place) % SIGNS.length)).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** The words beside their papers; none at all where two are alike, because such a word would point at two papers. */
export function receiptsOf(drawn: readonly (number | undefined)[]): readonly (string | undefined)[] {
  const words = drawn.map((one) => (one === undefined ? undefined : receiptWord(one)));
  const given = words.filter((word) => word !== undefined);
  return new Set(given).size === given.length ? words : words.map(() => undefined);
}
