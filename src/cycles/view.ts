/** Screens of founding a bloc and of the year's settings. */
import { groupLink } from '#blocs';
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { BlocDraft, Cycle } from './model.ts';

const cancel: readonly Button[] = [button(say('cycles-button-cancel'), action('home'))];
const STEPS = 5;

const ask = (step: number, question: Say, rows: readonly (readonly Button[])[] = []): Screen =>
  screen([say('cycles-found-step', { step, of: STEPS }), question], [...rows, cancel]);

export const askName = (): Screen => ask(1, say('cycles-ask-name'));
export const askKind = (): Screen =>
  ask(2, say('cycles-ask-kind'), [[button(say('cycles-kind-khoi'), action('found-kind', 'khoi'))], [button(say('cycles-kind-cum'), action('found-kind', 'cum'))]]);
export const askProvince = (): Screen => ask(3, say('cycles-ask-province'));
export const askYear = (thisYear: number): Screen =>
  ask(4, say('cycles-ask-year'), [thisYear, thisYear + 1].map((year) => [button(verbatim(String(year)), action('found-year', year))]));
export const askUnits = (): Screen => ask(5, say('cycles-ask-units'));

export const askDuplicates = (pairs: readonly { readonly first: string; readonly second: string }[]): Screen =>
  screen(
    [say('cycles-duplicates'), ...pairs.map((pair) => say('cycles-duplicate-pair', { ...pair }))],
    [
      [button(say('cycles-button-one-unit'), action('found-same', 'one'))],
      [button(say('cycles-button-two-units'), action('found-same', 'two'))],
      cancel,
    ],
  );

export function confirmDraft(draft: BlocDraft): Screen {
  const { name = '', province = '', kind = 'khoi', year = 0, units = [] } = draft;
  return screen(
    [
      say('cycles-confirm-title'),
      say('cycles-confirm-name', { name }),
      say('cycles-confirm-facts', { kind: say(`cycles-kind-${kind}`), province, year }),
      say('cycles-confirm-units', { count: units.length }),
      ...units.map((unit, index) => say('cycles-confirm-unit', { number: index + 1, unit: unit.official })),
    ],
    [[button(say('cycles-button-found'), action('found-yes'), 'primary')], [button(say('cycles-button-units-again'), action('found-units'))], cancel],
  );
}

/** The bloc exists: the next step is its group. */
export const renderFounded = (draft: BlocDraft, at: { blocId: number; botUsername: string }): Screen =>
  screen(
    [say('cycles-founded', { name: draft.name ?? '', count: draft.units?.length ?? 0 }), say('cycles-founded-next')],
    [
      [button(say('blocs-button-group'), { url: groupLink(at.botUsername, at.blocId) }, 'primary')],
      [button(say('blocs-button-manage'), action('run', 'quanly', at.blocId))],
    ],
  );

export function renderScoreTable(cycle: Cycle, points: (hundredths: number) => Say): Screen {
  const { headings } = cycle.scoreTable;
  const lines = headings.length === 0
    ? [say('cycles-table-total-only')]
    : headings.map((one, index) => say('cycles-table-line', { number: index + 1, name: one.name, max: points(one.max) }));
  return screen(
    [say('cycles-table-title', { year: cycle.year }), ...lines, say('cycles-table-how')],
    [[button(say('button-back'), action('run', 'quanly', cycle.blocId))]],
  );
}
