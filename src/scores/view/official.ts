/** Entering official scores: the question, the lines that were not understood, what would be written, and taking all away. */
import type { Unit } from '#blocs';
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { OfficialProblem, OfficialScore, Ranking } from '../model.ts';
import { shorten } from './sheet.ts';

// Thirty units and as many faults must fit into one message.
const NAME_WIDTH = 60;
const LINE_WIDTH = 60;
const PROBLEMS_SHOWN = 10;

const headOf = ({ cycle }: Ranking): Say => say('scores-official-head', { year: cycle.year });
const backRow = ({ cycle }: Ranking): readonly Button[] => [button(say('button-back'), action('scores-all', cycle.id))];
const namesOf = (units: readonly Unit[]): readonly Say[] => units.map((unit) => verbatim(shorten(unit.short, NAME_WIDTH)));

export const renderOfficialAsk = (ranking: Ranking, first: readonly Say[] = []): Screen =>
  screen([...first, headOf(ranking), say('scores-official-ask'), say('scores-official-example')], [backRow(ranking)]);

const sayProblem = ({ line, text, kind }: OfficialProblem): Say => say('scores-official-problem', { line, text: shorten(text, LINE_WIDTH), kind });

/** Nothing was taken: each line in question is named, and the whole list is typed again. */
export const renderOfficialProblems = (ranking: Ranking, problems: readonly OfficialProblem[]): Screen =>
  screen(
    [
      headOf(ranking),
      say('scores-official-problems'),
      ...problems.slice(0, PROBLEMS_SHOWN).map(sayProblem),
      ...(problems.length > PROBLEMS_SHOWN ? [say('scores-official-problems-more', { count: problems.length - PROBLEMS_SHOWN })] : []),
      say('scores-official-example'),
    ],
    [backRow(ranking)],
  );

function sayScore(unit: Unit, total: number, before: number | undefined): Say {
  const args = { unit: shorten(unit.short, NAME_WIDTH), total: total / 100 };
  return before === undefined || before === total ? say('scores-official-line', args) : say('scores-official-line-changed', { ...args, before: before / 100 });
}

/** `mark` ties the button to this very list: a newer one has another. */
export function renderOfficialPreview(ranking: Ranking, { scores, mark }: { readonly scores: readonly OfficialScore[]; readonly mark: number }): Screen {
  const totalOf = new Map(scores.map((one) => [one.unitId, one.total]));
  const others = ranking.places.filter(({ unit }) => !totalOf.has(unit.id)).toSorted((one, other) => one.unit.position - other.unit.position);
  const kept = others.filter(({ official }) => official !== undefined);
  const missing = others.filter(({ official }) => official === undefined);
  const listed = scores.flatMap(({ unitId, total }) => ranking.places.filter(({ unit }) => unit.id === unitId).map(({ unit, official }) => sayScore(unit, total, official)));
  return screen(
    [
      headOf(ranking),
      say('scores-official-preview', { count: scores.length, all: ranking.places.length }),
      ...listed,
      ...(kept.length === 0 ? [] : [say('scores-official-kept', { units: namesOf(kept.map(({ unit }) => unit)) })]),
      ...(missing.length === 0 ? [] : [say('scores-official-missing', { units: namesOf(missing.map(({ unit }) => unit)) })]),
      say('scores-official-confirm'),
    ],
    [[button(say('scores-button-official-save', { count: scores.length }), action('scores-official-save', ranking.cycle.id, mark), 'primary')], backRow(ranking)],
  );
}

const scored = ({ places }: Ranking): number => places.filter(({ official }) => official !== undefined).length;

export const renderOfficialClear = (ranking: Ranking): Screen =>
  screen(
    [headOf(ranking), say('scores-official-clear-ask', { count: scored(ranking) })],
    [[button(say('scores-button-official-clear-yes', { count: scored(ranking) }), action('scores-official-clear', ranking.cycle.id, 'yes'), 'danger')], backRow(ranking)],
  );

/** On the ranking, while the year is running. */
export function officialRows(ranking: Ranking): readonly (readonly Button[])[] {
  const { cycle } = ranking;
  if (cycle.closedAt !== null) return [];
  return [
    [button(say('scores-button-official'), action('scores-official', cycle.id))],
    ...(scored(ranking) === 0 ? [] : [[button(say('scores-button-official-clear'), action('scores-official-clear', cycle.id, 'ask'))]]),
  ];
}
