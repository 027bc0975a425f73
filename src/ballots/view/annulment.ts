/** Screens of an annulled ballot, and what the group is told. */
import { action, button, say, screen, type Screen } from '#kernel';
import type { Ballot } from '../model.ts';
import { titleOf, type Named } from './result.ts';

export const renderAnnulAsk = (named: Named, ballot: Ballot): Screen =>
  screen([say('ballots-annul-ask', { title: titleOf(named.bloc, ballot) })], [[button(say('button-back'), action('ballot', ballot.id))]]);

export const renderAnnulled = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-annulled', { title: titleOf(named.bloc, ballot) })],
    [
      [button(say('ballots-button-redo'), action('prepare-again', ballot.id), 'primary')],
      [button(say('button-back'), action('ballots', ballot.conferenceId))],
    ],
  );

export const renderAnnulmentTold = (named: Pick<Named, 'bloc'>, ballot: Ballot, reason: string): Screen =>
  screen([say('ballots-annulled-told', { title: titleOf(named.bloc, ballot), reason })]);
