/** Questions about ballots that are answered by typing: the list of awards, the chair's reason. */
import { action, button, say, screen, verbatim, type Screen } from '#kernel';
import type { AfterAward, Ballot } from '../model.ts';
import { shortOf, titleOf, type Named } from './result.ts';
import { listWinnersButton } from './winners.ts';

export const renderAwardsAsk = (conferenceId: number, winners: AfterAward): Screen =>
  screen(
    [say('ballots-awards-ask'), say('ballots-awards-how'), say('ballots-awards-usual')],
    [[listWinnersButton(conferenceId, winners)], [button(say('ballots-button-awards-usual'), action('awards-usual', conferenceId, winners))], [button(say('button-back'), action('ballots', conferenceId))]],
  );

export const renderReasonAsk = (named: Named, ballot: Ballot, unitIds: readonly number[]): Screen =>
  screen(
    [say('ballots-chair-ask', { title: titleOf(named.bloc, ballot), unit: unitIds.map((unitId) => verbatim(shortOf(named.units, unitId))) })],
    [[button(say('button-back'), action('ballot', ballot.id))]],
  );
