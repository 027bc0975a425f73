/** Luân phiên: the order of turns, from the bloc's own list and the unit that holds the office. */

export interface Circle {
  /** The bloc's own list, units that have left at their old places. */
  readonly places: readonly number[];
  /** Who holds the office now; absent: the first of the list is next. */
  readonly holderId: number | null;
  /** Units that may take a turn. */
  readonly standing: readonly number[];
}

/** Who is next stands first; the holder, where it may hold the office again, stands last. */
export function inTurn({ places, holderId, standing }: Circle): readonly number[] {
  const start = holderId === null ? 0 : places.indexOf(holderId) + 1;
  return [...places.slice(start), ...places.slice(0, start)].filter((unitId) => standing.includes(unitId));
}
