/** One unit's self-score sheet on the phone: points so far, what was handed in, until when, and what can be done. */
import type { Heading } from '#cycles';
import { action, button, localDate, localTime, say, screen, showDate, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { ScoreDesk, ScoresRefusal } from '../model.ts';

// Thirty headings, the note and ten files must fit into one message of 4,096 characters.
const LIST_WIDTH = 48;
const LABEL_WIDTH = 36;
const NOTE_WIDTH = 200;
const FILE_WIDTH = 40;

// A cut through an emoji would leave half a character.
const HALF_SIGN = /[\uD800-\uDBFF]$/u;

/** Long texts are cut so that thirty headings fit into one message. */
export const shorten = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).replace(HALF_SIGN, '').trimEnd()}…`);

const atOf = (desk: ScoreDesk): readonly [number, number] => [desk.cycle.id, desk.unit.id];

const backRow = (desk: ScoreDesk): readonly Button[] => [button(say('scores-button-back'), action('scores-open', ...atOf(desk)))];
const homeRow: readonly Button[] = [button(say('button-home'), action('home'))];

const headOf = (desk: ScoreDesk): readonly Say[] => [
  say('scores-head', { year: desk.cycle.year, unit: desk.unit.official }),
  ...(desk.standing === 'on-behalf' ? [say('scores-on-behalf')] : []),
];

export function sayDeadline({ deadline, isOver }: Pick<ScoreDesk, 'deadline' | 'isOver'>): Say {
  if (deadline === undefined) return say('scores-deadline-none');
  return say(isOver ? 'scores-deadline-over' : 'scores-deadline', { time: deadline.time, date: showDate(deadline.date) });
}

function sayState({ latest, bloc, isChanged, isOutdated }: ScoreDesk): readonly Say[] {
  if (latest === undefined) return [say('scores-state-draft')];
  const { submittedAt: at, revision, total } = latest;
  const args = { revision, total: total / 100, time: localTime(at, bloc.timeZone), date: showDate(localDate(at, bloc.timeZone)) };
  return [say(latest.onBehalf ? 'scores-state-in-on-behalf' : 'scores-state-in', args), ...(isChanged ? [say(isOutdated ? 'scores-state-outdated' : 'scores-state-changed')] : [])];
}

function sayHeading(desk: ScoreDesk, heading: Heading, index: number): Say {
  const points = desk.draft.points[heading.id];
  const args = { number: index + 1, name: shorten(heading.name, LIST_WIDTH), max: heading.max / 100 };
  return points === undefined ? say('scores-line-open', args) : say('scores-line', { ...args, points: points / 100 });
}

function saySum(desk: ScoreDesk): Say {
  const { headings } = desk.cycle.scoreTable;
  if (headings.length > 0) return say('scores-sum', { total: desk.draftTotal / 100, max: headings.reduce((sum, one) => sum + one.max, 0) / 100 });
  return desk.draft.total === undefined ? say('scores-total-none') : say('scores-total', { total: desk.draftTotal / 100 });
}

const sayPapers = ({ draft }: ScoreDesk): readonly Say[] => [
  ...(draft.note === '' ? [] : [say('scores-note', { note: shorten(draft.note, NOTE_WIDTH) })]),
  ...(draft.evidence.length === 0 ? [] : [say('scores-files', { files: draft.evidence.map((file) => verbatim(shorten(file.name, FILE_WIDTH))) })]),
];

const mayChange = (desk: ScoreDesk): boolean =>
  desk.standing !== 'view' && desk.cycle.closedAt === null && !(desk.isOver && desk.standing === 'own');

function headingRow(desk: ScoreDesk, heading: Heading, index: number): readonly Button[] {
  const points = desk.draft.points[heading.id];
  const args = { number: index + 1, name: shorten(heading.name, LABEL_WIDTH), max: heading.max / 100 };
  const label = points === undefined ? say('scores-button-heading-open', args) : say('scores-button-heading', { ...args, points: points / 100 });
  return [button(label, action('scores-ask', ...atOf(desk), heading.id))];
}

function scoringRows(desk: ScoreDesk): readonly (readonly Button[])[] {
  const { headings } = desk.cycle.scoreTable;
  if (headings.length === 0) return [[button(say('scores-button-total'), action('scores-ask', ...atOf(desk), 'total'))]];
  const [next] = desk.left;
  return [
    ...(next === undefined ? [] : [[button(say('scores-button-continue', { count: desk.left.length }), action('scores-ask', ...atOf(desk), next.id), 'primary' as const)]]),
    ...headings.map((heading, index) => headingRow(desk, heading, index)),
  ];
}

/** The button carries what the person saw, so that nobody hands in figures changed a moment ago. */
function handInRow(desk: ScoreDesk): readonly (readonly Button[])[] {
  const isComplete = desk.left.length === 0 && (desk.cycle.scoreTable.headings.length > 0 || desk.draft.total !== undefined);
  if (!isComplete || !desk.isChanged) return [];
  const label = say(desk.latest === undefined ? 'scores-button-hand-in' : 'scores-button-hand-in-again', { total: desk.draftTotal / 100 });
  return [[button(label, action('scores-hand-in', ...atOf(desk), desk.latest?.revision ?? 0, desk.draftTotal), 'primary')]];
}

const changeRows = (desk: ScoreDesk): readonly (readonly Button[])[] =>
  mayChange(desk)
    ? [
        ...scoringRows(desk),
        [button(say('scores-button-note'), action('scores-note', ...atOf(desk))), button(say('scores-button-file'), action('scores-file', ...atOf(desk)))],
        ...handInRow(desk),
      ]
    : [];

export const renderSheet = (desk: ScoreDesk, first: readonly Say[] = []): Screen =>
  screen(
    [
      ...first,
      ...headOf(desk),
      ...sayState(desk),
      ...(desk.official === undefined ? [] : [say('scores-official', { total: desk.official / 100 })]),
      ...desk.cycle.scoreTable.headings.map((heading, index) => sayHeading(desk, heading, index)),
      saySum(desk),
      ...sayPapers(desk),
      sayDeadline(desk),
    ],
    [
      ...changeRows(desk),
      ...(desk.draft.evidence.length > 0 ? [[button(say('scores-button-files', { count: desk.draft.evidence.length }), action('scores-files', ...atOf(desk)))]] : []),
      ...(desk.seesAll ? [[button(say('scores-button-all'), action('scores-all', desk.cycle.id))]] : []),
      homeRow,
    ],
  );

export const renderPointsAsk = (desk: ScoreDesk, ask: { heading: Heading | undefined; max: number }, first: readonly Say[] = []): Screen =>
  screen(
    [
      ...first,
      ...headOf(desk),
      ask.heading === undefined ? say('scores-ask-total', { max: ask.max / 100 }) : say('scores-ask-points', { name: ask.heading.name, max: ask.max / 100 }),
      ...(desk.left.length > 1 ? [say('scores-ask-left', { count: desk.left.length })] : []),
    ],
    [backRow(desk)],
  );

export const renderNoteAsk = (desk: ScoreDesk): Screen => screen([...headOf(desk), say('scores-ask-note')], [backRow(desk)]);

export const renderFileAsk = (desk: ScoreDesk, first: readonly Say[] = []): Screen =>
  screen([...first, ...headOf(desk), ...sayPapers(desk), say('scores-ask-file')], [backRow(desk)]);

/** Each file can be sent to the person, and taken away while the sheet may be changed. */
export const renderFiles = (desk: ScoreDesk): Screen =>
  screen(
    [...headOf(desk), say('scores-files-ask')],
    [
      ...desk.draft.evidence.map((file) => [
        button(verbatim(shorten(file.name, LABEL_WIDTH)), action('scores-send', ...atOf(desk), file.id)),
        ...(mayChange(desk) ? [button(say('scores-button-detach'), action('scores-detach', ...atOf(desk), file.id))] : []),
      ]),
      backRow(desk),
    ],
  );

/** A refusal in words, with the date where the date is the reason. */
export function sayRefusal(refusal: ScoresRefusal, desk: ScoreDesk): Say {
  const { deadline } = desk;
  if (refusal !== 'after-deadline' || deadline === undefined) return say(`refusal-scores-${refusal}`);
  return say('scores-refused-late', { time: deadline.time, date: showDate(deadline.date) });
}
