/** One unit's registration on the phone: what stands there, what is missing, until when, and what can be done. */
import { action, button, say, screen, showDate, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Missing, RegistrationDesk, Target, TargetsRefusal, Title } from '../model.ts';
import { TITLES } from '../model.ts';
import { momentOf, sayDeadline, sayPlan, shorten } from './words.ts';

// Thirty targets must fit into one message of 4,096 characters; a target's own screen says it whole.
const LIST_WIDTH = 55;
const MEASURE_WIDTH = 15;
const LABEL_WIDTH = 40;

export const backRow = (desk: RegistrationDesk): readonly Button[] => [
  button(say('targets-button-back'), action('targets-open', desk.cycle.id, desk.unit.id)),
];

export const headOf = (desk: RegistrationDesk): readonly Say[] => [
  say('targets-head', { year: desk.cycle.year, unit: desk.unit.official }),
  ...(desk.standing === 'on-behalf' ? [say('targets-on-behalf')] : []),
];

function sayState({ registration, bloc }: RegistrationDesk): Say {
  if (registration?.submittedAt === undefined) return say('targets-state-draft');
  return say(registration.onBehalf ? 'targets-state-submitted-on-behalf' : 'targets-state-submitted', momentOf(registration.submittedAt, bloc));
}

const sayTarget = (target: Target, index: number): Say =>
  say('targets-line', { number: index + 1, text: shorten(target.text, LIST_WIDTH), plan: sayPlan({ ...target, measure: shorten(target.measure, MEASURE_WIDTH) }) });

const sayTitle = (title: Title): Say => say(`targets-title-${title}`);

function sayMissing(missing: Missing): readonly Say[] {
  const pieces = [
    ...(missing.targets ? [say('targets-missing-targets')] : []),
    ...(missing.measures > 0 ? [say('targets-missing-measures', { count: missing.measures })] : []),
    ...(missing.plans > 0 ? [say('targets-missing-plans', { count: missing.plans })] : []),
    ...(missing.titles ? [say('targets-missing-titles')] : []),
  ];
  return pieces.length === 0 ? [] : [say('targets-missing', { pieces })];
}

const mayChange = (desk: RegistrationDesk): boolean =>
  desk.standing !== 'view' && desk.cycle.closedAt === null && !(desk.isOver && desk.standing === 'own');

const EMPTY = { targets: [], titles: [], submittedAt: undefined, revision: 0 };

function changeRows(desk: RegistrationDesk): readonly (readonly Button[])[] {
  if (!mayChange(desk)) return [];
  const { targets, titles, submittedAt, revision } = desk.registration ?? EMPTY;
  const at = [desk.cycle.id, desk.unit.id] as const;
  const hasTargets = targets.length > 0;
  const isOpen = hasTargets && submittedAt === undefined;
  return [
    [button(say('targets-button-add'), action('targets-add', ...at))],
    ...(hasTargets ? [[button(say('targets-button-list'), action('targets-list', ...at))]] : []),
    [button(say('targets-button-titles', { count: titles.length }), action('targets-titles', ...at))],
    ...(isOpen ? [[button(say('targets-button-submit'), action('targets-submit', ...at, revision), 'primary')]] : []),
  ];
}

function linesOf(desk: RegistrationDesk): readonly Say[] {
  const { targets, titles } = desk.registration ?? EMPTY;
  const countsAtOnce = desk.registration?.submittedAt !== undefined && mayChange(desk);
  return [
    ...headOf(desk),
    sayState(desk),
    ...targets.map(sayTarget),
    ...(titles.length > 0 ? [say('targets-titles-aimed', { titles: titles.map(sayTitle) })] : []),
    ...sayMissing(desk.missing),
    sayDeadline(desk.deadline, desk.isOver),
    ...(countsAtOnce ? [say('targets-changes-count')] : []),
  ];
}

export const renderRegistration = (desk: RegistrationDesk, first: readonly Say[] = []): Screen =>
  screen(
    [...first, ...linesOf(desk)],
    [
      ...changeRows(desk),
      ...(desk.isSecretary ? [[button(say('targets-button-all'), action('targets-all', desk.cycle.id))]] : []),
      [button(say('button-home'), action('home'))],
    ],
  );

export const renderTitles = (desk: RegistrationDesk): Screen =>
  screen(
    [...headOf(desk), say('targets-titles-ask')],
    [
      ...TITLES.map((title) => {
        const isAimedAt = desk.registration?.titles.includes(title) === true;
        const label = say(isAimedAt ? 'targets-button-title-on' : 'targets-button-title-off', { title: sayTitle(title) });
        return [button(label, action('targets-title', desk.cycle.id, desk.unit.id, title, isAimedAt ? 0 : 1, desk.registration?.revision ?? 0))];
      }),
      backRow(desk),
    ],
  );

export const renderTargetList = (desk: RegistrationDesk): Screen =>
  screen(
    [...headOf(desk), say('targets-list-ask')],
    [
      ...(desk.registration?.targets ?? []).map((target, index) => [
        button(say('targets-button-one', { number: index + 1, text: shorten(target.text, LABEL_WIDTH) }), action('targets-one', desk.cycle.id, desk.unit.id, target.id)),
      ]),
      backRow(desk),
    ],
  );

export function renderTarget(desk: RegistrationDesk, target: Target): Screen {
  const args = [desk.cycle.id, desk.unit.id, target.id, desk.registration?.revision ?? 0] as const;
  return screen(
    [...headOf(desk), verbatim(target.text), sayPlan(target)],
    [
      [button(say('targets-button-replace'), action('targets-replace', ...args))],
      [button(say('targets-button-drop'), action('targets-drop', ...args), 'danger')],
      [button(say('targets-button-list-back'), action('targets-list', desk.cycle.id, desk.unit.id))],
    ],
  );
}

/** An irreversible act is confirmed by swapping the buttons; the safe one stands last. */
export function renderDropAsk(desk: RegistrationDesk, target: Target): Screen {
  const { id: cycleId } = desk.cycle;
  return screen(
    [...headOf(desk), say('targets-drop-ask'), verbatim(target.text), sayPlan(target)],
    [
      [button(say('targets-button-drop-yes'), action('targets-drop-yes', cycleId, desk.unit.id, target.id, desk.registration?.revision ?? 0), 'danger')],
      [button(say('targets-button-keep'), action('targets-one', cycleId, desk.unit.id, target.id))],
    ],
  );
}

/** A refusal in words, with the date where the date is the reason. */
export function sayRefusal(refusal: TargetsRefusal, desk: RegistrationDesk | undefined): Say {
  const { deadline } = desk ?? {};
  if (refusal !== 'after-deadline' || deadline === undefined) return say(`refusal-targets-${refusal}`);
  return say('targets-refused-late', { time: deadline.time, date: showDate(deadline.date) });
}
