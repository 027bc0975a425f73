/** An absent unit is represented by a unit in the hall (ủy quyền), or no longer: by its own people or those who run the meeting. */
import { listUnits, type ActedBy } from '#blocs';
import type { Database } from '#db';
import { accept, localDate, type Result } from '#kernel';
import type { ConferenceRefusal } from './model.ts';
import { decideProxy, decideProxyEnd, endedByMove, type ProxyPicture } from './rules/proxies.ts';
import { audit, inMeeting, type Meeting } from './run-meeting.ts';
import { countOpenBallots, listAttendance, listProxies, removeProxy, writeProxy } from './store.ts';

export interface ProxyWish {
  readonly conferenceId: number;
  readonly unitId: number;
  readonly holderUnitId: number;
}

async function readPicture({ tx, conference, actor }: Meeting, now: Date): Promise<ProxyPicture> {
  const { id, state, cycleId } = conference;
  return {
    state,
    actor,
    unitIds: (await listUnits(tx, cycleId, localDate(now, 'UTC'))).map((unit) => unit.id),
    attendance: await listAttendance(tx, id),
    proxies: await listProxies(tx, id),
    openBallots: await countOpenBallots(tx, id),
  };
}

export function recordProxy(db: Database, wish: ProxyWish, by: ActedBy): Promise<Result<ProxyWish, ConferenceRefusal>> {
  const { conferenceId, unitId } = wish;
  return inMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<ProxyWish, ConferenceRefusal>> => {
    const decided = decideProxy(await readPicture(meeting, by.now), wish);
    if (!decided.ok) return decided;
    await writeProxy(meeting.tx, { ...wish, personId: by.personId, at: by.now });
    const holder = (await listUnits(meeting.tx, meeting.conference.cycleId, localDate(by.now, 'UTC'))).find((unit) => unit.id === wish.holderUnitId);
    await audit(meeting, by, { key: 'audit-proxy', unitId, args: { holder: holder?.short ?? '' }, ...decided.value });
    return accept(wish);
  });
}

export function withdrawProxy(db: Database, at: { readonly conferenceId: number; readonly unitId: number }, by: ActedBy): Promise<Result<number, ConferenceRefusal>> {
  const { conferenceId, unitId } = at;
  return inMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<number, ConferenceRefusal>> => {
    const decided = decideProxyEnd(await readPicture(meeting, by.now), unitId);
    if (!decided.ok) return decided;
    await removeProxy(meeting.tx, at);
    await audit(meeting, by, { key: 'audit-proxy-ended', unitId, ...decided.value });
    return accept(unitId);
  });
}

/** Inside the transaction of an arrival or a departure: what it ends, ends. */
export async function endProxiesByMove(meeting: Meeting, move: { readonly unitId: number; readonly isPresent: boolean }, by: ActedBy): Promise<void> {
  const conferenceId = meeting.conference.id;
  for (const { unitId } of endedByMove(await listProxies(meeting.tx, conferenceId), move)) {
    await removeProxy(meeting.tx, { conferenceId, unitId });
    await audit(meeting, by, { key: 'audit-proxy-ended', unitId });
  }
}
