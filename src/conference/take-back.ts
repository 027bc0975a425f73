/** A mistaken opening is annulled, a mistaken closing is taken back: with a reason that is kept and told to the group. */
import { followRunningYear, lockBloc, type ActedBy } from '#blocs';
import { endFormerChairs } from '#cycles';
import type { Database } from '#db';
import { accept, type Result } from '#kernel';
import { enqueue } from '#outbox';
import type { Conference, ConferenceRefusal } from './model.ts';
import { decideAnnulment, decideReopening } from './rules/course.ts';
import { readLine } from './rules/remarks.ts';
import { audit, runMeeting, type Meeting } from './run-meeting.ts';
import { beginAgain, countBallotsHeld, countPublishedSince, endConference, findLatestConference } from './store.ts';

type TakenBack = 'annulled' | 'reopened';

interface Wish {
  readonly conferenceId: number;
  readonly reason: string;
}

const KEYS = { annulled: 'audit-conference-annulled', reopened: 'audit-conference-reopened' } as const;

async function annul({ tx, conference }: Meeting, now: Date): Promise<Result<unknown, ConferenceRefusal>> {
  const decided = decideAnnulment({ state: conference.state, ballotsHeld: await countBallotsHeld(tx, conference.id) });
  if (!decided.ok) return decided;
  await endConference(tx, conference.id, { state: 'annulled', now });
  await endFormerChairs(tx, conference.blocId, now);
  return decided;
}

/** While it was closed, people and units may have gone in a year opened since. */
async function reopen({ tx, conference }: Meeting, now: Date): Promise<Result<unknown, ConferenceRefusal>> {
  await lockBloc(tx, conference.blocId);
  const latest = await findLatestConference(tx, conference.blocId);
  const publishedSince = conference.closedAt === null ? 0 : await countPublishedSince(tx, conference.id, conference.closedAt);
  const decided = decideReopening({ state: conference.state, isLatest: latest?.id === conference.id, publishedSince });
  if (!decided.ok) return decided;
  await beginAgain(tx, conference);
  await followRunningYear(tx, conference.blocId, now);
  return decided;
}

function takeBack(db: Database, wish: Wish & { readonly as: TakenBack }, by: ActedBy): Promise<Result<Conference, ConferenceRefusal>> {
  const { conferenceId, as } = wish;
  return runMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<Conference, ConferenceRefusal>> => {
    const reason = readLine(wish.reason);
    if (!reason.ok) return reason;
    const done = await (as === 'annulled' ? annul(meeting, by.now) : reopen(meeting, by.now));
    if (!done.ok) return done;
    await audit(meeting, by, { key: KEYS[as], args: { reason: reason.value } });
    const { blocId } = meeting.conference;
    await enqueue(meeting.tx, { kind: `conference-${as}`, blocId, payload: { conferenceId, reason: reason.value }, now: by.now });
    return accept(meeting.conference);
  });
}

export const annulConference = (db: Database, wish: Wish, by: ActedBy) => takeBack(db, { ...wish, as: 'annulled' }, by);

/** Only the newest conference, and only while nothing was published since its closing. */
export const reopenConference = (db: Database, wish: Wish, by: ActedBy) => takeBack(db, { ...wish, as: 'reopened' }, by);
