/** What the one screen of those who run the meeting says of the questions: which are open, who is awaited, the next tap. */
import { action, button, say, verbatim, type Button, type Say } from '#kernel';
import type { QuestionsAtWork } from '#conference';
import type { AtWork, LeftAtWork } from '../model.ts';
import { askedBy, hasNamedVotes, isSecret } from '../rules/methods.ts';
import { shortOf, titleOf, type Named } from './result.ts';
import { slipTurnoutLines } from './slips.ts';

/** Of more questions at once each names on its own screen who is awaited: the message must hold them all. */
const NAMED_AT_ONCE = 3;

function openLines(named: Named, { ballot, turnout }: AtWork['open'][number], isNamed: boolean): readonly Say[] {
  const [title, asked] = [titleOf(named.bloc, ballot), askedBy(ballot.rule)];
  if (!isSecret(ballot.rule) && !hasNamedVotes(ballot.rule)) return [say('ballots-at-work-question', { title })];
  const missing = isNamed ? turnout.missingUnitIds.map((unitId) => verbatim(shortOf(named.units, unitId))) : [];
  return [
    say('ballots-at-work-open', { title, asked, cast: turnout.cast, issued: turnout.issued }),
    ...(missing.length === 0 ? [] : [say('ballots-running-missing', { units: missing, asked })]),
    ...slipTurnoutLines(named, turnout),
  ];
}

const publishRow = ({ ballot }: LeftAtWork): readonly Button[] => [button(say('ballots-button-publish'), action('publish', ballot.conferenceId, 'ask'), 'primary')];

function nextRow({ bloc }: Named, left: LeftAtWork): readonly Button[] {
  const { does, ballot } = left;
  if (does === 'publish') return publishRow(left);
  return [button(say(`ballots-button-at-work-${does}`, { title: titleOf(bloc, ballot) }), action('ballot', ballot.id), 'primary')];
}

export const renderAtWork = (named: Named, { open, left, next }: AtWork): QuestionsAtWork => ({
  lines: open.flatMap((one) => openLines(named, one, open.length <= NAMED_AT_ONCE)),
  rows: [
    ...open.map(({ ballot }, index) => [button(say('ballots-button-at-work-running', { title: titleOf(named.bloc, ballot) }), action('ballot', ballot.id), index === 0 ? 'primary' : undefined)]),
    ...(next === undefined ? [] : [nextRow(named, next)]),
  ],
  left: left.map(({ does, ballot }) => say(`ballots-left-${does}`, { title: titleOf(named.bloc, ballot) })),
  afterwards: left.filter(({ does }) => does !== 'open').slice(0, 1).map(publishRow),
});
