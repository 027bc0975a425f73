/** Several of a list marked in a button: bit i of a whole number is the i-th of the list. */

export const MOST_PICKED = 2 ** 48;

export const pickedFrom = <Item>(list: readonly Item[], mask: number): readonly Item[] => list.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
