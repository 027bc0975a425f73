/** Screens of an annulled ballot, and what the group is told. */
import { action, button, say, screen, type Screen } from '#kernel';
import type { Ballot } from '../model.ts';
import { askedBy } from '../rules/methods.ts';
import { titleOf, type Named } from './result.ts';

/** `counted`: papers of a secret ballot whose count has been seen. */
const about = ({ bloc }: Pick<Named, 'bloc'>, ballot: Ballot, counted = 0) => ({ title: titleOf(bloc, ballot), asked: counted > 0 ? 'counted' : askedBy(ballot.rule), counted });

export const renderAnnulAsk = (named: Named, ballot: Ballot, counted: number): Screen =>
  screen([say('ballots-annul-ask', about(named, ballot, counted))], [[button(say('button-back'), action('ballot', ballot.id))]]);

export const renderAnnulled = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-annulled', about(named, ballot))],
    [
      [button(say('ballots-button-redo'), action('prepare-again', ballot.id), 'primary')],
      [button(say('button-back'), action('ballots', ballot.conferenceId))],
    ],
  );

/** Without a reason of the secretary it was the key that was lost. */
export const renderAnnulmentTold = (named: Pick<Named, 'bloc'>, ballot: Ballot, { reason, counted }: { readonly reason: string | undefined; readonly counted: number }): Screen =>
  screen([say('ballots-annulled-told', { ...about(named, ballot, counted), reason: reason ?? say('ballots-annulled-key-lost') })]);
