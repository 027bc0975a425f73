/** The chat of announcements: the bloc at a glance, results, publication, what is in doubt. */
import { z } from 'zod';
import { findPacket, findPublishedConference, listBallots } from '#ballots';
import { getActor, isInBloc, mayRunConference, refused, withBloc, type Desk, type FeatureParts, type TaskSource } from '#blocs';
import { findConference } from '#conference';
import { action, button, say, screen } from '#kernel';
import { type Answer, commandLink, type Feature, rowId as id, tap, type Visit } from '#telegram';
import { DOUBT_ANSWERS, type AnnouncementsRefusal } from './model.ts';
import { publishResults, type PublicationParts } from './publish-results.ts';
import { markOf, readAwaited, readBoard, readResults, readUntold, type BoardSource } from './read-facts.ts';
import { settleDoubt } from './settle-doubt.ts';
import { renderBoard, renderConfirmPublish, renderNoResults, renderPacketButtons, renderPacketCaption, renderPublished, renderResults, renderWaiting } from './view.ts';

export interface AnnouncementParts extends FeatureParts, PublicationParts {
  readonly boardSources: readonly BoardSource[];
}

const no = (refusal: AnnouncementsRefusal): Answer => refused('announcements', refusal);
const home = [[button(say('button-home'), action('home'))]];

/** In the group the pinned board is the answer: it is never posted again. */
async function showBloc(parts: AnnouncementParts, visit: Visit, { bloc }: Desk): Promise<Answer> {
  if (!visit.isPrivate) return { toast: say('announcements-see-board') };
  const facts = await readBoard(parts.db.client, bloc.id, { now: visit.now, sources: parts.boardSources });
  return facts === undefined ? no('no-conference') : { screen: { ...renderBoard(facts), buttons: home } };
}

async function showResults(parts: AnnouncementParts, visit: Visit, { bloc, actor }: Desk): Promise<Answer> {
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'ketqua') };
  const tx = parts.db.client;
  const waiting = mayRunConference(actor) ? (await readUntold(tx, bloc.id)).map(renderWaiting) : [];
  const [lines, rows] = [waiting.map((one) => one.line), waiting.map((one) => [one.button])];
  const conferenceId = await findPublishedConference(tx, bloc.id);
  const facts = conferenceId === undefined ? undefined : await readResults(tx, conferenceId, {});
  const shown = facts === undefined || facts.results.length === 0 ? renderNoResults({ bloc }) : { ...renderResults(facts), buttons: [...renderPacketButtons(facts), ...home] };
  return { screen: { ...shown, lines: [...shown.lines, ...lines], buttons: [...rows, ...shown.buttons] } };
}

/** On the home screen: results of a conference that is over and that the group has not heard. */
export const publicationTasks: TaskSource = async (tx, { bloc, actor }, _now) =>
  mayRunConference(actor) ? (await readUntold(tx, bloc.id)).filter(({ state }) => state === 'closed').map(renderWaiting) : [];

async function askPublish(parts: AnnouncementParts, visit: Visit, conferenceId: number): Promise<Answer> {
  const tx = parts.db.client;
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined) return no('no-conference');
  if (!mayRunConference(await getActor(tx, visit.personId, conference))) return no('not-allowed');
  const ballotIds = (await listBallots(tx, conferenceId)).filter((ballot) => ballot.state === 'closed' && ballot.publishedAt === null).map((ballot) => ballot.id);
  const facts = await readResults(tx, conferenceId, { ballotIds });
  if (facts === undefined || facts.results.length === 0) return no('nothing-to-publish');
  const awaited = await readAwaited(tx, facts.results);
  return { screen: renderConfirmPublish(facts, awaited, markOf(facts.results, awaited)) };
}

/** Only what the prompt showed is published; whoever presses an older one reads anew what waits now. */
async function publish(parts: AnnouncementParts, visit: Visit, at: { readonly conferenceId: number; readonly shown: string }): Promise<Answer> {
  const { conferenceId, shown } = at;
  const published = await publishResults(parts, conferenceId, { personId: visit.personId, now: visit.now, shown });
  if (!published.ok && published.refusal === 'results-changed') return { ...(await askPublish(parts, visit, conferenceId)), ...no('results-changed') };
  if (!published.ok) return no(published.refusal);
  const facts = await readResults(parts.db.client, conferenceId, { ballotIds: published.value.map((one) => one.ballot.id) });
  return facts === undefined ? no('no-conference') : { screen: renderPublished(facts), toast: say('announcements-toast-published') };
}

/** The published packet of one question, for whoever belongs to the bloc. */
async function showPacket(parts: AnnouncementParts, visit: Visit, ballotId: number): Promise<Answer> {
  const packet = await findPacket(parts.db.client, ballotId);
  const conference = packet === undefined ? undefined : await findConference(parts.db.client, packet.conferenceId);
  if (packet === undefined || conference === undefined) return no('no-packet');
  if (!isInBloc(await getActor(parts.db.client, visit.personId, conference))) return no('no-packet');
  return { file: { content: { name: packet.name, bytes: new TextEncoder().encode(packet.text) }, caption: renderPacketCaption() } };
}

async function settle(parts: AnnouncementParts, visit: Visit, doubt: Parameters<typeof settleDoubt>[1]): Promise<Answer> {
  const settled = await settleDoubt(parts.db, doubt, visit);
  return settled.ok ? { screen: screen([say(`announcements-doubt-${settled.value}`)], home) } : no(settled.refusal);
}

export const announcementsFeature = (parts: AnnouncementParts): Feature => ({
  name: 'announcements',
  commands: [
    {
      name: 'khoi', alias: 'bloc', description: say('command-bloc'), where: 'both',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'khoi', argument, show: (desk) => showBloc(parts, visit, desk) }),
    },
    {
      name: 'ketqua', alias: 'results', description: say('command-results'), where: 'both',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'ketqua', argument, show: (desk) => showResults(parts, visit, desk) }),
    },
  ],
  taps: [
    tap('publish', z.tuple([id, z.enum(['ask', 'yes']), z.string().default('')]), (visit, [conferenceId, answer, shown]) => (answer === 'yes' ? publish(parts, visit, { conferenceId, shown }) : askPublish(parts, visit, conferenceId))),
    tap('packet', z.tuple([id]), (visit, [ballotId]) => showPacket(parts, visit, ballotId)),
    tap('doubt', z.tuple([id, id, z.enum(DOUBT_ANSWERS)]), (visit, [blocId, rowId, answer]) => settle(parts, visit, { blocId, rowId, answer })),
  ],
});
