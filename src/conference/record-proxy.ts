/** An absent unit is represented by a unit in the hall or by a person of it (ủy quyền), or no longer: by its own people or those who run the meeting. */
import { listMemberships, listUnitIds, listUnits, namePeople, type ActedBy } from '#blocs';
import type { Database } from '#db';
import { accept, localDate, type Result } from '#kernel';
import type { ConferenceRefusal, Holder, Proxy } from './model.ts';
import { listHolders } from './read-proxies.ts';
import { decideProxy, decideProxyEnd, endedByMove, inForce, type ProxyPicture } from './rules/proxies.ts';
import { audit, inMeeting, type Meeting, type Noted } from './run-meeting.ts';
import { countOpenBallots, listAttendance, listProxies, removeProxy, writeProxy } from './store.ts';

export type ProxyWish = Holder & {
  readonly conferenceId: number;
  readonly unitId: number;
};

/** `lapsed`: of units and people who hold nothing any more; they go as soon as another proxy is recorded. */
async function readPicture({ tx, conference, actor }: Meeting, now: Date): Promise<ProxyPicture & { readonly lapsed: readonly Proxy[] }> {
  const { id, state, cycleId } = conference;
  const hall = { unitIds: await listUnitIds(tx, cycleId), attendance: await listAttendance(tx, id), members: await listMemberships(tx, cycleId, 'confirmed') };
  const recorded = await listProxies(tx, id);
  const proxies = inForce(recorded, hall);
  return {
    ...hall,
    state,
    actor,
    now,
    proxies,
    lapsed: recorded.filter((one) => !proxies.includes(one)),
    openBallots: await countOpenBallots(tx, id),
  };
}

async function end(meeting: Meeting, proxies: readonly Proxy[], by: ActedBy): Promise<void> {
  for (const { unitId } of proxies) {
    await removeProxy(meeting.tx, { conferenceId: meeting.conference.id, unitId });
    await audit(meeting, by, { key: 'audit-proxy-ended', unitId });
  }
}

/** Who holds it, for the journal. */
async function noted({ tx, conference }: Meeting, wish: Holder, now: Date): Promise<Pick<Noted, 'key' | 'args'>> {
  const units = await listUnits(tx, conference.cycleId, localDate(now, 'UTC'));
  const shortOf = (unitId: number | undefined): string => units.find((unit) => unit.id === unitId)?.short ?? '';
  if (wish.holderPersonId === undefined) return { key: 'audit-proxy', args: { holder: shortOf(wish.holderUnitId) } };
  const person = (await namePeople(tx, conference.cycleId, [wish.holderPersonId])).get(wish.holderPersonId);
  return { key: 'audit-proxy-person', args: { holder: person?.name ?? '', unit: shortOf(person?.unitIds[0]) } };
}

export function recordProxy(db: Database, wish: ProxyWish, by: ActedBy): Promise<Result<ProxyWish, ConferenceRefusal>> {
  const { conferenceId, unitId, ...holder } = wish;
  return inMeeting(db, { conferenceId, by }, async (meeting): Promise<Result<ProxyWish, ConferenceRefusal>> => {
    const picture = await readPicture(meeting, by.now);
    const decided = decideProxy(picture, wish);
    if (!decided.ok) return decided;
    await end(meeting, picture.lapsed, by);
    await writeProxy(meeting.tx, { conferenceId, unitId, holder, personId: by.personId, at: by.now });
    await audit(meeting, by, { ...(await noted(meeting, holder, by.now)), unitId, ...decided.value });
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

/** Inside the transaction of an arrival or a departure, after it was noted: what it ends, ends. */
export async function endProxiesByMove(meeting: Meeting, move: { readonly unitId: number; readonly isPresent: boolean }, by: ActedBy): Promise<void> {
  const { tx, conference } = meeting;
  const proxies = await listProxies(tx, conference.id);
  const hall = { unitIds: await listUnitIds(tx, conference.cycleId), attendance: await listAttendance(tx, conference.id), members: await listHolders(tx, conference.cycleId, proxies) };
  await end(meeting, endedByMove(proxies, move, hall), by);
}
