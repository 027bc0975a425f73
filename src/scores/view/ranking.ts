/** The ranking, official scores beside self-scores, ties as equal places, and those who have none. */
import type { Unit } from '#blocs';
import { action, button, say, screen, verbatim, type Say, type SayArgument, type Screen } from '#kernel';
import type { Ranked, Ranking } from '../model.ts';
import { officialRows } from './official.ts';
import { sayDeadline, shorten } from './sheet.ts';

const LABEL_WIDTH = 40;

function sayPlace({ rank, isTied, unit, score }: Ranked): readonly Say[] {
  if (rank === undefined || score === undefined) return [];
  return [say(isTied ? 'scores-place-tied' : 'scores-place', { rank, unit: unit.short, total: score.total / 100 })];
}

const figure = (total: number | undefined): SayArgument => (total === undefined ? say('scores-figure-none') : total / 100);

/** Both scores of a unit; one without a place stands last, without a number. */
function sayBoth({ rank, isTied, unit, score, official }: Ranked): readonly Say[] {
  if (score === undefined && official === undefined) return [];
  const scores = say('scores-both', { unit: unit.short, official: figure(official), self: figure(score?.total) });
  if (rank === undefined) return [scores];
  return [say(isTied ? 'scores-place-both-tied' : 'scores-place-both', { rank, scores })];
}

function officialLines(places: readonly Ranked[]): readonly Say[] {
  const missing = places.filter((one) => one.official === undefined);
  if (missing.length === places.length) return [];
  return [
    say('scores-ranking-official-count', { done: places.length - missing.length, all: places.length }),
    ...(missing.length === 0 ? [] : [say('scores-official-missing', { units: names(missing) })]),
  ];
}

const names = (places: readonly Ranked[]): readonly Say[] => places.map((one) => verbatim(one.unit.short));

function labelOf(place: Ranked): Say {
  const unit = shorten(place.unit.short, LABEL_WIDTH);
  return place.score === undefined ? say('scores-button-unit-none', { unit }) : say('scores-button-unit', { unit, total: place.score.total / 100 });
}

export function renderRanking(ranking: Ranking): Screen {
  const { cycle, places, by } = ranking;
  const hasOfficial = places.some((one) => one.official !== undefined);
  const owing = places.filter((one) => one.score === undefined);
  const onBehalf = places.filter((one) => one.score?.onBehalf === true);
  return screen(
    [
      say('scores-ranking-head', { year: cycle.year }),
      say('scores-ranking-count', { done: places.length - owing.length, all: places.length }),
      ...places.flatMap(hasOfficial ? sayBoth : sayPlace),
      ...officialLines(places),
      ...(owing.length > 0 ? [say('scores-ranking-owing', { units: names(owing) })] : []),
      ...(onBehalf.length > 0 ? [say('scores-ranking-on-behalf', { units: names(onBehalf) })] : []),
      sayDeadline(ranking),
      say('scores-ranking-hint', { by }),
    ],
    [
      ...places.map((place) => [button(labelOf(place), action('scores-open', cycle.id, place.unit.id))]),
      ...officialRows(ranking),
      [button(say('button-home'), action('home'))],
    ],
  );
}

export const renderPickUnit = (units: readonly Unit[], cycleId: number): Screen =>
  screen(
    [say('scores-pick-unit')],
    [...units.map((unit) => [button(verbatim(unit.short), action('scores-open', cycleId, unit.id))]), [button(say('button-home'), action('home'))]],
  );
