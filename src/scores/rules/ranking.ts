/** Places by total: equal totals share a place, units that handed in nothing stand last without one. */
import type { Unit } from '#blocs';
import type { Ranked, UnitScore } from '../model.ts';

export function rankUnits(units: readonly Unit[], scores: readonly UnitScore[]): readonly Ranked[] {
  const scoreOf = (unit: Unit): UnitScore | undefined => scores.find((one) => one.unitId === unit.id);
  const listed = new Set(units.map((unit) => unit.id));
  const counted = scores.filter((one) => listed.has(one.unitId));
  const places = units.map((unit) => {
    const score = scoreOf(unit);
    if (score === undefined) return { unit, rank: undefined, isTied: false, score };
    const rank = 1 + counted.filter((other) => other.total > score.total).length;
    const isTied = counted.filter((other) => other.total === score.total).length > 1;
    return { unit, rank, isTied, score };
  });
  // The sort is stable: units with equal totals keep the bloc's own order.
  const place = (one: Ranked): number => one.rank ?? units.length + 1;
  return places.toSorted((one, other) => place(one) - place(other));
}
