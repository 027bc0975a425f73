/** The chat of the conference: one screen for those who run it, one for those who attend. */
import { mayRunConference, withBloc, type Desk } from '#blocs';
import { say } from '#kernel';
import { commandLink, type Answer, type Feature, type Visit } from '#telegram';
import { findLatestConference, findOpenConference } from './store.ts';
import { courseTaps } from './telegram/course.ts';
import { factsOf, meetingScreen, no, questionsOf, type ConferenceParts } from './telegram/facts.ts';
import { hallTaps } from './telegram/hall.ts';
import { proxyCommands, proxyTaps } from './telegram/proxies.ts';
import { takeReply } from './telegram/replies.ts';
import { tellersTaps } from './telegram/tellers.ts';
import { meetingDialogue, typingStarts, typingTaps } from './telegram/typing.ts';
import { NO_QUESTIONS, renderAttending, renderNoConference } from './view/meeting.ts';

async function showConference(parts: ConferenceParts, visit: Visit, desk: Desk): Promise<Answer> {
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'hoinghi') };
  const tx = parts.db.client;
  const conference = await findOpenConference(tx, desk.bloc.id);
  const isRunner = mayRunConference(desk.actor);
  if (conference !== undefined) {
    const facts = await factsOf(parts, conference, visit);
    return { screen: isRunner ? await meetingScreen(parts)(facts) : renderAttending(facts) };
  }
  if (!isRunner) return no('not-allowed');
  const closed = await findLatestConference(tx, desk.bloc.id);
  return { screen: renderNoConference(desk.bloc, closed, closed === undefined ? NO_QUESTIONS : await questionsOf(parts, await factsOf(parts, closed, visit))) };
}

export const conferenceFeature = (parts: ConferenceParts): Feature => ({
  name: 'conference',
  commands: [
    {
      name: 'hoinghi', alias: 'conference', description: say('command-conference'), where: 'both',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'hoinghi', argument, show: (desk) => showConference(parts, visit, desk) }),
    },
    ...proxyCommands(parts),
  ],
  starts: typingStarts(parts),
  taps: [...courseTaps(parts), ...hallTaps(parts), ...proxyTaps(parts), ...tellersTaps(parts), ...typingTaps(parts)],
  dialogues: [meetingDialogue(parts)],
  groupReply: takeReply(parts),
});
