/** Questions about ballots that are answered by typing: the list of awards, the chair's reason. */
import { action, button, say, screen, verbatim, type Screen } from '#kernel';
import type { AfterAward, Ballot } from '../model.ts';
import { shortOf, titleOf, type Named } from './result.ts';
import { listWinnersButton } from './winners.ts';

interface ListAsk {
  readonly conferenceId: number;
  readonly winners: AfterAward;
  readonly replaces: readonly number[];
}

/** A list that takes the place of another is typed: an old button must not replace what was prepared since. */
export function renderAwardsAsk({ conferenceId, winners, replaces: { length: count } }: ListAsk): Screen {
  const usual = count === 0 ? [[button(say('ballots-button-awards-usual'), action('awards-usual', conferenceId, winners))]] : [];
  return screen(
    [say('ballots-awards-ask'), ...(count === 0 ? [] : [say('ballots-awards-replace', { count })]), say('ballots-awards-how'), say('ballots-awards-usual')],
    [[listWinnersButton(conferenceId, winners)], ...usual, [button(say('button-back'), action('ballots', conferenceId))]],
  );
}

export const renderReasonAsk = (named: Named, ballot: Ballot, unitIds: readonly number[]): Screen =>
  screen(
    [say('ballots-chair-ask', { title: titleOf(named.bloc, ballot), unit: unitIds.map((unitId) => verbatim(shortOf(named.units, unitId))) })],
    [[button(say('button-back'), action('ballot', ballot.id))]],
  );
