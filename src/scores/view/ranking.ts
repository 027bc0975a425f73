/** The ranking, official scores beside self-scores, ties as equal places, and those who have none. */
import type { Unit } from '#blocs';
import { action, button, say, screen, verbatim, type Say, type SayArgument, type Screen } from '#kernel';
import type { Ranked, Ranking } from '../model.ts';
import { officialRows } from './official.ts';
import { sayDeadline, shorten } from './sheet.ts';

const LABEL_WIDTH = 40;

// Every unit stands in a line, and may stand in a list below: thirty of them must fit into one message of 4,096 characters.
const FEW = 15;
const nameOf = (unit: Unit, among: readonly Ranked[]): string => shorten(unit.short, among.length > FEW ? 28 : 60);

function sayPlace({ rank, isTied, unit, score }: Ranked, _index: number, among: readonly Ranked[]): readonly Say[] {
  if (rank === undefined || score === undefined) return [];
  return [say(isTied ? 'scores-place-tied' : 'scores-place', { rank, unit: nameOf(unit, among), total: score.total / 100 })];
}

const figure = (total: number | undefined): SayArgument => (total === undefined ? say('scores-figure-none') : total / 100);

/** Both scores of a unit, and which it lacks; one without a place stands last, without a number. */
function sayBoth({ rank, isTied, unit, score, official }: Ranked, _index: number, among: readonly Ranked[]): Say {
  const scores = say('scores-both', { unit: nameOf(unit, among), official: figure(official), self: figure(score?.total) });
  if (rank === undefined) return scores;
  return say(isTied ? 'scores-place-both-tied' : 'scores-place-both', { rank, scores });
}

const names = (some: readonly Ranked[], among: readonly Ranked[]): readonly Say[] => some.map((one) => verbatim(nameOf(one.unit, among)));

/** Self-scores alone, and who owes one, until there is an official score; then both of every unit. */
function scoreLines(places: readonly Ranked[]): readonly Say[] {
  const official = places.filter((one) => one.official !== undefined);
  const owing = places.filter((one) => one.score === undefined);
  const handedIn = say('scores-ranking-count', { done: places.length - owing.length, all: places.length });
  if (official.length === 0) return [handedIn, ...places.flatMap(sayPlace), ...(owing.length > 0 ? [say('scores-ranking-owing', { units: names(owing, places) })] : [])];
  return [handedIn, say('scores-ranking-official-count', { done: official.length, all: places.length }), ...places.map(sayBoth)];
}

function labelOf(place: Ranked): Say {
  const unit = shorten(place.unit.short, LABEL_WIDTH);
  return place.score === undefined ? say('scores-button-unit-none', { unit }) : say('scores-button-unit', { unit, total: place.score.total / 100 });
}

export function renderRanking(ranking: Ranking): Screen {
  const { cycle, places, by } = ranking;
  const onBehalf = places.filter((one) => one.score?.onBehalf === true);
  return screen(
    [
      say('scores-ranking-head', { year: cycle.year }),
      ...scoreLines(places),
      ...(onBehalf.length > 0 ? [say('scores-ranking-on-behalf', { units: names(onBehalf, places) })] : []),
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
