/** The chat of announcements: the bloc at a glance, results, publication, what is in doubt. */
import { z } from 'zod';
import { findDesk, getActor, isSecretary, mayRunConference, refused, tellPerson, listRoleHolders, listBlocs, withBloc, type Desk, type FeatureParts, type TellParts } from '#blocs';
import { findConference, findLatestConference } from '#conference';
import { action, button, localDate, localTime, say, screen, showDate } from '#kernel';
import { listInDoubt, settleInDoubt } from '#outbox';
import { tap, type Answer, type Feature, type Visit } from '#telegram';
import type { AnnouncementsRefusal } from './model.ts';
import { publishResults } from './publish-results.ts';
import { readBoard, readResults, type BoardSource } from './read-facts.ts';
import { listBallots } from '#ballots';
import { renderBoard, renderConfirmPublish, renderInDoubt, renderNoResults, renderPublished, renderResults } from './view.ts';

export interface AnnouncementParts extends FeatureParts {
  readonly boardSources: readonly BoardSource[];
}

const id = z.coerce.number().int().positive();
const no = (refusal: AnnouncementsRefusal): Answer => refused('announcements', refusal);
const home = [[button(say('button-home'), action('home'))]];

/** In the group the pinned board is the answer: it is never posted again. */
async function showBloc(parts: AnnouncementParts, visit: Visit, { bloc }: Desk): Promise<Answer> {
  if (!visit.isPrivate) return { toast: say('announcements-see-board') };
  const facts = await readBoard(parts.db.client, bloc.id, { now: visit.now, sources: parts.boardSources });
  return facts === undefined ? no('no-conference') : { screen: { ...renderBoard(facts), buttons: home } };
}

async function showResults(parts: AnnouncementParts, visit: Visit, { bloc }: Desk): Promise<Answer> {
  if (!visit.isPrivate) return { openUrl: `https://t.me/${parts.botUsername}?start=c_ketqua` };
  const conference = await findLatestConference(parts.db.client, bloc.id);
  const facts = conference === undefined ? undefined : await readResults(parts.db.client, conference.id, {});
  if (facts === undefined || facts.results.length === 0) return { screen: renderNoResults({ bloc }) };
  return { screen: { ...renderResults(facts), buttons: home } };
}

async function askPublish(parts: AnnouncementParts, visit: Visit, conferenceId: number): Promise<Answer> {
  const tx = parts.db.client;
  const conference = await findConference(tx, conferenceId);
  if (conference === undefined) return no('no-conference');
  if (!mayRunConference(await getActor(tx, visit.personId, conference))) return no('not-allowed');
  const ballotIds = (await listBallots(tx, conferenceId)).filter((ballot) => ballot.state === 'closed' && ballot.publishedAt === null).map((ballot) => ballot.id);
  const facts = await readResults(tx, conferenceId, { ballotIds });
  return facts === undefined || facts.results.length === 0 ? no('nothing-to-publish') : { screen: renderConfirmPublish(facts) };
}

async function publish(parts: AnnouncementParts, visit: Visit, conferenceId: number): Promise<Answer> {
  const published = await publishResults(parts.db, conferenceId, visit);
  if (!published.ok) return no(published.refusal);
  const facts = await readResults(parts.db.client, conferenceId, { ballotIds: published.value.map((one) => one.ballot.id) });
  return facts === undefined ? no('no-conference') : { screen: renderPublished(facts), toast: say('announcements-toast-published') };
}

async function settle(parts: AnnouncementParts, visit: Visit, at: { blocId: number; rowId: number; answer: 'arrived' | 'again' }): Promise<Answer> {
  const desk = await findDesk(parts, at.blocId, visit);
  if (desk === undefined || !isSecretary(desk.actor)) return no('not-allowed');
  const settled = await settleInDoubt(parts.db.client, at.rowId, at.answer === 'again' ? 'send-again' : 'arrived');
  return { screen: screen([say(settled ? `announcements-doubt-${at.answer}` : 'announcements-doubt-settled')], home) };
}

/** After a crash: every secretary is asked about what may or may not have arrived. */
export async function askAboutDoubts(parts: TellParts): Promise<void> {
  const tx = parts.db.client;
  for (const bloc of await listBlocs(tx)) {
    for (const row of await listInDoubt(tx, bloc.id)) {
      const time = `${localTime(row.createdAt, bloc.timeZone)} ${showDate(localDate(row.createdAt, bloc.timeZone))}`;
      for (const { personId } of await listRoleHolders(tx, bloc.id, 'secretary')) await tellPerson(parts, personId, renderInDoubt(bloc, { ...row, time }));
    }
  }
}

export const announcementsFeature = (parts: AnnouncementParts): Feature => ({
  name: 'announcements',
  commands: [
    {
      name: 'khoi', alias: 'bloc', description: say('command-bloc'), where: 'both',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'khoi', argument }, (desk) => showBloc(parts, visit, desk)),
    },
    {
      name: 'ketqua', alias: 'results', description: say('command-results'), where: 'both',
      handle: (visit, argument) => withBloc(parts, visit, { command: 'ketqua', argument }, (desk) => showResults(parts, visit, desk)),
    },
  ],
  taps: [
    tap('publish', z.tuple([id, z.enum(['ask', 'yes'])]), (visit, [conferenceId, answer]) => (answer === 'yes' ? publish(parts, visit, conferenceId) : askPublish(parts, visit, conferenceId))),
    tap('doubt', z.tuple([id, id, z.enum(['arrived', 'again'])]), (visit, [blocId, rowId, answer]) => settle(parts, visit, { blocId, rowId, answer })),
  ],
});
