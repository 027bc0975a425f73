/** Screens of slips in the hall: which units vote on them, the tellers' sheet to fill in, who has entered and confirmed it. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Teller } from '#conference';
import type { PaperTotals } from '#tally';
import type { Ballot, Checklist, SlipCount, SlipOffer, TellersHand, Turnout } from '../model.ts';
import { sheetRows, type SheetFault, type SheetRow } from '../rules/slip-sheet.ts';
import { isOtherHand, type TellersDiffer } from '../rules/slips.ts';
import { shortOf, titleOf, type Named } from './result.ts';

const namesOf = ({ units }: Named, unitIds: readonly number[]): readonly Say[] => unitIds.map((unitId) => verbatim(shortOf(units, unitId)));

export const slipDraftLines = (named: Named, { slipUnitIds = [] }: Checklist): readonly Say[] =>
  slipUnitIds.length === 0 ? [] : [say('slips-units', { count: slipUnitIds.length, units: namesOf(named, slipUnitIds) })];

export const slipDraftButton = (ballot: Ballot, { slipUnitIds = [] }: Checklist): Button => button(say('slips-button-marks', { count: slipUnitIds.length }), action('slip-marks', ballot.id));

export const renderSlipMarks = (named: Named, ballot: Ballot, { unitIds, unreachable, marked }: SlipOffer): Screen =>
  screen(
    [say('slips-marks-title', { title: titleOf(named.bloc, ballot) }), say('slips-marks-how'), ...(unreachable.length === 0 ? [] : [say('slips-marks-unreachable', { units: namesOf(named, unreachable) })])],
    [
      ...unitIds.map((unitId) => [
        button(marked.includes(unitId) ? say('ballots-button-chosen', { unit: shortOf(named.units, unitId) }) : verbatim(shortOf(named.units, unitId)), action('slip-mark', ballot.id, unitId)),
      ]),
      [button(say('slips-button-all'), action('slip-mark-all', ballot.id, 'all')), button(say('slips-button-none'), action('slip-mark-all', ballot.id, 'none'))],
      [button(say('button-back'), action('ballot', ballot.id))],
    ],
  );

/** While it is open: how many vote on slips, and whether two tellers have agreed on what they say. */
export const slipTurnoutLines = (named: Named, { slipUnitIds, slipsReturned }: Turnout): readonly Say[] =>
  slipUnitIds.length === 0
    ? []
    : [say('slips-units', { count: slipUnitIds.length, units: namesOf(named, slipUnitIds) }), slipsReturned === undefined ? say('slips-uncounted') : say('slips-counted', { returned: slipsReturned })];

export const slipTurnoutRows = (ballot: Ballot, { slipUnitIds, slipsReturned }: Turnout): readonly (readonly Button[])[] =>
  slipUnitIds.length === 0 ? [] : [[button(say('slips-button-sheet'), action('slips', ballot.id), slipsReturned === undefined ? 'primary' : undefined)]];

const labelOf = (named: Named, row: SheetRow | undefined): Say => {
  if (row === undefined) return verbatim('');
  return 'field' in row ? say('ballots-result-slips-field', { field: row.field }) : verbatim(shortOf(named.units, row.option));
};

/** One block that can be copied with a tap; what the roll knows is filled in. */
function template(named: Named, ballot: Ballot, issued: number): Say {
  const isApproval = ballot.rule.form.kind === 'approve';
  const lines = sheetRows(ballot).map((row, index) =>
    say('slips-line', { number: index + 1, label: labelOf(named, row), value: 'field' in row ? (row.field === 'issued' ? issued : '') : isApproval ? '0/0/0' : '' }),
  );
  return say('slips-template', { lines: lines.reduce((above, below) => say('slips-lines', { above, below })) });
}

export const renderSheetAsk = (named: Named, ballot: Ballot, { teller, issued }: { readonly teller: Teller; readonly issued: number }): Screen =>
  screen(
    [say('slips-ask', { title: titleOf(named.bloc, ballot), teller: verbatim(teller.name) }), say('slips-ask-how', { form: ballot.rule.form.kind }), template(named, ballot, issued)],
    [[button(say('button-back'), action('slips', ballot.id))]],
  );

/** To a teller in private, when the question is opened: what is to be counted, and where it is entered. */
export const renderSlipsToCount = (named: Named, ballot: Ballot, unitIds: readonly number[]): Screen =>
  screen(
    [say('slips-told-title', { title: titleOf(named.bloc, ballot) }), say('slips-units', { count: unitIds.length, units: namesOf(named, unitIds) }), say('slips-told-enter')],
    [[button(say('slips-button-sheet'), action('slips', ballot.id))]],
  );

/** To the other tellers: a sheet was entered; what it says stands on its own screen. */
export const renderSheetWaiting = (named: Named, ballot: Ballot, teller: Teller | undefined): Screen =>
  screen(
    [say('slips-told-title', { title: titleOf(named.bloc, ballot) }), say('slips-entered', { teller: verbatim(teller?.name ?? '') }), say('slips-told-confirm')],
    [[button(say('slips-button-sheet'), action('slips', ballot.id), 'primary')]],
  );

function sheetLines(named: Named, ballot: Ballot, totals: PaperTotals): readonly Say[] {
  const { options, ...sums } = totals;
  return [
    say('ballots-result-slips', { ...sums }),
    ...(ballot.rule.noneOfThese === 'not-offered' ? [] : [say('ballots-result-none', { count: sums.noneOfThese })]),
    ...options.map(({ option, yes, no, abstain }) => say('slips-option', { form: ballot.rule.form.kind, unit: shortOf(named.units, option), yes, no, abstain })),
  ];
}

export interface SlipsFacts {
  readonly named: Named;
  readonly ballot: Ballot;
  readonly issued: number;
  readonly tellers: readonly Teller[];
  /** For which of them the person that looks may act. */
  readonly hands: readonly TellersHand[];
  readonly count: SlipCount | undefined;
  readonly mayRun: boolean;
}

const nameOf = (tellers: readonly Teller[], id: number | undefined): Say => verbatim(tellers.find((one) => one.id === id)?.name ?? '');

function stateLines({ named, ballot, tellers, count }: SlipsFacts): readonly Say[] {
  if (count === undefined) return [say('slips-not-entered')];
  const entered = say('slips-entered', { teller: nameOf(tellers, count.enteredFor) });
  const confirmed = count.confirmedById === undefined ? say('slips-waiting') : say('slips-agreed', { teller: nameOf(tellers, count.confirmedFor) });
  return [...sheetLines(named, ballot, count.totals), entered, confirmed];
}

function handRows({ ballot, count }: SlipsFacts, hand: TellersHand): readonly (readonly Button[])[] {
  const { teller, onBehalf } = hand;
  const words = { teller: verbatim(teller.name), whose: onBehalf ? 'behalf' : 'own' };
  const mayConfirm = count !== undefined && count.confirmedById === undefined && isOtherHand(count, hand);
  return [
    ...(mayConfirm ? [[button(say('slips-button-confirm', words), action('slip-confirm', ballot.id, teller.id, count.version), 'primary')]] : []),
    [button(say('slips-button-enter', words), action('slip-enter', ballot.id, teller.id))],
  ];
}

export function renderSlips(facts: SlipsFacts): Screen {
  const { named, ballot, issued, tellers, hands, mayRun } = facts;
  const unlinked = mayRun ? tellers.filter((one) => one.personId === null) : [];
  return screen(
    [
      say('slips-title', { title: titleOf(named.bloc, ballot), issued }),
      tellers.length === 0 ? say('slips-no-tellers') : say('slips-tellers', { tellers: tellers.map((one) => say('slips-teller', { name: one.name, unit: shortOf(named.units, one.unitId), has: one.personId === null ? 'no' : 'yes' })) }),
      ...stateLines(facts),
    ],
    [
      ...hands.flatMap((hand) => handRows(facts, hand)),
      ...unlinked.map((teller) => [button(say('slips-button-account', { teller: verbatim(teller.name) }), action('slip-account', ballot.id, teller.id))]),
      [mayRun ? button(say('button-back'), action('ballot', ballot.id)) : button(say('button-home'), action('home'))],
    ],
  );
}

export const renderTellerAccount = (ballot: Ballot, teller: Teller, people: readonly { readonly personId: number; readonly personName: string }[]): Screen =>
  screen(
    [say(people.length === 0 ? 'slips-account-nobody' : 'slips-account-ask', { teller: verbatim(teller.name) })],
    [
      ...people.map((one) => [button(verbatim(one.personName), action('slip-link', ballot.id, teller.id, one.personId))]),
      [button(say('button-back'), action('slips', ballot.id))],
    ],
  );

const NO_FIGURES = { issued: 0, onRoll: 0, returned: 0, notReturned: 0, valid: 0, invalid: 0, blank: 0, noneOfThese: 0, votes: 0, most: 0, yes: 0, no: 0, abstain: 0 };

/** One sentence that names the figures which do not add up, or the line that is meant. */
export function slipFault(named: Named, ballot: Ballot, fault: SheetFault | TellersDiffer): Say {
  const rows = sheetRows(ballot);
  if (fault.kind === 'tellers-differ') {
    const [name = ''] = 'field' in fault ? fault.field.split('.') : [];
    return say('slips-differ', { line: labelOf(named, rows.find((row) => ('field' in row ? row.field : row.option) === name)) });
  }
  const { kind, row = 0, option = '', figures = {} } = fault;
  return say('slips-fault', { kind, row, line: labelOf(named, rows[row - 1]), unit: shortOf(named.units, option), ...NO_FIGURES, ...figures });
}
