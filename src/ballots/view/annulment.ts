/** Screens of an annulled ballot, and what the group is told. */
import { action, button, say, screen, type Screen } from '#kernel';
import type { Ballot } from '../model.ts';
import { askedBy } from '../rules/methods.ts';
import { titleOf, type Named } from './result.ts';

const about = ({ bloc }: Pick<Named, 'bloc'>, ballot: Ballot) => ({ title: titleOf(bloc, ballot), asked: askedBy(ballot.rule) });

export const renderAnnulAsk = (named: Named, ballot: Ballot): Screen =>
  screen([say('ballots-annul-ask', about(named, ballot))], [[button(say('button-back'), action('ballot', ballot.id))]]);

export const renderAnnulled = (named: Named, ballot: Ballot): Screen =>
  screen(
    [say('ballots-annulled', about(named, ballot))],
    [
      [button(say('ballots-button-redo'), action('prepare-again', ballot.id), 'primary')],
      [button(say('button-back'), action('ballots', ballot.conferenceId))],
    ],
  );

/** Without a reason of the secretary it was the key that was lost. */
export const renderAnnulmentTold = (named: Pick<Named, 'bloc'>, ballot: Ballot, reason: string | undefined): Screen =>
  screen([say('ballots-annulled-told', { ...about(named, ballot), reason: reason ?? say('ballots-annulled-key-lost') })]);
