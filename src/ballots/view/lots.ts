/** Screens of lots: the offer, the words that are in, one unit's word, and what the group is told before the first word. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { BallotResult } from '../model.ts';
import { shortOf, titleOf, type Named } from './result.ts';

export interface LotsProgress {
  readonly result: BallotResult;
  /** Absent before the lots are begun, and where they must begin anew. */
  readonly commitment: string | undefined;
  readonly isSeedLost: boolean;
  readonly unitIds: readonly number[];
  readonly missingUnitIds: readonly number[];
}

const namesOf = ({ units }: Named, unitIds: readonly (string | number)[]): readonly Say[] => unitIds.map((unitId) => verbatim(shortOf(units, unitId)));

function headLines(named: Named, { ballot, verdict }: BallotResult): readonly Say[] {
  return [
    say('ballots-lots-title', { title: titleOf(named.bloc, ballot) }),
    say('ballots-lots-among', { units: namesOf(named, verdict.tied), seats: verdict.seatsLeft }),
  ];
}

function wordLines(named: Named, { commitment, isSeedLost, unitIds, missingUnitIds }: LotsProgress): readonly Say[] {
  if (commitment === undefined) return [say(isSeedLost ? 'ballots-lots-lost' : 'ballots-lots-how')];
  return [
    say('ballots-lots-commitment', { commitment }),
    say('ballots-lots-words', { given: unitIds.length - missingUnitIds.length, units: unitIds.length }),
    ...(missingUnitIds.length === 0 ? [] : [say('ballots-lots-missing', { units: namesOf(named, missingUnitIds) })]),
  ];
}

function wordButtons(named: Named, { result, commitment, unitIds, missingUnitIds }: LotsProgress): readonly (readonly Button[])[] {
  const { id } = result.ballot;
  if (commitment === undefined) return [[button(say('ballots-button-lots-begin'), action('lots-begin', id), 'primary')]];
  return [
    [button(say('ballots-button-refresh'), action('lots', id))],
    ...missingUnitIds.map((unitId) => [button(say('ballots-button-lots-for', { unit: shortOf(named.units, unitId) }), action('lots-for', id, unitId))]),
    ...(missingUnitIds.length === unitIds.length ? [] : [[button(say('ballots-button-lots-close'), action('lots-close', id, 'ask'))]]),
  ];
}

/** For those who run the ballot. */
export const renderLots = (named: Named, progress: LotsProgress): Screen =>
  screen(
    [...headLines(named, progress.result), ...wordLines(named, progress)],
    [...wordButtons(named, progress), [button(say('button-back'), action('ballot', progress.result.ballot.id))]],
  );

export const renderConfirmLots = (named: Named, { result, missingUnitIds }: LotsProgress): Screen =>
  screen(
    [...headLines(named, result), say('ballots-lots-close-ask', { units: namesOf(named, missingUnitIds) })],
    [
      [button(say('ballots-button-lots-close-yes'), action('lots-close', result.ballot.id, 'yes'), 'danger')],
      [button(say('button-back'), action('lots', result.ballot.id))],
    ],
  );

export const renderWordAsk = (named: Named, at: { readonly ballot: BallotResult['ballot']; readonly unitId: number }): Screen =>
  screen([say('ballots-lots-title', { title: titleOf(named.bloc, at.ballot) }), say('ballots-lots-ask', { unit: shortOf(named.units, at.unitId) })], [[button(say('button-home'), action('home'))]]);

/** To the person who gave the word, with the word as it goes into the draw. */
export const renderWordTaken = (named: Named, taken: { readonly ballot: BallotResult['ballot']; readonly unitId: number; readonly isDrawn: boolean }): Screen =>
  screen(
    [
      say('ballots-lots-title', { title: titleOf(named.bloc, taken.ballot) }),
      say('ballots-lots-taken', { unit: shortOf(named.units, taken.unitId) }),
      say(taken.isDrawn ? 'ballots-lots-all-in' : 'ballots-lots-wait'),
    ],
    [[button(say('button-home'), action('home'))]],
  );

/** In the group, before the first word. */
export const renderLotsTold = (named: Named, result: BallotResult, { commitment, isAgain }: { readonly commitment: string; readonly isAgain: boolean }): Screen =>
  screen(
    [...headLines(named, result), ...(isAgain ? [say('ballots-lots-again')] : []), say('ballots-lots-commitment', { commitment }), say('ballots-lots-told')],
    [[button(say('ballots-button-lots-word'), action('lots-word', result.ballot.id), 'primary')]],
  );
