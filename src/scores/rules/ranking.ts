/** Places by total: equal totals share a place, units without a score of the kind that ranks stand last without one. */
import type { Unit } from '#blocs';
import type { Ranked, Ranking, YearScores } from '../model.ts';

/** By official score where all units have one, by self-score until then. */
export function rankUnits(units: readonly Unit[], { official, self }: YearScores): Pick<Ranking, 'by' | 'places'> {
  const officialOf = new Map(official.map((one) => [one.unitId, one.total]));
  const selfOf = new Map(self.map((one) => [one.unitId, one]));
  const isOfficial = units.every((unit) => officialOf.has(unit.id));
  const totalOf = (unit: Unit): number | undefined => (isOfficial ? officialOf.get(unit.id) : selfOf.get(unit.id)?.total);
  const totals = units.flatMap((unit) => totalOf(unit) ?? []);
  const places = units.map((unit): Ranked => {
    const total = totalOf(unit);
    const seen = { unit, score: selfOf.get(unit.id), official: officialOf.get(unit.id) };
    if (total === undefined) return { ...seen, rank: undefined, isTied: false };
    const rank = 1 + totals.filter((other) => other > total).length;
    return { ...seen, rank, isTied: totals.filter((other) => other === total).length > 1 };
  });
  // The sort is stable: units with equal totals keep the bloc's own order.
  const place = (one: Ranked): number => one.rank ?? units.length + 1;
  return { by: isOfficial ? 'official' : 'self', places: places.toSorted((one, other) => place(one) - place(other)) };
}
